"""What all tests share: a stage on which people use the bot through the local Telegram."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import structlog

from bot.sandbox.api import Api
from storage.town import Town, load_town
from tests.faithful import problems
from tests.stage import Stage, open_stage

ROOT = Path(__file__).parent.parent
MONDAY_NOON = datetime(2026, 11, 16, 12, 0, tzinfo=ZoneInfo("Europe/Helsinki"))

for name in list(os.environ):
    if name in ("BOT_TOKEN", "DATABASE", "TOWN_FILE", "TELEGRAM_API_BASE", "MESSAGES_PER_MINUTE", "BACKUP_FOLDER"):
        del os.environ[name]


_call = Api.call
_wrong: list[str] = []


async def _held_against_the_bot_api(self: Api, method: str, params: dict[str, Any]) -> Any:
    _wrong.extend(problems(method, params))
    return await _call(self, method, params)


Api.call = _held_against_the_bot_api  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def every_call_is_right() -> Iterator[None]:
    """Whatever the bot asks of Telegram in a test, an independent reading of the Bot API must allow."""
    _wrong.clear()
    yield
    assert not _wrong, _wrong


@pytest.fixture(scope="session")
def town() -> Town:
    return load_town(ROOT / "town.toml")


@pytest.fixture(autouse=True)
def fresh_logs() -> Iterator[None]:
    """No test inherits another one's logging."""
    yield
    structlog.reset_defaults()


@pytest.fixture
async def stage(town: Town, tmp_path: Path) -> AsyncIterator[Stage]:
    """Monday noon after a digest: the bot runs, nobody has said anything yet."""
    async with open_stage(town, tmp_path / "kuulolla.db", MONDAY_NOON) as opened:
        yield opened
        failed = opened.failed_tasks + opened.bot.schedule.failed
        assert not failed, failed


Opener = Callable[..., AbstractAsyncContextManager[Stage]]
