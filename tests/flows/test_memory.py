"""What the bot keeps in memory between messages agrees with the database, also after an error."""

from __future__ import annotations

from typing import Any

import pytest

from tests.flows.steps import moment, raise_concern
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


async def test_a_raised_concern_that_comes_back_is_offered_again(stage: Stage) -> None:
    """Its signal was merged into another one, which is then erased: somebody who says the same is asked about it."""
    kaisa, aino = await stage.team(), await stage.volunteer()
    raised = await aino.reports("Nuorilta puuttuu kerhotila Varissuolla iltaisin")
    other = await aino.reports("Kirjaston aukioloajat ovat lyhentyneet viikonloppuisin", category="2 ")
    await raise_concern(kaisa, raised, "Nuorilta puuttuu kerhotila iltaisin", None)
    await stage.jump(moment(23))
    await kaisa.says(f"/kokous {raised}")
    await kaisa.taps("Muut toiminnot")
    await kaisa.taps("Yhdistä")
    await kaisa.taps("Kirjoita tunnus")
    await kaisa.says(other)
    sam = await stage.volunteer(2, "Sam")
    await sam.reports("Nuorilta puuttuu kerhotila ja he ovat kadulla iltaisin")
    assert "Koskeeko viestisi" not in sam.heard, "a merged concern is not shown"
    await kaisa.says(f"/havita {other}")
    await kaisa.taps("Siitä tunnistaa")
    await kaisa.taps("Poista lopullisesti")
    eeva = await stage.volunteer(3, "Eeva")
    await eeva.reports("Nuorilta puuttuu kerhotila ja he ovat kadulla iltaisin")
    assert "Nuorilta puuttuu kerhotila iltaisin" in eeva.heard
