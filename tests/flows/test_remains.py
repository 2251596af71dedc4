"""What could remain of an erased text, or come back: copies, the log, the file of erasures, wrong clocks, a new key."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.cli import checks
from bot.maintenance import backup
from bot.maintenance.backup import BadBackup, Nightly, back_up, restore
from bot.sandbox.faults import Fault
from bot.settings import Settings
from storage import tombstones
from storage.engine import sqlite
from storage.engine.rekey import rekey
from storage.engine.sealing import Seal, new_key
from tests.conftest import ROOT
from tests.flows.steps import holding, moment, put_in_place, take_back
from tests.keys import KEY, SEAL
from tests.stage import GROUP, Stage, until

TEXT = "Torin kanarialintu kaipaa kattoa"


async def test_a_long_reader_does_not_keep_the_words_in_the_log_for_good(stage: Stage, tmp_path: Path) -> None:
    """As Litestream, a backup of a large database or sqlite3 in a window do: a read transaction while the sweeper works."""
    aino = await stage.volunteer()
    reference = await aino.reports(TEXT)
    await stage.marked()
    reader = sqlite3.connect(stage.database, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM signals").fetchone()
    await take_back(aino, reference)
    await stage.marked()
    for _ in range(3):
        await stage.bot.sweeper.sweep()
    assert holding(tmp_path), "the reader still needs it"
    reader.execute("COMMIT")
    reader.close()
    await stage.bot.sweeper.sweep()
    assert holding(tmp_path) == []


async def test_a_file_of_erasures_that_cannot_be_written_does_not_stop_the_sweeping(stage: Stage, tmp_path: Path) -> None:
    aino = await stage.volunteer()
    reference = await aino.reports(TEXT)
    path = tombstones.path_of(stage.database)
    path.write_text("half a li")  # a damaged file: or one that belongs to root, or a full disk
    await take_back(aino, reference)
    await stage.marked()
    for _ in range(3):
        with pytest.raises(tombstones.Unreadable):
            await stage.bot.sweeper.sweep()
    assert stage.rows("SELECT count(*) FROM meta WHERE key = 'unswept'") == [(0,)]
    assert holding(tmp_path) == []


async def test_a_long_reader_does_not_stop_the_bot_at_each_erasure(stage: Stage) -> None:
    """Were the log waited for, with the writer's lock in hand, nobody would be answered for five seconds."""
    aino, sven = await stage.volunteer(), await stage.volunteer(2)
    reference = await aino.reports(TEXT)
    await stage.marked()
    reader = sqlite3.connect(stage.database, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM signals").fetchone()
    try:
        await take_back(aino, reference)
        async with asyncio.timeout(sqlite.BUSY_TIMEOUT / 1000 / 2):
            await stage.bot.sweeper.sweep()
            await sven.says("Penkki on rikki torilla")
        assert "Mihin aiheeseen" in sven.heard
    finally:
        reader.close()


async def test_a_waiting_message_in_a_copy_does_not_tell_what_was_erased(stage: Stage, tmp_path: Path) -> None:
    _kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports(TEXT)
    stage.world.chats[GROUP].bot_in = False  # the group refuses the digest: it is kept
    await stage.jump(moment(23))
    await stage.marked()
    assert "kanarialintu" in str(stage.rows("SELECT params FROM outbox WHERE failed IS NOT NULL"))
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await take_back(aino, reference)
    await stage.marked()
    await stage.bot.sweeper.sweep()
    assert "kanarialintu" not in str(stage.rows("SELECT params FROM outbox"))
    await stage.stop()
    restore(copy, stage.database, SEAL)
    found = holding(tmp_path)
    await stage.start()
    assert "kanarialintu" not in str(stage.rows("SELECT params FROM outbox"))
    assert found == [f"copies/{copy.name}"]


async def test_a_letter_set_aside_in_a_copy_is_gone_again(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")

    async def fail(*_: object) -> None:
        raise RuntimeError("broken")

    with monkeypatch.context() as broken:
        broken.setattr("handlers.dialogs.engine.begin", fail)
        await aino.says(f"{TEXT}, lisäys edelliseen")
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(1,)]
    await stage.marked()
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await take_back(aino, reference)
    await stage.bot.sweeper.sweep()
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]  # the running bot promises it
    await stage.stop()
    restore(copy, stage.database, SEAL)
    await stage.start()
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]


