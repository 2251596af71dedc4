"""What waits for the end of a batch: rows to be written together, numbers for new ones, entries of the audit trail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import aiosqlite

from storage.engine.mappers import PUT_ADDRESS, PUT_DRAFT, PUT_OUTBOX, PUT_PERSON, draft_row, outbox_row, person_row
from storage.engine.models import Draft, OutMessage, Person

Params = Sequence[Any]


class AuditEntry(NamedTuple):
    """What somebody of the team did, for the audit trail."""

    person_id: int | None  # None: the bot itself, or whoever runs it
    act: str
    signal_id: int | None = None
    detail: str = ""


class Ids:
    """Numbers for new rows, given in Python so that inserts can wait for the end of the batch.

    Safe because one process alone inserts into these tables (see bot.lock).
    """

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    async def next(self, db: aiosqlite.Connection, table: str) -> int:
        if table not in self._last:
            rows = list(await db.execute_fetchall(f"SELECT coalesce(max(id), 0) FROM {table}"))  # noqa: S608
            self._last[table] = max(rows[0][0], await _gone(db) if table == "people" else 0)
        self._last[table] += 1
        return self._last[table]


async def _gone(db: aiosqlite.Connection) -> int:
    """The highest number of somebody who was forgotten: nobody else may get it."""
    rows = list(await db.execute_fetchall("SELECT max(CAST(what AS INTEGER)) FROM erasures WHERE kind = 'person'"))
    return rows[0][0] or 0


class Pending:
    """Writes that wait for a flush."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.addresses: list[tuple[int, bytes, bytes]] = []
        self.drafts: dict[int, Draft | None] = {}
        self.writes: list[tuple[str, Params, bool]] = []
        self.outbox: list[OutMessage] = []

    def merge(self, other: Pending) -> None:
        self.people.update(other.people)
        self.addresses += other.addresses
        self.drafts.update(other.drafts)
        self.writes += other.writes
        self.outbox += other.outbox

    async def flush(self, db: aiosqlite.Connection) -> None:
        if self.people:
            await db.executemany(PUT_PERSON, [person_row(p) for p in self.people.values()])
        if self.addresses:
            await db.executemany(PUT_ADDRESS, self.addresses)
        await self._flush_writes(db)
        kept = [draft_row(d) for d in self.drafts.values() if d]
        if kept:
            await db.executemany(PUT_DRAFT, kept)
        gone = [(person_id,) for person_id, d in self.drafts.items() if d is None]
        if gone:
            await db.executemany("DELETE FROM drafts WHERE person_id = ?", gone)
        if self.outbox:
            await db.executemany(PUT_OUTBOX, [outbox_row(m) for m in self.outbox])
        self.people, self.addresses, self.drafts, self.writes, self.outbox = {}, [], {}, [], []

    async def _flush_writes(self, db: aiosqlite.Connection) -> None:
        """Inserts of one kind go together; every other write keeps its place."""
        inserts: dict[str, list[Params]] = {}
        for sql, params, bulk in self.writes:
            if bulk:
                inserts.setdefault(sql, []).append(params)
                continue
            for insert, rows in inserts.items():
                await db.executemany(insert, rows)
            inserts.clear()
            await db.execute(sql, params)
        for insert, rows in inserts.items():
            await db.executemany(insert, rows)
