"""One batch of updates is one transaction; within it, each update is one unit of work.

    async with batch.unit() as unit:
        ...

A unit's writes and messages join the batch only when the block has succeeded; after an error they are undone. Reads by
key see what the unit and the batch have not flushed yet; any other read flushes first, behind a savepoint.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextvars import ContextVar, Token
from types import TracebackType
from typing import Any, Self, TypeVar

import aiosqlite

from storage.engine.cached import MISSING, Cached, CachedValues
from storage.engine.mappers import draft_of, people_with_drafts, person_of
from storage.engine.models import Draft, OutMessage, Person, Recipient
from storage.engine.pending import AuditEntry, Ids, Pending
from storage.engine.reader import Params, Rows
from storage.engine.sealing import Seal

UNSWEPT = "unswept"  # key in `meta`: erased text is still in the file. Its value says where:
INDEX, LOG = "index", "log"  # in the search index and the write-ahead log; in the log only
T = TypeVar("T")
_current: ContextVar[UnitOfWork] = ContextVar("unit")


def current() -> UnitOfWork:
    """The unit of work that is under way in this task. Raises RuntimeError when there is none."""
    unit = _current.get(None)
    if unit is None:
        raise RuntimeError("no unit of work")
    return unit


class Batch:
    """The state of one transaction: caches of what was read, and writes that wait for the flush."""

    def __init__(self, db: aiosqlite.Connection, ids: Ids, now: int, seal: Seal, committed: CachedValues) -> None:
        self.db = db
        self.ids = ids
        self.now = now
        self.seal = seal
        self.numbers: dict[int, int | None] = {}  # Telegram id -> our id of the person
        self.people: dict[int, Person] = {}
        self.drafts: dict[int, Draft | None] = {}
        self.cached = CachedValues(committed)
        self.pending = Pending()
        self.after_commit: list[Callable[[], None]] = []
        self.sent: list[OutMessage] = []
        self.answers: list[tuple[str, str | None, bool]] = []
        self.audit_entries: list[AuditEntry] = []
        self.forgotten: set[int] = set()  # erased people: the sender drops what waits for them, except a farewell
        self.erased = False  # text was erased: search index and log must be cleaned after the commit

    async def preload(self, telegram_ids: Iterable[int]) -> None:
        """Reads the people with these Telegram ids and their drafts, in two queries."""
        wanted = {self.seal.mark(i): i for i in telegram_ids if i not in self.numbers}
        if not wanted:
            return
        self.numbers.update(dict.fromkeys(wanted.values()))
        for mark, person, draft in await people_with_drafts(self.db, list(wanted)):
            self.numbers[wanted[mark]] = person.id
            self.people[person.id] = person
            self.drafts[person.id] = draft

    def unit(self) -> UnitOfWork:
        return UnitOfWork(self)

    async def flush(self) -> None:
        await self.pending.flush(self.db)


class UnitOfWork:
    """What one update reads, writes and sends. An async context manager: its end hands everything over, or undoes it."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.error: Exception | None = None  # python-telegram-bot catches the handlers' errors; the loop raises this one
        self._pending = Pending()
        self._numbers: dict[int, int | None] = {}
        self._people: dict[int, Person] = {}
        self._drafts: dict[int, Draft | None] = {}
        self._cached = CachedValues(batch.cached)
        self._after_commit: list[Callable[[], None]] = []
        self._sent: list[OutMessage] = []
        self._answers: list[tuple[str, str | None, bool]] = []
        self._audit_entries: list[AuditEntry] = []
        self._forgotten: set[int] = set()
        self._erased = False
        self._savepoint = False
        self._token: Token[UnitOfWork] | None = None

    async def __aenter__(self) -> Self:
        self._token = _current.set(self)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._token is not None:
            _current.reset(self._token)
        whole = self.batch.db.in_transaction  # SQLite rolls back by itself on some disk errors
        if error is None and not whole:
            raise sqlite3.OperationalError("the transaction is gone")
        if error is None:
            await self._hand_over()
        elif whole:
            await self._undo()

    @property
    def now(self) -> int:
        return self.batch.now

    # Reads and writes by key.

    async def person(self, telegram_id: int) -> Person | None:
        """The person with this Telegram id. None when they are unknown or were erased."""
        if telegram_id in self._numbers:
            number = self._numbers[telegram_id]
        else:
            if telegram_id not in self.batch.numbers:
                await self.batch.preload([telegram_id])
            number = self.batch.numbers[telegram_id]
        return await self.person_by_id(number) if number is not None else None

    async def person_by_id(self, person_id: int) -> Person | None:
        known = self._people.get(person_id) or self.batch.people.get(person_id)
        if known is not None:
            return known
        rows = await self.read("SELECT * FROM people WHERE id = ?", (person_id,))
        return person_of(rows[0]) if rows else None

    async def telegram_id(self, person_id: int) -> int | None:
        """The decrypted Telegram id of a person, None without one. Raises WrongKey when it was encrypted with another key."""
        rows = await self.read("SELECT sealed FROM addresses WHERE person_id = ?", (person_id,))
        return self.batch.seal.open(rows[0][0]) if rows else None

    async def draft(self, person_id: int) -> Draft | None:
        """The person's half-finished dialog; None when there is none."""
        if person_id in self._drafts:
            return self._drafts[person_id]
        if person_id not in self.batch.drafts:
            rows = await self.read("SELECT * FROM drafts WHERE person_id = ?", (person_id,))
            self.batch.drafts[person_id] = draft_of(rows[0]) if rows else None
        return self.batch.drafts[person_id]

    def put_person(self, person: Person) -> None:
        self._people[person.id] = person
        self._pending.people[person.id] = person

    def put_address(self, person: Person, telegram_id: int) -> None:
        """Stores the Telegram id of a new person; it is encrypted before it is queued."""
        seal = self.batch.seal
        self._numbers[telegram_id] = person.id
        self._pending.addresses.append((person.id, seal.mark(telegram_id), seal.close(telegram_id)))

    def forget(self, person: Person, telegram_id: int | None) -> None:
        """The person was erased: whoever writes from the same Telegram id is a new person."""
        if telegram_id is not None:
            self._numbers[telegram_id] = None
        self._forgotten.add(person.id)
        self._pending.people.pop(person.id, None)
        self._drafts[person.id] = None

    def put_draft(self, draft: Draft) -> None:
        self._drafts[draft.person_id] = draft
        self._pending.drafts[draft.person_id] = draft

    def drop_draft(self, person_id: int) -> None:
        self._drafts[person_id] = None
        self._pending.drafts[person_id] = None

    async def cached(self, value: Cached[T]) -> T:
        """A value that is kept in memory between transactions; it is read from the database when nobody has it."""
        known = self._cached.find(value)
        if known is MISSING:
            known = await value.load(self)
            self._cached.put(value, known)
        found: T = known
        return found

    def put_cached(self, value: Cached[T], content: T) -> None:
        self._cached.put(value, content)

    def reload(self, value: Cached[T]) -> None:
        """What the value is made from was changed: the next one who needs it reads it again."""
        self._cached.reload(value)

    def reload_all(self) -> None:
        """As reload, for every cached value: after changes that reach everywhere, such as erasing a person."""
        self._cached.reload_all()

    async def next_id(self, table: str) -> int:
        """The id for a new row of the table."""
        return await self.batch.ids.next(self.batch.db, table)

    # Other reads and writes.

    async def read(self, sql: str, params: Params = ()) -> Rows:
        """Runs a query; flushes waiting writes first, so that it sees them."""
        await self._sync()
        return list(await self.batch.db.execute_fetchall(sql, params))

    def insert(self, sql: str, params: Params) -> None:
        """Queues a new row. It may be written together with others of its kind, so its order among other writes may change."""
        self._pending.writes.append((sql, params, True))

    def write(self, sql: str, params: Params = ()) -> None:
        """Queues a statement; it keeps its place among the other writes."""
        self._pending.writes.append((sql, params, False))

    def audit(self, person_id: int | None, act: str, signal_id: int | None = None, detail: str = "") -> None:
        """Queues an audit entry; it is chained to the trail when the transaction commits."""
        self._audit_entries.append(AuditEntry(person_id, act, signal_id, detail))

    def sweep(self) -> None:
        """Text was erased: the search index and the write-ahead log, which still hold it, are cleaned after the commit."""
        self._erased = True
        self.write("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (UNSWEPT, INDEX))

    async def _sync(self) -> None:
        await self.batch.flush()
        if not self._savepoint:
            await self.batch.db.execute("SAVEPOINT unit")
            self._savepoint = True
        await self._pending.flush(self.batch.db)

    # Messages.

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
        """Puts one Bot API call into the outbox; it is made after the commit."""
        message = OutMessage(
            id=await self.next_id("outbox"),
            recipient=str(to),
            method=method,
            params=params,
            slot=slot,
            anew=anew,
            priority=priority,
            file=file,
            file_name=file_name,
        )
        self._pending.outbox.append(message)
        self._sent.append(message)

    def answer(self, callback_id: str, text: str | None = None, alert: bool = False) -> None:
        """Answers a callback query after the commit. Kept in memory only, because Telegram soon drops the query anyway."""
        self._answers.append((callback_id, text, alert))

    @property
    def answered(self) -> bool:
        """Whether this unit has answered a callback query."""
        return bool(self._answers)

    # The end of the unit.

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Calls it once this unit's writes are on disk, before the next transaction begins. An error in it is logged only."""
        self._after_commit.append(callback)

    async def _hand_over(self) -> None:
        if self._savepoint:
            await self.batch.db.execute("RELEASE unit")
        batch = self.batch
        batch.numbers.update(self._numbers)
        batch.people.update(self._people)
        batch.drafts.update(self._drafts)
        for person_id in self._forgotten:
            batch.people.pop(person_id, None)
        batch.forgotten |= self._forgotten
        batch.audit_entries += self._audit_entries
        batch.erased = batch.erased or self._erased
        batch.pending.merge(self._pending)
        batch.sent += self._sent
        batch.answers += self._answers
        batch.after_commit += self._after_commit
        self._cached.hand_down()

    async def _undo(self) -> None:
        """Undoes what the unit has flushed; the rest was never handed over."""
        if self._savepoint:
            await self.batch.db.execute("ROLLBACK TO unit")
            await self.batch.db.execute("RELEASE unit")
