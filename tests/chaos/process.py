"""The bot as a process of its own, to be killed."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from bot.sandbox.server import Server
from tests.conftest import ROOT

PATIENCE = 15.0  # seconds


class BotProcess:
    """`python -m bot run` against the local Telegram."""

    def __init__(self, server: Server, database: Path) -> None:
        self.server, self.database = server, database
        self.process: asyncio.subprocess.Process | None = None

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"], "BOT_TOKEN": "4242:TEST", "DATABASE": str(self.database),
            "TOWN_FILE": str(ROOT / "town.toml"),
            "TELEGRAM_API_BASE": self.server.url, "POLL_SECONDS": "2", "MESSAGES_PER_MINUTE": "10000",
            "BACKUP_FOLDER": str(self.database.parent / "copies"),
        }  # fmt: skip

    async def command(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """Another command of the same bot; its exit code and what it printed."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *arguments, cwd=ROOT, env=self.environment | environment,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        out, _ = await process.communicate()
        return process.returncode or 0, out.decode()

    async def start(self) -> None:
        polls = self.server.api.counts["getUpdates"]
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=ROOT, env=self.environment,
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while self.server.api.counts["getUpdates"] == polls:
            if self.process.returncode is not None or asyncio.get_running_loop().time() > deadline:
                raise AssertionError("the bot did not start")
            await asyncio.sleep(0.01)

    async def kill(self) -> None:
        """kill -9: nothing gets a chance to tidy up."""
        if self.process and self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
            await self.process.wait()

    async def stop(self) -> str:
        """A polite stop; gives what was logged."""
        assert self.process is not None and self.process.stderr is not None
        self.process.terminate()
        log = (await self.process.stderr.read()).decode()
        await self.process.wait()
        return log

    async def rest(self) -> None:
        """Until all updates are acknowledged and the bot has said nothing for a moment."""
        world, api = self.server.world, self.server.api
        deadline = asyncio.get_running_loop().time() + PATIENCE
        quiet_since, calls = asyncio.get_running_loop().time(), len(api.calls)
        while asyncio.get_running_loop().time() < deadline:
            now = asyncio.get_running_loop().time()
            if world.updates or len(api.calls) != calls:
                quiet_since, calls = now, len(api.calls)
            elif now - quiet_since > 0.12:
                return
            await asyncio.sleep(0.005)
        raise AssertionError("no rest")
