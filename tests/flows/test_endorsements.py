"""Endorsements and offers: who has seen the same, what associations do or could do."""

from __future__ import annotations

import pytest

from tests.flows.steps import (
    close,
    coordinator,
    join_association,
    moment,
    raise_concern,
)
from tests.stage import Stage

pytestmark = pytest.mark.needs("endorsements")


async def test_seen_the_same_counts_a_person_once(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sam, sven = await stage.volunteer(3, "Sam", "en"), await stage.volunteer(2, "Sven", "sv")
    await join_association(stage, kaisa, sven, "Kyläyhdistys")
    reference = await aino.reports("Kerhotilaa ei ole nuorilla iltaisin")
    await stage.jump(moment(23, 13))
    await raise_concern(kaisa, reference, "Nuorilta puuttuu kerhotila Varissuolla", "De unga saknar klubblokal i Kråkkärret")
    for person, label in ((sam, "I have seen the same"), (sven, "Jag har sett samma")):
        await person.says("/raised")
        assert (await person.taps(label))["text"]
    toast = await sam.taps("I have seen the same")
    assert "already" in toast["text"]
    await aino.says("/nostetut")
    toast = await aino.taps("Olen nähnyt saman")
    assert "oma viestisi" in toast["text"]
    await kaisa.says(f"/kokous {reference}")
    assert "Saman nähneitä 2, järjestöjä 1" in kaisa.heard
    await close(kaisa, reference, "Asiaan saatiin apua", "Kirjasto antaa huoneen")
    await stage.jump(moment(30, 18, 30))
    assert "You have seen the same as" in sam.heard and "Kirjasto antaa huoneen" in sam.heard
    told = "\n".join(stage.group_texts)
    assert "Useampi on nähnyt saman" in told and "viikossa 2, yhteensä 2" in told


async def test_a_new_text_that_looks_like_a_raised_one(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Kerhotilaa ei ole nuorilla iltaisin")
    await stage.jump(moment(23, 13))
    await raise_concern(kaisa, reference, "Nuorilta puuttuu kerhotila Varissuolla", "De unga saknar klubblokal")
    matti = await stage.volunteer(5, "Matti")
    await matti.reports("Torin penkit ovat ihan rikki")
    assert "samaa asiaa" not in matti.heard and "Kyllä, sama asia" not in matti.buttons
    mine = await matti.reports("Varissuolla ei ole mitään kerhotilaa nuorille")
    assert "samaa asiaa" in matti.heard and "Nuorilta puuttuu kerhotila" in matti.heard
    await matti.taps("Kyllä, sama asia")
    assert "Oma viestisi on tallessa" in matti.heard
    assert stage.rows("SELECT count(*) FROM endorsements") == [(1,)]
    await stage.jump(moment(30, 13))
    await kaisa.says(f"/kokous {mine}")
    assert f"Kertojan mielestä sama kuin {reference}" in kaisa.heard


async def test_associations_say_what_they_do(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sven = await stage.volunteer(2, "Sven", "sv")
    reference = await aino.reports("Kerhotilaa ei ole nuorilla iltaisin")
    await stage.jump(moment(23, 13))
    await raise_concern(kaisa, reference, "Nuorilta puuttuu kerhotila", "De unga saknar klubblokal")
    toast = await sven.presses(sven.said_by_bot[-1]["message_id"], "ro:doing:1")
    assert "organisation" in toast["text"]
    await join_association(stage, kaisa, sven, "Kyläyhdistys")
    await sven.says("/raised")
    await sven.taps("Öppna")
    await sven.taps("Vi gör det redan")
    await sven.says("Öppet hus på torsdagar")
    assert "syns för alla" in sven.heard
    await sven.taps("^Skicka$")
    await aino.says("/start c1")
    assert "Kyläyhdistys tekee jo: Öppet hus på torsdagar" in aino.heard and "Sven" not in aino.heard
    assert "Teemme tätä jo" not in aino.buttons
    await kaisa.says(f"/kokous {reference}")
    doing = kaisa.heard.split("Mitä tehdään jo?")[1].split("Mitä voitaisiin")[0]
    assert "Kyläyhdistys: Öppet hus" in doing


async def test_two_of_the_team_and_a_proposer_hear_too(stage: Stage) -> None:
    kaisa, matti = await stage.team(), await coordinator(stage)
    sam = await stage.volunteer(3, "Sam", "en")
    reference = await kaisa.reports("Kerhotilaa ei ole nuorilla iltaisin")
    await raise_concern(kaisa, reference, "Nuorilta puuttuu kerhotila", "De unga saknar klubblokal")
    await matti.says("/start c1")
    await matti.taps("Olen nähnyt saman")
    await sam.says("/start c1")
    await sam.taps("Propose")
    await sam.says("The library has an empty room")
    await sam.taps("^Send$")
    proposal = sam.reference
    await stage.jump(moment(23, 13))
    await kaisa.says("/kokous")
    assert "1 / 1" in kaisa.heard and proposal in kaisa.heard, "the proposal comes on its concern's card"
    await kaisa.taps("Seuraava")
    await kaisa.taps("Päätä kokous")
    await stage.ask_schedule()
    assert f"Your proposal {proposal}" in sam.heard and "gone through" in sam.heard
    for person, about in ((kaisa, f"{reference} Kerhotilaa"), (matti, f"Olet nähnyt saman kuin {reference}")):
        assert "Mitä viesteistäsi seurasi" in person.heard and about in person.heard and "asian läpi" in person.heard


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


async def test_who_endorses_reads_the_privacy_notice_first(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await raise_concern(kaisa, await aino.reports("Kerholla ei ole enää tilaa mihin mennä", danger="no"))
    sam = stage.person(3, "Sam", "en")
    await sam.says("/raised")
    await sam.taps("I have seen the same")
    assert "Who sees what" in sam.heard and "OK, go on" in sam.buttons
    assert stage.rows("SELECT count(*) FROM endorsements") == [(0,)]
    await sam.taps("OK, go on")
    assert "Kerhotila puuttuu" in sam.heard and "I have seen the same" in sam.buttons, "it goes on with the concern"
