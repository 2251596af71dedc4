"""Feedback: bundled after the session, and questions both ways."""

from __future__ import annotations

import pytest

from tests.flows.steps import ask_reporter, close, moment, send_on, telegram_contact
from tests.stage import Stage


async def test_one_message_a_person_in_their_language(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sam = await stage.volunteer(3, "Sam", "en")
    first, second = await aino.reports("Bussi ei kulje enää iltaisin"), await aino.reports("Torin penkit ovat rikki")
    third = await sam.reports("The young have nowhere to go in the evenings")
    await stage.jump(moment(23, 13))
    await kaisa.says("/kokous")
    await close(kaisa, first, "Asiaan saatiin apua", "Vuoro palasi perjantaisin")
    await close(kaisa, third, "Ei ole kaupungin asia", "Seurakunnan nuorisotyö auttaa")
    await kaisa.taps("Seuraava")
    heard = len(aino.said_by_bot)
    await stage.ask_schedule()
    assert len(aino.said_by_bot) == heard, "not while the session goes on"
    await kaisa.taps("Päätä kokous")
    await stage.ask_schedule()
    assert len(aino.said_by_bot) == heard + 1, "one message for both"
    assert first in aino.heard and "Vuoro palasi perjantaisin" in aino.heard and "Asiaan saatiin apua" in aino.heard
    assert second in aino.heard and "Tiimi on käynyt asian läpi" in aino.heard
    assert "not a matter for the town" in sam.heard and "in Finnish: Seurakunnan nuorisotyö" in sam.heard
    await stage.ask_schedule()
    assert len(aino.said_by_bot) == heard + 1


async def test_quiet_hours_and_switched_off(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sven = await stage.volunteer(2, "Sven", "sv")
    reference, other = await aino.reports("Bussi ei kulje enää iltaisin"), await sven.reports("Bänkarna på torget är trasiga")
    await stage.jump(moment(23, 19, 50))
    await kaisa.says("/kokous")
    await close(kaisa, reference, "Asiaan saatiin apua")
    await close(kaisa, other, "Asiaan saatiin apua")
    await stage.jump(moment(23, 20, 10))
    await kaisa.taps("Päätä kokous")
    await stage.ask_schedule()
    assert "seurasi" not in aino.everything_heard
    await stage.jump(moment(24, 7, 59))
    assert "seurasi" not in aino.everything_heard
    await stage.jump(moment(24, 8, 1))
    assert "Mitä viesteistäsi seurasi" in aino.heard
    await aino.taps("Älä lähetä näitä")
    assert "en enää lähetä" in aino.heard
    again = await aino.reports("Kolmas asia torilta")
    await stage.jump(moment(30, 13))
    await close(kaisa, again, "Asiaan saatiin apua")
    await stage.jump(moment(1, 9, month=12))
    assert aino.everything_heard.count("Mitä viesteistäsi seurasi") == 1
    await aino.says("/omat")
    await aino.taps(f"Avaa {again}")
    assert "Asiaan saatiin apua" in aino.heard, "the path is there whenever one looks"
    assert "Vad dina meddelanden" in sven.everything_heard


async def test_closed_outside_a_session_is_told_after_the_next_hour(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(24, 9))
    await close(kaisa, reference, "Asiaan saatiin apua")
    await stage.jump(moment(30, 12))
    assert "seurasi" not in aino.everything_heard
    await stage.jump(moment(30, 18, 30))
    assert "Mitä viesteistäsi seurasi" in aino.heard


async def test_reopened_before_it_was_told(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(24, 9))
    await close(kaisa, reference, "Asialle ei tehdä mitään", "Liian kallista")
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Ota uudelleen esiin")
    await stage.jump(moment(30, 18, 30))
    assert "Liian kallista" not in aino.everything_heard and "Asialle ei" not in aino.everything_heard


async def test_a_question_and_its_answer(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer(2, "Sven", "sv")
    reference = await aino.reports("Bussen går inte på kvällarna")
    ritva = await telegram_contact(stage, kaisa)
    await stage.jump(moment(23, 13))
    await send_on(kaisa, reference, "Joukkoliikenne")
    await kaisa.says("/kokous")
    await kaisa.taps("Kysy kertojalta")
    await kaisa.says("Mihin aikaan bussin pitäisi kulkea?")
    assert "Kysymystä ei ole vielä lähetetty" in kaisa.heard
    assert "ruotsiksi" in kaisa.heard and "Sven" not in kaisa.heard
    await kaisa.taps("Lähetä kysymys")
    assert "Organisationsteamet har en fråga" in aino.heard and "Mihin aikaan" in aino.heard and "Kaisa" not in aino.heard
    await aino.taps("^Svara$")
    await aino.says("Efter klockan åtta")
    assert "Kan man känna igen" in aino.heard
    await aino.taps("^Skicka$")
    assert "har kommit fram" in aino.heard
    assert "Kertoja vastasi: Efter klockan åtta" in "\n".join(stage.group_texts)
    assert "Efter klockan åtta" in ritva.heard and "Sven" not in ritva.everything_heard
    assert "Kertoja vastasi kysymykseen" in kaisa.heard
    toast = await aino.presses(aino.said_by_bot[-1]["message_id"], "t:reply:1")
    assert "redan" in toast["text"]
    toast = await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], "t:reply:1")
    assert "vanha" in toast["text"], "nobody else can answer"


async def test_an_answer_that_was_just_written(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23, 13))
    await kaisa.says(f"/kokous {reference}")
    await ask_reporter(kaisa)
    await aino.says("Iltakahdeksan jälkeen")
    assert "Onko tämä vastaus siihen?" in aino.heard
    await aino.taps("Kyllä, vastaus")
    assert "Iltakahdeksan jälkeen" in aino.heard
    await aino.taps("^Lähetä$")
    assert stage.rows("SELECT answer FROM questions") == [("Iltakahdeksan jälkeen",)]
    await kaisa.says(f"/kokous {reference}")
    assert "Kertoja vastasi: Iltakahdeksan jälkeen" in kaisa.heard
    story = await kaisa.says(f"/tilanne {reference}")
    assert "kertojalta kysyttiin" in story and "kertoja vastasi" in story
    await aino.says("Uusi asia torilta, penkit ovat rikki")
    assert "Mihin aiheeseen" in aino.heard


