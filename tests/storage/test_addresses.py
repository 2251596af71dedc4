import asyncio
import sqlite3
from pathlib import Path

import pytest

from storage import people
from storage.engine.database import migrations, open_database
from storage.engine.rekey import rekey
from storage.engine.sealing import Seal, WrongKey, new_key
from storage.engine.sqlite import statements
from storage.engine.unit_of_work import UnitOfWork
from storage.engine.writer import Writer
from tests.keys import SEAL

TELEGRAM_ID = 7_123_456_789


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def _meet(path: Path, seal: Seal) -> int:
    async def job(unit: UnitOfWork) -> int:
        person = await people.meet(unit, TELEGRAM_ID, "fi")
        return person.id

    raised: list[Exception] = []
    writer = Writer(await open_database(path, seal), seal, lambda: 1, lambda batch: None, raised.append)
    try:
        return await writer.run(job)
    finally:
        await writer.close()


async def test_a_person_is_found_again_and_nothing_on_disk_tells_who(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    assert await _meet(path, SEAL) == await _meet(path, SEAL) == 1
    with sqlite3.connect(path) as db:
        [(sealed,)] = db.execute("SELECT sealed FROM addresses").fetchall()
    db.close()
    assert SEAL.open(sealed) == TELEGRAM_ID
    everything = on_disk(tmp_path)
    for form in (str(TELEGRAM_ID).encode(), TELEGRAM_ID.to_bytes(6, "big"), TELEGRAM_ID.to_bytes(8, "little")):
        assert form not in everything


async def test_another_key_is_refused(tmp_path: Path) -> None:
    await _meet(tmp_path / "k.db", SEAL)
    with pytest.raises(WrongKey):
        await open_database(tmp_path / "k.db", Seal(new_key()))


async def test_the_key_can_be_changed(tmp_path: Path) -> None:
    path, new = tmp_path / "k.db", Seal(new_key())
    await _meet(path, SEAL)
    with pytest.raises(WrongKey):
        await asyncio.to_thread(rekey, path, Seal(new_key()), new)
    assert await asyncio.to_thread(rekey, path, SEAL, new) == 1
    assert await _meet(path, new) == 1
    with pytest.raises(WrongKey):
        await open_database(path, SEAL)


async def test_addresses_of_before_are_sealed_where_they_lie(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    for number, name, sql in migrations():
        if number < 9:
            for statement in statements(sql):
                db.execute(statement)
            db.execute("INSERT INTO migrations VALUES (?, ?)", (number, name))
    db.execute("INSERT INTO people (id, telegram_id, language, created_at) VALUES (4, ?, 'sv', 1)", (TELEGRAM_ID,))
    db.execute("INSERT INTO roles (person_id, role, granted_at) VALUES (4, 'coordinator', 1)")
    db.close()
    assert await _meet(path, SEAL) == 4
    with sqlite3.connect(path) as found:
        assert found.execute("SELECT language FROM people").fetchall() == [("sv",)]
        assert found.execute("SELECT person_id FROM roles").fetchall() == [(4,)]
        with pytest.raises(sqlite3.OperationalError):
            found.execute("SELECT telegram_id FROM people")
    found.close()
    everything = on_disk(tmp_path)
    assert TELEGRAM_ID.to_bytes(6, "big") not in everything
