"""Composition root: creates all parts of the bot and connects them."""

from __future__ import annotations

import asyncio
import hashlib
import os
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any

import orjson
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes
from telegram.request import BaseRequest, HTTPXRequest
from telegram.warnings import PTBUserWarning

from bot import logs
from bot.delivery.api import Api
from bot.delivery.mailer import Mailer
from bot.delivery.sender import Sender
from bot.delivery.transport import RustRequest
from bot.maintenance.backup import Nightly
from bot.maintenance.schedule import Schedule
from bot.maintenance.sweeping import Sweeper
from bot.settings import Settings
from bot.updates.heartbeat import Heartbeat
from bot.updates.loop import Loop
from bot.updates.polling import Polling
from bot.words import build_texts
from handlers.context import Context
from handlers.digest import weekly
from handlers.features import FEATURES, FREE_TEXT
from handlers.gate.gate import admit
from handlers.help.fallbacks import on_old_button
from handlers.limits import DAY, Meter
from handlers.menus import coordinator_commands, coordinator_menu, menu_calls
from handlers.registry import Features
from handlers.services import Clock, Services, SystemClock
from storage import people, tombstones
from storage.engine import meta, sqlite
from storage.engine.database import open_database
from storage.engine.reader import ReadOnly
from storage.engine.sealing import Seal
from storage.engine.unit_of_work import Batch, UnitOfWork
from storage.engine.writer import Writer, waiting
from storage.town import Town
from texts.detection import Detector
from texts.redaction import Redactor
from texts.speak import Texts

os.environ.setdefault("PTB_TIMEDELTA", "true")
warnings.filterwarnings("ignore", message="Please use 'Bot\\.", category=PTBUserWarning)

Ptb = Application[Any, Any, Any, Any, Any, Any]


class Kuulolla:
    """The bot with all its parts, ready to run."""

    def __init__(
        self,
        settings: Settings,
        application: Ptb,
        api: Api,
        services: Services,
        writer: Writer,
        sender: Sender,
        sweeper: Sweeper,
        features: Features,
    ) -> None:
        self.settings = settings
        self.features = features
        self.services = services
        self.writer = writer
        self.sender = sender
        self.heartbeat = Heartbeat(services.outages.append)
        self.loop = Loop(application, services, writer)
        nightly = Nightly(settings, services.town, services.clock)
        self.schedule = Schedule(services, writer, self.loop, nightly, features.jobs, features.hourly_jobs)
        self.mailer = Mailer(settings, services, writer, features.letters) if features.letters else None
        self.sweeper = sweeper
        self._api = api
        application.add_error_handler(self.loop.on_error)

    def _news(self) -> Any:
        """The receiver of updates: a webhook when WEBHOOK_URL is set, otherwise polling."""
        settings = self.settings
        if not settings.webhook_url:
            return Polling(self.loop, self._api, self.heartbeat, settings.poll_seconds)
        from bot.updates.webhook import Webhook  # heavy import: only when it is used

        token = settings.bot_token.get_secret_value()
        return Webhook(self.loop, self._api, self.heartbeat, token, settings.webhook_url, settings.webhook_listen)

    async def run(self) -> None:
        """Runs until cancelled.

        Raises an ExceptionGroup with InvalidToken when Telegram rejects the token, with OSError when a port is taken.
        """
        async with asyncio.TaskGroup() as group:
            group.create_task(self._news().run())
            group.create_task(self.schedule.run())
            group.create_task(self.sweeper.run())
            group.create_task(self._present())
            if self.mailer and self.settings.smtp_host:
                group.create_task(self.mailer.run())
            if self.settings.health_port:
                from bot.health import Health  # heavy import: only when it is used

                health = Health(self.settings, self.services, self.writer, self.loop, self.sender, self.heartbeat)
                group.create_task(health.run(self.settings.health_port))

    async def _present(self) -> None:
        """Sets command menus and descriptions at Telegram, only when they have changed since they were last set."""
        texts, town = self.services.texts, self.services.town
        calls = menu_calls(texts, town, self.features)
        theirs = [coordinator_commands(texts, language, self.features) for language in town.languages]
        mark = hashlib.sha256(orjson.dumps([self.services.bot_id, calls, theirs])).hexdigest()
        if await meta.get(self.services.reader, "menus", "") == mark:
            return
        try:
            for method, params in calls:
                await self._api.call(method, params)
        except TelegramError as error:
            logs.get().warning("the command menus could not be set; trying at the next start", error=error)
            return
        await self.writer.run(partial(self._keep_menus, mark=mark))

    async def _keep_menus(self, unit: UnitOfWork, mark: str) -> None:
        """Each coordinator has a menu of their own, which is set again too."""
        for person in await people.coordinators(unit):
            await coordinator_menu(unit, self.services.texts, self.features, person)
        meta.put(unit, "menus", mark)

    @property
    def settled(self) -> bool:
        """True when no transaction is running and nothing is queued or being sent."""
        return self.sender.idle and not self.writer.busy


