"""The bot in a separate process that a test can kill."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from typer.testing import CliRunner

from bot.__main__ import cli
from bot.sandbox.server import Server
from tests.conftest import ROOT
from tests.keys import KEY

PATIENCE = 15.0  # seconds


class BotProcess:
    """`python -m bot run` against the local Telegram."""

    def __init__(self, server: Server, database: Path) -> None:
        self.server, self.database = server, database
        self.process: asyncio.subprocess.Process | None = None

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "BOT_TOKEN": "4242:TEST",
            "SECRET_KEY": KEY,
            "DATABASE": str(self.database),
            "TOWN_FILE": str(ROOT / "town.toml"),
            "TELEGRAM_API_BASE": self.server.url,
            "POLL_SECONDS": "2",
            "MESSAGES_PER_MINUTE": "10000",
            "SIGNALS_PER_DAY": "100000",
            "BACKUP_FOLDER": str(self.database.parent / "copies"),
        }

    async def command(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """Runs a command, in a thread of this process, beside the running bot. Returns exit code and output."""
        redact = os.umask(0o077)
        try:
            result = await asyncio.to_thread(
                CliRunner().invoke, cli, list(arguments), env=self.environment | environment, catch_exceptions=False
            )
        finally:
            os.umask(redact)
        return result.exit_code, result.output

    async def run_to_the_end(self, **environment: str) -> tuple[int, str]:
        """Runs `run` in a process that is expected to end by itself. Returns exit code and output."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=ROOT,
            env=self.environment | environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        out, _ = await process.communicate()
        return process.returncode or 0, out.decode()

    async def start(self) -> None:
        polls = self.server.api.counts["getUpdates"]
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=ROOT,
            env=self.environment,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while self.server.api.counts["getUpdates"] == polls:
            if self.process.returncode is not None or asyncio.get_running_loop().time() > deadline:
                raise AssertionError(f"the bot did not start: {await self.stop()}")
            await asyncio.sleep(0.01)

    async def kill(self) -> None:
        """SIGKILL: the bot has no chance to clean up."""
        if self.process and self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
            await self.process.wait()

    async def stop(self) -> str:
        """SIGTERM. Returns the log."""
        assert self.process is not None and self.process.stderr is not None
        if self.process.returncode is None:
            self.process.terminate()
        log = (await self.process.stderr.read()).decode()
        await self.process.wait()
        return log

    async def until(self, seen: Callable[[], bool]) -> None:
        """Waits for a condition. Raises AssertionError after PATIENCE seconds."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while not seen():
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError("it never came to be seen")
            await asyncio.sleep(0.005)
