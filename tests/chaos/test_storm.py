"""Random kills and a misbehaving Telegram under load: nothing is lost, nothing is doubled, nobody is stuck."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from pathlib import Path

import pytest

from bot.sandbox.faults import Weather
from storage.town import Town
from tests.chaos.people import Reporter
from tests.chaos.town import DyingTown, dying_town
from tests.stage import free_port

pytestmark = pytest.mark.long
KILLS = int(os.environ.get("KILLS", "300"))


async def storm(stage: DyingTown, people: int, texts: int, *, kills: int = 0, seed: int = 1) -> list[Reporter]:
    """Everybody reports at once while the bot is killed up to `kills` times; then waits until all is sent."""
    chance = random.Random(seed)
    crowd = [Reporter(stage.world, seed * 1000 + number, seed + number) for number in range(people)]
    running = asyncio.gather(*(person.run(texts) for person in crowd))
    for _ in range(kills):
        await asyncio.sleep(0.55 + chance.random() * 0.5)  # a start takes about half a second
        if running.done():
            break
        stage.kill()
    await stage.while_alive(running)
    await stage.rest()
    return crowd


def check(stage: DyingTown, crowd: list[Reporter]) -> None:
    stage.check()
    kept = Counter(row[0] for row in stage.rows("SELECT text FROM signals"))
    written = Counter(text for person in crowd for text in person.written)
    lost, doubled = written - kept, {text for text, times in kept.items() if times > 1}
    assert not lost and not doubled and not kept - written, f"lost {lost}, doubled {doubled}, unknown {kept - written}"
    assert stage.rows("SELECT count(*) FROM drafts") == [(0,)], "somebody is stuck in a dialog"


async def test_kills_at_random_moments_under_load(town: Town, tmp_path: Path) -> None:
    async with dying_town(town, tmp_path, armed=False) as stage:
        crowd = []
        seed = 1
        while stage.deaths < KILLS:
            crowd += await storm(stage, people=10, texts=40, kills=KILLS - stage.deaths, seed=seed)
            seed += 1
        check(stage, crowd)
        print(f"{stage.deaths} kills, {sum(len(p.written) for p in crowd)} signals, 0 lost, 0 doubled, 0 stuck")


async def misbehave(stage: DyingTown, share: float, people: int, texts: int, kills: int) -> None:
    weather = stage.api.weather = Weather(share, seed=7)
    stage.world.unruly = random.Random(5)
    crowd = await storm(stage, people, texts, kills=kills)
    stage.api.weather = None
    await stage.rest()
    check(stage, crowd)
    print(f"{sum(weather.seen.values())} faults {dict(weather.seen)}, {stage.deaths} kills, {people * texts} signals")
    assert set(weather.seen) == set(Weather.KINDS)


async def test_telegram_misbehaving_at_every_fifth_call(town: Town, tmp_path: Path) -> None:
    async with dying_town(town, tmp_path, armed=False) as stage:
        await misbehave(stage, 0.2, people=8, texts=3, kills=0)


async def test_misbehaving_and_dying_by_webhook(town: Town, tmp_path: Path) -> None:
    listen = f"127.0.0.1:{free_port()}"
    url = f"http://{listen}/news"
    async with dying_town(town, tmp_path, armed=False, WEBHOOK_URL=url, WEBHOOK_LISTEN=listen) as stage:
        await misbehave(stage, 0.1, people=8, texts=12, kills=30)
