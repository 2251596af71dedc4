"""Opening the database and bringing its schema up to date."""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

import aiosqlite

from storage import dialect


class NewerDatabase(Exception):
    """The file was written by a newer Kuulolla than this one."""


def migrations() -> list[tuple[int, str, str]]:
    """All migrations in order: number, name, SQL."""
    found = []
    for entry in (files("storage") / "migrations").iterdir():
        if entry.name.endswith(".sql"):
            number = int(entry.name[:4])
            found.append((number, entry.name, entry.read_text(encoding="utf-8")))
    return sorted(found)


def statements(sql: str) -> list[str]:
    """The statements of a script, one by one, so that they can share a transaction."""
    found, part = [], ""
    for line in sql.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            found.append(part.strip())
            part = ""
    return found


async def migrate(db: aiosqlite.Connection) -> None:
    """Applies what is missing, each migration and its record in one transaction.

    Raises NewerDatabase when the file knows a migration that this code does not.
    """
    await db.execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    rows = await db.execute_fetchall("SELECT number FROM migrations")
    done = {row[0] for row in rows}
    known = migrations()
    if done - {number for number, _, _ in known}:
        raise NewerDatabase
    for number, name, sql in known:
        if number in done:
            continue
        await db.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements(sql):
                await db.execute(statement)
            await db.execute("INSERT INTO migrations VALUES (?, ?)", (number, name))
        except BaseException:
            await db.execute("ROLLBACK")
            raise
        await db.execute("COMMIT")


async def open_database(path: Path) -> aiosqlite.Connection:
    """The writing connection, with the schema up to date."""
    db = await dialect.connect(path)
    try:
        await migrate(db)
    except sqlite3.DatabaseError as error:
        await db.close()
        raise dialect.DatabaseDamaged(str(error)) from None
    except BaseException:
        await db.close()
        raise
    return db


async def schema(db: aiosqlite.Connection) -> str:
    """The schema as the database tells it, in a stable order."""
    rows = await db.execute_fetchall(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'signals_search_%'"
        " OR type = 'trigger' ORDER BY type, name"
    )
    return "".join(f"{row[0]};\n\n" for row in rows)
