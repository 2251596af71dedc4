"""Whoever asks gets all that is kept of them, and can leave; a coordinator erases what tells of somebody else."""

import re
import sqlite3
from pathlib import Path

import pytest

from tests.flows.steps import moment, second_coordinator, shown_anywhere, telegram_contact
from tests.stage import GROUP, Stage

TEXT = {
    "fi": "Puiston kukkapenkki on tallattu rikki",
    "sv": "Blomrabatten i parken är nertrampad",
    "en": "The flower bed in the park is trampled",
}
MYDATA = {"fi": "/tietoni", "sv": "/minadata", "en": "/mydata"}
FORGET = {
    "fi": ("/unohda", "Kyllä, unohda minut", "Sinut on nyt unohdettu"),
    "sv": ("/glom", "Ja, glöm mig", "Nu har vi glömt dig"),
    "en": ("/forget", "Yes, forget me", "You are forgotten now"),
}
MADE = {  # a row of each table that holds something of a person; the others are filled by the test itself
    "notifications": "INSERT INTO notifications (person_id, signal_id, part, what, at) VALUES (:p, :s, 'author', '', 0)",
    "follow_ups": "INSERT INTO follow_ups (person_id, signal_id, due_at, sent_at) VALUES (:p, :s, 0, 0)",
    "endorsements": "INSERT INTO endorsements (concern_id, person_id, at) VALUES (1, :p, 0)",
    "roles": "INSERT INTO roles VALUES (:p, 'recorder', 0)",
    "muted": "INSERT INTO muted VALUES (:p)",
    "previews": "INSERT INTO previews VALUES (:p, 0)",
}


def a_row_in_each(database: Path, person: int, signal: int) -> list[str]:
    """Whatever else may be kept of a person: a test that finds nothing must have had something to find. The tables' names."""
    db = sqlite3.connect(database)
    there = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    db.execute("INSERT INTO concerns (id, signal_id, published_at) VALUES (1, ?, 0)", (signal,))
    filled = [table for table in MADE if table in there]  # an optional feature takes its tables with it
    for table in filled:
        db.execute(MADE[table], {"p": person, "s": signal})
    db.commit()
    db.close()
    return ["addresses", "drafts", *filled]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_everything_about_the_asker_as_a_file(stage: Stage, language: str) -> None:
    aino, sven = await stage.volunteer(71234567, language=language), await stage.volunteer(2)
    reference = await aino.reports(TEXT[language])
    await sven.reports("Svenin oma asia torilta")
    await aino.says("toinen, kesken jäänyt asia")
    await aino.says(MYDATA[language])
    [(name, data)] = aino.documents
    text = data.decode()
    assert name == "kuulolla.txt"
    for part in (reference, TEXT[language], "toinen, kesken jäänyt asia", "71234567", "16.11.2026"):
        assert part in text, part
    assert "Svenin" not in text and "person" not in text and "None" not in text
    await stage.marked()
    assert stage.rows("SELECT count(*) FROM outbox WHERE file IS NOT NULL") == [(0,)]


