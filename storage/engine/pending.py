"""Writes that wait for the end of a batch: rows to be written together, ids for new rows, audit entries."""

from __future__ import annotations

from typing import NamedTuple

import aiosqlite

from storage.engine.mappers import PUT_ADDRESS, PUT_DRAFT, PUT_OUTBOX, PUT_PERSON, draft_row, outbox_row, person_row
from storage.engine.models import Draft, OutMessage, Person
from storage.engine.reader import Params


class AuditEntry(NamedTuple):
    """What a team member did, to be recorded in the audit trail."""

    person_id: int | None  # None: the bot itself, or its operator on the command line
    act: str
    signal_id: int | None = None
    detail: str = ""


class Ids:
    """Assigns ids to new rows in Python, so that inserts can wait for the end of the batch.

    Safe because only one process inserts into these tables (see bot.lock).
    """

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    async def next(self, db: aiosqlite.Connection, table: str) -> int:
        """The next free id of a table; the database is asked once per table and process."""
        if table not in self._last:
            rows = list(await db.execute_fetchall(f"SELECT coalesce(max(id), 0) FROM {table}"))  # noqa: S608
            self._last[table] = max(rows[0][0], await _gone(db) if table == "people" else 0)
        self._last[table] += 1
        return self._last[table]


async def _gone(db: aiosqlite.Connection) -> int:
    """The highest id of a person who was erased; ids of people must never be reused."""
    rows = list(await db.execute_fetchall("SELECT max(CAST(what AS INTEGER)) FROM erasures WHERE kind = 'person'"))
    return rows[0][0] or 0


class Pending:
    """Writes that wait for the next flush."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.addresses: list[tuple[int, bytes, bytes]] = []
        self.drafts: dict[int, Draft | None] = {}
        self.writes: list[tuple[str, Params, bool]] = []
        self.outbox: list[OutMessage] = []

    def merge(self, other: Pending) -> None:
        """Takes over the writes of a unit of work whose handler succeeded."""
        self.people.update(other.people)
        self.addresses += other.addresses
        self.drafts.update(other.drafts)
        self.writes += other.writes
        self.outbox += other.outbox

    async def flush(self, db: aiosqlite.Connection) -> None:
        """Executes all waiting writes, inside the transaction that is open."""
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
        """Executes the writes in order; inserts with the same SQL that follow each other go out as one executemany."""
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