async def test_what_was_merged_comes_out_again_in_a_restored_copy(stage: Stage, tmp_path: Path) -> None:
    kaisa, aino, sven = await stage.team(), await stage.volunteer(), await stage.volunteer(2)
    first = await aino.reports("Puiston kukkapenkki on tallattu rikki")
    second = await sven.reports("Puiston kukkapenkki on taas rikki")
    await stage.jump(moment(23, 12))
    await kaisa.says(f"/kokous {second}")
    one, two = first.replace("-", ""), second.replace("-", "")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], f"k:merge:{two}:{one}")
    assert stage.rows("SELECT merged_into FROM signals ORDER BY id") == [(None,), (1,)]
    await stage.marked()
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await take_back(aino, first)
    assert stage.rows("SELECT merged_into, agenda FROM signals WHERE id = 2") == [(None, 1)]
    await stage.bot.sweeper.sweep()
    await stage.stop()
    restore(copy, stage.database, SEAL)
    await stage.start()
    assert stage.rows("SELECT merged_into, agenda FROM signals WHERE id = 2") == [(None, 1)]


async def test_a_cut_line_forgets_nobody_else(stage: Stage, tmp_path: Path) -> None:
    await stage.team()  # number 1
    for number in range(2, 11):
        last = await stage.volunteer(number)
    await stage.marked()
    assert stage.rows("SELECT max(id) FROM people") == [(10,)]
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await last.says("/unohda kyllä")
    await stage.bot.sweeper.sweep()
    await stage.stop()
    path = tombstones.path_of(stage.database)
    told = path.read_bytes()
    assert told.endswith(b"person 10\n")
    path.write_bytes(told[:-2])  # "person 1"
    try:
        restore(copy, stage.database, SEAL)
        readable = True
    except tombstones.Unreadable:
        readable = False
    path.write_bytes(told) if not readable else None
    await stage.start()
    assert not readable, "a file that was cut was taken for whole"
    assert stage.rows("SELECT count(*) FROM roles") == [(1,)], "the coordinator is still there"


async def test_a_reference_as_people_write_it_is_understood_or_refused(stage: Stage, tmp_path: Path) -> None:
    aino = await stage.volunteer()
    reference = await aino.reports(TEXT)
    assert "-" in reference
    await stage.marked()
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await stage.stop()
    tombstones.path_of(stage.database).write_text(f"2026-11-16T12:00:00Z erased {reference}\n")
    try:
        restore(copy, stage.database, SEAL)
        refused = False
    except tombstones.Unreadable:
        refused = True
        tombstones.path_of(stage.database).unlink()
    await stage.start()
    assert refused or stage.rows("SELECT text, state FROM signals") == [("", "erased")]


