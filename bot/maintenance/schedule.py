"""The schedule only asks what is due; what is, follows from the calendar and the tables."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot import logs
from bot.maintenance.backup import Nightly
from bot.updates.loop import Loop
from handlers import alarms, retention, weekly
from handlers.contacts import reminding
from handlers.services import Services
from handlers.session import agenda
from handlers.wordback import asking, helped, telling
from storage.engine.unit_of_work import Batch, Work
from storage.engine.writer import Writer

ASK_EVERY = 60  # seconds
Task = Callable[[Work, Services], Awaitable[bool | None]]  # True: there is more to do

SESSION = (agenda.end_forgotten, asking.send_questions, reminding.remind, reminding.flag_blocked,
           reminding.check_register, helped.ask, telling.tell)  # fmt: skip


class Schedule:
    def __init__(self, services: Services, writer: Writer, loop: Loop, nightly: Nightly) -> None:
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
        tasks: Sequence[Task] = (*weekly.TASKS, *alarms.TASKS, *SESSION, *retention.TASKS)
        now = self._services.clock.now()
        if self._tidied is None or abs(now - self._tidied) >= timedelta(hours=1):
            self._tidied = now
            tasks = (*tasks, *weekly.HOURLY)
        for task in tasks:
            try:
                while await self._writer.transact(partial(self._carry_out, task)):
                    pass
            except Exception as error:
                self.failed[getattr(task, "__name__", "")] += 1
                logs.get().error(
                    "a task of the schedule failed; it will be tried again", task=getattr(task, "__name__", ""), error=error
                )
        try:
            await self._writer.transact(self._loop.replay_letters)
        except Exception as error:
            logs.get().error("letters could not be replayed", error=error)
        try:
            await self._nightly.ask()
        except Exception as error:
            logs.get().error("the nightly copy could not be made; it will be tried again", error=error)

    async def _carry_out(self, task: Task, batch: Batch) -> bool:
        work = batch.unit()
        more = await task(work, self._services)
        await work.accept()
        return bool(more)
