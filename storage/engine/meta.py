"""Small facts about the bot itself, by name."""

from __future__ import annotations

from storage.engine.unit_of_work import Reader, UnitOfWork


async def get(db: Reader, key: str, otherwise: str) -> str:
    rows = await db.read("SELECT value FROM meta WHERE key = ?", (key,))
    return str(rows[0][0]) if rows else otherwise


def put(unit: UnitOfWork, key: str, value: str) -> None:
    unit.write("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value))
