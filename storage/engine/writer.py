"""The only place where transactions begin and end.

Every write of the running bot passes through here, one transaction after another, shielded from cancellation.
Outbox rows sent meanwhile are marked as done in the next transaction, or in one of their own.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from functools import partial
from typing import NamedTuple, TypeVar

import aiosqlite

from storage.engine import audit, sqlite
from storage.engine.cached import CachedValues
from storage.engine.mappers import message_of
from storage.engine.models import OutMessage
from storage.engine.outbox import DIGEST_SLOT
from storage.engine.pending import Ids
from storage.engine.sealing import Seal
from storage.engine.unit_of_work import Batch, UnitOfWork

T = TypeVar("T")
MARK_WITHIN = 0.05  # seconds after which sent rows are marked, when no other transaction comes first


class Sent(NamedTuple):
    """An outbox row that is done: sent (with the message_id for its slot, if it has one) or given up."""

    id: int
    recipient: str
    slot: str | None = None
    message_id: int | None = None
    failed: str | None = None  # reason for giving up; None when it was sent


class Writer:
    """Runs transactions on the one writing connection.

    `committed` is called with each batch after its commit. What it and the batch's own callbacks raise goes to `failed`:
    the transaction is on disk, so its caller must not try again.
    """

    def __init__(
        self,
        db: aiosqlite.Connection,
        seal: Seal,
        now: Callable[[], int],
        committed: Callable[[Batch], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._db = db
        self._seal = seal
        db.row_factory = sqlite3.Row
        self._now = now
        self._committed = committed
        self._failed = failed
        self._cached = CachedValues()
        self._lock = asyncio.Lock()
        self._ids = Ids()
        self._marks: list[Sent] = []
        self._timer: asyncio.TimerHandle | None = None
        self._running: set[asyncio.Task[object]] = set()

    async def transact(self, job: Callable[[Batch], Awaitable[T]]) -> T:
        """Runs the job in one transaction and hands its messages to the sender after the commit.

        Raises whatever the job or the commit raised; then nothing of it was stored.
        """
        task = asyncio.create_task(self._transact(job))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    async def _transact(self, job: Callable[[Batch], Awaitable[T]]) -> T:
        async with self._lock:
            if self._db.in_transaction:
                await self._db.execute("ROLLBACK")
            marks, self._marks = self._marks, []
            try:
                await self._db.execute("BEGIN IMMEDIATE")
                await _mark(self._db, marks)
                batch = Batch(self._db, self._ids, self._now(), self._seal, self._cached)
                result = await job(batch)
                await batch.flush()
                if batch.audit_entries:
                    await audit.append(self._db, self._seal, batch.now, batch.audit_entries)
                await self._db.execute("COMMIT")
            except BaseException:
                self._marks = marks + self._marks
                if self._db.in_transaction:
                    await self._db.execute("ROLLBACK")
                raise
            self._follow_up(batch)
            return result

    def _follow_up(self, batch: Batch) -> None:
        """What happens once a batch is on disk, before the next transaction begins."""
        batch.cached.hand_down()
        callbacks: list[Callable[[], None]] = [partial(self._committed, batch), *batch.after_commit]
        for callback in callbacks:
            try:
                callback()
            except Exception as error:
                self._failed(error)

    async def run(self, job: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """As transact, for a job that is one unit of work."""

        async def whole(batch: Batch) -> T:
            async with batch.unit() as unit:
                return await job(unit)

        return await self.transact(whole)

    async def checkpoint(self) -> bool:
        """Truncates the write-ahead log, so that erased text is not left in it. Returns False while somebody reads from it."""
        async with self._lock:
            return await sqlite.empty_log(self._db)

    def mark(self, sent: Sent) -> None:
        """Records that a row is done; it is written within MARK_WITHIN seconds."""
        self._marks.append(sent)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(MARK_WITHIN, self._start_marking)

    def _start_marking(self) -> None:
        self._timer = None
        if self._marks:
            task = asyncio.create_task(self._transact(_nothing))
            self._running.add(task)
            task.add_done_callback(self._marked)

    def _marked(self, task: asyncio.Task[object]) -> None:
        self._running.discard(task)
        if not task.cancelled() and task.exception() and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(1, self._start_marking)

    @property
    def marks_waiting(self) -> int:
        """The number of rows that are done and not marked yet."""
        return len(self._marks)

    @property
    def busy(self) -> bool:
        """Whether a transaction is running."""
        return self._lock.locked()

    async def finish(self) -> None:
        """Waits until every transaction asked for so far has ended."""
        while self._running:
            await asyncio.wait(set(self._running))

    async def close(self) -> None:
        """Finishes all transactions, marks the last sent rows and closes the connection."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        await self.finish()
        if self._marks:
            await self._transact(_nothing)
        await self._db.close()


async def _nothing(batch: Batch) -> None:
    """The job of a transaction that only marks sent rows."""


async def _mark(db: aiosqlite.Connection, marks: list[Sent]) -> None:
    done = [(m.id,) for m in marks if m.failed is None]
    if done:
        await db.executemany("DELETE FROM outbox WHERE id = ?", done)
    failed = [(m.failed, f"{DIGEST_SLOT}%", m.id) for m in marks if m.failed is not None]
    if failed:  # only the text of a digest is kept, to be sent when a group is connected again
        await db.executemany(
            "UPDATE outbox SET failed = ?, file = NULL,"
            " params = CASE WHEN slot LIKE ? AND method = 'sendMessage' THEN params ELSE '{}' END WHERE id = ?",
            failed,
        )
    slots = [(m.recipient, m.slot, m.message_id) for m in marks if m.slot and m.message_id]
    if slots:  # a message has at most one slot
        await db.executemany("DELETE FROM slots WHERE recipient = ? AND name <> ? AND message_id = ?", slots)
        await db.executemany(
            "INSERT INTO slots (recipient, name, message_id) VALUES (?, ?, ?)"
            " ON CONFLICT (recipient, name) DO UPDATE SET message_id = excluded.message_id",
            slots,
        )


async def waiting(db: aiosqlite.Connection) -> list[OutMessage]:
    """The unsent calls in the outbox after a restart, oldest first."""
    rows = await db.execute_fetchall("SELECT * FROM outbox WHERE failed IS NULL ORDER BY id")
    return [message_of(row) for row in rows]
