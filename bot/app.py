"""Where everything is put together, and the only place that is."""

from __future__ import annotations

import asyncio
import hashlib
import os
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import orjson
from telegram.error import TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes
from telegram.request import BaseRequest, HTTPXRequest
from telegram.warnings import PTBUserWarning

from bot import logs
from bot.loop import Loop
from bot.schedule import Schedule
from bot.sender import Sender
from bot.settings import Settings
from bot.transport import RustRequest
from handlers import build_dialogs, register, weekly
from handlers.context import Context
from handlers.limits import Meter
from handlers.menus import menu_calls
from handlers.services import Clock, Services, SystemClock
from storage import dialect
from storage.database import open_database
from storage.town import Town
from storage.work import Batch, ReadOnly
from storage.writer import Writer, waiting
from texts import Texts
from texts.detection import Detector

os.environ.setdefault("PTB_TIMEDELTA", "true")
warnings.filterwarnings("ignore", message="Please use 'Bot\\.", category=PTBUserWarning)


class Kuulolla:
    """The bot, put together and ready to run."""

    def __init__(self, loop: Loop, schedule: Schedule, sender: Sender, writer: Writer, services: Services) -> None:
        self.loop = loop
        self.schedule = schedule
        self.sender = sender
        self.writer = writer
        self.services = services

    async def run(self) -> None:
        """Runs until it is cancelled. Raises InvalidToken when Telegram does not know the token."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.loop.run())
            group.create_task(self.schedule.run())
            group.create_task(self._present())

    async def _present(self) -> None:
        """Menus, descriptions; only when they have changed since the last time."""
        calls = menu_calls(self.services.texts, self.services.town)
        mark = hashlib.sha256(orjson.dumps([self.services.bot_id, calls])).hexdigest()
        rows = await self.services.reader.read("SELECT value FROM meta WHERE key = 'menus'")
        if rows and rows[0][0] == mark:
            return
        try:
            for method, params in calls:
                await self.loop.call(method, params)
        except TelegramError as error:
            logs.get().warning("the command menus could not be set; trying at the next start", error=error)
            return
        await self.writer.transact(lambda batch: _keep(batch, "menus", mark))

    @property
    def settled(self) -> bool:
        """Nothing is being written or sent."""
        return self.sender.idle and not self.writer.busy


async def _keep(batch: Batch, key: str, value: str) -> None:
    work = batch.unit()
    work.write("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value))
    await work.accept()


def _request(settings: Settings) -> BaseRequest:
    return RustRequest() if settings.http_client == "pyreqwest" else HTTPXRequest(connection_pool_size=64)


def build_texts(town: Town, *, strict: bool = False) -> Texts:
    return Texts(town.languages, town.official[0], town.common(), strict=strict)


@asynccontextmanager
async def assemble(
    settings: Settings, town: Town, *, clock: Clock | None = None, strict: bool = False
) -> AsyncIterator[Kuulolla]:
    """Opens the database and Telegram and builds the bot; closes both at the end.

    Raises DatabaseDamaged, NewerDatabase, InvalidToken, NetworkError.
    """
    clock = clock or SystemClock()
    texts = build_texts(town, strict=strict)
    db = await open_database(settings.database)
    reader = ReadOnly(await dialect.connect(settings.database, read_only=True))
    services = Services(
        town=town, texts=texts, detector=Detector(town.languages), clock=clock, reader=reader,
        meter=Meter(settings.messages_per_minute), dialogs=build_dialogs(town),
    )  # fmt: skip
    application: Application = (  # type: ignore[type-arg]
        ApplicationBuilder()
        .token(settings.bot_token.get_secret_value())
        .base_url(f"{settings.telegram_api_base}/bot")
        .request(_request(settings))
        .get_updates_request(_request(settings))
        .context_types(ContextTypes(context=Context))
        .updater(None)
        .rate_limiter(None)  # type: ignore[arg-type]
        .build()
    )
    sender = Sender(application.bot, reader)
    writer = Writer(db, lambda: int(clock.now().timestamp()), sender.committed)
    sender.writer = writer
    try:
        await application.initialize()
        services.bot_id, services.bot_name = application.bot.id, application.bot.username
        application.bot_data["services"] = services
        register(application, texts)

        async def digest_refused() -> None:
            async def job(batch: Batch) -> None:
                work = batch.unit()
                await weekly.tell_refused(work, services)
                await work.accept()

            await writer.transact(job)

        sender.digest_refused = digest_refused
        loop = Loop(application, services, writer, sender, settings.poll_seconds)
        application.add_error_handler(loop.on_error)
        await writer.transact(lambda batch: _keep(batch, "bot_name", services.bot_name))
        for message in await waiting(db):
            sender.enqueue(message)
        yield Kuulolla(loop, Schedule(services, writer, loop), sender, writer, services)
    finally:
        await sender.close()
        await writer.close()
        await reader.close()
        with suppress(TelegramError):
            await application.shutdown()
