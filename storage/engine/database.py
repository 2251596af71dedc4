"""Opening the database and bringing its schema up to date."""

from __future__ import annotations

import sqlite3
from enum import Enum
from importlib.resources import files
from pathlib import Path

import aiosqlite

from storage.engine import audit, sqlite
from storage.engine.sealing import Seal, WrongKey


class NewerDatabase(Exception):
    """The database was written by a newer version of Kuulolla."""


def migrations() -> list[tuple[int, str, str]]:
    """All migrations in order: number, file name, SQL."""
    found = []
    for entry in (files("storage") / "migrations").iterdir():
        if entry.name.endswith(".sql"):
            number = int(entry.name[:4])
            found.append((number, entry.name, entry.read_text(encoding="utf-8")))
    return sorted(found)


class Age(Enum):
    """How a database file compares with this code, by the migrations it has."""

    OLDER = "older"
    SAME = "same"
    NEWER = "newer"


def compared(path: Path) -> Age:
    """Compares a database file with this code. Raises sqlite3.DatabaseError when it is not a Kuulolla database."""
    with sqlite.looking_at(path) as db:
        done = {row[0] for row in db.execute("SELECT number FROM migrations")}
    known = {number for number, _, _ in migrations()}
    return Age.NEWER if done - known else Age.SAME if done == known else Age.OLDER


async def migrate(db: aiosqlite.Connection) -> None:
    """Applies the missing migrations, each in one transaction together with its record.

    Raises NewerDatabase when the file has a migration that this code does not know.
    """
    await db.execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    rows = await db.execute_fetchall("SELECT number FROM migrations")
    done = {row[0] for row in rows}
    known = migrations()
    if done - {number for number, _, _ in known}:
        raise NewerDatabase
    missing = [entry for entry in known if entry[0] not in done]
    if not missing:
        return
    await sqlite.check_references(db, False)  # off meanwhile; each migration checks all references at its end
    try:
        for entry in missing:
            await _apply(db, *entry)
    finally:
        await sqlite.check_references(db, True)


async def _apply(db: aiosqlite.Connection, number: int, name: str, sql: str) -> None:
    await db.execute("BEGIN IMMEDIATE")
    try:
        if await db.execute_fetchall("SELECT 1 FROM migrations WHERE number = ?", (number,)):  # another process was faster
            await db.execute("ROLLBACK")
            return
        for statement in sqlite.statements(sql):
            await db.execute(statement)
        if await sqlite.refers_to_nothing(db):
            raise sqlite3.IntegrityError(f"{name} leaves rows that refer to nothing")
        await db.execute("INSERT INTO migrations VALUES (?, ?)", (number, name))
    except BaseException:
        await db.execute("ROLLBACK")
        raise
    await db.execute("COMMIT")


async def open_database(path: Path, seal: Seal) -> aiosqlite.Connection:
    """Opens the writing connection and brings the schema up to date.

    Raises DatabaseDamaged, NewerDatabase, or WrongKey when the addresses were encrypted with another key.
    """
    db = await sqlite.connect(path)
    try:
        await db.create_function("address_mark", 1, seal.mark)  # for the migration that encrypts addresses
        await db.create_function("address_sealed", 1, seal.close)
        await db.create_function("audit_head", 0, lambda: audit.beginning(seal))  # for the one that creates the audit trail
        await migrate(db)
        await _check_key(db, seal)
    except sqlite3.DatabaseError as error:
        await db.close()
        raise sqlite.DatabaseDamaged(str(error)) from None
    except BaseException:
        await db.close()
        raise
    return db


async def _check_key(db: aiosqlite.Connection, seal: Seal) -> None:
    rows = list(await db.execute_fetchall("SELECT value FROM meta WHERE key = 'key'"))
    if not rows:
        await db.execute("INSERT INTO meta (key, value) VALUES ('key', ?)", (seal.check,))
    elif rows[0][0] != seal.check:
        raise WrongKey
