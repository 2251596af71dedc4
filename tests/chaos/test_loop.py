"""The guarantees of the loop, each with a fault that would break it."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from typing import Any

import pytest

from bot.delivery.transport import CallWhileApplying, applying
from bot.sandbox.faults import Fault
from storage.engine.unit_of_work import UnitOfWork
from tests.manifests import change_command
from tests.stage import Stage


async def test_a_handler_that_calls_telegram_itself_fails_loudly(stage: Stage) -> None:
    bot = stage.bot.loop._application.bot
    token = applying.set(True)
    try:
        with pytest.raises(Exception, match="CallWhileApplying") as caught:
            await bot.send_message(1, "x")
        assert CallWhileApplying.__name__ in repr(caught.value)
    finally:
        applying.reset(token)


@pytest.mark.usefixtures("hurried")
async def test_nothing_is_sent_before_the_commit(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    aino = await stage.volunteer()
    calls = len(stage.api.calls)
    failing = True
    flush = type(stage.bot.writer._db).executemany

    async def full_disk(db: Any, sql: str, rows: Any) -> Any:
        if failing and sql.startswith("INSERT INTO seen_updates"):
            raise sqlite3.OperationalError("database or disk is full")
        return await flush(db, sql, rows)

    monkeypatch.setattr(type(stage.bot.writer._db), "executemany", full_disk)
    await stage.world.say(1, "Levy on täynnä mutta tämä säilyy")
    await asyncio.sleep(0.3)
    assert len(stage.api.calls) == calls, "something was said without a commit"
    assert stage.world.updates, "acknowledged without a commit"
    failing = False
    await asyncio.sleep(1.0)
    await stage.rest()
    assert "Mihin aiheeseen" in aino.heard
    assert stage.rows("SELECT count(*) FROM drafts") == [(1,)]


async def test_a_row_that_cannot_be_written_is_set_aside_and_the_rest_is_kept(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    aino, sven = await stage.volunteer(), await stage.volunteer(2, "Sven", "sv")

    async def poison(update: Any, context: Any) -> None:
        context.unit.insert("INSERT INTO roles (person_id, role, granted_at) VALUES (?, ?, ?)", (987654, "x", 1))

    change_command(stage, "help", poison)
    await stage.stop_polling()
    await stage.world.say(2, "Bänken vid torget")
    await stage.world.say(1, "/apua")
    await stage.world.say(2, "och en till")
    stage.start_polling()
    await stage.rest()
    assert "Jag lade till" in sven.heard
    assert "Jokin meni vikaan" in aino.heard
    assert stage.rows("SELECT error FROM dead_letters")[0][0].startswith("IntegrityError")


async def test_a_failing_error_in_the_middle_of_a_unit_leaves_nothing_of_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    aino = await stage.volunteer()
    await aino.says("Tämä lähetetään vasta korjattuna")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    from handlers.reporting import report

    with monkeypatch.context() as patch:
        patch.setattr(report, "receipt", _broken)
        await aino.taps("^Lähetä$")
    assert "Jokin meni vikaan" in aino.heard
    assert stage.rows("SELECT count(*) FROM signals") == [(0,)]
    assert stage.rows("SELECT count(*) FROM drafts") == [(1,)]
    await aino.says("lähetä")
    assert stage.rows("SELECT count(*) FROM signals") == [(1,)]


async def _broken(*_: object, **__: object) -> None:
    raise RuntimeError("Pekka Esimerkki, 010101-123N")


@pytest.mark.skipif(bool(os.environ.get("KUULOLLA_TEST_WEBHOOK")), reason="speaks of polling")
async def test_a_second_poller_makes_this_one_wait_and_say_so(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    aino = await stage.volunteer()
    stage.api.faults.append(Fault("getUpdates", 409, "Conflict: terminated by other getUpdates request"))
    await stage.world.touch()
    await stage.world.say(1, "/apua")
    await asyncio.sleep(0.1)
    assert "another program polls" in "".join(capsys.readouterr())
    assert aino.heard


async def test_only_the_chat_that_must_wait_waits(stage: Stage) -> None:
    aino, sven = await stage.volunteer(), await stage.volunteer(2, "Sven", "sv")
    stage.api.faults.append(Fault("sendMessage", 429, "Too Many Requests: retry after 1", {"retry_after": 1}, chat_id=1))
    await stage.world.say(1, "/apua")
    await stage.world.say(2, "/hjalp")
    await asyncio.sleep(0.3)
    assert "Så här fungerar det" in sven.heard and "Näin tämä toimii" not in aino.heard
    await stage.rest()
    assert "Näin tämä toimii" in aino.heard


@pytest.mark.usefixtures("hurried")
async def test_logs_hold_no_words_ids_or_token(
    stage: Stage, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot import logs

    logs.set_up("DEBUG", "json")
    aino = await stage.volunteer(7_123_456_789, "Aino")
    monkeypatch.setattr(UnitOfWork, "draft", _broken)
    stage.api.faults += [Fault("sendMessage", 500), Fault("sendMessage", 502, "<html>Bad Gateway</html>")]
    await aino.says("Torin penkin maalaa Pekka")
    assert "Jokin meni vikaan" in aino.heard
    out = "".join(capsys.readouterr())
    assert "RuntimeError in" in out
    for secret in ("Pekka", "010101", "7123456789", "4242:TEST", "Aino"):
        assert secret not in out


@pytest.mark.parametrize("body", ["[]", "{}", "null", '"hello"', "<html>log in to the network</html>"])
@pytest.mark.usefixtures("hurried")
async def test_an_answer_that_is_not_telegrams_is_asked_for_again(stage: Stage, body: str) -> None:
    aino = await stage.volunteer()
    stage.api.faults += [Fault(method, 200, body=body) for method in ("sendMessage", "getUpdates")]
    await aino.says("/apua")
    assert "Näin tämä toimii" in aino.heard
