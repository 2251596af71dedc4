"""The schedule only calls the tasks. Each task decides from the calendar and the database whether something is due."""

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
    """Runs `tasks` every minute and at the time of the digest, then `hourly` ones once an hour, each in the given order."""

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
        """Runs the tasks once the loop has caught up, then by the clock, until cancelled."""
        await self._loop.caught_up.wait()
        await self.ask()
        self._scheduler.start()
        try:
            await asyncio.Event().wait()
        finally:
            self._scheduler.shutdown(wait=False)

    async def ask(self) -> None:
        """Runs all tasks, replays dead letters, makes the nightly copy. Each step of a task is one transaction.

        A failure is logged and does not stop the rest. Does nothing until the loop has caught up.
        """
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
                name = name_of(task)
                self.failed[name] += 1
                logs.get().error("a task of the schedule failed; it will be tried again", task=name, error=error)
        try:
            await self._writer.transact(self._loop.replay_dead_letters)
        except Exception as error:
            logs.get().error("dead letters could not be replayed", error=error)
        try:
            await self._nightly.ask()
        except Exception as error:
            logs.get().error("the nightly copy could not be made; it will be tried again", error=error)

    async def _carry_out(self, task: Job, batch: Batch) -> bool:
        async with batch.unit() as unit:
            return bool(await task(unit, self._services))


def name_of(task: Job) -> str:
    """The name of the function that a task calls."""
    function = task.func if isinstance(task, partial) else task
    return getattr(function, "__name__", "")
