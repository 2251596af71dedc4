"""Reading: what a query can be run on, and the read-only connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, Protocol

import aiosqlite

Params = Sequence[Any]
Rows = list[sqlite3.Row]


class Reader(Protocol):
    """Anything that can run a query: a unit of work, or the read-only connection."""

    async def read(self, sql: str, params: Params = ()) -> Rows: ...


class ReadOnly:
    """Long reads on a separate connection, which sees committed rows only."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db
        db.row_factory = sqlite3.Row

    async def read(self, sql: str, params: Params = ()) -> Rows:
        return list(await self._db.execute_fetchall(sql, params))

    async def close(self) -> None:
        await self._db.close()
