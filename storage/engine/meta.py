"""A key-value table with facts about the bot itself."""

from __future__ import annotations

import sqlite3

from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork


async def get(db: Reader, key: str, otherwise: str) -> str:
    """The stored value, or `otherwise` when there is none."""
    rows = await db.read("SELECT value FROM meta WHERE key = ?", (key,))
    return str(rows[0][0]) if rows else otherwise


def put(unit: UnitOfWork, key: str, value: str) -> None:
    unit.write("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value))


def drop(unit: UnitOfWork, key: str, value: str) -> None:
    """Deletes a key, unless its value has changed from this one meanwhile."""
    unit.write("DELETE FROM meta WHERE key = ? AND value = ?", (key, value))


def looked_up(db: sqlite3.Connection, key: str) -> str | None:
    """The value of a key, read with a plain sqlite3 connection. None when there is none."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None
