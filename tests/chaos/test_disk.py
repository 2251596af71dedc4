"""A disk that is full, locked, read-only or broken: no receipt without a commit, no partial write, a clear message."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from storage.engine.models import Recipient
from storage.engine.sqlite import DatabaseDamaged
from storage.engine.unit_of_work import UnitOfWork
from storage.town import Town
from tests.conftest import MONDAY_NOON
from tests.stage import Person, Stage, open_stage

Pragma = Callable[[Stage], Awaitable[None]]


async def _no_room(stage: Stage) -> None:
    """Makes SQLite itself report a full disk: the database may not grow, and all its pages are used."""
    db, pages = stage.bot.writer._db, stage.rows("PRAGMA page_count")[0][0]
    await db.execute("CREATE TABLE filler (x)")
    await db.execute(f"PRAGMA max_page_count={pages + 1}")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        while True:
            await db.execute("INSERT INTO filler VALUES (zeroblob(4000))")


async def _room_again(stage: Stage) -> None:
    await stage.bot.writer._db.execute("PRAGMA max_page_count=1000000")


async def _read_only(stage: Stage) -> None:
    await stage.bot.writer._db.execute("PRAGMA query_only=ON")


async def _writable_again(stage: Stage) -> None:
    await stage.bot.writer._db.execute("PRAGMA query_only=OFF")


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.updates.loop.PAUSE", 0.05)
    monkeypatch.setattr("bot.updates.loop.LONGEST_PAUSE", 0.05)


async def to_the_review(stage: Stage) -> Person:
    aino = await stage.volunteer()
    await aino.says("Levyn kunnosta ei saa riippua mitään. " + "Pitkä kertomus torilta. " * 150)
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    return aino


@pytest.mark.parametrize(("breaks", "mends"), [(_no_room, _room_again), (_read_only, _writable_again)])
async def test_a_disk_that_refuses(stage: Stage, breaks: Pragma, mends: Pragma, capsys: pytest.CaptureFixture[str]) -> None:
    aino = await to_the_review(stage)
    await stage.marked()
    calls = len(stage.api.calls)
    await breaks(stage)
    draft = stage.rows("SELECT answers FROM drafts")
    await stage.world.say(1, "Ja vielä tämä. " * 250)
    await asyncio.sleep(0.4)
    assert len(stage.api.calls) == calls, "something was said without a commit"
    assert stage.world.updates, "acknowledged without a commit"
    assert stage.rows("SELECT answers FROM drafts") == draft, "half-written"
    assert "a batch could not be kept" in "".join(capsys.readouterr())
    await mends(stage)
    await stage.rest()
    await aino.taps("^Lähetä$")
    assert "on perillä" in aino.heard
    assert stage.rows("SELECT count(*) FROM signals WHERE text LIKE '%Ja vielä tämä.'") == [(1,)]
    assert stage.rows("PRAGMA integrity_check") == [("ok",)]


async def test_another_process_that_holds_the_database(stage: Stage) -> None:
    aino = await to_the_review(stage)
    await stage.marked()
    await stage.bot.writer._db.execute("PRAGMA busy_timeout=50")
    other = sqlite3.connect(stage.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    before = len(aino.said_by_bot)
    await stage.world.say(1, "lähetä")
    await asyncio.sleep(0.5)
    assert len(aino.said_by_bot) == before and stage.world.updates
    other.execute("ROLLBACK")
    other.close()
    await stage.rest()
    assert "on perillä" in aino.heard and stage.rows("SELECT count(*) FROM signals") == [(1,)]


@pytest.mark.parametrize("statement", ["BEGIN IMMEDIATE", "COMMIT", "SAVEPOINT unit"])
async def test_an_input_output_error_at_any_step(stage: Stage, monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    aino = await to_the_review(stage)
    await stage.marked()
    execute, left = aiosqlite.Connection.execute, 3

    async def broken(self: aiosqlite.Connection, sql: str, parameters: Any = None) -> Any:
        nonlocal left
        if sql == statement and left:
            left -= 1
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        return await execute(self, sql, parameters)

    monkeypatch.setattr(aiosqlite.Connection, "execute", broken)
    await aino.says("/omat")
    await aino.says("lähetä")
    assert left == 0 and "on perillä" in aino.everything_heard
    assert stage.rows("SELECT count(*) FROM signals") == [(1,)]
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]


async def test_a_broken_database_is_refused_at_the_start_with_a_clear_word(town: Town, tmp_path: Path) -> None:
    database = tmp_path / "k.db"
    async with open_stage(town, database, MONDAY_NOON) as stage:
        await (await stage.volunteer()).reports("Tämä on ollut ehjässä tiedostossa")
    whole = database.read_bytes()
    for damage in (b"\0" * 4096 + whole[4096:], whole[:100] + b"\xff" * 3000 + whole[3100:], b"not a database at all" * 500):
        database.write_bytes(damage)
        with pytest.raises(DatabaseDamaged):
            async with open_stage(town, database, MONDAY_NOON):
                pass
        assert database.read_bytes() == damage, "a broken file was changed"


@pytest.mark.parametrize("statement", ["BEGIN IMMEDIATE", "COMMIT"])
async def test_cancelled_in_the_middle(stage: Stage, monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    """The task that waits for a transaction is cancelled; the transaction is completed all the same."""
    execute, reached = aiosqlite.Connection.execute, asyncio.Event()

    async def slow(self: aiosqlite.Connection, sql: str, parameters: Any = None) -> Any:
        if sql == statement and self is stage.bot.writer._db:
            reached.set()
            await asyncio.sleep(0.05)
        return await execute(self, sql, parameters)

    aino = await to_the_review(stage)
    await stage.marked()
    monkeypatch.setattr(aiosqlite.Connection, "execute", slow)

    async def job(unit: UnitOfWork) -> None:
        unit.write("INSERT INTO meta VALUES ('cancelled', 'no')")
        await unit.post(Recipient.person(1), "sendMessage", {"text": "kokonaan"})

    reached.clear()
    caller = asyncio.create_task(stage.bot.writer.run(job))
    await reached.wait()
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    await asyncio.sleep(0.2)
    await stage.rest()
    assert stage.rows("SELECT value FROM meta WHERE key = 'cancelled'") == [("no",)] and "kokonaan" in aino.heard


async def test_stopped_in_the_middle_of_a_send(stage: Stage) -> None:
    aino = await to_the_review(stage)
    send = stage.bot.sender._api.call
    under_way = asyncio.Event()

    async def slow(method: str, params: Any, read_timeout: float | None = None) -> Any:
        if method == "sendMessage":
            under_way.set()
            await asyncio.sleep(0.3)
        return await send(method, params, read_timeout)

    stage.bot.sender._api.call = slow  # type: ignore[method-assign]
    await stage.world.say(1, "lähetä")
    await under_way.wait()
    await stage.stop()
    assert "on perillä" in aino.heard, "a stop waits for what is being sent"
    assert stage.rows("SELECT count(*) FROM outbox") == [(0,)]
    await stage.start()


async def test_a_clock_that_jumps_back_an_hour_and_forward_a_day(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    first = await aino.reports("Ennen kellon siirtoa torilta kerrottua")
    now = stage.world.clock.now()
    await stage.jump(now - timedelta(hours=1))
    second = await aino.reports("Kellon siirron jälkeen kadulta kerrottua")
    await stage.jump(now + timedelta(days=1))
    await stage.jump(now + timedelta(days=7))
    await stage.jump(now + timedelta(days=6, hours=23))
    await stage.jump(now + timedelta(days=7))
    told = "\n".join(stage.group_texts)
    assert told.count(first) == told.count(second) == 1
    assert stage.rows("SELECT count(*) FROM digest_runs") == [(1,)]
    await kaisa.says("/tilanne")
    assert "Tilanne" in kaisa.heard
