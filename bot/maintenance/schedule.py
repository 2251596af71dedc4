"""The schedule only asks what is due; what is, follows from the calendar and the tables."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot import logs
from bot.maintenance.backup import Nightly
from bot.updates.loop import Loop
from handlers.services import Job, Services
from storage.engine.unit_of_work import Batch
from storage.engine.writer import Writer

ASK_EVERY = 60  # seconds
TIDY_EVERY = timedelta(hours=1)


class Schedule:
    """`tasks` are asked every minute and when a digest is due, `hourly` ones once an hour; the order is kept."""

    def __init__(
        self, services: Services, writer: Writer, loop: Loop, nightly: Nightly, tasks: Sequence[Job], hourly: Sequence[Job]
    ) -> None:
        self.tasks = list(tasks)
        self._hourly = list(hourly)
        self._services = services
        self._writer = writer
        self._loop = loop
        self._nightly = nightly
        self._tidied: datetime | None = None
        self.failed: Counter[str] = Counter()  # tasks that failed, by name
        town = services.town
        self._scheduler = AsyncIOScheduler(timezone=town.tz)
        at = CronTrigger(
            day_of_week=town.digest.weekday, hour=town.digest.time.hour, minute=town.digest.time.minute, timezone=town.tz
        )
        for trigger in (at, IntervalTrigger(seconds=ASK_EVERY)):
            self._scheduler.add_job(self.ask, trigger, coalesce=True, max_instances=1, misfire_grace_time=None)

    async def run(self) -> None:
        """Asks as soon as what came during an outage has been handled, then by the clock."""
        await self._loop.caught_up.wait()
        await self.ask()
        self._scheduler.start()
        try:
            await asyncio.Event().wait()
        finally:
            self._scheduler.shutdown(wait=False)

    async def ask(self) -> None:
        """Each step of a task in a transaction of its own: a task that fails does not hold up the others."""
        if not self._loop.caught_up.is_set():
            return
        tasks, now = self.tasks, self._services.clock.now()
        if self._tidied is None or abs(now - self._tidied) >= TIDY_EVERY:
            self._tidied = now
            tasks = [*tasks, *self._hourly]
        for task in tasks:
            try:
                while await self._writer.transact(partial(self._carry_out, task)):
                    pass
            except Exception as error:
                name = _name(task)
                self.failed[name] += 1
                logs.get().error("a task of the schedule failed; it will be tried again", task=name, error=error)
        try:
            await self._writer.transact(self._loop.replay_dead_letters)
        except Exception as error:
            logs.get().error("letters could not be replayed", error=error)
        try:
            await self._nightly.ask()
        except Exception as error:
            logs.get().error("the nightly copy could not be made; it will be tried again", error=error)

    async def _carry_out(self, task: Job, batch: Batch) -> bool:
        unit = batch.unit()
        more = await task(unit, self._services)
        await unit.accept()
        return bool(more)


def _name(task: Job) -> str:
    function = task.func if isinstance(task, partial) else task
    return getattr(function, "__name__", "")
