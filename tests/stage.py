"""The stage for tests: a local Telegram, the bot in the same process, and people who write and tap."""

from __future__ import annotations

import asyncio
import os
import random
import re
import socket
import sqlite3
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import SecretStr

from bot.app import Kuulolla, assemble
from bot.sandbox.server import Server
from bot.sandbox.world import BOT, MovableClock, World
from bot.settings import Settings
from storage import invites
from storage.engine import sqlite
from storage.engine.database import open_database
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Purpose
from storage.town import Town
from tests.keys import KEY, SEAL
from texts.messages import messages

PATIENCE = 10.0  # seconds until a stage that has not come to rest counts as failed
GROUP = -100500
ASKED_OF_DANGER = "^2 (Ei|Nej|No),|^(Kyllä, jatketaan|Ja, vi fortsätter|Yes, go on)$"  # the question when in doubt, and when sure


class Person:
    """A user of Telegram. Writes in the private chat unless `chat_id` is given."""

    def __init__(self, stage: Stage, id: int, name: str, language: str) -> None:
        self.stage, self.id, self.name, self.language = stage, id, name, language

    async def says(self, text: str, **more: Any) -> str:
        """Writes, waits until the bot has answered, and returns its newest message; '' when `chat_id` is given."""
        await self.stage.world.say(self.id, text, **more)
        await self.stage.rest()
        return self.heard if "chat_id" not in more else ""

    async def sends(self, **body: Any) -> str:
        """Sends a message with other fields than text, such as a sticker or a forwarded text."""
        text = body.pop("text", "")
        return await self.says(str(text), **body)

    async def taps(self, label: str, *, chat_id: int | None = None) -> dict[str, Any]:
        """Taps the newest button whose label matches this regular expression. Returns the toast, {} without one."""
        chat = chat_id if chat_id is not None else self.id
        for message in reversed(self.stage.messages(chat)):
            for key in _keys(message):
                if re.search(label, key["text"]) and "callback_data" in key:
                    return await self.presses(message["message_id"], key["callback_data"], chat_id=chat)
        raise AssertionError(f"{self.name} sees no button {label!r}, but {self.buttons}")

    async def presses(self, message_id: int, data: str, *, chat_id: int | None = None, gone: bool = False) -> dict[str, Any]:
        number = await self.stage.world.press(self.id, chat_id if chat_id is not None else self.id, message_id, data, gone=gone)
        await self.stage.rest()
        return self.stage.world.toasts.get(number, {})

    def word(self, key: str) -> str:
        """A text without variables in this person's language, to look for a button by."""
        return re.escape(messages(self.language).format(key, {}))

    async def accepts(self) -> None:
        """Goes through welcome and notice, in this person's language."""
        await self.says("/start")
        await self.taps(self.word("language-own-name"))
        await self.taps(self.word("button-understood"))

    async def reports(self, text: str, category: str = "1 ", area: str = "1 ", *, danger: Literal["", "no"] = "") -> str:
        """Reports a signal and returns its reference. `danger`: the answer to the question about danger; '' if none may come."""
        await self.says(text)
        asked = any(re.search(ASKED_OF_DANGER, label) for label in self.buttons)
        assert asked == bool(danger), f"{'asked' if asked else 'not asked'} whether somebody is in danger: {text!r}"
        if danger:
            await self.taps("^2 (Ei|Nej|No),")
        await self.taps(f"^{category}")
        await self.taps(f"^{area}")
        await self.taps(f"^{self.word('button-send')}$")
        return self.reference

    @property
    def said_by_bot(self) -> list[dict[str, Any]]:
        return [m for m in self.stage.messages(self.id) if m["from"]["id"] == BOT["id"]]

    @property
    def heard(self) -> str:
        """The bot's newest message in the private chat."""
        texts = [m.get("text", m.get("caption", "")) for m in self.said_by_bot]
        return texts[-1] if texts else ""

    @property
    def everything_heard(self) -> str:
        return "\n".join(m.get("text", m.get("caption", "")) for m in self.said_by_bot)

    @property
    def buttons(self) -> list[str]:
        """Labels of the newest message that has buttons."""
        for message in reversed(self.said_by_bot):
            if keys := _keys(message):
                return [key["text"] for key in keys]
        return []

    @property
    def reference(self) -> str:
        """The newest reference in the bot's messages. Raises AssertionError when there is none."""
        for message in reversed(self.said_by_bot):
            if found := re.findall(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", message.get("text", "")):
                return str(found[-1])
        raise AssertionError("no reference")

    @property
    def documents(self) -> list[tuple[str, bytes]]:
        files = [m["file"]["id"] for m in self.said_by_bot if "file" in m]
        return [self.stage.world.files[number] for number in files]


class Stage:
    def __init__(self, world: World, server: Server, town: Town, database: Path) -> None:
        self.world, self.server, self.town, self.database = world, server, town, database
        self.bot: Kuulolla
        self.api = server.api
        self.poll_seconds = 5
        self.messages_per_minute = 10_000
        self.signals_per_day = 10_000
        self.backups_kept = 0
        self.webhook_port = 0
        self.failed_tasks: Counter[str] = Counter()  # failed tasks of the schedule, without those that a test expects
        self._running: asyncio.Task[None] | None = None
        self._stack: Any = None

    # Starting and stopping the bot.

    async def start(self) -> None:
        settings = Settings(
            _env_file=None,
            bot_token=SecretStr("4242:TEST"),
            secret_key=SecretStr(KEY),
            database=self.database,
            telegram_api_base=self.server.url,
            poll_seconds=self.poll_seconds,
            messages_per_minute=self.messages_per_minute,
            signals_per_day=self.signals_per_day,
            backups_kept=self.backups_kept,
            backup_folder=self.database.parent / "copies",
            **self._webhook(),
        )
        self._stack = assemble(settings, self.town, clock=self.world.clock, strict=True)
        self.bot = await self._stack.__aenter__()
        self._running = asyncio.create_task(self.bot.run())
        await asyncio.wait_for(self.bot.loop.caught_up.wait(), PATIENCE)

    def _webhook(self) -> dict[str, Any]:
        """Settings for a webhook when KUULOLLA_TEST_WEBHOOK is set: every flow must work both ways."""
        if not os.environ.get("KUULOLLA_TEST_WEBHOOK"):
            return {}
        self.webhook_port = self.webhook_port or free_port()
        listen = f"127.0.0.1:{self.webhook_port}"
        return {"webhook_url": f"http://{listen}/news", "webhook_listen": listen}

    async def stop(self) -> None:
        if self._running:
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running
            self._running = None
            self.failed_tasks += self.bot.schedule.failed
            await self._stack.__aexit__(None, None, None)

    async def stop_polling(self) -> None:
        """From now on updates pile up; the next batch holds them all."""
        if self._running:
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running

    def start_polling(self) -> None:
        self._running = asyncio.create_task(self.bot.run())

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def rest(self) -> None:
        """Waits until every update is acknowledged and everything is sent."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while True:
            if self._running is not None and self._running.done():
                self._running.result()
            if not self.world.updates and self.bot.settled:
                return
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError(f"no rest: {len(self.world.updates)} updates, {self.bot.sender.waiting} to send")
            await asyncio.sleep(0.002)

    async def marked(self) -> None:
        """Waits until sent messages are also marked on disk."""
        await self.rest()
        while self.bot.writer.marks_waiting or self.bot.writer.busy:  # noqa: ASYNC110
            await asyncio.sleep(0.01)

    async def ask_schedule(self) -> None:
        await self.bot.schedule.ask()
        await self.rest()

    def expect_failed(self, task: str) -> None:
        """Call this when the test made a task fail on purpose; any other failed task fails the test."""
        assert self.bot.schedule.failed.pop(task, 0) + self.failed_tasks.pop(task, 0), task

    async def jump(self, to: datetime) -> None:
        """Sets the clock and runs the schedule."""
        self.world.clock.jump(to)
        await self.ask_schedule()

    # People.

    def person(self, id: int, name: str = "Aino", language: str = "fi") -> Person:
        self.world.user(id, name, language)
        return Person(self, id, name, language)

    async def volunteer(self, id: int = 1, name: str = "Aino", language: str = "fi") -> Person:
        """A new person who has accepted the notice."""
        person = self.person(id, name, language)
        await person.accepts()
        return person

    async def team(self, id: int = 900, language: str = "fi", **group: Any) -> Person:
        """Connects the team's group. Returns the coordinator, who has opened the private chat too."""
        coordinator = self.person(id, "Kaisa", language)
        self.world.group(GROUP, "Järjestötiimi", {id}, **group)
        code = await self.invite(Purpose.TEAM)
        await self.world.add_bot(id, GROUP, code)
        await self.rest()
        await coordinator.accepts()
        return coordinator

    async def invite(self, purpose: Purpose) -> str:
        async def job(unit: UnitOfWork) -> str:
            return invites.create(unit, purpose)

        return await self.bot.writer.run(job)

    # What can be seen.

    def messages(self, chat_id: int) -> list[dict[str, Any]]:
        return list(self.world.chats[chat_id].messages.values())

    @property
    def group_texts(self) -> list[str]:
        return [m["text"] for m in self.messages(GROUP) if m["from"]["id"] == BOT["id"] and "text" in m]

    def rows(self, sql: str, *params: Any) -> list[Any]:
        """Queries the database on a connection of its own."""
        db = sqlite3.connect(self.database)
        try:
            return db.execute(sql, params).fetchall()
        finally:
            db.close()


async def until(true: Callable[[], object]) -> None:
    """Waits for a condition. Raises TimeoutError after PATIENCE seconds."""
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.002)