async def test_a_copy_that_failed_does_not_outlive_the_plan(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aino = await stage.volunteer()
    await aino.reports(TEXT)
    await stage.marked()
    with monkeypatch.context() as broken:

        def fail(*_: object) -> None:
            raise BadBackup("disk")

        broken.setattr(backup, "verify", fail)
        with pytest.raises(BadBackup):
            back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await aino.says("/unohda kyllä")
    await stage.bot.sweeper.sweep()
    stage.world.clock.jump(stage.world.clock.now() + timedelta(days=stage.town.retention.backups + 1))
    nightly = Nightly(stage.bot.settings.model_copy(update={"backups_kept": 3}), stage.town, stage.world.clock)
    await nightly.ask()
    assert holding(tmp_path) == []


def aside(folder: Path) -> list[Path]:
    return sorted(folder.glob("*before-restore*"))


async def test_whoever_restores_the_wrong_copy_first_loses_nothing(stage: Stage, tmp_path: Path) -> None:
    aino = await stage.volunteer()
    await stage.marked()
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await aino.reports("Penkki on rikki torilla")
    await stage.stop()
    first, second = restore(copy, stage.database, SEAL), restore(copy, stage.database, SEAL)
    await stage.start()
    assert aside(tmp_path) == sorted(path for path in (first, second) if path)
    assert first and sqlite.counts(first)["signals"] == 1


async def test_what_was_set_aside_damaged_does_not_outlive_the_plan(stage: Stage, tmp_path: Path) -> None:
    aino = await stage.volunteer()
    await aino.reports("Penkki on rikki torilla")
    await stage.marked()
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await aino.reports(TEXT)
    await stage.marked()
    wal = stage.database.with_name(stage.database.name + "-wal")
    log = wal.read_bytes()
    assert b"kanarialintu" in log
    await stage.stop()
    wal.write_bytes(log)  # as after a crash: the log lies there
    stage.database.write_bytes(b"damaged" + stage.database.read_bytes()[7:])
    backup.restore(copy, stage.database, SEAL)
    await stage.start()
    then = stage.world.clock.now() + timedelta(days=stage.town.retention.backups + 1)
    for path in aside(tmp_path):
        os.utime(path, (stage.world.clock.now().timestamp(),) * 2)
    stage.world.clock.jump(then)
    nightly = Nightly(stage.bot.settings.model_copy(update={"backups_kept": 3}), stage.town, stage.world.clock)
    await nightly.ask()
    assert aside(tmp_path) == []


async def test_a_restore_that_is_refused_leaves_no_text_behind(stage: Stage, tmp_path: Path) -> None:
    """It says "Nothing was changed", and the copy's texts lie beside the database as they were before the erasing."""
    aino = await stage.volunteer()
    reference = await aino.reports(TEXT)
    await stage.marked()
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await take_back(aino, reference)
    await stage.marked()
    await stage.bot.sweeper.sweep()
    await stage.stop()
    path = tombstones.path_of(stage.database)
    whole = path.read_text()
    path.write_text(whole + "half a li")
    with pytest.raises(tombstones.Unreadable):
        restore(copy, stage.database, SEAL)
    path.write_text(whole)
    await stage.start()
    assert holding(tmp_path) == [f"copies/{copy.name}"]


async def test_a_copy_put_in_place_by_hand_keeps_no_word_in_its_file(stage: Stage, tmp_path: Path) -> None:
    aino = await stage.volunteer()
    reference = await aino.reports(TEXT)
    await stage.marked()
    copy = back_up(stage.database, tmp_path / "copies", stage.world.clock.now())
    await take_back(aino, reference)
    await stage.marked()
    await stage.bot.sweeper.sweep()
    await stage.stop()
    put_in_place(copy, stage.database)
    await stage.start()
    assert stage.rows("SELECT text, state FROM signals") == [("", "withdrawn")]
    await stage.marked()
    for _ in range(3):
        await stage.bot.sweeper.sweep()
    assert holding(tmp_path) == [f"copies/{copy.name}"]


async def test_check_says_that_the_trail_is_gone(stage: Stage) -> None:
    kaisa, _aino = await stage.team(), await stage.volunteer()
    await kaisa.says("/avoimet")
    await stage.marked()
    await stage.stop()
    config = Settings(
        _env_file=None,
        bot_token=SecretStr("4242:TEST"),
        secret_key=SecretStr(KEY),
        database=stage.database,
        town_file=ROOT / "town.toml",
        backup_folder=stage.database.parent / "copies",
    )
    before = checks.check(config, datetime.now(UTC))
    assert "tampered" not in "".join(before.problems)
    db = sqlite3.connect(stage.database)
    db.execute("DROP TABLE audit")
    db.commit()
    db.close()
    found = checks.check(config, datetime.now(UTC))
    assert "audit trail was tampered with" in "".join(found.problems), found.good


async def test_a_goodbye_that_waits_survives_the_new_key(stage: Stage) -> None:
    aino = await stage.volunteer()
    stage.api.faults.append(Fault("sendMessage", chat_id=aino.id, times=1000))
    await stage.world.say(aino.id, "/unohda kyllä")
    await until(lambda: stage.rows("SELECT count(*) FROM farewells") == [(1,)])
    stage.bot.sender._closing = True
    await stage.stop()
    assert stage.rows("SELECT count(*) FROM farewells") == [(1,)]
    new = Seal(new_key())
    rekey(stage.database, SEAL, new)
    [(sealed,)] = stage.rows("SELECT sealed FROM farewells")
    assert new.open(sealed) == aino.id
    rekey(stage.database, new, SEAL)
    stage.api.faults.clear()
    assert "unohdettu" not in aino.heard
    await stage.start()
    await stage.rest()
    assert "unohdettu" in aino.heard


async def test_one_entry_with_an_old_date_takes_no_newer_ones_along(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    for _ in range(5):
        await kaisa.says(f"/tilanne {reference}")
    now = stage.world.clock.now()
    count = stage.rows("SELECT count(*) FROM audit")[0][0]
    stage.world.clock.jump(datetime(2015, 1, 1, 12, tzinfo=now.tzinfo))  # a machine without a battery starts
    await kaisa.says(f"/tilanne {reference}")
    stage.world.clock.jump(now)
    await stage.jump(now + timedelta(days=1))
    assert stage.rows("SELECT count(*) FROM audit WHERE act <> 'pruned'")[0][0] >= count
