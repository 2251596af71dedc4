"""What an operator relies on: health, metrics, words of warning, nightly copies, the webhook's lock."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.app import Kuulolla
from bot.health import Health
from bot.maintenance.backup import Nightly, newest_copy
from bot.maintenance.schedule import name_of
from bot.sandbox.faults import Fault
from bot.updates.heartbeat import OUTAGE, Heartbeat
from tests.manifests import change_command
from tests.stage import GROUP, PATIENCE, Stage, free_port, until


def _health(bot: Kuulolla) -> Health:
    return Health(bot.settings, bot.services, bot.writer, bot.loop, bot.sender, bot.heartbeat)


async def ask(port: int, path: str, **more: Any) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}", **more) as answer:
        return answer.status, await answer.text()


async def listening(port: int) -> bool:
    try:
        return (await ask(port, "/healthz"))[0] == 200
    except aiohttp.ClientConnectionError:
        return False


@pytest.fixture
async def port(stage: Stage) -> Any:
    port = free_port()
    task = asyncio.create_task(_health(stage.bot).run(port))
    async with asyncio.timeout(PATIENCE):
        while not await listening(port):  # noqa: ASYNC110
            await asyncio.sleep(0.002)
    yield port
    task.cancel()


async def test_health_and_metrics_tell_the_truth(stage: Stage, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    aino = await stage.volunteer()
    assert (await ask(port, "/healthz"))[0] == 200
    status, told = await ask(port, "/readyz")
    assert status == 200 and '"database_writable": true' in told
    await aino.says("/apua")
    metrics = (await ask(port, "/metrics"))[1]
    assert f"kuulolla_updates_total {float(stage.bot.loop.applied)}" in metrics
    assert 'kuulolla_sends_total{outcome="sent"}' in metrics and "process_resident_memory_bytes" in metrics
    assert "Aino" not in metrics and "4242:TEST" not in metrics

    async def full(*args: Any) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(stage.bot.writer, "transact", full)
        status, told = await ask(port, "/readyz")
    assert status == 503 and '"database_writable": false' in told
    monkeypatch.setattr("bot.health.SILENT_TOO_LONG", 0.0)
    assert (await ask(port, "/readyz"))[0] == 503


async def test_a_message_that_waits_too_long_is_seen(stage: Stage, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.volunteer()
    monkeypatch.setattr("bot.health.WAITING_TOO_LONG", 0.02)
    monkeypatch.setattr("bot.delivery.sender.FIRST_PAUSE", 0.01)
    monkeypatch.setattr("bot.delivery.sender.LONGEST_PAUSE", 0.01)
    assert (await ask(port, "/readyz"))[0] == 200
    stage.api.faults.append(Fault("sendMessage", 500, chat_id=1, times=1000))
    await stage.world.say(1, "/apua")
    await until(lambda: stage.bot.sender.oldest > 0.02)
    assert (await ask(port, "/readyz"))[0] == 503
    assert "kuulolla_outbox_messages 1.0" in (await ask(port, "/metrics"))[1]
    stage.api.faults.clear()
    await stage.rest()
    assert (await ask(port, "/readyz"))[0] == 200


def test_silence_is_counted_on_a_clock_that_does_not_jump() -> None:
    moment = 0.0
    told: list[float] = []
    contact = Heartbeat(told.append, lambda: moment)
    assert contact.age is None
    contact.heard()
    moment = OUTAGE - 1
    contact.heard()
    assert told == []
    moment += OUTAGE + 60
    contact.heard()
    assert told == [OUTAGE + 60] and contact.age == 0


async def test_coordinators_hear_of_an_outage_once(stage: Stage) -> None:
    kaisa = await stage.team()
    stage.bot.services.outages.append(1500.0)
    await stage.ask_schedule()
    assert "noin 25 minuuttiin" in kaisa.heard
    before = len(kaisa.said_by_bot)
    await stage.ask_schedule()
    assert len(kaisa.said_by_bot) == before


async def test_coordinators_hear_of_letters_at_most_once_an_hour(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()

    async def broken(*args: Any) -> None:
        raise RuntimeError

    change_command(stage, "help", broken)
    for _ in range(2):
        await aino.says("/apua")
        await stage.ask_schedule()
    assert kaisa.everything_heard.count("python -m bot letters") == 1
    await stage.jump(stage.world.clock.now() + timedelta(hours=2))
    assert kaisa.everything_heard.count("python -m bot letters") == 2


def others_have_heard(stage: Stage) -> bool:
    """Only the group's messages wait."""
    waiting = stage.bot.sender._waiting_since
    return bool(waiting) and not any(recipient.startswith("person:") for recipient in waiting)


