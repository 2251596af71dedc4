"""What has been kept long enough goes, and what is erased is nowhere: not in a page, a log, a file or a copy that comes back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.maintenance.backup import back_up, restore
from storage import tombstones
from tests.flows.steps import (
    CANARY,
    add_contact,
    ask_reporter,
    broken,
    files,
    holding,
    moment,
    put_in_place,
    send_on,
    shown_anywhere,
    telegram_contact,
)
from tests.keys import SEAL
from tests.measured.results import note
from tests.post import PostOffice, work_off
from tests.stage import GROUP, Person, Stage

pytestmark = pytest.mark.direct
WORD = "Naapurin kanarialintu on yksin kotona"


async def years(stage: Stage, days: int) -> None:
    """Time passes; the schedule looks at noon. After a long pause the clock is believed the next night."""
    for passing in (days, 1):
        await stage.jump(stage.world.clock.now() + timedelta(days=passing))
    await stage.bot.sweeper.sweep()


async def sung(stage: Stage, kaisa: Person, aino: Person) -> str:
    """A signal whose words have been everywhere that words can go."""
    reference = await aino.reports(f"{WORD}, ensimmäinen muoto", danger="no")
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Korjaa tekstiä")
    await aino.says(f"{WORD}, toinen muoto")
    await aino.taps("^Lähetä$")
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Muotoile")
    await kaisa.says(f"{WORD}, tiimin muoto")
    await kaisa.taps("^Lähetä$")
    await stage.jump(moment(23, 12))
    await send_on(kaisa, reference, "Joukkoliikenne")
    await send_on(kaisa, reference, "Diakonia")
    await kaisa.says(f"/nosta {reference}")
    for words in (f"{WORD}, esiin", f"{WORD}, fram"):
        await kaisa.says(words)
    await kaisa.taps("^Lähetä$")
    await kaisa.says("/kokous")
    await kaisa.says(f"{CANARY} tarvitsee seuraa")
    await kaisa.taps("Voisi tehdä")
    await ask_reporter(kaisa, f"Onko {CANARY} yhä yksin?")
    await aino.taps("^Vastaa$")
    await aino.says(f"{CANARY} on yhä yksin")
    await aino.taps("^Lähetä$")
    await kaisa.says("/haku kanarialintu")
    await kaisa.says("/vienti")
    await kaisa.says(f"/asia {reference}")
    return reference


@pytest.mark.needs("email", "export")
async def test_an_erased_text_is_in_no_byte_that_is_kept(stage: Stage, post_office: PostOffice, tmp_path: Path) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await telegram_contact(stage, kaisa)
    await add_contact(kaisa, "Diakonia", email="diakonia@example.org")
    reference = await sung(stage, kaisa, aino)
    await stage.marked()
    before = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    assert holding(tmp_path)
    for chat in (GROUP, kaisa.id, 50):
        assert shown_anywhere(stage, CANARY, to=chat), chat
    assert CANARY in str(stage.rows("SELECT body FROM mails WHERE sent_at IS NULL"))
    await kaisa.says(f"/havita {reference}")
    await kaisa.taps("Siitä tunnistaa")
    await kaisa.taps("Poista lopullisesti")
    await stage.marked()
    await stage.bot.sweeper.sweep()
    after = back_up(stage.database, tmp_path / "copies", stage.world.clock.now() + timedelta(seconds=1))
    assert holding(tmp_path) == [f"copies/{before.name}"]
    for chat in (GROUP, kaisa.id, 50):
        told = [m.get("text", "") for m in stage.messages(chat) if m["from"]["id"] == 4242]
        assert not [text for text in told if CANARY in text.lower()], chat
    await work_off(stage)
    assert not any(CANARY in str(letter.get_content()) for letter in post_office.letters)
    searched = [str(path.relative_to(tmp_path)) for path in files(tmp_path) if path.is_relative_to(tmp_path)]
    # the older copy is brought back, and it is gone again
    await stage.stop()
    restore(before, stage.database, SEAL)
    aside = stage.database.with_suffix(".before-restore.db")
    assert sorted(holding(tmp_path)) == [f"copies/{before.name}"]
    await stage.start()
    await kaisa.says(f"/tilanne {reference}")
    assert "teksti poistettu" in kaisa.heard and CANARY not in kaisa.heard.lower()
    await stage.marked()
    assert stage.rows("SELECT kind, what FROM erasures") == [("erased", reference.replace("-", ""))]
    assert broken(stage) is None
    searched += [aside.name, *(path.name for path in files(tmp_path) if path.name not in searched)]
    note("canaries", {"files": sorted({*searched, after.name})})


async def test_what_a_person_was_is_in_no_byte_that_is_kept(stage: Stage, tmp_path: Path) -> None:
    await stage.team()
    aino = await stage.volunteer()
    await aino.reports(f"{WORD}, jota tiimi ei ole vielä saanut", danger="no")
    await aino.says(f"{CANARY} kesken")
    await stage.marked()
    before = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await aino.says("/unohda kyllä")
    await stage.marked()
    await stage.bot.sweeper.sweep()
    assert holding(tmp_path) == [f"copies/{before.name}"]
    await stage.stop()
    restore(before, stage.database, SEAL)
    assert holding(tmp_path) == [f"copies/{before.name}"]
    await stage.start()
    assert stage.rows("SELECT count(*) FROM people") == stage.rows("SELECT count(*) FROM addresses") == [(1,)]
    assert stage.rows("SELECT state, text, person_id FROM signals") == [("withdrawn", "", None)]


async def test_a_copy_put_in_place_by_hand_is_erased_again_at_the_start(stage: Stage, tmp_path: Path) -> None:
    aino = await stage.volunteer()
    reference = await aino.reports(WORD, danger="no")
    await stage.marked()
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Peru viesti")
    await aino.taps("Kyllä, peru")
    await stage.bot.sweeper.sweep()
    await stage.stop()
    put_in_place(copy, stage.database)
    await stage.start()
    assert stage.rows("SELECT text, state FROM signals") == [("", "withdrawn")]
    assert [entry.kind for entry in tombstones.read(stage.database)] == ["withdrawn"]


async def test_closed_texts_go_and_figures_stay(stage: Stage, tmp_path: Path) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports(WORD, danger="no")
    await stage.jump(moment(23, 12))
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Asiaan saatiin apua")
    await kaisa.says("Seuraa löytyi")
    await kaisa.taps("Merkitse käsitellyksi")
    await years(stage, stage.town.retention.closed_texts - 1)
    assert stage.rows("SELECT text <> '' FROM signals") == [(1,)]
    await years(stage, 2)
    await stage.marked()
    assert stage.rows("SELECT text, state, kind, category, outcome FROM signals") == [
        ("", "closed", "concern", "health", "helped")
    ]
    assert stage.rows("SELECT outcome_words FROM signals") == [("Seuraa löytyi",)]  # the team's record stays longer
    assert not holding(tmp_path)
    assert f"{reference} · poistettu" in "\n".join(stage.group_texts)
    assert "Teksti on poistettu" in await kaisa.says(f"/kokous {reference}")


async def test_reopened_signals_keep_their_text(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports(WORD, danger="no")
    await stage.jump(moment(23, 12))
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Asiaa hoidetaan jo")
    await kaisa.taps("Ohita")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Ota uudelleen esiin")
    await years(stage, stage.town.retention.closed_texts + 5)
    assert stage.rows("SELECT text <> '' FROM signals") == [(1,)]


async def test_silent_people_are_forgotten_and_those_who_wait_are_not(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sven, sam = await stage.volunteer(2, "Sven", "sv"), await stage.volunteer(3, "Sam", "en")
    closed = await aino.reports("Penkki on rikki torilla")
    await sven.reports("Bänken är trasig på torget, och den väntar")
    await stage.jump(moment(23, 12))
    await kaisa.says(f"/kokous {closed}")
    for tap in ("Merkitse käsitellyksi", "Asiaa hoidetaan jo", "Ohita", "Merkitse käsitellyksi"):
        await kaisa.taps(tap)
    await years(stage, stage.town.retention.people + 10)
    left = {row[0] for row in stage.rows("SELECT language FROM people JOIN addresses ON person_id = people.id")}
    assert left == {"fi", "sv"}  # the coordinator, and Sven who waits
    assert stage.rows("SELECT count(*) FROM signals") == [(2,)]
    assert "Who sees what" in await sam.says("There is rubbish around the bins again"), "to the bot Sam is new"
    assert stage.rows("SELECT detail FROM audit WHERE act = 'retention-people'") == [("2",)]


async def test_minutes_and_names_go_last(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.reports(WORD, danger="no")
    await stage.jump(moment(23, 12))
    await kaisa.says("/kokous")
    await kaisa.says("Seuraa tarvitaan")
    await kaisa.taps("Voisi tehdä")
    await kaisa.taps("Seuraava")
    await kaisa.taps("Päätä kokous")
    assert stage.rows("SELECT name FROM attendees") == [("Kaisa",)]
    await years(stage, stage.town.retention.minutes + 2)
    for table in ("attendees", "session_items", "sessions", "notes"):
        assert stage.rows(f"SELECT count(*) FROM {table}") == [(0,)], table


@pytest.mark.parametrize("days, still", [(30, ["1", "2"]), (91, ["2"])])
async def test_an_erasure_is_remembered_longer_than_any_copy(stage: Stage, days: int, still: list[str]) -> None:
    for person in (await stage.volunteer(), await stage.volunteer(2, "Sven")):
        await person.says("/unohda kyllä")
    await stage.bot.sweeper.sweep()
    assert [entry.what for entry in tombstones.read(stage.database)] == ["1", "2"]
    await years(stage, days)
    assert [entry.what for entry in tombstones.read(stage.database)] == still, "the highest number is never given again"
    await stage.stop()
    await stage.start()
    newcomer = await stage.volunteer(3, "Sam")
    assert newcomer.heard and stage.rows("SELECT id FROM people") == [(3,)]


async def test_a_clock_that_is_far_ahead_for_one_night_erases_nothing(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    await stage.jump(moment(23, 12))
    await kaisa.says(f"/kokous {reference}")
    for tap in ("Merkitse käsitellyksi", "Asiaa hoidetaan jo", "Ohita", "Merkitse käsitellyksi"):
        await kaisa.taps(tap)
    await stage.jump(moment(24, 12))
    now = stage.world.clock.now()
    await stage.jump(now + timedelta(days=3000))
    assert stage.rows("SELECT text FROM signals") == [("Penkki on rikki torilla",)]
    assert stage.rows("SELECT count(*) FROM audit")[0][0] > 1
    await stage.jump(now + timedelta(days=3001))
    assert stage.rows("SELECT text FROM signals") == [("",)]
