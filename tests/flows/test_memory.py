"""What the bot keeps in memory between messages agrees with the database, also after an error."""

from __future__ import annotations

from typing import Any

import pytest

from tests.flows.steps import moment
from tests.stage import Stage


async def test_the_chair_goes_on_taking_notes_after_an_error(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ending the meeting fails, so it goes on: what its chair types next is a note, not a new signal."""
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.reports("Bussi ei kulje enää iltaisin Varissuolle")
    await stage.jump(moment(23))
    await kaisa.says("/kokous")

    async def fails(*args: Any) -> None:
        raise LookupError

    with monkeypatch.context() as broken:
        broken.setattr("handlers.session.minutes.offer", fails)
        await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], "v:end")
    assert stage.rows("SELECT ended_at FROM sessions") == [(None,)]
    await kaisa.says("Kutsutaksi kulkee kahdesti viikossa")
    assert "Mihin kysymykseen" in kaisa.heard
    await kaisa.taps("Tehdään jo")
    assert stage.rows("SELECT text FROM notes") == [("Kutsutaksi kulkee kahdesti viikossa",)]
