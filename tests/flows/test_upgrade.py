"""A town that was written by the version before the tables were renamed goes on where it was.

upgrade/0012.db.xz is such a database, made by that version with the tests' key: Aino's concern has been raised and sent
on to Ritva, Sam has seen the same and is at the topic of a new message, Sven's messages are not taken any more and one
message to him still waits, Kaisa chairs a session. All of it is made up.
"""

from __future__ import annotations

import asyncio
import lzma
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.maintenance import backup
from storage import tombstones
from storage.engine import sqlite
from storage.engine.database import Age, compared
from storage.erasure import Erasure, ErasureKind
from storage.town import Town
from tests.keys import SEAL
from tests.stage import GROUP, Person, Stage, open_stage

BEFORE = Path(__file__).parent / "upgrade" / "0012.db.xz"
LATER = datetime(2026, 11, 23, 8, 30, tzinfo=ZoneInfo("Europe/Helsinki"))
REFERENCE, DRAFT = "NMPJTQJV", "321782547"  # Aino's signal and Sam's half-finished dialog
PEOPLE = ((900, "Kaisa", "fi"), (1, "Aino", "fi"), (2, "Sven", "sv"), (3, "Sam", "en"), (50, "Ritva", "fi"))


def unpacked(target: Path) -> Path:
    target.write_bytes(lzma.decompress(BEFORE.read_bytes()))
    return target


def people(stage: Stage) -> dict[str, Person]:
    return {name: Person(stage, id, name, language) for id, name, language in PEOPLE}


def the_same_people(stage: Stage) -> None:
    for id, name, language in PEOPLE:
        stage.world.user(id, name, language)
    stage.world.group(GROUP, "Järjestötiimi", {900}, bot_in=True)
    stage.world.next_update = 500_000  # the earlier ones have been seen


async def test_everything_under_way_goes_on(town: Town, tmp_path: Path) -> None:
    database = unpacked(tmp_path / "kuulolla.db")
    async with open_stage(town, database, LATER, prepare=the_same_people) as stage:
        here = people(stage)
        kaisa, aino, sven, sam, ritva = (here[name] for name in ("Kaisa", "Aino", "Sven", "Sam", "Ritva"))
        await stage.rest()
        assert "Gården är mörk" in sven.heard, "what waited in the outbox is sent"

        await sam.presses(1, f"f:{DRAFT}:category:safety", gone=True)
        await sam.taps("City centre")
        await sam.taps("^Send$")
        assert sam.reference in await sam.says("/mine")

        await ritva.presses(1, "a:take:1", gone=True)
        assert stage.rows("SELECT state FROM referrals") == [("taken",)]
        await kaisa.presses(1, f"k:note:{REFERENCE}:who", gone=True)
        await kaisa.says("Joukkoliikenne hoitaa")
        assert "Joukkoliikenne hoitaa" in kaisa.heard

        endorsing = "rs" in stage.bot.features.buttons
        if endorsing:
            await sam.presses(1, "rs:1", gone=True)
            assert stage.rows("SELECT count(*) FROM endorsements") == [(1,)], "Sam had seen the same already"
        await sven.says("Det är fortfarande mörkt på gården")
        assert stage.rows("SELECT count(*) FROM drafts") == [(0,)], "Sven is still blocked"

        told = len(aino.said_by_bot)
        await kaisa.presses(1, "v:next:1", gone=True)
        await kaisa.presses(1, "v:end", gone=True)
        await stage.jump(LATER.replace(hour=14))
        assert "NMPJ-TQJV" in aino.heard and len(aino.said_by_bot) == told + 1
        if endorsing:
            assert "NMPJ-TQJV" in sam.heard, "who has seen the same hears of it too"


async def test_a_copy_of_the_version_before_is_restored_without_what_was_erased(town: Town, tmp_path: Path) -> None:
    database, copy = tmp_path / "kuulolla.db", unpacked(tmp_path / "kuulolla-20261123-060500.db")
    with sqlite.looking_at(copy) as db:
        assert "Bussi 32" in str(db.execute("SELECT blocks FROM carriers").fetchall())
    erased = Erasure(id=1, at=int(LATER.timestamp()), kind=ErasureKind.ERASED, what=REFERENCE)
    tombstones.write(database, [erased])
    await asyncio.to_thread(backup.restore, copy, database, SEAL)
    with sqlite.looking_at(database) as db:  # at once, before the bot or any command opens it
        assert db.execute("SELECT text, state FROM signals WHERE reference = ?", (REFERENCE,)).fetchall() == [("", "erased")]
    assert b"Bussi 32" not in database.read_bytes()
    async with open_stage(town, database, LATER, prepare=the_same_people) as stage:
        assert compared(database) is Age.SAME
        assert stage.rows("SELECT text, state FROM signals WHERE reference = ?", REFERENCE) == [("", "erased")]
        assert "Bussi 32" not in str(stage.rows("SELECT blocks FROM message_index"))
