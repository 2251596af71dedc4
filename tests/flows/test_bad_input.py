"""What goes wrong in the world: odd texts, forged taps, blocked bots, floods, strange updates."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.faults import Fault
from storage.town import Town
from tests.conftest import MONDAY_NOON
from tests.flows.steps import moment
from tests.stage import GROUP, Stage, open_stage


@pytest.mark.parametrize(
    "text",
    [
        "ä" * 4096,
        "🙂" * 4096,
        "<b>&</a> <script>",
        "Robert'); DROP TABLE signals;--",
        "=1+1",
        "&lt;b&gt; &amp;amp; {muuttuja} { $reference }",
        "rivi\n\n\n\nrivi " * 100,
    ],
    ids=["4096 letters", "4096 emoji", "tags", "sql", "formula", "entities", "lines"],
)
async def test_odd_texts_come_through_whole(stage: Stage, text: str) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports(text)
    assert stage.rows("SELECT text FROM signals") == [(text.strip(),)]
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    assert reference in aino.heard
    await kaisa.says(f"/tilanne {reference}")
    assert reference in kaisa.heard
    await stage.jump(moment(23))
    assert reference in stage.group_texts[-1]
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]
    assert stage.rows("SELECT count(*) FROM outbox WHERE failed IS NOT NULL") == [(0,)]


@pytest.mark.parametrize("text", ["\u200b\u200c\u200d", "\u2060 \ufeff", "\u202e\u202c"])
async def test_texts_that_do_not_show_are_asked_for_again(stage: Stage, text: str) -> None:
    aino = await stage.volunteer()
    await aino.says(text)
    assert "ei näkynyt tekstiä" in aino.heard
    await aino.says("/huoli")
    await aino.says(text)
    assert "ei näkynyt tekstiä" in aino.heard and "Mitä olet huomannut?" in aino.heard


async def test_direction_overrides_and_nul_are_taken_out(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.reports("abc \u202edef\u202c\x00 ghi vielä")
    assert stage.rows("SELECT text FROM signals") == [("abc def ghi vielä",)]


async def test_a_lone_surrogate_does_not_hold_up_the_batch(stage: Stage) -> None:
    aino, sven = await stage.volunteer(), await stage.volunteer(2, "Sven", "sv")
    raw = {
        "message_id": 5000,
        "from": stage.world.users[1],
        "chat": stage.world.chats[1].public,
        "date": stage.world.date,
        "text": "rikki \ud83d mennyt penkki torilla",
    }
    body = json.dumps({"ok": True, "result": [{"update_id": 5000, "message": raw}]}).encode()
    from bot.delivery.transport import parse

    parsed = parse(body)["result"]
    assert parsed[0]["message"]["text"] == "rikki \ufffd mennyt penkki torilla"
    stage.world.next_update = 5001
    await stage.bot.loop.apply(parsed)
    await sven.says("Ett vanligt meddelande från torget")
    await stage.rest()
    assert "Mihin aiheeseen" in aino.heard and "Vilket ämne" in sven.heard


async def test_edited_messages_and_commands(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Ensimmäinen muoto asiasta")
    message = next(m for m in stage.messages(1) if m.get("text") == "Ensimmäinen muoto asiasta")
    await stage.world.edit(1, message["message_id"], "Toinen muoto asiasta")
    await stage.rest()
    assert "muokkasit viestiä" in aino.heard
    await stage.world.edit(1, message["message_id"], "/lopeta")
    await stage.rest()
    assert [json.loads(row[0])["text"] for row in stage.rows("SELECT answers FROM drafts")] == ["Ensimmäinen muoto asiasta"]


async def test_a_double_tap_on_send_makes_one_signal(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Tämä lähetetään kerran")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    review = aino.said_by_bot[-1]
    data = review["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await stage.world.press(1, 1, review["message_id"], data)
    await stage.world.press(1, 1, review["message_id"], data)
    await stage.rest()
    assert stage.rows("SELECT count(*) FROM signals") == [(1,)]
    assert sum("viesti on perillä" in m.get("text", "") for m in aino.said_by_bot) == 1


@pytest.mark.parametrize(
    "data",
    [
        "f:1:category:health",
        "f:",
        "f:x:y",
        "f:1:2:3:4:5",
        "zzz",
        "m:open:",
        "m:list:-1",
        "m:list:x",
        "k:publish:XXXXXXXX",
        "r:1:new:signal:a=b",
        "r:1",
        "ra:x:y",
        "rp:99",
        "rp:x",
        "rp:",
        "n:xx:",
        "n:fi:../..",
        "l:de",
        "w:",
        "o:1",
        "s:1",
        "d:xlsx:9",
        "i:boss",
        "i:team",
        "as:none",
        "x" * 2000,
        "\x00",
        "f:1:-edit=zzz:-edit=zzz",
    ],
)
async def test_forged_taps_do_no_harm(stage: Stage, data: str) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    await aino.presses(aino.said_by_bot[-1]["message_id"], data)
    await aino.presses(aino.said_by_bot[-1]["message_id"], data, gone=True)
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]
    assert not stage.world.unanswered
    assert stage.rows("SELECT count(*) FROM signals") == [(0,)]


async def test_another_members_button_and_draft(stage: Stage) -> None:
    aino, sven = await stage.volunteer(), await stage.volunteer(2, "Sven", "sv")
    await aino.says("Ainon keskeneräinen asia")
    data = aino.said_by_bot[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await sven.says("Svens egen sak på torget")
    await sven.presses(sven.said_by_bot[-1]["message_id"], data)
    answers = dict(stage.rows("SELECT person_id, answers FROM drafts"))
    assert len(answers) == 2 and all("category" not in answer for answer in answers.values())


async def test_an_inaccessible_message_gets_its_answer_anew(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    panel = aino.said_by_bot[-1]
    data = panel["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await aino.presses(panel["message_id"], data, gone=True)
    assert "Missä päin" in aino.heard and aino.said_by_bot[-1]["message_id"] != panel["message_id"]


async def test_a_deleted_panel_is_sent_anew(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    panel = aino.said_by_bot[-1]
    data = panel["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await stage.world.press(1, 1, panel["message_id"], data)
    await stage.world.remove(1, panel["message_id"])
    await stage.rest()
    assert "Missä päin" in aino.heard


async def test_blocked_in_the_middle_and_back(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    panel = aino.said_by_bot[-1]
    data = panel["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await stage.world.press(1, 1, panel["message_id"], data)
    await stage.world.block(1)
    await stage.rest()
    assert stage.rows("SELECT reachable FROM people") == [(0,)]
    await stage.world.unblock(1)
    await aino.says("/huoli")
    assert stage.rows("SELECT reachable FROM people") == [(1,)]
    assert "kesken" in aino.heard


async def test_403_marks_the_person_unreachable(stage: Stage) -> None:
    aino = await stage.volunteer()
    stage.api.faults.append(Fault("sendMessage", 403, "Forbidden: user is deactivated", chat_id=1))
    await aino.says("Jotain on muuttunut torilla")
    await stage.marked()
    assert stage.rows("SELECT reachable FROM people") == [(0,)]
    assert stage.rows("SELECT failed FROM outbox WHERE failed IS NOT NULL") == [("forbidden",)]


async def test_an_update_of_yesterday_keeps_its_own_date(stage: Stage) -> None:
    aino = await stage.volunteer()
    yesterday = stage.world.date - 23 * 3600
    await aino.says("Eilinen asia torilta", date=yesterday)
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.says("lähetä", date=yesterday + 60)
    assert stage.rows("SELECT received_at FROM signals") == [(yesterday + 60,)]


async def test_a_lower_update_id_after_a_quiet_week_is_not_lost(stage: Stage) -> None:
    aino = await stage.volunteer()
    stage.world.next_update = 17
    await aino.says("Viesti pienellä numerolla")
    assert "Mihin aiheeseen" in aino.heard
    assert stage.rows("SELECT 1 FROM seen_updates WHERE update_id = 17") == [(1,)]


async def test_a_repeated_update_takes_effect_once(stage: Stage) -> None:
    aino = await stage.volunteer()
    await stage.world.say(1, "Sama päivitys kahdesti")
    update = dict(stage.world.updates[-1])
    await stage.rest()
    count = len(aino.said_by_bot)
    stage.world.updates.append(update)
    await stage.world.touch()
    await stage.rest()
    assert len(aino.said_by_bot) == count


async def test_a_flood_is_told_once_and_leaves_others_alone(town: Town, tmp_path: Path) -> None:
    async with open_stage(town, tmp_path / "k.db", MONDAY_NOON, messages_per_minute=30) as stage:
        aino, sven = await stage.volunteer(), await stage.volunteer(2, "Sven", "sv")
        for number in range(1000):
            await stage.world.say(1, f"tulva {number}")
        await sven.says("En helt vanlig sak på torget")
        assert "Vilket ämne" in sven.heard
        assert sum("nopeammin kuin ehdin" in m.get("text", "") for m in aino.said_by_bot) == 1
        stage.world.clock.pass_time(minutes=2)
        await aino.says("/lopeta")
        assert "mitään ei lähetetty" in aino.heard


@pytest.mark.needs("recording")
async def test_a_days_share_of_signals(town: Town, tmp_path: Path) -> None:
    async with open_stage(town, tmp_path / "k.db", MONDAY_NOON, signals_per_day=3) as stage:
        kaisa, aino = await stage.team(), await stage.volunteer()
        sven = await stage.volunteer(2, "Sven", "sv")
        for number in range(3):
            await aino.reports(f"Asia numero {number} torilta")
        await aino.says("Asia numero kolme torilta")
        for label in ("^1 ", "^1 ", "^Lähetä$"):
            await aino.taps(label)
        assert aino.everything_heard.count("jo paljon viestejä") == 1
        assert "numero kolme" in aino.heard and stage.rows("SELECT count(*) FROM signals") == [(3,)]
        await sven.reports("En helt vanlig sak på torget")
        await aino.says("/lopeta")
        await kaisa.says("/kirjaa Toisen puolesta kirjattu asia")
        for label in ("^1 ", "^1 ", "puhelimessa", "^Lähetä$"):
            await kaisa.taps(label)
        stage.world.clock.pass_time(days=1)
        await aino.reports("Asia numero kolme torilta")
        assert stage.rows("SELECT count(*) FROM signals") == [(6,)]


async def test_a_backlog_is_no_flood(town: Town, tmp_path: Path) -> None:
    async with open_stage(town, tmp_path / "k.db", MONDAY_NOON, messages_per_minute=10) as stage:
        aino = await stage.volunteer()
        await stage.stop()
        for _ in range(50):
            stage.world.clock.pass_time(minutes=5)
            await stage.world.say(1, "kiitos")
        await stage.start()
        await stage.rest()
        assert "nopeammin kuin ehdin" not in aino.everything_heard


async def test_a_failing_handler_sets_the_update_aside_and_the_queue_goes_on(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    aino = await stage.volunteer()
    from storage import signals

    with monkeypatch.context() as patch:
        patch.setattr(signals, "count_of_person", lambda *args: 1 / 0)
        await aino.says("/omat")
    assert "Jokin meni vikaan" in aino.heard
    await aino.says("/apua")
    assert "Näin tämä toimii" in aino.heard
    ((error, payload),) = stage.rows("SELECT error, payload FROM dead_letters")
    assert error.startswith("ZeroDivisionError") and '"person:1"' in payload
    assert "Aino" not in payload and '"id":1,' not in payload
    db = stage.bot.writer
    await db.run(_ask_replay)
    await stage.ask_schedule()
    assert "Et ole vielä lähettänyt" in aino.heard
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]


async def _ask_replay(unit):  # type: ignore[no-untyped-def]
    unit.write("UPDATE dead_letters SET replay_at = 1")


async def test_odd_updates_are_survived(stage: Stage) -> None:
    aino = await stage.volunteer()
    for body in ({}, {"message_id": "x"}, {"from": 3, "chat": None}, {"message_id": 1, "date": "never", "chat": {"id": 1}}):
        await stage.world.update("message", body)
    await stage.world.update("callback_query", {"id": "77", "data": "x"})
    await stage.world.update("unheard_of", {"a": 1})
    await aino.says("/apua")
    assert "Näin tämä toimii" in aino.heard


@pytest.mark.usefixtures("hurried")
async def test_the_network_fails_and_nothing_is_lost(stage: Stage) -> None:
    aino = await stage.volunteer()
    stage.api.faults += [
        Fault("sendMessage", 500),
        Fault("editMessageText", 429, "Too Many Requests: retry after 1", {"retry_after": 1}),
        Fault("sendMessage", after=True),
    ]
    reference = await aino.reports("Verkko katkeilee mutta viesti kulkee")
    assert stage.rows("SELECT reference FROM signals") == [(reference.replace("-", ""),)]
    assert stage.bot.sender.outcomes["uncertain"] >= 2
    assert stage.rows("SELECT count(*) FROM outbox WHERE failed IS NOT NULL") == [(0,)]


async def test_a_bot_that_may_not_pin_still_posts(stage: Stage) -> None:
    kaisa = await stage.team()
    stage.world.chats[GROUP].bot_may_pin = False
    await stage.jump(moment(23))
    await stage.marked()
    assert "Hiljaiset signaalit" in "".join(stage.group_texts)
    assert "Ryhmä ei ota vastaan" not in kaisa.everything_heard
    await kaisa.says("/tilanne")
    assert "Ryhmä ei ota vastaan" not in kaisa.heard


async def test_strangers_leave_no_trace_after_a_day(stage: Stage) -> None:
    aino = stage.person(1)
    await aino.says("/start")
    assert stage.rows("SELECT count(*) FROM people") == [(1,)]
    await stage.jump(stage.world.clock.now() + timedelta(days=2))
    assert stage.rows("SELECT count(*) FROM people") == [(0,)]
    await aino.taps("suomi")
    assert "Kuka näkee mitä" in aino.heard
