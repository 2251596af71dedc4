"""A bot that breaks one guarantee of the loop fails these tests: proof that they can fail."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.town import Town
from tests.chaos.town import DyingTown, dying_town
from tests.stage import Person

pytestmark = pytest.mark.long

PATIENCE = 4.0  # seconds after which something that should appear counts as lost
COMMIT, SEND = "commit of updates: before", "sendMessage: before"
# Where each broken bot is killed so that the damage shows, and the assertion message that reports it.
HARM = {
    "send_before_commit": (COMMIT, "receipts without a row: {'"),
    "acknowledge_before_commit": (COMMIT, "no reference"),
    "mark_before_send": (SEND, "rows without a receipt: {'"),
    "compare_with_a_maximum": ("", "sees no button"),
}


async def tap(person: Person, label: str) -> None:
    """Waits for the button first, because a broken bot may acknowledge an update long before it answers."""
    await patiently(lambda: any(re.search(label, shown) for shown in person.buttons))
    await person.taps(label)


async def patiently(seen: Callable[[], bool]) -> None:
    deadline = asyncio.get_running_loop().time() + PATIENCE
    while not seen() and asyncio.get_running_loop().time() < deadline:  # noqa: ASYNC110
        await asyncio.sleep(0.02)


async def tell(stage: DyingTown) -> None:
    """One person, one signal, and one kill between the last tap and the receipt."""
    stage.visited.write_text(f"{COMMIT}\n{SEND}\n")
    aino = stage.person(1)
    await aino.says("/start")
    await tap(aino, "suomi")
    await tap(aino, "Selvä, jatka")
    await patiently(lambda: "omin sanoin" in aino.heard)
    await aino.says("Torin valot tulevat kerran, eivät kahdesti")
    await tap(aino, "^1 Terveys")
    await patiently(lambda: "1 Keskusta" in aino.buttons)
    if not stage.only:
        stage.world.next_update = 7  # Telegram goes on with other update ids
    await tap(aino, "^1 Keskusta")
    await patiently(lambda: "Lähetä" in aino.buttons)
    stage.visited.write_text("")
    await tap(aino, "^Lähetä$")
    await patiently(lambda: "on perillä" in aino.everything_heard and stage.deaths >= bool(stage.only))
    await stage.rest()
    stage.check()
    assert aino.reference and "on perillä" in aino.everything_heard


@pytest.mark.parametrize("broken", HARM)
async def test_a_broken_promise_is_noticed(town: Town, tmp_path: Path, broken: str) -> None:
    death, noticed = HARM[broken]
    async with dying_town(town, tmp_path, armed=True, BREAK=broken, ONLY=death) as stage:
        with pytest.raises(AssertionError, match=noticed):
            await tell(stage)
        assert stage.deaths == bool(death)


async def test_the_bot_as_it_is_gets_past(town: Town, tmp_path: Path) -> None:
    async with dying_town(town, tmp_path, armed=True, ONLY=f"{COMMIT},{SEND}") as stage:
        await tell(stage)
        assert stage.deaths == 2
