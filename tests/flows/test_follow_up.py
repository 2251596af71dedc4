"""Follow-up: did it help?"""

from __future__ import annotations

import pytest

from tests.flows.steps import (
    close,
    moment,
)
from tests.stage import Stage

pytestmark = pytest.mark.needs("follow_up")


async def test_did_it_help(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sven = await stage.volunteer(2, "Sven", "sv")
    first, second = await aino.reports("Bussi ei kulje enää iltaisin"), await sven.reports("Bänkarna på torget är trasiga")
    await stage.jump(moment(23, 13))
    await close(kaisa, first, "Asiaan saatiin apua")
    await close(kaisa, second, "Asiaan saatiin apua")
    await stage.jump(moment(20, 13, month=12))
    assert "Auttoiko se?" not in aino.everything_heard
    await stage.jump(moment(21, 14, month=12))
    assert "Auttoiko se?" in aino.heard and first in aino.heard and "Hjälpte det?" in sven.heard
    await sven.taps("^Ja$")
    await aino.taps("^Ei$")
    assert "palaa tiimille" in aino.heard
    await aino.taps("Kerro lisää")
    await aino.says("Vuoro loppui taas")
    assert stage.rows("SELECT answer, words FROM follow_ups ORDER BY id") == [("no", "Vuoro loppui taas"), ("yes", "")]
    await kaisa.says("/tilanne")
    assert "Auttoiko se? Kyllä 1, ei 1" in kaisa.heard
    await kaisa.says("/kokous")
    assert "1 / 1" in kaisa.heard and first in kaisa.heard, "what helped is not on the agenda"
    await kaisa.taps("Muut toiminnot")
    assert "ei auttanut" not in kaisa.heard
    await kaisa.taps("Viestin vaiheet")
    assert "ei auttanut" in kaisa.heard
