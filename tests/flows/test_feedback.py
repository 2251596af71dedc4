"""Feedback: bundled after the session, questions both ways, seen the same, whether it helped."""

from __future__ import annotations

import re

from tests.flows.steps import ask_reporter, coordinator, moment, send_on, telegram_contact
from tests.stage import Person, Stage


async def close(kaisa: Person, reference: str, outcome: str, words: str = "") -> None:
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps(outcome)
    await (kaisa.says(words) if words else kaisa.taps("Ohita"))
    if "Ilman käännöstä" in kaisa.buttons:
        await kaisa.taps("Ilman käännöstä")
    await kaisa.taps("^Merkitse käsitellyksi$")


async def publish(kaisa: Person, reference: str, fi: str, sv: str) -> None:
    await kaisa.says(f"/nosta {reference}")
    await kaisa.says(fi)
    await kaisa.says(sv)
    await kaisa.taps("^Lähetä$")


async def join_association(stage: Stage, kaisa: Person, person: Person, name: str) -> None:
    await kaisa.says("/kutsu")
    await kaisa.taps("Järjestön vapaaehtoisille")
    await kaisa.taps("Uusi järjestö")
    await kaisa.says(name)
    await kaisa.taps("Ohita")
    await kaisa.taps("Ohita")
    await kaisa.taps("^Lähetä$")
    code = re.findall(r"start=(\w+)", kaisa.heard)[-1]
    await person.says(f"/start {code}")


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


async def test_seen_the_same_counts_a_person_once(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sam, sven = await stage.volunteer(3, "Sam", "en"), await stage.volunteer(2, "Sven", "sv")
    await join_association(stage, kaisa, sven, "Kyläyhdistys")
    reference = await aino.reports("Kerhotilaa ei ole nuorilla iltaisin")
    await stage.jump(moment(23, 13))
    await publish(kaisa, reference, "Nuorilta puuttuu kerhotila Varissuolla", "De unga saknar klubblokal i Kråkkärret")
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
    await publish(kaisa, reference, "Nuorilta puuttuu kerhotila Varissuolla", "De unga saknar klubblokal")
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
    await publish(kaisa, reference, "Nuorilta puuttuu kerhotila", "De unga saknar klubblokal")
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


async def test_two_of_the_team_and_a_proposer_hear_too(stage: Stage) -> None:
    kaisa, matti = await stage.team(), await coordinator(stage)
    sam = await stage.volunteer(3, "Sam", "en")
    reference = await kaisa.reports("Kerhotilaa ei ole nuorilla iltaisin")
    await publish(kaisa, reference, "Nuorilta puuttuu kerhotila", "De unga saknar klubblokal")
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
