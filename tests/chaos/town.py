"""A town whose bot keeps dying: a process of its own, started again whenever it is killed, and people who never notice."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.sandbox.server import Server
from bot.sandbox.world import BOT, MovableClock, World
from storage.models import Purpose
from storage.town import Town
from tests.conftest import ROOT
from tests.keys import KEY
from tests.stage import Stage

LONGEST = 540.0  # seconds
PATIENCE = 40.0  # seconds until a town that does not come to rest is a failure


class DyingTown(Stage):
    """The stage, with the bot outside. `armed`: it dies at every named point, once at each."""

    def __init__(self, world: World, server: Server, town: Town, database: Path, *, armed: bool, **environment: str) -> None:
        super().__init__(world, server, town, database)
        self.visited = database.parent / "visited"
        self.clock_file = database.parent / "clock"
        self.deaths = 0
        self.only = environment.get("ONLY", "")
        self._armed = armed
        self._environment = environment
        self._process: asyncio.subprocess.Process | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._ahead = timedelta()

    def environment(self, **more: str) -> dict[str, str]:
        return (
            {
                "PATH": os.environ["PATH"],
                "BOT_TOKEN": "4242:TEST",
                "SECRET_KEY": KEY,
                "DATABASE": str(self.database),
                "TOWN_FILE": str(ROOT / "town.toml"),
                "TELEGRAM_API_BASE": self.server.url,
                "POLL_SECONDS": "1",
                "MESSAGES_PER_MINUTE": "10000",
                "SIGNALS_PER_DAY": "100000",
                "BACKUP_FOLDER": str(self.database.parent / "copies"),
                "BACKUPS_KEPT": "0",
                "CLOCK": str(self.clock_file),
            }
            | ({"VISITED": str(self.visited)} if self._armed else {})
            | self._environment
            | more
        )

    async def command(self, *arguments: str, **more: str) -> tuple[int, str]:
        """A command as a process of its own: exit code (negative: the signal that killed it) and what it printed."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.chaos.crashing",
            *arguments,
            cwd=ROOT,
            env=self.environment(**more),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        out, _ = await process.communicate()
        return process.returncode or 0, out.decode()

    # The bot comes and goes.

    async def start(self) -> None:
        self._keeper = asyncio.create_task(self._keep_alive())

    async def _keep_alive(self) -> None:
        while True:
            with (self.database.parent / "log").open("ab") as log:
                self._process = await asyncio.create_subprocess_exec(
                    sys.executable, "-m", "tests.chaos.crashing", "run", cwd=ROOT, env=self.environment(), stdout=log, stderr=log
                )
            code = await self._process.wait()
            if code != -signal.SIGKILL:
                raise AssertionError(f"the bot ended with {code}: {(self.database.parent / 'log').read_text()[-2000:]}")
            self.deaths += 1

    def kill(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)

    async def stop(self) -> None:
        if self._keeper:
            self._keeper.cancel()
        if self._process and self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
            await self._process.wait()

    async def while_alive(self, unit: asyncio.Future[Any]) -> None:
        """Waits for something that needs the bot; fails at once when the bot has ended by itself."""
        assert self._keeper
        await asyncio.wait({unit, self._keeper}, timeout=LONGEST, return_when=asyncio.FIRST_COMPLETED)
        if not unit.done():
            unit.cancel()
            if self._keeper.done():
                self._keeper.result()
            raise AssertionError("somebody is stuck")
        await unit

    async def stop_kindly(self) -> int:
        """SIGTERM; gives the exit code."""
        assert self._keeper and self._process
        self._keeper.cancel()
        self._process.terminate()
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    async def rest(self) -> None:
        """Waits until every update is acknowledged and everything that was to be said is said and marked."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while self.world.updates or self.waiting():
            if self._keeper and self._keeper.done():
                self._keeper.result()
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError(
                    f"no rest: {len(self.world.updates)} updates, {self.waiting()} to send, {self.deaths} deaths"
                )
            await asyncio.sleep(0.01)

    def waiting(self) -> int:
        """Rows of the outbox; -1 while there is no database to ask."""
        try:
            return int(self.rows("SELECT count(*) FROM outbox WHERE failed IS NULL")[0][0])
        except sqlite3.Error:
            return -1

    async def jump(self, to: datetime) -> None:
        self._ahead += to - self.world.clock.now()
        self.world.clock.jump(to)
        self.clock_file.write_text(str(self._ahead.total_seconds()))

    async def digests(self, number: int) -> None:
        """Waits until so many digests are in the ledger and on their way, and for two rounds of the schedule."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while self.waiting() < 0 or len(self.rows("SELECT 1 FROM digest_runs WHERE posted_at IS NOT NULL")) < number:
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError("the digest never came")
            await asyncio.sleep(0.05)
        await asyncio.sleep(1.0)
        await self.rest()

    async def invite(self, purpose: Purpose) -> str:
        while True:
            code, said = await self.command("invite", purpose)
            if code == 0:
                return re.findall(r"/connect (\w+)", said)[0]

    # What must hold, whatever happened.

    def check(self) -> None:
        """Every receipt has exactly one row and every row a receipt; nothing was done twice; all is dry and sound."""
        seen = {
            found.replace("-", "")
            for chat in self.world.chats.values()
            for message in chat.messages.values()
            if message["from"]["id"] == BOT["id"]
            if re.search(r"on perillä|har kommit fram|has arrived", message.get("text", ""))
            for found in re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", message["text"])
        }
        kept = [row[0] for row in self.rows("SELECT reference FROM signals WHERE recorded_by IS NULL")]
        assert seen == set(kept), f"receipts without a row: {seen - set(kept)}, rows without a receipt: {set(kept) - seen}"
        texts = [row[0] for row in self.rows("SELECT text FROM signals WHERE text <> ''")]
        assert len(texts) == len(set(texts)), "an update took effect twice"
        assert self.waiting() == 0
        assert self.rows("SELECT count(*) FROM outbox") == [(0,)], "something could not be sent"
        assert self.rows("SELECT count(*) FROM dead_letters") == [(0,)]
        assert self.rows("PRAGMA integrity_check") == [("ok",)]
        assert self.rows("PRAGMA foreign_key_check") == []


@asynccontextmanager
async def dying_town(town: Town, folder: Path, *, armed: bool, **environment: str) -> AsyncIterator[DyingTown]:
    server = Server(World(MovableClock(datetime.now(UTC))))
    server.world.clock = MovableClock()
    await server.start()
    stage = DyingTown(server.world, server, town, folder / "k.db", armed=armed, **environment)
    await stage.start()
    try:
        yield stage
    finally:
        await stage.stop()
        await server.stop()


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, but for what only says when something was written."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        tables = [
            row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'")
        ]
        return {table: sorted(db.execute(f'SELECT * FROM "{table}"'), key=repr) for table in tables}
    finally:
        db.close()
