"""One batch of updates is one transaction; inside it, each update is one unit of work.

A unit's writes and messages join the batch only when its handler has succeeded. Reads by key see what
the unit and the batch have written but not flushed; any other read flushes first, behind a savepoint.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

import aiosqlite
import orjson

from storage.models import Draft, OutMessage, Person, Recipient

Rows = list[sqlite3.Row]
Params = Sequence[Any]


class Reader(Protocol):
    """Whatever can answer a query: a unit of work, or the read-only connection."""

    async def read(self, sql: str, params: Params = ()) -> Rows: ...


class ReadOnly:
    """Long reads on a connection of their own; sees committed rows."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db
        db.row_factory = sqlite3.Row

    async def read(self, sql: str, params: Params = ()) -> Rows:
        return list(await self._db.execute_fetchall(sql, params))

    async def close(self) -> None:
        await self._db.close()


class Ids:
    """Numbers for new rows, given in Python so that inserts can wait for the end of the batch.

    Safe because one process alone inserts into these tables (see bot.lock).
    """

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    async def next(self, db: aiosqlite.Connection, table: str) -> int:
        if table not in self._last:
            rows = list(await db.execute_fetchall(f"SELECT coalesce(max(id), 0) FROM {table}"))  # noqa: S608
            self._last[table] = rows[0][0]
        self._last[table] += 1
        return self._last[table]