async def test_coordinators_hear_of_a_digest_that_does_not_arrive(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.reports("Puistossa ei ole valoja iltaisin")
    stage.api.faults.append(Fault("sendMessage", 500, chat_id=GROUP, times=1000))
    stage.world.clock.jump(stage.world.clock.now() + timedelta(days=7))
    await stage.bot.schedule.ask()
    await until(lambda: others_have_heard(stage))
    assert "ei ole vielä mennyt ryhmään" not in kaisa.everything_heard
    stage.world.clock.jump(stage.world.clock.now() + timedelta(minutes=40))
    for _ in range(2):
        await stage.bot.schedule.ask()
        await until(lambda: others_have_heard(stage))
    assert kaisa.everything_heard.count("ei ole vielä mennyt ryhmään") == 1
    stage.api.faults.clear()
    await stage.rest()
    assert any("Puistossa" in text for text in stage.group_texts)


@pytest.mark.parametrize("step", ["enter_digest", "post_digest"])
async def test_coordinators_hear_of_a_digest_that_cannot_be_made(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    kaisa = await stage.team()

    async def broken(*args: Any) -> None:
        raise RuntimeError

    schedule = stage.bot.schedule
    monkeypatch.setattr(schedule, "tasks", [broken if name_of(task) == step else task for task in schedule.tasks])
    await stage.jump(stage.world.clock.now() + timedelta(days=7))
    await stage.ask_schedule()
    assert kaisa.everything_heard.count("ei ole vielä mennyt ryhmään") == 1
    stage.expect_failed("broken")


async def test_a_copy_every_night_and_the_oldest_go(stage: Stage) -> None:
    settings = stage.bot.settings.model_copy(update={"backups_kept": 3})
    nightly = Nightly(settings, stage.town, stage.world.clock)
    folder = settings.backup_folder
    await nightly.ask()
    await nightly.ask()
    assert len(list(folder.glob("*.db"))) == 1
    (folder / "kuulolla-mine.db").write_bytes(b"kept by hand")
    for _ in range(5):
        stage.world.clock.jump(stage.world.clock.now() + timedelta(days=1))
        await nightly.ask()
    copies = sorted(path.name for path in folder.glob("kuulolla-2*.db"))
    assert len(copies) == 3 and (folder / "kuulolla-mine.db").exists()
    newest = newest_copy(folder)
    assert newest is not None and stage.world.clock.now() - newest < timedelta(minutes=1)
    assert not nightly.due
    late_evening = stage.world.clock.now().astimezone(stage.town.tz).replace(hour=23)
    stage.world.clock.jump(late_evening)
    assert not nightly.due
    stage.world.clock.jump(late_evening + timedelta(hours=5))
    assert nightly.due


async def test_the_schedule_makes_copies(stage: Stage) -> None:
    await stage.stop()
    stage.backups_kept = 2
    await stage.start()
    await stage.ask_schedule()
    folder = stage.database.parent / "copies"
    assert len(await asyncio.to_thread(lambda: list(Path(folder).glob("*.db")))) == 1


@pytest.mark.skipif(not os.environ.get("KUULOLLA_TEST_WEBHOOK"), reason="speaks of the webhook")
async def test_the_webhook_opens_for_telegram_alone(stage: Stage) -> None:
    aino = await stage.volunteer()
    url = stage.bot.settings.webhook_url
    applied = stage.bot.loop.applied
    update = {"update_id": 9999, "message": {"message_id": 1}}
    async with aiohttp.ClientSession() as session:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "wrong"}, {"X-Telegram-Bot-Api-Secret-Token": "ä"}):
            async with session.post(url, json=update, headers=headers) as answer:
                assert answer.status == 403
        right = {"X-Telegram-Bot-Api-Secret-Token": stage.api._webhook._secret}  # type: ignore[union-attr]
        for body in (b"{", b"[]", b'{"update_id":"x"}'):
            async with session.post(url, data=body, headers=right) as answer:
                assert answer.status == 400
        async with session.post(url + "x", json=update, headers=right) as answer:
            assert answer.status == 404
    assert stage.bot.loop.applied == applied
    assert await aino.says("/apua")
