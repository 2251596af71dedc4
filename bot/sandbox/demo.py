"""`make demo`: the local Telegram and the bot in one process, on a new database with invented signals."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import typer
from pydantic import SecretStr

from bot.app import assemble
from bot.sandbox.seed import seed
from bot.sandbox.server import Server
from bot.sandbox.world import MovableClock, World
from bot.settings import Settings
from bot.words import build_texts
from digests.week import next_due
from handlers.menus import coordinator_menu
from storage.engine.sealing import new_key
from storage.engine.unit_of_work import UnitOfWork
from storage.town import Town
from texts.messages import variables

FOLDER = Path("build/demo")
TOWN = Path(__file__).parent / "town.toml"
LOOPBACK = ("127.0.0.1", "localhost")
AINO, SVEN, SAM, KAISA, MATTI, RITVA, TEAM = 101, 102, 103, 201, 202, 301, -3001
PEOPLE = [  # "later": the page shows these chats only on request
    {"id": AINO, "name": "Aino", "role": "volunteer", "language": "fi", "chat": AINO},
    {"id": SVEN, "name": "Sven", "role": "volunteer", "language": "sv", "chat": SVEN},
    {"id": SAM, "name": "Sam", "role": "volunteer", "language": "en", "chat": SAM, "later": True},
    {"id": KAISA, "name": "Kaisa", "role": "coordinator", "language": "fi", "chat": KAISA},
    {"id": MATTI, "name": "Matti", "role": "coordinator", "language": "fi", "chat": MATTI, "later": True},
    {"id": RITVA, "name": "Ritva", "role": "contact", "language": "fi", "chat": RITVA, "later": True},
]


def build_world(clock: MovableClock) -> World:
    """Three volunteers, two coordinators, a contact, and the team's group."""
    world = World(clock)
    for person in PEOPLE:
        world.user(int(str(person["id"])), str(person["name"]), str(person["language"]))
    world.group(TEAM, "Järjestötiimi", {KAISA, MATTI}, bot_in=True)
    return world


class Demo:
    """`folder` holds the database and is deleted at every start."""

    def __init__(self, town: Town, folder: Path = FOLDER) -> None:
        self.town = town
        self.folder = folder
        self.clock = MovableClock()
        self.world = build_world(self.clock)
        self.texts = build_texts(town)
        self.server = Server(
            self.world,
            words=self.words,
            jump=self.jump,
            people=[*PEOPLE, self._group()],
            zone=town.zone,
            languages={code: self.texts.plain(code, "language-own-name") for code in town.languages},
        )

    def _group(self) -> dict[str, object]:
        return {
            "id": KAISA,
            "name": "Kaisa",
            "role": "group",
            "language": "fi",
            "chat": TEAM,
            "members": [{"id": KAISA, "name": "Kaisa"}, {"id": MATTI, "name": "Matti"}],
        }

    def words(self, language: str) -> dict[str, str]:
        """The texts of the browser page; in the first official language when the town does not have this one."""
        if language not in self.town.languages:
            language = self.town.official[0]
        return {key: self.texts.plain(language, key, name="{name}") for key in variables(language) if key.startswith("page-")}

    async def jump(self, to: str) -> None:
        """Moves the clock: 'monday' to the next digest, anything else one day ahead."""
        now = self.clock.now().astimezone(self.town.tz)
        target = next_due(self.town, now).at if to == "monday" else now + timedelta(days=1)
        morning = now.replace(hour=target.hour, minute=target.minute, second=0, microsecond=0)
        while (morning := morning + timedelta(days=1)) < target:  # previews and reminders are due on their own days
            self.clock.jump(morning)
            await self.bot.schedule.ask()
        self.clock.jump(target)
        await self.bot.schedule.ask()

    async def run(self, port: int, ready: asyncio.Event | None = None) -> None:
        """Runs until cancelled. Sets `ready` once the page can be opened. Raises OSError when the port is taken."""
        await self.server.start(port)  # fails before another demo's database is deleted
        shutil.rmtree(self.folder, ignore_errors=True)
        config = Settings(
            _env_file=None,
            bot_token=SecretStr("4242:DEMO"),
            secret_key=SecretStr(new_key()),
            database=self.folder / "kuulolla.db",
            telegram_api_base=self.server.url,
            log_level="WARNING",
            backups_kept=0,
        )
        if config.smtp_host not in LOOPBACK:  # no e-mail leaves this machine
            config = config.model_copy(update={"smtp_host": ""})
        try:
            async with assemble(config, self.town, clock=self.clock) as self.bot:
                await self.bot.writer.run(self._seed)
                await self._greet()
                typer.echo(f"Kuulolla is at {self.server.url} – open it in a browser. Stop with Ctrl+C.")
                if ready:
                    ready.set()
                await self.bot.run()
        finally:
            await self.server.stop()

    async def _seed(self, unit: UnitOfWork) -> None:
        now: datetime = self.clock.now().astimezone(self.town.tz)
        for coordinator in await seed(unit, self.town, now, TEAM, (KAISA, MATTI), RITVA):
            await coordinator_menu(unit, self.texts, self.bot.features, coordinator)

    async def _greet(self) -> None:
        """Writes a first message in the group, so that the page does not start empty."""
        await self.world.say(KAISA, "Maanantaina käydään signaalit läpi tässä ryhmässä.", chat_id=TEAM)


async def serve(town: Town, port: int) -> None:
    with suppress(asyncio.CancelledError):
        await Demo(town).run(port)
