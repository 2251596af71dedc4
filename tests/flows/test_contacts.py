"""Sending on: the register, what leaves, what comes back, reminders, and what goes wrong on the way."""

from __future__ import annotations

import pytest

from tests.flows.steps import add_contact, moment, send_on, telegram_contact
from tests.stage import GROUP, Stage


async def test_sent_on_by_telegram_and_taken(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    ritva = await telegram_contact(stage, kaisa)
    await stage.jump(moment(23, 9))
    await kaisa.says("/kokous")
    await kaisa.taps("Lähetä eteenpäin")
    await kaisa.taps("Joukkoliikenne")
    assert "Ei vielä lähetetty" in kaisa.heard and "Bussi ei kulje" in kaisa.heard and "ma 7.12." in kaisa.heard
    await kaisa.taps("Vastausaika 1 vk")
    await kaisa.taps("Lisää kysymys")
    await kaisa.says("Onko iltavuoro palaamassa?")
    review = kaisa.heard
    await kaisa.taps("^Lähetä$")
    assert ritva.heard in review, "the contact reads exactly what was reviewed"
    assert "Bussi ei kulje" in ritva.heard and "Onko iltavuoro palaamassa?" in ritva.heard and "ma 30.11." in ritva.heard
    assert "Aino" not in ritva.heard
    await kaisa.taps("Seuraava")
    await kaisa.taps("Päätä kokous")
    await stage.ask_schedule()
    assert "Tiimi lähetti asian eteenpäin: Joukkoliikenne" in aino.heard and "Ritva" not in aino.heard
    await ritva.taps("Hoidamme tämän")
    assert "hoidatte tämän" in ritva.heard
    assert "Joukkoliikenne" in kaisa.heard and "hoitaa asiaa" in kaisa.heard
    await ritva.taps("Kommentoi tai kysy")
    await ritva.says("Vuoro palaa tammikuussa")
    assert "Vuoro palaa tammikuussa" in kaisa.heard
    assert stage.rows("SELECT state, answer FROM referrals") == [("taken", "Vuoro palaa tammikuussa")]
    await stage.jump(moment(23, 20))
    assert "hoitaa asiaa nyt" not in aino.everything_heard, "word waits for the next session, and never comes at night"
    await stage.jump(moment(30, 19))
    assert "Joukkoliikenne hoitaa asiaa nyt" in aino.heard
    await kaisa.says("/kokous")
    assert reference in kaisa.heard and "Vuoro palaa tammikuussa" in kaisa.heard, "an answer is news for the next agenda"


async def test_not_theirs_and_only_theirs_to_answer(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    ritva = await telegram_contact(stage, kaisa)
    await stage.jump(moment(23, 9))
    await send_on(kaisa, reference, "Joukkoliikenne")
    toast = await aino.presses(aino.said_by_bot[-1]["message_id"], "a:take:1")
    assert "vanha" in toast["text"] and stage.rows("SELECT state FROM referrals") == [("waiting",)]
    await ritva.taps("Ei kuulu meille")
    await ritva.says("Kysykää hyvinvointialueelta")
    assert "ei kuulu heille" in kaisa.heard and "hyvinvointialueelta" in kaisa.heard
    assert "hoitaa" not in aino.everything_heard
    await kaisa.says(f"/kokous {reference}")
    assert "ei kuulu heille (Kysykää hyvinvointialueelta)" in kaisa.heard


async def test_a_sensitive_one_goes_by_reference_only(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Tunnistettava perhe Varissuolla")
    ritva = await telegram_contact(stage, kaisa)
    await stage.jump(moment(23, 9))
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Muut toiminnot")
    await kaisa.taps("^Arkaluonteinen$")
    await send_on(kaisa, reference, "Joukkoliikenne")
    assert reference in ritva.heard and "Tunnistettava" not in ritva.heard and "arkaluonteinen" in ritva.heard
    assert "Muuta sanamuotoa" not in kaisa.everything_heard.split("Vastaanottaja: Joukkoliikenne")[-1]


@pytest.mark.needs("email")
async def test_what_is_no_address_and_no_contacts(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23, 9))
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Lähetä eteenpäin")
    assert "Yhteyshenkilöitä ei vielä ole" in kaisa.heard
    await kaisa.taps("Lisää yhteyshenkilö")
    await kaisa.says("Diakonia")
    await kaisa.taps("seurakunta")
    await kaisa.taps("Ohita")
    await kaisa.taps("Kaikki aiheet")
    await kaisa.taps("Koko kaupunki")
    for wrong in ("diakonia", "a b@example.org", "x@y", "a@example.org\nBcc: b@example.org"):
        await kaisa.says(wrong)
        assert "ei näytä sähköpostiosoitteelta" in kaisa.heard
    await kaisa.says("diakonia@example.org")
    await kaisa.taps("^Tallenna$")
    await kaisa.says("/yhteystiedot")
    await kaisa.taps("Diakonia")
    await kaisa.taps("^Poista$")
    await kaisa.taps("Kyllä, poista")
    await kaisa.says(f"/vastaus {reference}")
    assert "ei ole lähetetty kenellekään" in kaisa.heard
    await aino.says("/yhteystiedot")
    assert "vain järjestötiimille" in aino.heard


async def test_one_reminder_after_five_working_days_then_the_coordinators(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    closed = await aino.reports("Toinen asia, joka päätetään")
    ritva = await telegram_contact(stage, kaisa)
    await stage.jump(moment(4, 9, month=1, year=2027))
    await send_on(kaisa, reference, "Joukkoliikenne")
    await send_on(kaisa, closed, "Joukkoliikenne")
    await kaisa.says(f"/kokous {closed}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Asiaan saatiin apua")
    await kaisa.taps("Ohita")
    await kaisa.taps("^Merkitse käsitellyksi$")

    def reminders() -> int:
        return ritva.everything_heard.count("Muistutus")

    await stage.jump(moment(11, 12, month=1, year=2027))
    assert reminders() == 0, "Epiphany is no working day"
    await stage.jump(moment(12, 7, month=1, year=2027))
    assert reminders() == 0, "nobody is written to before eight"
    await stage.jump(moment(12, 10, month=1, year=2027))
    assert reminders() == 1 and f"Muistutus asiasta {reference}" in ritva.heard and "lähetimme sen ma 4.1." in ritva.heard
    await stage.jump(moment(19, 9, month=1, year=2027))
    assert "ei ole vastannut" not in kaisa.everything_heard
    await stage.jump(moment(19, 11, month=1, year=2027))
    assert f"Joukkoliikenne ei ole vastannut asiaan {reference}" in kaisa.heard
    await stage.jump(moment(26, 12, month=1, year=2027))
    assert reminders() == 1 and kaisa.everything_heard.count("ei ole vastannut") == 1
    assert closed not in ritva.everything_heard.split("Muistutus", 1)[1], "never after it is closed"


async def test_a_contact_who_blocked_the_bot(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    ritva = await telegram_contact(stage, kaisa)
    await stage.world.block(ritva.id)
    await stage.rest()
    await stage.jump(moment(23, 9))
    await send_on(kaisa, reference, "Joukkoliikenne")
    await stage.ask_schedule()
    assert "Joukkoliikenne on estänyt botin" in kaisa.everything_heard
    told = kaisa.everything_heard.count("on estänyt botin")
    await stage.ask_schedule()
    assert kaisa.everything_heard.count("on estänyt botin") == told
    await kaisa.says("/yhteystiedot")
    assert any("ei ota botin viestejä" in label for label in kaisa.buttons)


async def test_withdrawn_after_it_was_sent_on(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Tunnistettava asia torilta")
    ritva = await telegram_contact(stage, kaisa)
    await stage.jump(moment(23, 9))
    await send_on(kaisa, reference, "Joukkoliikenne")
    assert "Tunnistettava" in ritva.heard and "Tunnistettava" in str(stage.rows("SELECT blocks FROM message_index"))
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Peru viesti")
    await aino.taps("Kyllä, peru")
    assert "Tunnistettava" not in ritva.everything_heard
    assert stage.rows("SELECT state, wording FROM referrals") == [("cancelled", "")]
    assert "Tunnistettava" not in str(stage.rows("SELECT params FROM outbox") + stage.rows("SELECT blocks FROM message_index"))


async def test_the_register_is_checked_twice_a_year(stage: Stage) -> None:
    kaisa = await stage.team()
    ritva = await telegram_contact(stage, kaisa)
    other = await telegram_contact(stage, kaisa, "Diakonia", 51)
    await stage.jump(moment(20, 9, month=6, year=2027))
    assert "Ovatko tiedot yhä oikein?" in ritva.heard
    await ritva.taps("Kaikki ennallaan")
    assert "vahvistettu" in ritva.heard
    await other.taps("Jokin on muuttunut")
    await other.says("Uusi puhelinnumero")
    assert "Diakonia kertoo muutoksesta: Uusi puhelinnumero" in kaisa.heard
    await stage.jump(moment(5, 12, month=1, year=2028))
    await stage.jump(moment(25, 12, month=1, year=2028))
    assert stage.rows("SELECT flag FROM contacts") == [("silent",), ("silent",)]


async def test_the_digest_says_who_is_waited_for(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    closed = await aino.reports("Torin penkit ovat rikki")
    code = await add_contact(kaisa, "Joukkoliikenne", category="^1 ")
    ritva = await stage.volunteer(50, "Ritva")
    await ritva.says(f"/start {code}")
    await stage.jump(moment(23, 9))
    await send_on(kaisa, reference, "Joukkoliikenne")
    await kaisa.says(f"/kokous {closed}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Asiaa hoidetaan jo")
    await kaisa.taps("Ohita")
    await kaisa.taps("^Merkitse käsitellyksi$")
    await stage.jump(moment(30, 9))
    told = "\n".join(stage.group_texts)
    assert "Odottaa vastausta (1)" in told and f"Joukkoliikenne: {reference} 7 pv" in told
    assert "Mitä aiemmista viesteistä seurasi" in told and f"{closed} · Asiaa hoidetaan jo" in told
    assert "Ilman yhteyshenkilöä: Mielenterveys" in told
    await kaisa.says("/tilanne")
    assert "Vastausta odottaa 1" in kaisa.heard


async def test_a_long_list_of_those_waited_for_stays_short(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    references = [await aino.reports(f"Asia numero {number} torilta") for number in range(14)]
    await telegram_contact(stage, kaisa)
    await stage.jump(moment(23, 9))
    for reference in references[:12]:
        await send_on(kaisa, reference, "Joukkoliikenne")
    await stage.jump(moment(30, 9))
    waited = next(line for text in stage.group_texts for line in text.splitlines() if line.startswith("Joukkoliikenne:"))
    assert waited.count(" pv") == 10 and "ja 2 muuta" in waited
    await kaisa.taps("Näytä loput", chat_id=GROUP)
    assert all(reference in kaisa.everything_heard for reference in references[:12])
    assert references[11] in kaisa.heard


@pytest.mark.needs("email")
async def test_refusals_while_sending_and_answering(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    ritva = await telegram_contact(stage, kaisa)
    await stage.jump(moment(23, 9))
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Lähetä eteenpäin")
    await kaisa.taps("Joukkoliikenne")
    await kaisa.says("/yhteystiedot")
    await kaisa.taps("^Joukkoliikenne$")
    await kaisa.taps("^Poista$")
    await kaisa.taps("Kyllä, poista")
    await kaisa.taps("^Lähetä$")
    assert "ei enää tavoita" in kaisa.heard and stage.rows("SELECT count(*) FROM referrals") == [(0,)]
    code = await add_contact(kaisa, "Diakonia")
    await ritva.says(f"/start {code}")
    await ritva.says(f"/start {code}")
    assert "ei enää toimi" in ritva.heard, "a link works once"
    await send_on(kaisa, reference, "Diakonia")
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Asiaan saatiin apua")
    await kaisa.taps("Ohita")
    await kaisa.taps("^Merkitse käsitellyksi$")
    toast = await ritva.taps("Hoidamme tämän")
    assert "ei enää tarvita" in toast["text"]
    await kaisa.says("/vastaus")
    assert "Kirjoita tunnus" in kaisa.heard
    for data in (
        "a:take:999",
        "a:nonsense",
        "a:holds:999",
        "c:open:x",
        "c:",
        "rc:x",
        "rs:x:y",
        "ro:x:y",
        "t:",
        "y:approve:x",
        "v:",
        "v:done:x",
        "v:next:x",
        "k:merge:x:y",
        "t:yes:x",
        "t:reply:x",
        "k:close::nonsense",
    ):
        for person in (kaisa, ritva, aino):
            await person.presses(person.said_by_bot[-1]["message_id"], data)
    assert stage.rows("SELECT error FROM dead_letters") == []