async def test_a_coordinators_file_tells_of_roles_meetings_and_contacts(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.reports(TEXT["fi"])
    await stage.jump(moment(23, 12))
    await kaisa.says("/kokous")
    await kaisa.says("/tietoni")
    text = kaisa.documents[-1][1].decode()
    assert "Olet koordinaattori" in text and "23.11.2026 Kaisa" in text
    assert re.search(r"merkintöjä lokissa [1-9]", text)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_forgotten_at_once(stage: Stage, language: str) -> None:
    command, yes, goodbye = FORGET[language]
    kaisa = await stage.team()
    aino = await stage.volunteer(71234567, language=language)
    sent = await aino.reports(TEXT[language])
    await stage.jump(moment(23, 8))
    waiting = await aino.reports("Toinen asia, jota tiimi ei ole saanut")
    await aino.says("kolmas, keskeneräinen asia")
    before = stage.rows("SELECT id FROM people ORDER BY id")
    ((number, signal),) = stage.rows("SELECT person_id, id FROM signals WHERE reference = ?", sent.replace("-", ""))
    tables = a_row_in_each(stage.database, number, signal)
    for table in tables:
        assert stage.rows(f"SELECT count(*) FROM {table} WHERE person_id = ?", number) == [(1,)], table
    await aino.says(command)
    assert stage.rows("SELECT id FROM people ORDER BY id") == before
    await aino.taps(yes)
    assert goodbye in aino.heard
    assert [row for row in before if row not in stage.rows("SELECT id FROM people")] == [(number,)]
    for table in tables:
        assert stage.rows(f"SELECT count(*) FROM {table} WHERE person_id = ?", number) == [(0,)], table
    assert stage.rows("SELECT count(*) FROM signals WHERE person_id IS NOT NULL") == [(0,)]
    assert stage.rows("SELECT text, state FROM signals WHERE reference = ?", waiting.replace("-", "")) == [("", "withdrawn")]
    # what the team has is shown to coordinators alone
    assert not shown_anywhere(stage, TEXT[language], to=GROUP)
    assert f"{sent} · poistettu" in "\n".join(stage.group_texts)
    assert TEXT[language] in await kaisa.says(f"/tilanne {sent}")
    await kaisa.says(f"/kokous {sent}")
    await kaisa.taps("Muut toiminnot")
    assert "Ei arkaluonteinen" in kaisa.buttons
    await kaisa.taps("Ei arkaluonteinen")
    assert stage.rows("SELECT sensitive FROM signals WHERE reference = ?", sent.replace("-", "")) == [(1,)]
    # the last address is gone after an hour
    assert stage.rows("SELECT count(*) FROM farewells") == [(1,)]
    stage.world.clock.pass_time(hours=1)
    await stage.ask_schedule()
    assert stage.rows("SELECT count(*) FROM farewells") == [(0,)]
    # and whoever writes again is somebody new
    await aino.says("/start")
    assert stage.rows("SELECT max(id) > ? FROM people", number) == [(1,)]
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]


