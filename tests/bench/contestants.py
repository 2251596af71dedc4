"""The bots that are compared, and how each is started."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.keys import KEY

ROOT = Path(__file__).parents[2]
GRAMMY = Path(__file__).parent / "peers" / "grammy"
TOKEN = "42:BENCH"


@dataclass(frozen=True)
class Contestant:
    name: str
    command: tuple[str, ...]
    settings: dict[str, str] = field(default_factory=dict)
    ours: bool = False
    root: Path = ROOT  # the checkout that it runs from

    def environment(self, api: str, database: Path) -> dict[str, str]:
        if not self.ours:
            return {"BENCH_API": api, "BENCH_TOKEN": TOKEN, "BENCH_DATABASE": str(database)} | self.settings
        return {
            "BOT_TOKEN": TOKEN, "SECRET_KEY": KEY, "TELEGRAM_API_BASE": api,
            "DATABASE": str(database), "TOWN_FILE": str(self.root / "town.toml"),
        } | self.settings  # fmt: skip


OURS = Contestant(
    "kuulolla", (sys.executable, "-m", "bot", "run"),
    # without limits, as one volunteer of the crowd writes as fast as a hundred people
    {"MESSAGES_PER_MINUTE": "1000000", "SIGNALS_PER_DAY": "1000000"},
    ours=True,
)  # fmt: skip
LISTEN = "127.0.0.1:18473"
BY_WEBHOOK = replace(
    OURS, name="kuulolla, webhook",
    settings={**OURS.settings, "WEBHOOK_URL": f"http://{LISTEN}/news", "WEBHOOK_LISTEN": LISTEN},
)  # fmt: skip


def before(checkout: Path) -> Contestant:
    """Another version of our bot, from its own checkout with a .venv. Raises SystemExit when that has no Python."""
    root = checkout.resolve()
    python = root / ".venv" / "bin" / "python"
    if not python.exists():
        raise SystemExit(f"{python} does not exist; run `make .venv/ready` in {root} first")
    return replace(OURS, name="kuulolla, before", command=(str(python), "-m", "bot", "run"), root=root)


def _peer(name: str, module: str, **settings: str) -> Contestant:
    return Contestant(name, (sys.executable, "-m", f"tests.bench.peers.{module}"), settings)


def contestants() -> list[Contestant]:
    """Ours first; grammY only when Node and its packages are installed."""
    found = [
        OURS,
        BY_WEBHOOK,
        _peer("python-telegram-bot", "ptb"),
        _peer("aiogram, memory", "aiogram3", BENCH_STORE="memory"),
        _peer("aiogram, SQLite", "aiogram3", BENCH_STORE="sqlite"),
        _peer("telebot, memory", "telebot"),
    ]
    node = shutil.which("node")
    if node and (GRAMMY / "node_modules").is_dir():
        command = (node, str(GRAMMY / "bot.mjs"))
        found += [Contestant(f"grammY runner, {label}", command, {"BENCH_STORE": store})
                  for label, store in (("memory", "memory"), ("SQLite", "sqlite"))]  # fmt: skip
    return found
