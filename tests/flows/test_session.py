"""The team's hour: the agenda, one card for everybody, notes, moves, the end and the minutes."""

from __future__ import annotations

import io

from docx import Document

from tests.flows.steps import coordinator, moment
from tests.stage import GROUP, Person, Stage


def card(stage: Stage) -> str:
    """The session's card in the group, as it stands now."""
    return next(text for text in reversed(stage.group_texts) if " / " in text or "Kokous on" in text or "Siinä olivat" in text)


def paper(data: bytes) -> str:
    return "\n".join(p.text for p in Document(io.BytesIO(data)).paragraphs)


async def test_an_hour_with_two_signals(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sven = await stage.volunteer(2, "Sven", "sv")
    first = await aino.reports("Bussi ei kulje enää iltaisin Varissuolle")
    second = await sven.reports("Ungdomarna har ingenstans att vara på kvällarna", category="2 ")
    await stage.jump(moment(23))
    before = len(stage.group_texts)
    await kaisa.taps("Aloita kokous", chat_id=GROUP)
    assert len(stage.group_texts) == before + 1, "one card for the whole hour"
    assert "1 / 2" in card(stage) and first in card(stage) and "Bussi ei kulje" in card(stage)
    assert "Mitä tehdään jo?" in kaisa.heard and first in kaisa.heard
    await kaisa.taps("^Tehdään jo$")
    await kaisa.says("Kutsutaksi kulkee kahdesti viikossa")
    assert "Kutsutaksi kulkee" in card(stage) and "Kutsutaksi kulkee" in kaisa.heard
    await kaisa.taps("^Voisi tehdä$")
    await kaisa.says("Iltavuoro perjantaisin")
    await kaisa.taps("^Kuka tekee$")
    await kaisa.says("Joukkoliikenne")
    assert "Joukkoliikenne" in card(stage)
    await kaisa.taps("Seuraava")
    assert "2 / 2" in card(stage) and second in card(stage) and second in kaisa.heard
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Ei onnistu nyt")
    await kaisa.says("Tilaa etsitään keväällä")
    await kaisa.says("Vi söker ett rum i vår")
    assert "Tilaa etsitään" in kaisa.heard and "Vi söker" in kaisa.heard
    await kaisa.taps("^Merkitse käsitellyksi$")
    assert "Siinä olivat kaikki" in card(stage), "closing goes on by itself"
    await kaisa.taps("Päätä kokous")
    assert "Kokous on päättynyt" in card(stage) and len(stage.group_texts) == before + 1
    name, data = kaisa.documents[-1]
    text = paper(data)
    assert name == "poytakirja-2026-11-23.docx" and "LUONNOS" in text and "Paikalla: Kaisa" in text
    assert "Kutsutaksi kulkee" in text and "Ei onnistu nyt" in text and "Tilaa etsitään keväällä" in text
    await kaisa.taps("Hyväksy pöytäkirja")
    assert "Hyväksytty" in paper(kaisa.documents[-1][1]) and "LUONNOS" not in paper(kaisa.documents[-1][1])
    await kaisa.says("/poytakirja 48")
    assert "Hyväksytty" in paper(kaisa.documents[-1][1])
    await stage.ask_schedule()
    assert "Mitä viesteistäsi seurasi" in aino.heard and "Tiimi on käynyt asian läpi" in aino.heard and first in aino.heard
    assert "Det går inte just nu" in sven.heard and "Vi söker ett rum i vår" in sven.heard and "Tilaa" not in sven.heard
    await kaisa.says("/kokous")
    assert "Käsiteltävää ei ole" in kaisa.heard, "what was gone through does not come again"


async def test_two_press_at_once_and_the_chair_is_handed_over(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    matti = await coordinator(stage)
    for number in range(3):
        await aino.reports(f"Asia numero {number} torilta, ihan erilainen", category=f"{number + 1} ")
    await stage.jump(moment(23))
    await kaisa.says("/kokous")
    message = next(m for m in stage.messages(GROUP) if "1 / 3" in m.get("text", ""))
    late = next(k["callback_data"] for row in message["reply_markup"]["inline_keyboard"] for k in row if "Seuraava" in k["text"])
    await kaisa.taps("Seuraava")
    toast = await matti.presses(message["message_id"], late, chat_id=GROUP)
    assert "Joku ehti jo siirtyä eteenpäin" in toast["text"] and "2 / 3" in card(stage), "one tap, one step"
    await matti.taps("Minä johdan", chat_id=GROUP)
    assert "2 / 3" in matti.heard
    await matti.taps("Ensi viikolle")
    assert "3 / 3" in card(stage)
    await matti.taps("Edellinen")
    assert "2 / 3" in card(stage)
    await matti.taps("Seuraava")
    await matti.taps("Seuraava")
    await matti.taps("Päätä kokous", chat_id=GROUP)
    assert stage.rows("SELECT state, count(*) FROM session_items GROUP BY 1") == [("done", 3)]
    assert [row[0] for row in stage.rows("SELECT name FROM attendees ORDER BY 1")] == ["Kaisa", "Matti"]
    toast = await kaisa.taps("Seuraava")
    assert "päättynyt" in toast["text"]


async def test_what_is_put_off_comes_back_and_who_may_do_what(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23))
    await aino.says("/kokous")
    assert "vain järjestötiimille" in aino.heard
    await kaisa.says("/kokous", chat_id=GROUP)
    stage.person(7, "Vieras")
    stage.world.chats[GROUP].members.add(7)
    guest = Person(stage, 7, "Vieras", "fi")
    toast = await guest.taps("Seuraava", chat_id=GROUP)
    assert "vain järjestötiimille" in toast["text"]
    toast = await guest.taps("Olen paikalla", chat_id=GROUP)
    assert "Merkitsin" in toast["text"]
    await kaisa.taps("Ensi viikolle", chat_id=GROUP)
    await kaisa.taps("Päätä kokous", chat_id=GROUP)
    await stage.ask_schedule()
    assert "seurasi" not in aino.everything_heard, "nothing was gone through"
    await stage.jump(moment(30))
    await kaisa.says("/kokous")
    assert reference in kaisa.heard and "1 / 1" in kaisa.heard
    await kaisa.taps("Olen paikalla", chat_id=GROUP)
    await stage.jump(moment(30, 20))
    assert "Kokous on päättynyt" in card(stage), "a forgotten session ends by itself"
    await stage.jump(moment(5, month=12))
    assert "Vieras" in [row[0] for row in stage.rows("SELECT name FROM attendees")], "who was there stays in the minutes"


async def test_notes_are_corrected_and_tasks_come_first(stage: Stage) -> None:
    kaisa = await stage.team()
    matti = await coordinator(stage)
    reference = await matti.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23))
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("^Tehdään jo$")
    await kaisa.says("Väärä tieto")
    await kaisa.taps("Muut toiminnot")
    await kaisa.taps("Korjaa kirjaus")
    await kaisa.taps("Väärä tieto")
    await kaisa.says("Oikea tieto")
    assert "Oikea tieto" in kaisa.heard and "Väärä" not in kaisa.heard
    assert [row[0] for row in stage.rows("SELECT text FROM notes ORDER BY id")] == ["Väärä tieto", "Oikea tieto"]
    await kaisa.taps("Muut toiminnot")
    await kaisa.taps("Palveluaukko")
    assert "mikään palvelu ei auta" in kaisa.heard and "✓ Palveluaukko" in kaisa.buttons
    await kaisa.taps("Oma tehtävä")
    await kaisa.says("Soita joukkoliikenteeseen")
    await kaisa.taps("Joku muu")
    await kaisa.says("Kaisa")
    await kaisa.taps("30.11")
    assert "Soita joukkoliikenteeseen" in kaisa.everything_heard
    await kaisa.says("/kokous")
    assert "Omat tehtävät" in card(stage) and "1 / 2" in card(stage) and "Soita joukkoliikenteeseen – Kaisa" in card(stage)
    await matti.taps("Olen paikalla", chat_id=GROUP)
    await kaisa.taps("Tehtävä 1 on tehty")
    await kaisa.taps("Seuraava")
    assert reference in card(stage)
    await kaisa.taps("Muut toiminnot")
    await kaisa.taps("Vaihda alue")
    await kaisa.taps("Hirvensalo")
    assert "Hirvensalo" in card(stage)
    await kaisa.taps("Seuraava")
    await kaisa.taps("Päätä kokous")
    text = paper(kaisa.documents[-1][1])
    assert "Tehty: Soita joukkoliikenteeseen" in text and "alue vaihdettiin" in text and "Paikalla: Kaisa, Matti" in text
    await kaisa.says("/tilanne")
    assert "Palveluaukkoja merkitty vuoden aikana 1" in kaisa.heard
    await kaisa.says(f"/asia {reference}")
    case = paper(kaisa.documents[-1][1])
    assert "Salassapito" in case and "Väärä tieto (korjattu" in case and "Bussi ei kulje" in case
    assert "Matti" not in case, "who told it is in no file, even where the bot knows the name"


