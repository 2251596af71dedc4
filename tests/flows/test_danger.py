"""When a text speaks of danger, help comes first."""

import re

import pytest

from storage.models import Purpose
from tests.flows.steps import moment
from tests.stage import Stage
from texts.danger.classifier import classify

ALONE = {
    "fi": ("Vanha rouva makaa lattialla eikä pääse ylös", "soita 112", "Kyllä, jatketaan"),
    "sv": ("Mormor ligger på golvet och kommer inte upp", "ring 112", "Ja, vi fortsätter"),
    "en": ("Grandpa has fallen and can't get up", "call 112", "Yes, go on"),
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_help_first_then_the_question_then_coordinators_at_once(stage: Stage, language: str) -> None:
    text, call, go_on = ALONE[language]
    kaisa = await stage.team()
    aino = await stage.volunteer(language=language)
    await aino.says(text)
    heard = aino.said_by_bot[-2]["text"]
    assert call in heard.splitlines()[0]
    assert stage.town.help.social in heard and stage.town.help.older_report[language] in heard
    assert stage.town.help.children not in heard
    assert go_on in aino.buttons
    assert "Kiireellinen" not in kaisa.everything_heard
    await aino.taps(go_on)
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^(Lähetä|Skicka|Send)$")
    assert f"Kiireellinen viesti {aino.reference}" in kaisa.heard and text in kaisa.heard
    assert aino.everything_heard.count(stage.town.help.older_report[language]) == 1  # and it has stayed
    assert ("urgent",) in stage.rows("SELECT what FROM signal_events")


async def test_a_childs_own_words(stage: Stage) -> None:
    lapsi = await stage.volunteer()
    await lapsi.says("iskä löi taas ja en uskalla mennä kotiin")
    heard = lapsi.said_by_bot[-2]["text"]
    assert "116 111" in heard and "aikuisen kanssa" in heard
    assert heard.index("112") < heard.index("116 111")


async def test_said_once_and_nothing_is_blocked(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Naapurissa mies hakkaa vaimoaan")
    await aino.taps("Kyllä, jatketaan")
    await aino.says("Mies hakkaa edelleen ja nainen huutaa apua")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    assert aino.everything_heard.count("vaarassa juuri nyt") == 1
    await aino.taps("Lähetä")
    [(text,)] = stage.rows("SELECT text FROM signals")
    assert text == "Naapurissa mies hakkaa vaimoaan\nMies hakkaa edelleen ja nainen huutaa apua"


async def test_danger_added_later_is_heard_too(stage: Stage) -> None:
    kaisa = await stage.team()
    aino = await stage.volunteer()
    await aino.says("Rapussa on levotonta iltaisin")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    before = len(aino.said_by_bot)
    await aino.says("nyt mies uhkaa puukolla naapuria")
    assert "soita 112" in aino.said_by_bot[before]["text"].splitlines()[0]
    await aino.taps("^Lähetä$")
    assert "Kiireellinen viesti" in kaisa.heard


async def test_the_person_may_keep_it_to_themself(stage: Stage) -> None:
    kaisa = await stage.team()
    aino = await stage.volunteer()
    await aino.says("En jaksa enää elää")
    assert stage.town.help.crisis["fi"] in aino.said_by_bot[-2]["text"]
    await aino.taps("Lopeta")
    assert stage.rows("SELECT count(*) FROM signals") == stage.rows("SELECT count(*) FROM drafts") == [(0,)]
    assert "Kiireellinen" not in kaisa.everything_heard


async def test_of_the_past_a_mild_word_and_no_alarm(stage: Stage) -> None:
    kaisa = await stage.team()
    aino = await stage.volunteer()
    await aino.says("Luin lehdestä itsemurhien ehkäisystä, siitä voisi pitää illan")
    assert "Jos joku on vaarassa nyt" in aino.everything_heard
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^Lähetä$")
    assert "Kiireellinen" not in kaisa.everything_heard
    assert aino.everything_heard.count("Jos joku on vaarassa") == 1


async def test_help_does_not_wait_for_the_notice(stage: Stage) -> None:
    stranger = stage.person(5)
    await stranger.says("En jaksa enää elää")
    assert "soita 112" in stranger.said_by_bot[0]["text"] and stage.town.help.crisis["fi"] in stranger.said_by_bot[0]["text"]
    assert "soita 112" in stranger.heard.splitlines()[-1], "what is last is what is seen"


DOUBT = {
    "fi": ("Naapurin lapset ovat usein yksin kotona", "^1 Kyllä, voi olla", "^2 Ei", "soita ensin 112"),
    "sv": ("Barnen är ensamma hemma på eftermiddagarna", "^1 Ja, det kan", "^2 Nej", "Ring i så fall först 112"),
    "en": ("The neighbours kids are out late every night", "^1 Yes, maybe", "^2 No", "call 112 first"),
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_in_doubt_the_writer_is_asked_and_says_no(stage: Stage, language: str) -> None:
    text, _, no, call = DOUBT[language]
    found = classify(text)
    assert found and found.now and not found.sure
    kaisa = await stage.team()
    aino = await stage.volunteer(language=language)
    await aino.says(text)
    assert call in aino.heard and stage.town.help.child_report[language] not in aino.everything_heard
    await aino.taps(no)
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^(Lähetä|Skicka|Send)$")
    assert stage.rows("SELECT text FROM signals") == [(text,)]
    assert "Kiireellinen" not in kaisa.everything_heard
    assert re.search("23.11.|23 November", aino.heard)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_in_doubt_the_writer_is_asked_and_says_maybe(stage: Stage, language: str) -> None:
    text, maybe, _, _ = DOUBT[language]
    kaisa = await stage.team()
    aino = await stage.volunteer(language=language)
    await aino.says(text)
    await aino.taps(maybe)
    assert stage.town.help.child_report[language] in aino.heard, "in the question's place, where it is seen"
    assert "112" in aino.heard.splitlines()[0]
    await aino.taps(ALONE[language][2])
    assert "112" not in aino.heard
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^(Lähetä|Skicka|Send)$")
    assert "Kiireellinen viesti" in kaisa.heard and text in kaisa.heard
    assert "112" in aino.heard and not re.search("23.11.|23 November", aino.heard), "nobody waits for Monday"
    assert aino.everything_heard.count(stage.town.help.child_report[language]) == 1, "and it has stayed"


@pytest.mark.needs("recording")
async def test_what_a_coordinator_records_for_another_is_heard(stage: Stage) -> None:
    kaisa = await stage.team()
    matti = await stage.volunteer(901, "Matti")
    await matti.says(f"/start {await stage.invite(Purpose.COORDINATOR)}")
    await kaisa.says("/kirjaa Vanhus makaa lattialla eikä pääse ylös")
    assert "soita 112" in kaisa.said_by_bot[-2]["text"]
    for label in ("Kyllä, jatketaan", "^1 ", "^1 ", "puhelimessa", "^Lähetä$"):
        await kaisa.taps(label)
    assert "Kiireellinen viesti" in matti.heard


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_the_writer_can_mark_it_sensitive(stage: Stage, language: str) -> None:
    kaisa = await stage.team()
    aino = await stage.volunteer(language=language)
    await aino.says("Perheessä on vaikeaa, salaisuus pysyköön pienessä piirissä")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("Merkitse arkaluonteiseksi|Märk som känsligt|Mark as sensitive")
    assert re.search("vain aihe ja tunnus|bara ämnet och koden|only the topic and the reference", aino.heard)
    await aino.taps("^(Lähetä|Skicka|Send)$")
    await stage.jump(moment(30, 8))
    shown = "\n".join(stage.group_texts)
    assert aino.reference in shown and "salaisuus" not in shown
    assert "salaisuus" in await kaisa.says(f"/tilanne {aino.reference}")


async def test_an_urgent_and_sensitive_one_shows_no_text(stage: Stage) -> None:
    kaisa = await stage.team()
    aino = await stage.volunteer()
    await aino.says("Äiti lyö lasta salaa kotona")
    for label in ("Kyllä, jatketaan", "^1 ", "^1 ", "Merkitse arkaluonteiseksi", "^Lähetä$"):
        await aino.taps(label)
    assert "Kiireellinen viesti" in kaisa.heard and "salaa" not in kaisa.heard


UNSURE, SURE = DOUBT["fi"][0], "nyt mies uhkaa puukolla naapuria"


def answers(stage: Stage) -> str:
    [(found,)] = stage.rows("SELECT answers FROM drafts")
    return str(found)


@pytest.mark.parametrize("how", ["edited", "back"])
async def test_a_no_holds_for_the_text_that_it_was_said_of(stage: Stage, how: str) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.says(UNSURE)
    await aino.taps("^2 Ei")
    if how == "edited":
        await aino.taps("^1 ")
        await aino.taps("^1 ")
        await aino.taps("Muuta teksti")
    else:
        await aino.taps("Takaisin")
        await aino.taps("Takaisin")
    await aino.says(SURE)
    assert stage.town.help.violence["fi"] in aino.everything_heard
    await aino.taps("Kyllä, jatketaan")
    if how == "back":
        await aino.taps("^1 ")
        await aino.taps("^1 ")
    await aino.taps("^Lähetä$")
    assert "Kiireellinen viesti" in kaisa.heard


async def test_what_is_added_in_doubt_is_asked_about_even_at_the_review(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.says("Penkki on rikki torilla")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.says(UNSURE)
    assert "Voiko joku olla vaarassa" in aino.heard
    await aino.taps("^2 Ei")
    await aino.taps("^Lähetä$")
    assert "Kiireellinen" not in kaisa.everything_heard


@pytest.mark.parametrize("added", [UNSURE, SURE])
async def test_danger_that_is_taken_back_alarms_nobody(stage: Stage, added: str) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.says("Penkki on rikki torilla")
    await aino.says(added)
    assert '"danger"' in answers(stage)
    await aino.taps("Ota lisäys pois")
    assert '"danger"' not in answers(stage)
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^Lähetä$")
    assert "Kiireellinen" not in kaisa.everything_heard and stage.rows("SELECT 1 FROM signal_events WHERE what = 'urgent'") == []
    assert "23.11." in aino.heard and "112" not in aino.heard, "it waits for Monday, as any other"


async def test_words_beside_it_do_not_drown_the_danger(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says(UNSURE)
    await aino.says("Luin lehdestä, että kerhoja on tulossa ensi vuonna ja koulun piha on auki")
    await aino.taps("^1 Kyllä, voi olla")
    assert stage.town.help.child_report["fi"] in aino.heard
    await aino.taps("Takaisin")
    await aino.taps("^1 Kyllä, voi olla")
    assert aino.everything_heard.count(stage.town.help.child_report["fi"]) == 1


async def test_a_short_no_to_another_question_is_no_danger(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.says("Penkki on rikki torilla")
    spoken = aino.everything_heard.count("112")
    await aino.says("Ei")
    assert '"text":"Penkki on rikki torilla\\nEi"' in answers(stage) and '"danger"' not in answers(stage)
    assert aino.everything_heard.count("112") == spoken
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^Lähetä$")
    assert "Kiireellinen" not in kaisa.everything_heard


@pytest.mark.parametrize(
    ("language", "typed", "value"),
    [
        ("fi", "ei", "no"),
        ("sv", "nej", "no"),
        ("en", "no", "no"),
        ("fi", "Kyllä", "yes"),
        ("sv", "Ja", "yes"),
        ("en", "yes", "yes"),
        ("fi", "2", "no"),
        ("fi", "Ei, kukaan ei ole vaarassa", "no"),
        ("en", "No, nobody is in danger", "no"),
        ("sv", "Ja, det kan vara så", "yes"),
    ],
)
async def test_the_question_is_answered_by_typing_too(stage: Stage, language: str, typed: str, value: str) -> None:
    aino = await stage.volunteer(language=language)
    await aino.says(DOUBT[language][0])
    await aino.says(typed)
    assert f'"urgent":"{value}"' in answers(stage) and f'"text":"{DOUBT[language][0]}"' in answers(stage)
