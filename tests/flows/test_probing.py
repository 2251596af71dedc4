"""Guessing references: neither the answer nor its time tells whether there is such a signal."""

from statistics import median
from time import perf_counter
from typing import Any

import pytest

from storage.signals import new_reference
from tests.measured.results import note
from tests.stage import Stage

pytestmark = [pytest.mark.direct, pytest.mark.measure]

TRIES = 500
ALLOWED = 0.10  # of the median


async def test_guesses_take_as_long_as_hits(stage: Stage) -> None:
    aino, sam = await stage.volunteer(), await stage.volunteer(2, "Sam")
    references = [(await aino.reports(f"Asia numero {number} torilta")).replace("-", "") for number in range(5)]
    message = sam.said_by_bot[-1]
    await stage.stop_polling()
    took: dict[str, list[float]] = {"there": [], "not there": []}
    for number in range(TRIES):
        for which, reference in (("there", references[number % 5]), ("not there", new_reference())):
            update = {
                "update_id": 10_000 + len(took["there"]) + len(took["not there"]),
                "callback_query": {
                    "id": "1",
                    "from": stage.world.users[2],
                    "message": message,
                    "chat_instance": "1",
                    "data": f"m:open:{reference}",
                },
            }
            took[which].append(await timed(stage, update))
    there, not_there = median(took["there"]), median(took["not there"])
    note("probing", {"tries": TRIES, "ratio": round(not_there / there, 3)})
    assert abs(not_there / there - 1) <= ALLOWED
    await stage.bot.sender.close(0)
    stage.start_polling()


async def timed(stage: Stage, update: dict[str, Any]) -> float:
    started = perf_counter()
    await stage.bot.loop.apply([update])
    return perf_counter() - started
