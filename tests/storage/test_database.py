"""Migrations, the unit of work, the one writer, and copies, on real SQLite."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from bot.maintenance import backup
from storage import people, signals
from storage.engine import database, inbox, sqlite
from storage.engine.database import NewerDatabase, migrations, open_database
from storage.engine.inflection import prefixes
from storage.engine.models import Draft, Recipient
from storage.engine.reader import ReadOnly
from storage.engine.sqlite import schema
from storage.engine.unit_of_work import Batch, UnitOfWork
from storage.engine.writer import Sent, Writer, waiting
from tests.conftest import ROOT
from tests.keys import SEAL
from tests.storage.steps import NOW, Told, signal


async def test_all_migrations_give_the_checked_in_schema(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "k.db", SEAL)
    found = await schema(db)
    await db.close()
    assert found == (ROOT / "storage" / "schema.sql").read_text(encoding="utf-8")


async def test_opening_twice_changes_nothing_and_a_newer_file_is_refused(tmp_path: Path) -> None:
    for _ in range(2):
        db = await open_database(tmp_path / "k.db", SEAL)
        rows = list(await db.execute_fetchall("SELECT number FROM migrations ORDER BY number"))
        assert [row[0] for row in rows] == [number for number, _, _ in migrations()]
        await db.close()
    with sqlite3.connect(tmp_path / "k.db") as raw:
        raw.execute("INSERT INTO migrations VALUES (999, 'later')")
    raw.close()
    with pytest.raises(NewerDatabase):
        await open_database(tmp_path / "k.db", SEAL)


async def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "k.db").write_bytes(b"not a database" * 1000)
    with pytest.raises(sqlite.DatabaseDamaged):
        await open_database(tmp_path / "k.db", SEAL)


async def test_a_rejected_unit_leaves_nothing_and_others_stay(writer: Writer, reader: ReadOnly) -> None:
    async def job(batch: Batch) -> None:
        async with batch.unit() as good:
            person = await people.meet(good, 1, "fi")
            signals.add(good, signal(1))
            await good.post(person.recipient, "sendMessage", {"text": "kept"})
        with pytest.raises(LookupError):
            async with batch.unit() as bad:
                await people.meet(bad, 2, "fi")
                signals.add(bad, signal(2))
                assert len(await bad.read("SELECT 1 FROM signals")) == 2
                await bad.post(Recipient.person(2), "sendMessage", {"text": "dropped"})
                raise LookupError
        async with batch.unit() as late:
            assert await late.person(1) == person and await late.person(2) is None
            assert len(await late.read("SELECT 1 FROM signals")) == 1

    await writer.transact(job)
    assert [row["reference"] for row in await reader.read("SELECT reference FROM signals")] == ["00000001"]
    assert [row["params"] for row in await reader.read("SELECT params FROM outbox")] == ['{"text":"kept"}']


async def test_reads_by_key_see_the_unit_and_the_batch(writer: Writer) -> None:
    async def job(batch: Batch) -> None:
        async with batch.unit() as first:
            person = await people.meet(first, 1, "fi")
            first.put_draft(Draft(id=9, person_id=person.id, form="signal", answers={"text": "a"}, visited=("text",)))
        with pytest.raises(LookupError):
            async with batch.unit() as second:
                draft = await second.draft(person.id)
                assert draft is not None and draft.answers == {"text": "a"}
                second.drop_draft(person.id)
                assert await second.draft(person.id) is None
                raise LookupError
        async with batch.unit() as third:
            assert await third.draft(person.id) == draft

    await writer.transact(job)

    async def later(unit: UnitOfWork) -> None:
        draft = await unit.draft(1)
        assert draft is not None and draft.visited == ("text",)

    await writer.run(later)


async def test_nothing_is_said_when_the_commit_fails(writer: Writer, told: Told, reader: ReadOnly) -> None:
    async def job(unit: UnitOfWork) -> None:
        await unit.post(Recipient.person(1), "sendMessage", {"text": "never"})
        signals.add(unit, signal(1, person_id=77))

    with pytest.raises(sqlite3.IntegrityError):
        await writer.run(job)
    assert told.batches == [] and await reader.read("SELECT 1 FROM outbox") == []


async def test_cancelling_the_caller_does_not_break_the_transaction(writer: Writer, reader: ReadOnly) -> None:
    entered = asyncio.Event()

    async def job(unit: UnitOfWork) -> None:
        entered.set()
        signals.add(unit, signal(1))
        await asyncio.sleep(0.005)

    caller = asyncio.create_task(writer.run(job))
    await entered.wait()
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    await writer.transact(_nothing)
    assert len(await reader.read("SELECT 1 FROM signals")) == 1


async def _nothing(batch: Batch) -> None:
    pass


async def test_an_open_transaction_is_rolled_back_on_entry(writer: Writer) -> None:
    await writer._db.execute("BEGIN")
    await writer.transact(_nothing)
    assert not writer._db.in_transaction


async def test_marks_are_written_soon_even_when_idle(writer: Writer, reader: ReadOnly) -> None:
    async def job(unit: UnitOfWork) -> None:
        await unit.post(Recipient.person(1), "sendMessage", {"text": "a"}, slot="panel")

    await writer.run(job)
    assert len(await waiting(writer._db)) == 1
    writer.mark(Sent(1, "person:1", "panel", 55))
    async with asyncio.timeout(1):
        while await reader.read("SELECT 1 FROM outbox"):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    assert [tuple(row) for row in await reader.read("SELECT * FROM slots")] == [("person:1", "panel", 55)]


async def test_seen_updates_go_after_eight_days(writer: Writer, reader: ReadOnly) -> None:
    async def job(batch: Batch) -> None:
        await inbox.mark_seen(batch, [5, 6])
        assert await inbox.already_seen(batch, [4, 5, 6, 7]) == {5, 6}
        await batch.db.execute("UPDATE seen_updates SET seen_at = ? WHERE update_id = 5", (NOW - 9 * 86400,))
        async with batch.unit() as unit:
            inbox.clean_up(unit, 30)

    await writer.transact(job)
    assert [row[0] for row in await reader.read("SELECT update_id FROM seen_updates")] == [6]


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("katu", "kadulla"),
        ("kadulla", "katu"),
        ("yksinäisyys", "yksinäisyydestä"),
        ("ranta", "rannan"),
        ("kauppa", "kaupassa"),
        ("bussi", "busseissa"),
        ("nuori", "nuoret"),
        ("vanhus", "vanhukset"),
        ("lupa", "luvat"),
        ("apu", "avun"),
    ],
)
def test_finnish_inflection_is_found(word: str, form: str) -> None:
    assert any(form.startswith(prefix) for prefix in prefixes(word, "fi")), prefixes(word, "fi")


async def test_search_follows_corrections(writer: Writer, reader: ReadOnly) -> None:
    async def job(unit: UnitOfWork) -> None:
        signals.add(unit, signal(1, "Kadulla on pimeää"))
        found = await signals.search(unit, "katu", "fi", 5, 0)
        assert [s.id for s in found] == [1]
        signals.correct(unit, found[0], "Torilla on valoisaa", "fi")
        assert await signals.search(unit, "katu", "fi", 5, 0) == []
        assert len(await signals.search(unit, "tori", "fi", 5, 0)) == 1

    await writer.run(job)


async def test_a_copy_under_load_is_whole_and_comes_back(writer: Writer, tmp_path: Path) -> None:
    async def add(number: int) -> None:
        async def job(unit: UnitOfWork) -> None:
            signals.add(unit, signal(number))

        await writer.run(job)

    for number in range(1, 51):
        await add(number)
    load = asyncio.create_task(_many(add))
    copy = await asyncio.to_thread(backup.back_up, tmp_path / "k.db", tmp_path / "copies", datetime(2026, 11, 23, tzinfo=UTC))
    await load
    rows = sqlite3.connect(copy).execute("SELECT count(*), max(id) FROM signals").fetchone()
    assert rows[0] == rows[1] >= 50
    kept = backup.restore(copy, tmp_path / "other.db", SEAL)
    assert kept is None and sqlite.check(tmp_path / "other.db") == "ok"
    again = backup.restore(copy, tmp_path / "other.db", SEAL)
    assert again is not None and again.exists()


async def _many(add: Callable[[int], Awaitable[None]]) -> None:
    for number in range(51, 101):
        await add(number)


def test_bad_copies_are_refused(tmp_path: Path) -> None:
    with pytest.raises(backup.BadBackup):
        backup.verify(tmp_path / "nowhere.db")
    (tmp_path / "bad.db").write_bytes(b"x" * 5000)
    with pytest.raises(backup.BadBackup):
        backup.verify(tmp_path / "bad.db")
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE t (a)").connection.close()
    with pytest.raises(backup.BadBackup, match="not a Kuulolla"):
        backup.verify(tmp_path / "other.db")
    with pytest.raises(backup.BadBackup, match="does not exist"):
        backup.back_up(tmp_path / "nowhere.db", tmp_path, datetime.now(UTC))


async def test_another_process_brings_the_database_up_to_date_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, real = tmp_path / "k.db", database.migrations

    async def opened() -> None:
        await (await open_database(path, SEAL)).close()

    def after_the_other() -> list[tuple[int, str, str]]:  # called when the missing ones are already counted
        monkeypatch.setattr(database, "migrations", real)
        other = Thread(target=lambda: asyncio.run(opened()))
        other.start()
        other.join(60)
        return real()

    monkeypatch.setattr(database, "migrations", after_the_other)
    db = await open_database(path, SEAL)
    rows = list(await db.execute_fetchall("SELECT count(*) FROM migrations"))
    assert rows[0][0] == len(real())
    await db.close()
