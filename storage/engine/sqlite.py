"""Everything specific to SQLite in one module: connections, copies, full-text search, migrations."""

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


# Primary result codes caused by the disk, memory or another process, not by the statement.
_NOT_OURS = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN,
}  # fmt: skip


def disk_failed(error: BaseException) -> bool:
    """Whether the disk caused the error. If so, a later retry may help, and the update is not to blame."""
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_FULL) & 0xFF in _NOT_OURS


class DatabaseDamaged(Exception):
    """The file is not a healthy SQLite database."""


async def connect(path: Path, *, read_only: bool = False) -> aiosqlite.Connection:
    """Opens the database in autocommit mode; transactions are begun explicitly.

    Raises DatabaseDamaged when the file is not a database, OSError when its folder can't be created.
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
    """Checks the integrity of the file. Returns 'ok', or what is wrong with it."""
    try:
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return str(db.execute("PRAGMA integrity_check(1)").fetchone()[0])
        finally:
            db.close()
    except sqlite3.DatabaseError as error:
        return str(error)


def copy(source: Path, target: Path) -> dict[str, int]:
    """Copies a database that may be in use, in one step of SQLite's backup API, so that the copy is consistent.

    Returns the number of rows of each table in the original at that moment.
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
    """Writes the content of the write-ahead log into the database file and removes the log."""
    db = sqlite3.connect(path)
    try:
        db.execute("PRAGMA journal_mode=DELETE")
    finally:
        db.close()


async def empty_log(db: aiosqlite.Connection) -> bool:
    """Truncates the write-ahead log. Returns False when somebody reads from it; it does not wait for them."""
    await db.execute("PRAGMA busy_timeout=0")
    try:
        [(busy, _, _)] = await db.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        await db.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")
    return not busy


def search_expression(words: str, language: str) -> str | None:
    """A full-text expression that matches every inflection of the first eight words. None when there are no words."""
    terms = []
    for word in re.findall(r"\w+", words.casefold())[:8]:
        terms.append("(" + " OR ".join(f'"{prefix}"*' for prefix in prefixes(word, language)) + ")")
    return " AND ".join(terms) or None


DRAFT_REFERENCE = "json_extract(answers, '$.reference')"  # reference of the signal that a draft is about

# Rewrites the whole index, so that deleted words are no longer in it.
PURGE_INDEX = "INSERT INTO signals_search (signals_search) VALUES ('optimize')"

# Walks the index backwards and stops when the page is full, so the time does not grow with the number of matches.
SEARCH_SQL = (
    "SELECT signals.* FROM signals_search CROSS JOIN signals ON signals.id = signals_search.rowid"
    " WHERE signals_search MATCH ? AND signals.state <> ? ORDER BY signals_search.rowid DESC LIMIT ? OFFSET ?"
)


# Signals of a category and state that share any of the words, rare words weighing more (bm25), above a lowest id.
ALIKE_SQL = (
    "SELECT signals.* FROM signals_search JOIN signals ON signals.id = signals_search.rowid"
    " WHERE signals_search MATCH ? AND signals.id <> ? AND signals_search.rowid > ?"
    " AND signals.category IS ? AND signals.state = ?"
    " ORDER BY bm25(signals_search) LIMIT ?"
)


def any_of_expression(stems: Sequence[str]) -> str | None:
    """A full-text expression for texts with a word that begins with any of these stems. None when there are no stems."""
    return " OR ".join(f'"{stem}"*' for stem in stems) or None


# Access to a database file from outside the running bot.


@contextmanager
def looking_at(path: Path) -> Iterator[sqlite3.Connection]:
    """A read-only connection, safe while the bot runs."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        yield db
    finally:
        db.close()


def has_table(db: sqlite3.Connection, name: str) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)).fetchone() is not None


@contextmanager
def transaction(path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction on a database that nobody else uses; overwritten data is removed from the file."""
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
    """One transaction on a database that nobody else uses, without checks of foreign keys.

    Afterwards nothing deleted is left in the file: the search index is rewritten and free pages are given back.
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
    """The statements of an SQL script one by one, so that they can share a transaction."""
    found, part = [], ""
    for line in sql.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            found.append(part.strip())
            part = ""
    return found


async def check_references(db: aiosqlite.Connection, checked: bool) -> None:
    """Turns checks of foreign keys on or off. They must be off to rebuild a table that others refer to."""
    await db.execute(f"PRAGMA foreign_keys={'ON' if checked else 'OFF'}")


async def refers_to_nothing(db: aiosqlite.Connection) -> bool:
    """Whether any row violates a foreign key."""
    return bool(list(await db.execute_fetchall("PRAGMA foreign_key_check")))


async def schema(db: aiosqlite.Connection) -> str:
    """The schema as the database reports it, in a stable order."""
    rows = await db.execute_fetchall(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'signals_search_%'"
        " OR type = 'trigger' ORDER BY type, name"
    )
    return "".join(f"{row[0]};\n\n" for row in rows)
