"""A thousand messages in a minute from twenty people: each is told once, and everybody else is answered as ever."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from storage.town import Town
from tests.conftest import MONDAY_NOON
from tests.measured.results import note
from tests.stage import Person, Stage, open_stage

pytestmark = pytest.mark.direct

PEOPLE, EACH, ROUNDS = 20, 50, 5
ANSWERS = 40  # of each kind, at least
TIMES = 5  # an answer beside the flood may take as many times as long as one alone; measured is 1 to 2


async def answered_in(stage: Stage, person: Person) -> float:
    """Seconds from a message to its answer, while others write too."""
    before, started = len(person.said_by_bot), perf_counter()
    await stage.world.say(person.id, "kiitos")
    while len(person.said_by_bot) == before:  # noqa: ASYNC110
        await asyncio.sleep(0.001)
    return perf_counter() - started


async def flood(stage: Stage, crowd: list[Person], pause: float = 0) -> None:
    for number in range(EACH // ROUNDS):
        for person in crowd:
            await stage.world.say(person.id, f"tulva {number}")
            await asyncio.sleep(pause)


@pytest.fixture
async def stage(town: Town, tmp_path: Path) -> AsyncIterator[Stage]:
    async with open_stage(town, tmp_path / "k.db", MONDAY_NOON, messages_per_minute=30) as opened:
        yield opened


async def present(stage: Stage, first: int, count: int) -> list[Person]:
    people = [await stage.volunteer(first + number) for number in range(count)]
    stage.world.clock.pass_time(minutes=2)
    return people


async def test_in_a_flood_each_is_told_once_and_nobody_else(stage: Stage) -> None:
    quiet = await present(stage, 500, 2)
    crowd = await present(stage, 100, PEOPLE)
    for _ in range(ROUNDS):
        await flood(stage, crowd)
        for person in quiet:
            assert "kirjoita se tähän" in await person.says("kiitos")
    for person in crowd:
        assert sum("nopeammin kuin ehdin" in m.get("text", "") for m in person.said_by_bot) == 1
    assert not any("nopeammin kuin ehdin" in person.everything_heard for person in quiet)


@pytest.mark.measure
async def test_beside_a_flood_answers_come_as_fast_as_alone(stage: Stage) -> None:
    """It comes in bursts, with quiet between them, and as fast as the machine answers: one that is busy is slow in both."""
    crowd = await present(stage, 100, PEOPLE)
    asking = cycle(await present(stage, 500, ANSWERS // 8))
    alone: list[float] = []
    beside: list[float] = []
    for _ in range(ROUNDS):
        alone += [await answered_in(stage, next(asking)) for _ in range(ANSWERS // ROUNDS)]
        pause = median(alone)
        flooding = asyncio.create_task(flood(stage, crowd, pause))
        while not flooding.done():
            beside.append(await answered_in(stage, next(asking)))
            await asyncio.sleep(PEOPLE * EACH / ANSWERS * pause)
        await flooding
        await stage.rest()
    assert len(beside) >= ANSWERS / 2
    figures = {
        "messages": PEOPLE * EACH,
        "people": PEOPLE,
        "alone_ms": round(median(alone) * 1000, 1),
        "beside_ms": round(median(beside) * 1000, 1),
    }
    note("flood", figures)
    assert median(beside) < TIMES * median(alone), figures