async def test_merged_with_its_proposals_and_taken_apart_again(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sam = await stage.volunteer(3, "Sam", "en")
    first = await aino.reports("Kerhotilaa ei ole nuorilla iltaisin")
    second = await sam.reports("There is no club room for the young in the evenings")
    await stage.jump(moment(23))
    await kaisa.says("/kokous")
    await kaisa.taps("Muut toiminnot")
    await kaisa.taps("Yhdistä toiseen")
    await kaisa.taps(second)
    assert f"{first} on nyt yhdistetty viestiin {second}" in kaisa.everything_heard
    assert "Tähän yhdistetty" in card(stage) and second in card(stage)
    await kaisa.taps("Muut toiminnot")
    await kaisa.taps("Nosta esiin")
    await kaisa.says("Nuorilta puuttuu kerhotila")
    await kaisa.says("De unga saknar klubblokal")
    await kaisa.taps("^Lähetä$")
    await aino.says("/start c1")
    await aino.taps("Ehdota ratkaisua")
    await aino.says("Kirjaston huone on iltaisin tyhjä")
    await aino.taps("^Lähetä$")
    await kaisa.says(f"/kokous {second}")
    assert "Kirjaston huone" in kaisa.heard
    await kaisa.taps("Peru yhdistäminen")
    await kaisa.says(f"/kokous {first}")
    assert first in kaisa.heard and "Kirjaston huone" not in kaisa.heard
    await kaisa.says(f"/kokous {second}")
    assert "Kirjaston huone" in kaisa.heard and "Tähän yhdistetty" not in kaisa.heard, "the proposal stays where it came"
    await kaisa.taps("Seuraava", chat_id=GROUP)
    assert first in card(stage), "what was taken out is gone through on its own"


async def test_the_one_that_others_were_merged_into_is_withdrawn(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    matti = await stage.volunteer(5, "Matti")
    first, second = await aino.reports("Kerhotilaa ei ole nuorilla"), await matti.reports("Nuorilta puuttuu kerhotila")
    await stage.jump(moment(23))
    for reference, words in ((first, "Tila puuttuu Varissuolta"), (second, "Tila puuttuu Laustelta")):
        await kaisa.says(f"/nosta {reference}")
        await kaisa.says(words)
        await kaisa.taps("Ohita")
        await kaisa.taps("^Lähetä$")
    await kaisa.says(f"/kokous {second}")
    await kaisa.taps("Muut toiminnot")
    await kaisa.taps("Yhdistä toiseen")
    await kaisa.taps(first)
    await matti.says("/nostetut")
    assert "Varissuolta" in matti.heard and "Laustelta" not in matti.heard
    await matti.says("/start c2")
    assert "Varissuolta" in matti.heard, "the old link leads to the one that stays"
    await aino.says("/omat")
    await aino.taps(f"Avaa {first}")
    await aino.taps("Peru viesti")
    await aino.taps("Kyllä, peru")
    await matti.says("/nostetut")
    assert "Laustelta" in matti.heard and "Varissuolta" not in matti.heard
    await kaisa.says("/kokous")
    assert second in kaisa.heard and "1 / 1" in kaisa.heard, "what is left of it is gone through by itself"


async def test_what_cannot_be_merged(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    first, second, third = [await aino.reports(f"Kerhotilaa ei ole, osa {n}") for n in range(3)]
    await stage.jump(moment(23))

    async def merge(one: str, other: str) -> str:
        await kaisa.says(f"/kokous {one}")
        await kaisa.taps("Muut toiminnot")
        await kaisa.taps("Yhdistä toiseen")
        await kaisa.taps("Kirjoita tunnus")
        await kaisa.says(other)
        return kaisa.everything_heard

    assert "itseensä" in await merge(first, first)
    assert "ei löydy" in (await merge(first, "XXXX-XXXX"))[-200:]
    assert f"{first} on nyt yhdistetty viestiin {second}" in await merge(first, second)
    assert "toisin päin" in (await merge(second, third))[-300:]
    assert f"{third} on nyt yhdistetty viestiin {second}" in await merge(third, first), "into what it was merged into itself"
    await kaisa.says(f"/kokous {second}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Asiaan saatiin apua")
    await kaisa.taps("Ohita")
    await kaisa.taps("^Merkitse käsitellyksi$")
    assert stage.rows("SELECT state, count(*) FROM signals GROUP BY 1") == [("closed", 3)], "closed with what was merged into it"
    await kaisa.says(f"/kokous {second}")
    await kaisa.taps("Ota uudelleen esiin")
    assert stage.rows("SELECT state, count(*) FROM signals GROUP BY 1") == [("delivered", 3)]


async def test_a_note_that_somebody_else_corrected(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    matti = await coordinator(stage)
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23))
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("^Kuka tekee$")
    await kaisa.says("Joukkoliikenne")
    for person in (kaisa, matti):
        await person.says(f"/kokous {reference}")
        await person.taps("Muut toiminnot")
        await person.taps("Korjaa kirjaus")
        await person.taps("^Joukkoliikenne$")
    await kaisa.says("Kaupungin joukkoliikenne")
    await matti.says("-")
    assert "sillä välin" in matti.everything_heard and "Kaupungin joukkoliikenne" in matti.heard
    await matti.taps("Muut toiminnot")
    await matti.taps("Korjaa kirjaus")
    await matti.taps("Kaupungin joukkoliikenne")
    await matti.says("-")
    assert "Kaupungin joukkoliikenne" not in matti.heard


async def test_withdrawn_while_its_card_is_open(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Tunnistettava asia torilta")
    await stage.jump(moment(23))
    await kaisa.says("/kokous")
    await kaisa.taps("^Tehdään jo$")
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Peru viesti")
    await aino.taps("Kyllä, peru")
    assert "Tunnistettava" not in card(stage) and "perunut" in card(stage)
    assert all("Tunnistettava" not in text for text in stage.group_texts)
    assert f"Viesti {reference} on poistettu, joten tämä jäi kesken" in kaisa.everything_heard
    await kaisa.taps("Seuraava", chat_id=GROUP)
    await kaisa.taps("Päätä kokous", chat_id=GROUP)
    minutes = paper(kaisa.documents[-1][1])
    assert reference in minutes and "Tunnistettava" not in minutes
    await stage.ask_schedule()
    assert "seurasi" not in aino.everything_heard


async def test_memory_shows_what_was_tried(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    first = await aino.reports("Varissuon kerhohuoneen lukko on rikki")
    await stage.jump(moment(23))
    await kaisa.says(f"/kokous {first}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Asiaan saatiin apua")
    await kaisa.says("Huoltoyhtiö vaihtoi lukon")
    await kaisa.taps("^Merkitse käsitellyksi$")
    second = await aino.reports("Kerhohuoneessa Varissuolla on taas lukko rikki")
    await stage.jump(moment(30))
    await kaisa.says(f"/kokous {second}")
    assert f"Aiemmin {first}: Asiaan saatiin apua. Huoltoyhtiö vaihtoi lukon" in kaisa.heard


async def test_whoever_chairs_just_writes(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23))
    await kaisa.says("/kokous")
    await stage.restart()
    await kaisa.says("Kutsutaksi kulkee torstaisin")
    assert "Mihin kysymykseen" in kaisa.heard
    await kaisa.taps("^Tehdään jo$")
    assert "Kutsutaksi kulkee torstaisin" in card(stage)
    toast = await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], f"k:typed:{aino.reference.replace('-', '')}:doing")
    assert "jo tehty" in toast["text"] and stage.rows("SELECT count(*) FROM notes") == [(1,)]
    await kaisa.says("Torin penkit ovat rikki")
    await kaisa.taps("Ei, uusi asia")
    assert "Mihin aiheeseen" in kaisa.heard
    await aino.says("Vielä yksi asia")
    assert "Mihin aiheeseen" in aino.heard


async def test_a_hurried_hour_keeps_to_the_groups_pace(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23))
    await kaisa.says("/kokous")
    before = stage.bot.sender.outcomes["sent"]
    await stage.stop_polling()
    for number in range(60):
        await stage.world.press(
            kaisa.id, kaisa.id, kaisa.said_by_bot[-1]["message_id"], f"k:gap:{bare(reference)}:{(number + 1) % 2}"
        )
    stage.start_polling()
    await stage.rest()
    assert stage.bot.sender.outcomes["sent"] - before >= 60, "each is done, in private at least"
    assert "Palveluaukko" not in card(stage), "the card says what holds in the end"
    await stage.marked()
    assert stage.rows("SELECT count(*) FROM outbox") == [(0,)]


def bare(reference: str) -> str:
    return reference.replace("-", "")
