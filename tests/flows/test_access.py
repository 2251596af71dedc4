"""Roles and invites: shown, ended, taken back."""

import pytest

from storage.models import Purpose
from tests.flows.steps import second_coordinator
from tests.stage import GROUP, Stage

NAMES = {"fi": "/oikeudet", "sv": "/rattigheter", "en": "/access"}
ENDED = {"fi": "Et ole enää koordinaattori", "sv": "Du är inte längre koordinator", "en": "You are no longer a coordinator"}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_a_coordinator_is_removed_and_can_do_nothing_more(stage: Stage, language: str) -> None:
    kaisa = await stage.team(language=language)
    matti = await second_coordinator(stage, language=language)
    assert "1." in await kaisa.says(NAMES[language])
    await kaisa.taps("(Poista oikeus|Ta bort rättighet|End role) 2")
    before = len(matti.said_by_bot)
    await kaisa.taps("^(Kyllä|Ja|Yes)")
    assert stage.rows("SELECT count(*) FROM roles WHERE role = 'coordinator'") == [(1,)]
    assert len(matti.said_by_bot) == before + 1 and ENDED[language] in matti.heard
    before = len(matti.said_by_bot)
    await matti.says("/export")
    assert not matti.documents and len(matti.said_by_bot) == before + 1


async def test_the_last_coordinator_stays(stage: Stage) -> None:
    kaisa = await stage.team()
    await kaisa.says("/oikeudet")
    await kaisa.taps("Poista oikeus 1")
    toast = await kaisa.taps("Kyllä, poista")
    assert "Viimeistä koordinaattoria ei voi poistaa" in toast["text"]
    assert stage.rows("SELECT count(*) FROM roles WHERE role = 'coordinator'") == [(1,)]


async def test_an_open_invite_is_listed_and_taken_back(stage: Stage) -> None:
    kaisa = await stage.team()
    code = await stage.invite(Purpose.COORDINATOR)
    assert "koordinaattorille, tehty 16.11.2026" in await kaisa.says("/oikeudet")
    await kaisa.taps("Peru kutsu 1")
    assert "Avoimia kutsuja ei ole" in kaisa.heard
    sam = await stage.volunteer(5)
    await sam.says(f"/start {code}")
    assert stage.rows("SELECT count(*) FROM roles WHERE role = 'coordinator'") == [(1,)]


async def test_others_see_nothing_of_it(stage: Stage) -> None:
    kaisa = await stage.team()
    await second_coordinator(stage)
    await kaisa.says("/oikeudet")
    sam = await stage.volunteer(5)
    await sam.says("/oikeudet")
    assert "Oikeudet" not in sam.heard
    number = kaisa.said_by_bot[-1]["message_id"]
    toast = await sam.presses(number, "g:end:coordinator:2")
    assert toast and stage.rows("SELECT count(*) FROM roles WHERE role = 'coordinator'") == [(2,)]


async def test_coordinators_hear_who_joins_the_teams_group(stage: Stage) -> None:
    kaisa = await stage.team()
    stage.person(77, "Liisa <b>")
    await stage.world.join(77, GROUP, kaisa.id)
    await stage.rest()
    assert "uusi jäsen: Liisa <b>" in kaisa.heard
    stage.world.group(-7, "Muu ryhmä", {kaisa.id}, bot_in=True)
    before = len(kaisa.said_by_bot)
    await stage.world.join(77, -7, kaisa.id)
    await stage.rest()
    assert len(kaisa.said_by_bot) == before
    await stage.marked()
    await stage.bot.writer.checkpoint()
    assert b"Liisa" not in b"".join(path.read_bytes() for path in stage.database.parent.glob("kuulolla*"))


WORDS = {
    "fi": ("Tiimi ei ota juuri nyt vastaan", "Jätepisteellä on taas roskia pitkin pihaa"),
    "sv": ("Teamet tar just nu inte emot", "Det ligger skräp vid soprummet igen"),
    "en": ("isn't taking messages", "There is rubbish around the bins again"),
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_the_author_of_a_signal_can_be_muted_without_knowing_who(stage: Stage, language: str) -> None:
    refusal, text = WORDS[language]
    kaisa = await stage.team()
    aino = await stage.volunteer(language=language)
    reference = await aino.reports(text)
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Älä ota vastaan tältä kertojalta")
    assert "Aino" not in kaisa.everything_heard
    assert refusal in await aino.says(text)
    assert refusal in await aino.says("/report")
    assert stage.rows("SELECT count(*) FROM drafts") == [(0,)]
    await kaisa.taps("Ota taas vastaan tältä kertojalta")
    await aino.reports(text + ", vielä")
    assert stage.rows("SELECT count(*) FROM signals") == [(2,)]


async def test_a_draft_of_a_muted_person_is_not_sent_and_help_still_comes(stage: Stage) -> None:
    kaisa = await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    await aino.says("Toinen penkki on rikki puistossa")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Älä ota vastaan tältä kertojalta")
    await aino.taps("^Lähetä$")
    assert "ei ota juuri nyt vastaan" in aino.heard
    assert stage.rows("SELECT count(*) FROM signals") == [(1,)]
    await aino.says("Vanhus makaa lattialla eikä pääse ylös")
    assert "soita 112" in aino.said_by_bot[-2]["text"]
