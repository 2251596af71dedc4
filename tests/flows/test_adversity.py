"""What could happen in a town, and once did harm: each a promise that was broken and is kept now."""

from __future__ import annotations

import sqlite3
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.faults import Fault
from storage.models import Purpose
from storage.town import Town, Weekly
from tests.conftest import MONDAY_NOON
from tests.flows.steps import add_signals, moment, raise_concern, take_back, written_to
from tests.stage import GROUP, Stage, open_stage, until


@pytest.mark.parametrize("weekly", [Weekly(day="tuesday", time=time(9)), Weekly(day="monday", time=time(13))])
async def test_changing_the_digests_day_or_time_loses_no_week(stage: Stage, weekly: Weekly) -> None:
    await stage.team()
    aino = await stage.volunteer()
    await stage.jump(moment(23))
    reference = await aino.reports("Asia ennen ajan vaihtoa")
    await stage.stop()
    stage.town = stage.town.model_copy(update={"digest": weekly})
    stage.world.clock.jump(moment(23, 10))
    await stage.start()
    for day in (moment(24, 14), moment(1, 14, month=12)):
        await stage.jump(day)
    assert reference in "".join(stage.group_texts)
    assert stage.rows("SELECT count(*) FROM digest_runs") == [(2,)]


async def test_a_digest_that_the_group_refuses_waits_and_coordinators_hear_of_it(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Asia joka ei saa kadota")
    stage.world.chats[GROUP].bot_in = False
    await stage.jump(moment(23))
    await stage.marked()
    assert kaisa.everything_heard.count("Ryhmä ei ota vastaan viestejä") == 1
    await kaisa.says("/tilanne")
    assert "Ryhmä ei ota vastaan viestejä" in kaisa.heard
    stage.world.group(-100777, "Uusi tiimi", {900})
    await stage.world.add_bot(900, -100777, await stage.invite(Purpose.TEAM))
    await stage.marked()
    new = "\n".join(m.get("text", "") for m in stage.messages(-100777))
    assert "Hiljaiset signaalit, viikko 47" in new and reference in new
    await kaisa.says("/tilanne")
    assert "Ryhmä ei ota vastaan" not in kaisa.heard
    await take_back(aino, reference)
    assert f"{reference} · poistettu" in "\n".join(m.get("text", "") for m in stage.messages(-100777))


async def test_a_topic_that_is_gone_does_not_stop_the_digest(stage: Stage) -> None:
    stage.person(900, "Kaisa")
    stage.world.group(GROUP, "Tiimi", {900}, topics={7})
    await stage.world.add_bot(900, GROUP)
    await stage.world.say(900, f"/connect {await stage.invite(Purpose.TEAM)}", chat_id=GROUP, topic=7)
    await stage.rest()
    stage.world.chats[GROUP].topics.clear()
    await stage.jump(moment(23))
    assert "Hiljaiset signaalit" in "".join(stage.group_texts)


async def test_two_coordinators_marking_sensitive_do_not_uncover_it(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Tunnistettava asia Pekasta torilta")
    matti = await stage.volunteer(7, "Matti")
    await matti.says(f"/start {await stage.invite(Purpose.COORDINATOR)}")
    for coordinator in (matti, kaisa):
        await coordinator.says(f"/tilanne {reference}")
    shown = matti.said_by_bot[-1]
    keys = [key["callback_data"] for row in shown["reply_markup"]["inline_keyboard"] for key in row]
    [late] = [data for data in keys if data.startswith("k:sensitive")]
    await kaisa.taps("^Arkaluonteinen$")
    await matti.presses(shown["message_id"], late)
    assert stage.rows("SELECT sensitive FROM signals") == [(1,)]
    await stage.jump(moment(23))
    told = "".join(stage.group_texts)
    assert reference in told and "Pekasta" not in told


async def test_a_full_disk_for_long_drops_nothing(town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_stage(town, tmp_path / "k.db", MONDAY_NOON, messages_per_minute=3) as stage:
        aino = await stage.volunteer()
        stage.world.clock.pass_time(minutes=2)
        connection = type(stage.bot.writer._db)
        flush, failures = connection.executemany, 0

        async def full(db: Any, sql: str, rows: Any) -> Any:
            nonlocal failures
            if failures < 12 and sql.startswith("INSERT INTO seen_updates"):
                failures += 1
                raise sqlite3.OperationalError("database or disk is full")
            return await flush(db, sql, rows)

        monkeypatch.setattr(connection, "executemany", full)
        monkeypatch.setattr("bot.updates.loop.PAUSE", 0.01)
        monkeypatch.setattr("bot.updates.loop.LONGEST_PAUSE", 0.01)
        await aino.says("Tämä on tärkeä asia torilta")
        assert failures == 12 and "Mihin aiheeseen" in aino.heard


async def test_a_transaction_that_the_disk_ended_is_not_half_kept(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    aino, sven = await stage.volunteer(), await stage.volunteer(2, "Sven", "sv")
    db = stage.bot.writer._db
    fetch, failing, failures = type(db).execute_fetchall, True, 0

    async def broken(connection: Any, sql: str, params: Any = ()) -> Any:
        nonlocal failures
        if failing and connection is db and "count(*) FROM signals WHERE person_id" in sql:
            failures += 1
            await connection.execute("ROLLBACK")
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        return await fetch(connection, sql, params)

    monkeypatch.setattr(type(db), "execute_fetchall", broken)
    monkeypatch.setattr("bot.updates.loop.PAUSE", 0.01)
    await stage.stop_polling()
    await stage.world.say(1, "/omat")
    await stage.world.say(2, "Bänken vid torget")
    stage.start_polling()
    await until(lambda: failures >= 3)
    assert stage.world.updates and stage.rows("SELECT count(*) FROM drafts") == [(0,)]
    failing = False
    await stage.rest()
    assert "Vilket ämne" in sven.heard and "Et ole vielä" in aino.heard
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]


async def test_a_language_that_the_town_gives_up_stops_nobody(stage: Stage) -> None:
    sam, aino = await stage.volunteer(3, "Sam", "en"), await stage.volunteer()
    await stage.stop()
    stage.town = Town.model_validate({**stage.town.model_dump(), "languages": ("fi", "sv")})
    await stage.start()
    await sam.says("Another thing from the square")
    await aino.says("Toinen asia torilta")
    assert "Mihin aiheeseen" in aino.heard and "Mihin aiheeseen" in sam.heard


async def test_a_withdrawn_concern_is_no_longer_raised(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Kerholla ei ole enää tilaa")
    await raise_concern(kaisa, reference)
    await kaisa.says(f"/nosta {reference}")
    await kaisa.says("Uusi muoto samasta")
    await kaisa.taps("Ohita")
    await take_back(aino, reference)
    assert f"Viesti {reference} on poistettu, joten tämä jäi kesken" in kaisa.everything_heard
    assert "Kerhotila puuttuu" not in await aino.says("/nostetut")
    assert "ei ole esiin nostettuja" in aino.heard


async def test_withdrawing_reaches_every_card(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Tämän perun myöhemmin kokonaan")
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.says("/kooste")
    await kaisa.taps(f"Avaa {reference}")
    await kaisa.says("/avoimet")
    assert kaisa.everything_heard.count("Tämän perun") == 5
    await take_back(aino, reference)
    assert "Tämän perun" not in kaisa.everything_heard


async def test_new_words_replace_the_old_ones_where_they_were_shown(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Liian tarkka kuvaus Pekasta")
    await stage.jump(moment(23))
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Muotoile")
    await kaisa.says("Yleisempi kuvaus")
    await kaisa.taps("^Lähetä$")
    told = "".join(stage.group_texts)
    assert "Pekasta" not in told and "Yleisempi kuvaus" in told


async def test_long_concerns_and_many_of_them_still_show(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    for number in range(10):
        await raise_concern(
            kaisa, await aino.reports(f"Asia numero {number} torilta"), f"{number} " + ("sana " * 270).strip(), None
        )
    await aino.says("/nostetut")
    seen = aino.heard
    while any(label.startswith("Vanhempia") for label in aino.buttons):
        await aino.taps("Vanhempia")
        seen += aino.heard
    for number in range(10):
        assert f"{number} sana sana" in seen, number
    await aino.says("/ehdotus " + "ehdotus " * 500)
    for number in range(6):
        await aino.taps(f"{number + 1} \\d")
    await aino.taps("Valmis")
    assert "Lähetä" in aino.buttons
    await kaisa.says("/haku " + "a" * 3000)
    assert "ei löytynyt" in kaisa.heard


async def test_going_back_to_an_earlier_group_tells_no_week_twice(stage: Stage) -> None:
    await stage.team()
    await stage.jump(moment(23))
    stage.world.group(-100777, "Uusi tiimi", {900})
    await stage.world.add_bot(900, -100777, await stage.invite(Purpose.TEAM))
    await stage.rest()
    await stage.jump(moment(30))
    await stage.jump(moment(7, month=12))
    await stage.world.say(900, f"/connect {await stage.invite(Purpose.TEAM)}", chat_id=GROUP)
    await stage.rest()
    count = len([text for text in stage.group_texts if "Hiljaiset signaalit" in text])
    await stage.jump(moment(9, 12, month=12))
    assert len([text for text in stage.group_texts if "Hiljaiset signaalit" in text]) == count == 1


async def test_a_group_connected_after_the_hour_still_gets_the_week(stage: Stage) -> None:
    await stage.team()
    await stage.jump(moment(23))
    await stage.world.throw_out(900, GROUP)
    await stage.rest()
    await stage.jump(moment(30, 9))
    stage.world.group(-100777, "Uusi tiimi", {900})
    await stage.world.add_bot(900, -100777, await stage.invite(Purpose.TEAM))
    await stage.rest()
    await stage.ask_schedule()
    assert "viikko 48" in "".join(m.get("text", "") for m in stage.messages(-100777))


async def test_a_database_error_while_noting_a_403_does_not_silence_the_chat(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    aino = await stage.volunteer()
    note, failed = stage.bot.sender._unreachable, False

    async def once(recipient: str) -> None:
        nonlocal failed
        if not failed:
            failed = True
            raise sqlite3.OperationalError("database or disk is full")
        await note(recipient)

    monkeypatch.setattr(stage.bot.sender, "_unreachable", once)
    monkeypatch.setattr("bot.delivery.sender.OWN_FAULT_PAUSE", 0.01)
    stage.api.faults.append(Fault("sendMessage", 403, "Forbidden: bot was blocked by the user", chat_id=1))
    await aino.says("/apua")
    await aino.says("/apua")
    assert failed and "Näin tämä toimii" in aino.heard


async def test_words_after_a_command_come_back_with_the_notice(stage: Stage) -> None:
    aino = stage.person(1)
    statements = await written_to(stage)
    await aino.says("/huoli Torilta puuttuu penkki")
    kept = "".join(statements)
    assert "Kuka näkee mitä" in kept and "penkki" not in kept, "nothing is kept before the notice is accepted"
    await aino.taps("Selvä, jatka")
    assert "Mihin aiheeseen" in aino.heard and "penkki" in "".join(statements)
    notice = next(m for m in aino.said_by_bot if "Kuka näkee mitä" in m["text"])
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^Lähetä$")
    await aino.presses(notice["message_id"], "n:fi:")
    assert stage.rows("SELECT count(*) FROM drafts") == [(0,)]


async def test_withdrawn_while_the_digest_waits_for_a_group(stage: Stage) -> None:
    await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports("Tämän perun ennen kuin ryhmä palaa")
    stage.world.chats[GROUP].bot_in = False
    await stage.jump(moment(23))
    await stage.marked()
    assert "Tämän perun" in str(stage.rows("SELECT params FROM outbox"))
    await take_back(aino, reference)
    assert "Tämän perun" not in str(stage.rows("SELECT params FROM outbox"))
    stage.world.group(-100777, "Uusi tiimi", {900})
    await stage.world.add_bot(900, -100777, await stage.invite(Purpose.TEAM))
    await stage.marked()
    new = "\n".join(m.get("text", "") for m in stage.messages(-100777))
    assert "viikko 47" in new and "Tämän perun" not in new and f"{reference} · poistettu" in new


async def test_the_rest_is_what_the_group_was_not_shown(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Ensimmäinen jonka perun")
    await add_signals(stage, 61, categories=1)
    await stage.jump(moment(23))
    hidden = [
        row[0] for row in stage.rows("SELECT text FROM signals WHERE id NOT IN (SELECT signal_id FROM message_index_signals)")
    ]
    assert len(hidden) > 1
    await take_back(aino, reference)
    await kaisa.taps("Näytä loput", chat_id=GROUP)
    for text in hidden:
        assert (text.split(" sanoja")[0] in kaisa.everything_heard) is not text.startswith("Ensimmäinen")


async def test_an_old_go_on_button_adds_nothing_to_another_draft(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Ensimmäinen asia torilta")
    stage.world.clock.pass_time(days=2)
    await aino.says("Toinen asia satamasta")
    offer = aino.said_by_bot[-1]
    go = offer["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await aino.says("/lopeta")
    await aino.says("Kolmas asia asemalta")
    await aino.presses(offer["message_id"], go)
    [(answers,)] = stage.rows("SELECT answers FROM drafts")
    assert "asemalta" in answers and "satamasta" not in answers


async def test_a_double_tap_on_go_on_adds_once(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Ensimmäinen asia torilta")
    stage.world.clock.pass_time(days=2)
    await aino.says("Lisäys samaan asiaan")
    offer = aino.said_by_bot[-1]
    go = offer["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await stage.world.press(1, 1, offer["message_id"], go)
    await stage.world.press(1, 1, offer["message_id"], go)
    await stage.rest()
    assert str(stage.rows("SELECT answers FROM drafts")).count("Lisäys samaan asiaan") == 1