def free_port() -> int:
    """A free port below the ephemeral range: connecting to a closed ephemeral port can end in a connection to itself."""
    while True:
        port = random.randrange(15000, 30000)  # below Linux's ephemeral ports
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def _keys(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [key for row in message.get("reply_markup", {}).get("inline_keyboard", []) for key in row]


_empty: list[bytes] = []  # an empty database, made once per process: migrating in each test would take half of its time


async def _prepare(database: Path) -> None:
    """Puts an empty, fully migrated database in place, unless the test has its own."""
    if not _empty:
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "empty.db"
            await (await open_database(made, SEAL)).close()
            _empty.append(_whole(made))
    _put(database, _empty[0])


def _whole(database: Path) -> bytes:
    sqlite.fold_in_log(database)
    return database.read_bytes()


def _put(database: Path, content: bytes) -> None:
    if not database.exists():
        database.write_bytes(content)


@asynccontextmanager
async def open_stage(
    town: Town, database: Path, now: datetime, *, prepare: Callable[[Stage], object] = lambda stage: None, **settings: Any
) -> AsyncIterator[Stage]:
    """Starts a stage. `prepare` can set up people and chats before the bot starts; `settings` are attributes of Stage."""
    clock = MovableClock(now)
    world = World(clock)
    server = Server(world)
    await server.start()
    stage = Stage(world, server, town, database)
    for key, value in settings.items():
        setattr(stage, key, value)
    prepare(stage)
    await _prepare(database)
    try:
        await stage.start()
        yield stage
    finally:
        await stage.stop()
        await server.stop()
