"""Fixtures and checks for all tests; above all the stage, on which people use the bot through the local Telegram."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import structlog

from bot.sandbox.api import BotApi
from handlers.features import SWITCHES
from storage.town import Town
from storage.town_file import load_town
from tests.keys import KEY
from tests.stage import Stage, open_stage

ROOT = Path(__file__).parent.parent
MONDAY_NOON = datetime(2026, 11, 16, 12, 0, tzinfo=ZoneInfo("Europe/Helsinki"))

for name in list(os.environ):
    if name in ("BOT_TOKEN", "DATABASE", "TOWN_FILE", "TELEGRAM_API_BASE", "MESSAGES_PER_MINUTE", "BACKUP_FOLDER"):
        del os.environ[name]


_call = BotApi.call
_wrong: list[str] = []


async def _held_against_the_bot_api(self: BotApi, method: str, params: dict[str, Any]) -> Any:
    from tests.faithful import problems  # aiogram takes seconds to import; unit tests do not need it

    _wrong.extend(problems(method, params))
    return await _call(self, method, params)


BotApi.call = _held_against_the_bot_api  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def every_call_is_right() -> Iterator[None]:
    """Fails a test in which the bot made a call that tests.faithful finds invalid."""
    _wrong.clear()
    yield
    assert not _wrong, _wrong


# Optional features that are switched off in this run, and those that this checkout does not have.
OFF = frozenset(os.environ.get("KUULOLLA_TEST_WITHOUT", "").split())


@pytest.fixture(scope="session")
def town() -> Town:
    town = load_town(ROOT / "town.toml")
    switches = {key: key not in OFF for key in SWITCHES}
    return town.model_copy(update={"features": switches})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips what needs an optional feature that is off."""
    for item in items:
        for marker in item.iter_markers("needs"):
            lacking = [key for key in marker.args if key in OFF or key not in SWITCHES]
            if lacking:
                item.add_marker(pytest.mark.skip(reason=f"without {', '.join(lacking)}"))


@pytest.fixture(autouse=True)
def fresh_logs() -> Iterator[None]:
    """No test inherits the logging configuration of another."""
    yield
    structlog.reset_defaults()


@pytest.fixture
async def stage(town: Town, tmp_path: Path) -> AsyncIterator[Stage]:
    """The bot runs, it is Monday noon, and nobody has written yet. Fails when a task of the schedule failed."""
    async with open_stage(town, tmp_path / "kuulolla.db", MONDAY_NOON) as opened:
        yield opened
        failed = opened.failed_tasks + opened.bot.schedule.failed
        assert not failed, failed


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """After an error the bot tries again at once, where a test is not about how long it waits."""
    for pause in ("bot.delivery.sender.FIRST_PAUSE", "bot.updates.polling.PAUSE", "bot.updates.loop.PAUSE"):
        monkeypatch.setattr(pause, 0.02)


TOKEN = "4242:TEST"
GUARDED = (TOKEN, KEY)


def leaks(written: str | bytes) -> list[str]:
    """The secrets of the tests that occur in it."""
    if isinstance(written, bytes):
        return [secret for secret in GUARDED if secret.encode() in written]
    return [secret for secret in GUARDED if secret in written]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fails a test whose output, log or files contain the token or the key."""
    report = yield
    said = "".join(words for _, words in report.sections)
    found = leaks(said)
    folder = getattr(item, "funcargs", {}).get("tmp_path") if call.when == "teardown" else None
    for path in folder.rglob("*") if isinstance(folder, Path) else ():
        if path.is_file() and path.name != ".env":
            found += leaks(path.read_bytes())
    if found and report.passed:
        report.outcome = "failed"
        report.longrepr = f"the token or the key was written: {', '.join(sorted(set(found)))}"
    return report


Opener = Callable[..., AbstractAsyncContextManager[Stage]]
