"""Everything that only SQLite understands, in one place."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import aiosqlite

from storage.engine.inflection import prefixes

BUSY_TIMEOUT = 5000  # milliseconds
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    f"PRAGMA busy_timeout={BUSY_TIMEOUT}",
    "PRAGMA temp_store=MEMORY",
)


# Primary result codes that speak of the disk or of another process, not of what was asked.
_NOT_OURS = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN,
}  # fmt: skip


def disk_failed(error: BaseException) -> bool:
    """Is the error the disk's fault? Then trying again later may help, and blaming an update would not."""
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_FULL) & 0xFF in _NOT_OURS


class DatabaseDamaged(Exception):
    """The file is not a healthy SQLite database."""


async def connect(path: Path, *, read_only: bool = False) -> aiosqlite.Connection:
    """Opens the database in autocommit mode; transactions are begun by hand.

    Raises DatabaseDamaged when the file is not a database, OSError when its folder can't be made.
    """
    if not read_only:
        path.parent.mkdir(parents=True, exist_ok=True)
    db = await aiosqlite.connect(path, isolation_level=None)
    try:
        for pragma in PRAGMAS:
            await db.execute(pragma)
        if read_only:
            await db.execute("PRAGMA query_only=ON")
    except sqlite3.DatabaseError as error:
        await db.close()
        raise DatabaseDamaged(str(error)) from None
    except BaseException:
        await db.close()
        raise
    return db


def check(path: Path) -> str:
    """'ok', or what is wrong with the file."""
    try:
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return str(db.execute("PRAGMA integrity_check(1)").fetchone()[0])
        finally:
            db.close()
    except sqlite3.DatabaseError as error:
        return str(error)


def copy(source: Path, target: Path) -> dict[str, int]:
    """A consistent copy of a database that may be in use, by SQLite's backup API in one step.

    Gives what the original held at that moment: the number of rows of each table.
    """
    partial = target.with_suffix(target.suffix + ".copying")
    partial.unlink(missing_ok=True)
    old, new = sqlite3.connect(f"file:{source}?mode=ro", uri=True, isolation_level=None), sqlite3.connect(partial)
    try:
        old.execute("BEGIN")
        held = _counts(old)
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")
    except BaseException:
        partial.unlink()
        raise
    finally:
        old.close()
        new.close()
    partial.replace(target)
    return held


def counts(path: Path) -> dict[str, int]:
    """The number of rows of each table."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return _counts(db)
    finally:
        db.close()


def _counts(db: sqlite3.Connection) -> dict[str, int]:
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {table: db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}  # noqa: S608


def fold_in_log(path: Path) -> None:
    """Writes what the log holds into the database itself and leaves it without one."""
    db = sqlite3.connect(path)
    try:
        db.execute("PRAGMA journal_mode=DELETE")
    finally:
        db.close()


async def empty_log(db: aiosqlite.Connection) -> bool:
    """False when somebody reads from the log: they are not waited for."""
    await db.execute("PRAGMA busy_timeout=0")
    try:
        [(busy, _, _)] = await db.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        await db.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")
    return not busy


def search_expression(words: str, language: str) -> str | None:
    """A full-text expression that finds every inflection of each word. None when there is nothing to look for."""
    terms = []
    for word in re.findall(r"\w+", words.casefold())[:8]:
        terms.append("(" + " OR ".join(f'"{prefix}"*' for prefix in prefixes(word, language)) + ")")
    return " AND ".join(terms) or None


DRAFT_REFERENCE = "json_extract(answers, '$.reference')"  # of the signal that a draft is about

# Writes the whole index anew, without the words that are gone from it.
PURGE_INDEX = "INSERT INTO signals_search (signals_search) VALUES ('optimize')"

# Walks the index backwards and stops when the page is full, however many there are.
SEARCH_SQL = (
    "SELECT signals.* FROM signals_search CROSS JOIN signals ON signals.id = signals_search.rowid"
    " WHERE signals_search MATCH ? AND signals.state <> ? ORDER BY signals_search.rowid DESC LIMIT ? OFFSET ?"
)


# Signals of a category and state that share any of the words, rare words weighing more (bm25); not too far back.
ALIKE_SQL = (
    "SELECT signals.* FROM signals_search JOIN signals ON signals.id = signals_search.rowid"
    " WHERE signals_search MATCH ? AND signals.id <> ? AND signals_search.rowid > ?"
    " AND signals.category IS ? AND signals.state = ?"
    " ORDER BY bm25(signals_search) LIMIT ?"
)


def any_of_expression(stems: Sequence[str]) -> str | None:
    """A full-text expression for texts with a word that begins like any of these. None when there are none."""
    return " OR ".join(f'"{stem}"*' for stem in stems) or None


# Looking at a file from outside, and rewriting one that nobody uses.


@contextmanager
def looking_at(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads; whoever runs on the database is not disturbed."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        yield db
    finally:
        db.close()


def has_table(db: sqlite3.Connection, name: str) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)).fetchone() is not None


@contextmanager
def transaction(path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction on a database that nobody else uses; what is overwritten is gone from the file."""
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute("PRAGMA secure_delete=ON")
        db.execute("BEGIN IMMEDIATE")
        yield db
        db.execute("COMMIT")
    finally:
        db.close()


@contextmanager
def rewriting(path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction on a database that nobody else uses; references between rows are not checked meanwhile.

    Afterwards nothing of what was deleted is left in the file: the search index is made anew, free pages are given back.
    """
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute("PRAGMA secure_delete=ON")
        db.execute("PRAGMA foreign_keys=OFF")
        db.execute("BEGIN IMMEDIATE")
        yield db
        db.execute(PURGE_INDEX)
        db.execute("COMMIT")
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        db.close()


# Migrations.


def statements(sql: str) -> list[str]:
    """The statements of a script, one by one, so that they can share a transaction."""
    found, part = [], ""
    for line in sql.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            found.append(part.strip())
            part = ""
    return found


async def check_references(db: aiosqlite.Connection, checked: bool) -> None:
    """Whether every row must refer to something that is there. A table that others refer to can only be redrawn without."""
    await db.execute(f"PRAGMA foreign_keys={'ON' if checked else 'OFF'}")


async def refers_to_nothing(db: aiosqlite.Connection) -> bool:
    """Is there a row that refers to one that is not there?"""
    return bool(list(await db.execute_fetchall("PRAGMA foreign_key_check")))


async def schema(db: aiosqlite.Connection) -> str:
    """The schema as the database tells it, in a stable order."""
    rows = await db.execute_fetchall(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'signals_search_%'"
        " OR type = 'trigger' ORDER BY type, name"
    )
    return "".join(f"{row[0]};\n\n" for row in rows)