async def test_a_new_matter_while_a_question_waits(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23, 21))
    await kaisa.says(f"/kokous {reference}")
    await ask_reporter(kaisa)
    assert "lähetetään aamulla" in kaisa.everything_heard
    assert "kysyy" not in aino.everything_heard
    await stage.jump(moment(24, 8, 5))
    assert "Järjestötiimi kysyy" in aino.heard
    await stage.restart()
    await aino.says("Torin penkit ovat rikki")
    await aino.taps("Ei, uusi asia")
    assert "Mihin aiheeseen" in aino.heard
    for label in ("^1 ", "^1 ", "^Lähetä$"):
        await aino.taps(label)
    assert stage.rows("SELECT count(*) FROM signals") == [(2,)]
    await aino.taps("En tiedä")
    assert stage.rows("SELECT answer FROM questions") == [("En tiedä.",)]


@pytest.mark.needs("recording")
async def test_a_question_to_somebody_who_cannot_be_asked(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await kaisa.says("/kirjaa Puhelimessa kerrottiin kylmästä kerhotilasta")
    for label in ("^1 ", "^1 ", "^1 ", "^Lähetä$"):
        await kaisa.taps(label)
    recorded = kaisa.reference
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23, 13))
    await kaisa.says(f"/kokous {recorded}")
    assert "Kysy kertojalta" not in kaisa.buttons
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Kysy kertojalta")
    await kaisa.says("Mihin aikaan?")
    await stage.world.block(aino.id)
    await stage.rest()
    await kaisa.taps("Lähetä kysymys")
    assert "ei voi tavoittaa" in kaisa.heard