PUT_PERSON = (
    "INSERT INTO people (id, telegram_id, language, notice_version, notice_at, association_id,"
    " last_area, reachable, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET language = excluded.language,"
    " notice_version = excluded.notice_version, notice_at = excluded.notice_at,"
    " association_id = excluded.association_id, last_area = excluded.last_area,"
    " reachable = excluded.reachable"
)
PUT_DRAFT = (
    "INSERT INTO drafts (person_id, id, form, answers, asking, visited, page, undo, started_at,"
    " touched_at, nudged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (person_id) DO UPDATE SET id = excluded.id, form = excluded.form,"
    " answers = excluded.answers, asking = excluded.asking, visited = excluded.visited,"
    " page = excluded.page, undo = excluded.undo, started_at = excluded.started_at,"
    " touched_at = excluded.touched_at, nudged_at = excluded.nudged_at"
)
PUT_OUTBOX = (
    "INSERT INTO outbox (id, recipient, method, params, slot, anew, priority, file, file_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def person_of(row: sqlite3.Row) -> Person:
    return Person.model_validate(dict(row))


def draft_of(row: sqlite3.Row) -> Draft:
    values = dict(row)
    values["answers"] = orjson.loads(values["answers"])
    values["visited"] = tuple(values["visited"].split())
    return Draft.model_validate(values)


def _person_row(p: Person) -> tuple[Any, ...]:
    return (p.id, p.telegram_id, p.language, p.notice_version, p.notice_at, p.association_id,
            p.last_area, p.reachable, p.created_at)  # fmt: skip


def _draft_row(d: Draft) -> tuple[Any, ...]:
    return (d.person_id, d.id, d.form, orjson.dumps(d.answers).decode(), d.asking,
            " ".join(d.visited), d.page, d.undo, d.started_at, d.touched_at, d.nudged_at)  # fmt: skip


def _outbox_row(m: OutMessage) -> tuple[Any, ...]:
    return (m.id, m.recipient, m.method, orjson.dumps(m.params).decode(), m.slot, m.anew,
            m.priority, m.file, m.file_name)  # fmt: skip


class Pending:
    """Writes that wait for a flush."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.drafts: dict[int, Draft | None] = {}
        self.writes: list[tuple[str, Params, bool]] = []
        self.outbox: list[OutMessage] = []

    def merge(self, other: Pending) -> None:
        self.people.update(other.people)
        self.drafts.update(other.drafts)
        self.writes += other.writes
        self.outbox += other.outbox

    async def flush(self, db: aiosqlite.Connection) -> None:
        if self.people:
            await db.executemany(PUT_PERSON, [_person_row(p) for p in self.people.values()])
        await self._flush_writes(db)
        kept = [_draft_row(d) for d in self.drafts.values() if d]
        if kept:
            await db.executemany(PUT_DRAFT, kept)
        gone = [(person_id,) for person_id, d in self.drafts.items() if d is None]
        if gone:
            await db.executemany("DELETE FROM drafts WHERE person_id = ?", gone)
        if self.outbox:
            await db.executemany(PUT_OUTBOX, [_outbox_row(m) for m in self.outbox])
        self.__init__()  # type: ignore[misc]

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


class Batch:
    """All that one transaction reads and writes."""

    def __init__(self, db: aiosqlite.Connection, ids: Ids, now: int) -> None:
        self.db = db
        self.ids = ids
        self.now = now
        self.people: dict[int, Person | None] = {}
        self.drafts: dict[int, Draft | None] = {}
        self.pending = Pending()
        self.sent: list[OutMessage] = []
        self.answers: list[tuple[str, str | None, bool]] = []

    async def preload(self, telegram_ids: Iterable[int]) -> None:
        """The people of the batch and their drafts, in two queries."""
        wanted = [i for i in telegram_ids if i not in self.people]
        if not wanted:
            return
        self.people.update(dict.fromkeys(wanted))
        marks = ",".join("?" * len(wanted))
        rows = await self.db.execute_fetchall(
            f"SELECT * FROM people WHERE telegram_id IN ({marks})",  # noqa: S608
            wanted,
        )
        found = [person_of(row) for row in rows]
        for person in found:
            self.people[person.telegram_id] = person
        if not found:
            return
        marks = ",".join("?" * len(found))
        rows = await self.db.execute_fetchall(
            f"SELECT * FROM drafts WHERE person_id IN ({marks})",  # noqa: S608
            [p.id for p in found],
        )
        self.drafts.update(dict.fromkeys(p.id for p in found))
        for row in rows:
            draft = draft_of(row)
            self.drafts[draft.person_id] = draft

    def unit(self) -> Work:
        return Work(self)

    async def flush(self) -> None:
        await self.pending.flush(self.db)


class Work:
    """What one update reads, writes and says."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.error: BaseException | None = None
        self._pending = Pending()
        self._people: dict[int, Person] = {}
        self._drafts: dict[int, Draft | None] = {}
        self._sent: list[OutMessage] = []
        self._answers: list[tuple[str, str | None, bool]] = []
        self._savepoint = False

    @property
    def now(self) -> int:
        return self.batch.now

    # Reads and writes by key.

    async def person(self, telegram_id: int) -> Person | None:
        if telegram_id in self._people:
            return self._people[telegram_id]
        if telegram_id not in self.batch.people:
            await self.batch.preload([telegram_id])
        return self.batch.people[telegram_id]

    async def person_by_id(self, person_id: int) -> Person | None:
        for person in (*self._people.values(), *self.batch.people.values()):
            if person and person.id == person_id:
                return person
        rows = await self.read("SELECT * FROM people WHERE id = ?", (person_id,))
        return person_of(rows[0]) if rows else None

    async def draft(self, person_id: int) -> Draft | None:
        if person_id in self._drafts:
            return self._drafts[person_id]
        if person_id not in self.batch.drafts:
            rows = await self.read("SELECT * FROM drafts WHERE person_id = ?", (person_id,))
            self.batch.drafts[person_id] = draft_of(rows[0]) if rows else None
        return self.batch.drafts[person_id]

    def put_person(self, person: Person) -> None:
        self._people[person.telegram_id] = person
        self._pending.people[person.id] = person

    def put_draft(self, draft: Draft) -> None:
        self._drafts[draft.person_id] = draft
        self._pending.drafts[draft.person_id] = draft

    def drop_draft(self, person_id: int) -> None:
        self._drafts[person_id] = None
        self._pending.drafts[person_id] = None

    async def next_id(self, table: str) -> int:
        return await self.batch.ids.next(self.batch.db, table)

    # Other reads and writes.

    async def read(self, sql: str, params: Params = ()) -> Rows:
        await self._sync()
        return list(await self.batch.db.execute_fetchall(sql, params))

    def insert(self, sql: str, params: Params) -> None:
        """A new row with its own number: may be written together with others of its kind."""
        self._pending.writes.append((sql, params, True))

    def write(self, sql: str, params: Params = ()) -> None:
        self._pending.writes.append((sql, params, False))

    async def _sync(self) -> None:
        await self.batch.flush()
        if not self._savepoint:
            await self.batch.db.execute("SAVEPOINT unit")
            self._savepoint = True
        await self._pending.flush(self.batch.db)

    # What is said.

    async def post(
        self,
        to: Recipient,
        method: str,
        params: dict[str, Any],
        *,
        slot: str | None = None,
        anew: bool = False,
        priority: int = 0,
        file: bytes | None = None,
        file_name: str | None = None,
    ) -> None:
        """Puts one call to Telegram into the outbox; it is made after the commit."""
        message = OutMessage.model_construct(
            id=await self.next_id("outbox"), recipient=str(to), method=method, params=params,
            slot=slot, anew=anew, priority=priority, file=file, file_name=file_name,
        )  # fmt: skip
        self._pending.outbox.append(message)
        self._sent.append(message)

    def answer(self, callback_id: str, text: str | None = None, alert: bool = False) -> None:
        """Stops a button's spinner. Kept in memory: Telegram forgets the tap anyway."""
        self._answers.append((callback_id, text, alert))

    @property
    def answered(self) -> bool:
        return bool(self._answers)

    # The end of the unit.

    async def accept(self) -> None:
        if self._savepoint:
            await self.batch.db.execute("RELEASE unit")
        batch = self.batch
        batch.people.update(self._people)
        batch.drafts.update(self._drafts)
        batch.pending.merge(self._pending)
        batch.sent += self._sent
        batch.answers += self._answers

    async def reject(self) -> None:
        if self._savepoint:
            await self.batch.db.execute("ROLLBACK TO unit")
            await self.batch.db.execute("RELEASE unit")
