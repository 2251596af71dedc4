"""The clock alone, without anybody who asks: the digest comes when it is due, and what is due in between within a minute."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from bot.maintenance.schedule import ASK_EVERY
from bot.sandbox.world import MovableClock
from storage.town import Weekly
from tests.flows.steps import moment
from tests.stage import Stage, until


def read_by_apscheduler(monkeypatch: pytest.MonkeyPatch, clock: MovableClock) -> None:
    """APScheduler asks the machine for the time: now it asks the local Telegram, as the bot does."""

    class Time(datetime):
        @classmethod
        def now(cls, tz=None):  # type: ignore[no-untyped-def]
            return clock.now().astimezone(tz)

    monkeypatch.setattr("apscheduler.schedulers.base.datetime", Time)
    monkeypatch.setattr("apscheduler.triggers.interval.datetime", Time)


@pytest.mark.parametrize(
    ("weekly", "due"),
    [
        (Weekly(day="monday", time=time(8)), moment(23)),
        (Weekly(day="wednesday", time=time(13, 30)), moment(18, 13, 30)),
    ],
)
async def test_the_digest_is_posted_when_its_time_comes(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, weekly: Weekly, due: datetime
) -> None:
    await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    await stage.stop()
    read_by_apscheduler(monkeypatch, stage.world.clock)
    stage.town = stage.town.model_copy(update={"digest": weekly})
    # The clock stands still a moment before: whatever asks at the start, and a minute after it, finds nothing due.
    stage.world.clock.jump(due - timedelta(seconds=0.1))
    await stage.start()
    scheduler = stage.bot.schedule._scheduler
    await until(lambda: scheduler.running)
    await stage.rest()
    before = len(stage.group_texts)
    assert not any(reference in text for text in stage.group_texts)
    stage.world.clock.jump(due)
    await until(lambda: len(stage.group_texts) > before)
    await stage.rest()
    assert "Hiljaiset signaalit" in "".join(stage.group_texts[before:]) and reference in "".join(stage.group_texts[before:])
    assert stage.rows("SELECT due_at FROM digest_runs ORDER BY id DESC LIMIT 1") == [(int(due.timestamp()),)]


async def test_what_is_due_between_two_digests_is_asked_every_minute(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ASK_EVERY == 60
    kaisa = await stage.team()
    await stage.stop()
    monkeypatch.setattr("bot.maintenance.schedule.ASK_EVERY", 0.02)
    await stage.start()
    await until(lambda: stage.bot.schedule._scheduler.running)
    stage.bot.services.outages.append(1500.0)
    await until(lambda: "noin 25 minuuttiin" in kaisa.heard)
