"""Raised concerns and the proposals that answer them."""

from __future__ import annotations

from tests.flows.steps import moment, raise_concern
from tests.stage import Stage


async def test_from_a_concern_to_a_proposal_beneath_it(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Kerholla ei ole enää tilaa mihin mennä", danger="no")
    await raise_concern(kaisa, reference)
    assert f"{reference} on nyt esillä" in kaisa.heard and "start=c1" in kaisa.heard
    sam = await stage.volunteer(3, "Sam", "en")
    await sam.says("/raised")
    assert "Kerhotila puuttuu" in sam.heard
    await sam.taps("Propose a solution")
    await sam.says("The library has an empty room on weekday evenings")
    assert "Answers the concern: Kerhotila puuttuu" in sam.heard and "Kind: proposal" in sam.heard
    await sam.taps("^Send$")
    proposal = sam.reference
    rows = stage.rows("SELECT kind, category, area FROM signals ORDER BY id")
    assert rows[1] == ("proposal", rows[0][1], rows[0][2])
    await stage.jump(moment(23))
    body = stage.group_texts[-1]
    assert body.index(reference) < body.index(f"↳ Ehdotus {proposal}")


async def test_who_proposes_reads_the_privacy_notice_first(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await raise_concern(kaisa, await aino.reports("Kerholla ei ole enää tilaa mihin mennä", danger="no"))
    sam = stage.person(3, "Sam", "en")
    await sam.says("/raised")
    await sam.taps("Propose a solution")
    assert "Who sees what" in sam.heard and "OK, go on" in sam.buttons
    await sam.taps("OK, go on")
    assert "Kerhotila puuttuu" in sam.heard and "Propose a solution" in sam.buttons, "it goes on with the concern"


async def test_a_proposal_to_an_earlier_concern_gets_its_own_section(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Kerholla ei ole enää tilaa mihin mennä", danger="no")
    await stage.jump(moment(23))
    await raise_concern(kaisa, reference)
    sven = await stage.volunteer(2, "Sven", "sv")
    await sven.says("/start c1")
    assert "Klubblokal saknas" in sven.heard
    await sven.taps("Föreslå en lösning")
    await sven.says("Församlingshemmet är tomt på vardagar")
    await sven.taps("^Skicka$")
    await stage.jump(moment(30))
    assert f"Ehdotuksia huoleen {reference}" in stage.group_texts[-1]


async def test_a_proposal_to_several_or_to_none(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    first = await aino.reports("Kerholla ei ole enää tilaa mihin mennä", danger="no")
    second = await aino.reports("Bussi ei kulje enää iltaisin kerholle")
    await raise_concern(kaisa, first, "Tila puuttuu", None)
    await raise_concern(kaisa, second, "Kyyti puuttuu", None)
    await aino.says("/ehdotus")
    await aino.says("Kaikki samaan taloon asemalle")
    assert "Vastaako ehdotus" in aino.heard
    await aino.taps("Tila puuttuu")
    await aino.taps("Kyyti puuttuu")
    assert sum("✓" in label for label in aino.buttons) == 2
    await aino.taps("Valmis")
    await aino.taps("^Lähetä$")
    assert stage.rows("SELECT count(*) FROM proposal_concerns") == [(2,)]
    await aino.says("/ehdotus Talkoot joka kevät torille")
    await aino.taps("Ei mihinkään")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^Lähetä$")
    assert stage.rows("SELECT count(*) FROM proposal_concerns") == [(2,)]
    await stage.jump(moment(23))
    assert "Muut ratkaisuehdotukset (1)" in "".join(stage.group_texts[-2:])


async def test_raised_pages_by_category_and_unpublish(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.says("/nostetut")
    assert "ei ole esiin nostettuja" in aino.heard
    references = [await aino.reports(f"Asia numero {n} torilta", category=f"{n % 2 + 1} ") for n in range(5)]
    for number, reference in enumerate(references):
        await raise_concern(kaisa, reference, f"Huoli numero {number}", None)
    await aino.says("/nostetut")
    assert "Huoli numero 4" in aino.heard and "Huoli numero 0" not in aino.heard
    await aino.taps("Vanhempia")
    assert "Huoli numero 0" in aino.heard
    await aino.taps("Valitse aihe")
    await aino.taps("Mielenterveys")
    assert "Huoli numero 3" in aino.heard and "Huoli numero 4" not in aino.heard
    await kaisa.says("/tilanne")
    assert "puuttuu kieli" in kaisa.heard and "ruotsi" in kaisa.heard
    await kaisa.says(f"/piilota {references[3]}")
    assert "ei ole enää esillä" in kaisa.heard
    await aino.says("/start c4")
    assert "ei ole enää esillä" in aino.heard
    await kaisa.says(f"/piilota {references[3]}")
    assert "ei ole esillä" in kaisa.heard
