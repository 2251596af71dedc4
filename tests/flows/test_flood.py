"""A thousand messages in a minute from twenty people: each is told once, and everybody else is answered as ever."""

from __future__ import annotations

import asyncio
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from storage.town import Town
from tests.conftest import MONDAY_NOON
from tests.measured.results import note
from tests.stage import Person, Stage, open_stage

pytestmark = pytest.mark.direct

PEOPLE, EACH = 20, 50
PAUSE = 0.005  # seconds between two messages: a minute's flood in a few seconds
ANSWERS = 40


async def answered_in(stage: Stage, person: Person) -> float:
    """Seconds from a message to its answer, while others write too."""
    before, started = len(person.said_by_bot), perf_counter()
    await stage.world.say(person.id, "kiitos")
    while len(person.said_by_bot) == before:  # noqa: ASYNC110
        await asyncio.sleep(0.001)
    return perf_counter() - started


async def flood(stage: Stage, crowd: list[Person]) -> None:
    for number in range(EACH):
        for person in crowd:
            await stage.world.say(person.id, f"tulva {number}")
            await asyncio.sleep(PAUSE)


async def test_a_flood_from_twenty_people(town: Town, tmp_path: Path) -> None:
    async with open_stage(town, tmp_path / "k.db", MONDAY_NOON, messages_per_minute=30) as stage:
        crowd = [await stage.volunteer(100 + number, f"Tulva{number}") for number in range(PEOPLE)]
        quiet = [await stage.volunteer(500 + number, f"Hiljainen{number}") for number in range(ANSWERS // 20)]
        stage.world.clock.pass_time(minutes=2)
        alone = [await answered_in(stage, quiet[n % len(quiet)]) for n in range(ANSWERS)]
        stage.world.clock.pass_time(minutes=2)
        flooding = asyncio.create_task(flood(stage, crowd))
        beside = [await answered_in(stage, quiet[n % len(quiet)]) for n in range(ANSWERS)]
        await flooding
        await stage.rest()
        for person in crowd:
            assert sum("nopeammin kuin ehdin" in m.get("text", "") for m in person.said_by_bot) == 1
        assert not any("nopeammin kuin ehdin" in person.everything_heard for person in quiet)
        figures = {
            "messages": PEOPLE * EACH,
            "people": PEOPLE,
            "alone_ms": round(median(alone) * 1000, 1),
            "beside_ms": round(median(beside) * 1000, 1),
        }
        note("flood", figures)
        assert median(beside) < 0.25, figures