async def test_no_is_no_and_words_do_too(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("/unohda")
    await aino.taps("En halua")
    assert "ennallaan" in aino.heard and stage.rows("SELECT count(*) FROM people") == [(1,)]
    await aino.says("/unohda kyllä")
    assert "unohdettu" in aino.heard and stage.rows("SELECT count(*) FROM people") == [(0,)]


async def test_what_waits_for_somebody_who_leaves_is_not_sent(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports(TEXT["fi"])
    await stage.jump(moment(23, 12))
    await kaisa.says("/kokous")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Asiaan saatiin apua")
    await kaisa.says("Vuoro palasi, tätä ei Aino enää saa")
    await kaisa.taps("Ilman käännöstä|Merkitse käsitellyksi")
    await aino.says("/unohda kyllä")
    await kaisa.taps("Päätä kokous")
    await stage.ask_schedule()
    assert "tätä ei Aino enää saa" not in aino.everything_heard
    assert stage.rows("SELECT count(*) FROM notifications") == [(0,)]
    assert stage.rows("SELECT state FROM signals WHERE reference = ?", reference.replace("-", "")) == [("closed",)]


async def test_the_last_coordinator_cannot_leave_and_another_can(stage: Stage) -> None:
    kaisa = await stage.team()
    assert "viimeinen koordinaattori" in await kaisa.says("/unohda kyllä")
    matti = await second_coordinator(stage)
    await kaisa.says("/unohda kyllä")
    assert "unohdettu" in kaisa.heard
    await kaisa.says("/tilanne")
    assert "vain järjestötiimille" in kaisa.heard
    assert "Tilanne" in await matti.says("/tilanne")


async def test_somebody_who_sat_in_meetings_leaves_and_the_minutes_stay(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    matti = await second_coordinator(stage)
    await aino.reports(TEXT["fi"])
    await stage.jump(moment(23, 12))
    await matti.says("/kokous")
    await matti.says("Penkki istutetaan uudelleen")
    await matti.taps("Voisi tehdä")
    await kaisa.taps("Minä johdan", chat_id=GROUP)
    await matti.says("/unohda kyllä")
    assert "unohdettu" in matti.heard
    assert stage.rows("SELECT person_id, name FROM attendees ORDER BY name") == [(1, "Kaisa"), (None, "Matti")]
    assert stage.rows("SELECT person_id FROM notes") == [(None,)]
    await kaisa.taps("Seuraava")
    await kaisa.taps("Päätä kokous")
    assert kaisa.documents


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_a_coordinator_erases_a_text_about_somebody_else(stage: Stage, language: str) -> None:
    kaisa = await stage.team()
    matti = await second_coordinator(stage)
    ritva = await telegram_contact(stage, kaisa)
    aino = await stage.volunteer(language=language)
    reference = await aino.reports(TEXT[language])
    await stage.jump(moment(23, 12))
    await matti.says(f"/tilanne {reference}")
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Lähetä eteenpäin")
    await kaisa.taps("Joukkoliikenne")
    await kaisa.taps("^Lähetä$")
    for chat in (GROUP, kaisa.id, matti.id, ritva.id):
        assert shown_anywhere(stage, TEXT[language], to=chat), chat
    await kaisa.says(f"/havita {reference}")
    await kaisa.taps("Siitä tunnistaa")
    await kaisa.taps("Poista lopullisesti")
    assert f"Viestin {reference} teksti on poistettu" in kaisa.heard
    for chat in (GROUP, kaisa.id, matti.id, ritva.id):
        assert not shown_anywhere(stage, TEXT[language], to=chat), chat
    assert stage.rows("SELECT text, state FROM signals") == [("", "erased")]
    assert stage.rows("SELECT detail FROM signal_events WHERE what = 'erased'") == [("third",)]
    assert reference in aino.heard  # its writer is told
    assert re.search("Tiimi poisti|Teamet tog bort|The team removed", aino.heard)
    await aino.says({"fi": "/omat", "sv": "/mina", "en": "/mine"}[language])
    await aino.taps(reference)
    assert re.search("Tiimi poisti|Teamet har tagit|The team has removed", aino.heard)
    await stage.jump(moment(30, 8))  # nothing of it comes up again
    assert reference not in stage.group_texts[-1]
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]


async def test_erasing_before_the_digest_keeps_it_out_of_it(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports(TEXT["fi"])
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Poista teksti")
    await kaisa.taps("Se on asiaton")
    await kaisa.taps("Älä poista")
    assert stage.rows("SELECT state FROM signals") == [("new",)]
    await kaisa.says(f"/havita {reference}")
    await kaisa.taps("Se on asiaton")
    await kaisa.taps("Poista lopullisesti")
    await stage.jump(moment(23, 8))
    assert not any(reference in text for text in stage.group_texts)
    assert "ei löydy" in await kaisa.says(f"/havita {reference}")
    assert "Kirjoita tunnus" in await kaisa.says("/havita")


async def test_volunteers_and_recorders_erase_nothing(stage: Stage) -> None:
    await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports(TEXT["fi"])
    assert "vain järjestötiimille" in await aino.says(f"/havita {reference}")
    message = aino.said_by_bot[-1]["message_id"]
    await aino.presses(message, f"k:erase:{reference.replace('-', '')}:")
    assert stage.rows("SELECT state FROM signals") == [("new",)]


async def test_leaving_and_coming_back_in_one_batch(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.reports(TEXT["fi"])
    await stage.stop_polling()
    for words in ("/unohda kyllä", "/unohda kyllä", "Penkki on rikki torilla", "/start", "/tietoni"):
        await stage.world.say(aino.id, words)
    stage.start_polling()
    await stage.marked()
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]
    # three numbers of ours, so three queues: what each is told keeps its order, not what all are
    assert aino.everything_heard.count("Kuka näkee mitä") == aino.everything_heard.count("Sinut on nyt unohdettu") == 2
    ((number,),) = stage.rows("SELECT id FROM people")
    assert number > 2 and stage.rows("SELECT person_id FROM addresses") == [(number,)]
    assert stage.rows("SELECT text, person_id FROM signals") == [("", None)]
    assert TEXT["fi"] not in aino.documents[-1][1].decode()