async def _keep(unit: UnitOfWork, key: str, value: str) -> None:
    meta.put(unit, key, value)


async def _tell_refused(writer: Writer, services: Services) -> None:
    await writer.run(partial(weekly.tell_refused, services=services))


def _request(settings: Settings) -> BaseRequest:
    return RustRequest() if settings.http_client == "pyreqwest" else HTTPXRequest(connection_pool_size=64)


def _application(settings: Settings, request: BaseRequest) -> Ptb:
    return (
        ApplicationBuilder()
        .token(settings.bot_token.get_secret_value())
        .base_url(f"{settings.telegram_api_base}/bot")
        .request(request)
        .get_updates_request(_request(settings))
        .context_types(ContextTypes(context=Context))
        .updater(None)
        .build()
    )


async def _meet(application: Ptb) -> None:
    """Asks Telegram who the bot is (getMe).

    Raises InvalidToken at once. After any other error it tries three more times, then raises NetworkError.
    """
    for pause in (0.5, 1.0, 2.0, None):
        try:
            await application.initialize()
            return
        except InvalidToken:
            raise
        except TelegramError as error:
            if pause is None:
                raise NetworkError(type(error).__name__) from None
            logs.get().warning("telegram did not answer; asking again", error=error)
            await asyncio.sleep(pause)


def _services(settings: Settings, town: Town, texts: Texts, clock: Clock, reader: ReadOnly) -> Services:
    return Services(
        town=town,
        texts=texts,
        detector=Detector(town.languages),
        redactor=Redactor(texts.plain, town.public_contacts()),
        clock=clock,
        reader=reader,
        meter=Meter(settings.messages_per_minute),
        daily=Meter(settings.signals_per_day, DAY),
        can_mail=bool(settings.smtp_host),
    )


@asynccontextmanager
async def assemble(
    settings: Settings, town: Town, *, clock: Clock | None = None, strict: bool = False
) -> AsyncIterator[Kuulolla]:
    """Opens the database, connects to Telegram and builds the bot. On exit, running work is finished, then all is closed.

    `strict`: missing texts raise MissingText. Raises BadKey, WrongKey, DatabaseDamaged, NewerDatabase,
    Unreadable (the tombstones), InvalidToken or NetworkError.
    """
    clock, texts = clock or SystemClock(), build_texts(town, strict=strict)
    features = Features(FEATURES, FREE_TEXT, town, texts)
    seal = Seal(settings.secret_key.get_secret_value())
    db = await open_database(settings.database, seal)
    await asyncio.to_thread(tombstones.apply, settings.database, tombstones.read(settings.database))
    reader = ReadOnly(await sqlite.connect(settings.database, read_only=True))
    services = _services(settings, town, texts, clock, reader)
    request = _request(settings)
    application = _application(settings, request)
    api = Api(application.bot, request)
    sender = Sender(api, reader, seal)

    def committed(batch: Batch) -> None:
        sender.committed(batch)
        sweeper.committed(batch)

    writer = Writer(db, seal, lambda: int(clock.now().timestamp()), committed, logs.after_commit)
    sweeper = Sweeper(settings.database, reader, writer)
    sender.connect(writer, partial(_tell_refused, writer, services))
    try:
        await _meet(application)
        services.send_letter = features.letters.send if features.letters else None
        services.bot_id, services.bot_name = application.bot.id, application.bot.username
        application.bot_data["services"] = services
        features.register(application, admit, on_old_button)
        await writer.run(partial(_keep, key="bot_name", value=services.bot_name))
        for message in await waiting(db):
            sender.enqueue(message)
        yield Kuulolla(settings, application, api, services, writer, sender, sweeper, features)
    finally:
        await writer.finish()
        await sender.close()
        await writer.close()
        await reader.close()
        with suppress(TelegramError):
            await application.shutdown()
