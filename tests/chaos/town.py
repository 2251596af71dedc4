"""A stage whose bot runs in a separate process and is restarted whenever it is killed, unnoticed by the people."""

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

LONGEST = 540.0  # seconds until somebody counts as stuck
PATIENCE = 40.0  # seconds until a town that has not come to rest counts as failed


class DyingTown(Stage):
    """A stage with the bot in another process. `armed`: the bot kills itself once at every named point."""

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
        """Runs a command in a separate process. Returns exit code (negative: number of the signal that killed it) and output."""
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

    # Starting and stopping the bot.

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
        """Waits for something that needs the bot. Fails at once when the bot ends by itself."""
        assert self._keeper
        await asyncio.wait({unit, self._keeper}, timeout=LONGEST, return_when=asyncio.FIRST_COMPLETED)
        if not unit.done():
            unit.cancel()
            if self._keeper.done():
                self._keeper.result()
            raise AssertionError("somebody is stuck")
        await unit

    async def stop_kindly(self) -> int:
        """SIGTERM. Returns the exit code."""
        assert self._keeper and self._process
        self._keeper.cancel()
        self._process.terminate()
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    async def rest(self) -> None:
        """Waits until every update is acknowledged and every outbox row is sent and marked."""
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
        """Number of unsent outbox rows; -1 while the database can't be read."""
        try:
            return int(self.rows("SELECT count(*) FROM outbox WHERE failed IS NULL")[0][0])
        except sqlite3.Error:
            return -1

    async def jump(self, to: datetime) -> None:
        self._ahead += to - self.world.clock.now()
        self.world.clock.jump(to)
        self.clock_file.write_text(str(self._ahead.total_seconds()))

    async def digests(self, number: int) -> None:
        """Waits until `number` digests are posted, and a second longer, in which the schedule runs again."""
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
                return str(re.findall(r"/connect (\w+)", said)[0])

    # Invariants.

    def check(self) -> None:
        """Receipts and rows match, nothing was done twice, the outbox is empty, and the database is intact."""
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
    """All rows by table, without the search index."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        tables = [
            row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'")
        ]
        return {table: sorted(db.execute(f'SELECT * FROM "{table}"'), key=repr) for table in tables}
    finally:
        db.close()
