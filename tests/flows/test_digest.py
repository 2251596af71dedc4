"""From what people say to the team's Monday digest."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from bot.maintenance.schedule import name_of
from storage.models import Purpose
from tests.flows.steps import add_signals, moment
from tests.stage import GROUP, Stage
from texts.clean import units


async def test_monday_brings_a_categorised_digest(stage: Stage) -> None:
    await stage.team()
    aino, sven = await stage.volunteer(), await stage.volunteer(2, "Sven", "sv")
    first = await aino.reports("Terveysasemalle ei saa aikaa", category="1 ")
    second = await sven.reports("Ungdomarna har ingenstans att vara på kvällarna", category="Andra ämnen|2 ")
    await stage.jump(moment(23))
    head, *body = stage.group_texts[-2:]
    assert "Hiljaiset signaalit, viikko 47" in head
    assert "Huolia 2 (edellisessä 0)" in head
    assert "Kertojia 2" in head
    assert first in body[0] and second in body[0]
    assert "ruotsi" in body[0]
    assert "Aino" not in body[0] and "Sven" not in body[0]
    message = stage.messages(GROUP)[-2]
    assert message["pinned"] and message["has_protected_content"] and "silent" not in message
    assert stage.messages(GROUP)[-1]["silent"]
    await stage.ask_schedule()
    assert stage.rows("SELECT count(*) FROM digest_runs") == [(1,)]


async def test_down_from_sunday_to_tuesday(stage: Stage) -> None:
    await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports("Bussi ei pysähdy enää kaupalla")
    stage.world.clock.jump(moment(22, 18))
    await stage.stop()
    await stage.world.say(1, "Vielä sunnuntaina huomattu asia")
    stage.world.clock.jump(moment(24, 9))
    await stage.start()
    await stage.rest()
    await stage.ask_schedule()
    digests = [text for text in stage.group_texts if "Hiljaiset signaalit" in text]
    assert len(digests) == 1 and "myöhässä" in digests[0]
    assert reference in stage.group_texts[-1]
    assert "Mihin aiheeseen" in aino.heard


async def test_three_weeks_away_bring_one_digest_that_names_them(stage: Stage) -> None:
    await stage.team()
    await stage.stop()
    stage.world.clock.jump(moment(8, 10, month=12))
    await stage.start()
    await stage.ask_schedule()
    digests = [text for text in stage.group_texts if "Hiljaiset signaalit" in text]
    assert len(digests) == 1
    assert "viikot 47, 48, 49" in digests[0]
    assert stage.rows("SELECT iso_week, digest_id FROM digest_weeks") == [(47, 1), (48, 1), (49, 1)]
    stage.world.clock.pass_time(days=7)
    await stage.ask_schedule()
    assert stage.rows("SELECT count(*) FROM digest_runs") == [(2,)]


async def test_a_quiet_week_gets_a_digest_that_says_so(stage: Stage) -> None:
    await stage.team()
    await stage.jump(moment(23))
    assert "Hiljainen viikko" in stage.group_texts[-1]


async def test_above_sixty_the_newest_of_each_and_the_rest_by_button(stage: Stage) -> None:
    kaisa = await stage.team()
    await add_signals(stage, 80)
    await stage.jump(moment(23))
    told = "\n".join(stage.group_texts)
    assert "Huolia 80" in told and told.count("Asia numero") == 60
    assert "Asia numero 79 " in told and "Asia numero 3 " not in told and "… ja 5 muuta" in told
    assert all(units(text) <= 4096 for text in stage.group_texts)
    heads = [m for m in stage.messages(GROUP) if "Hiljaiset signaalit" in m.get("text", "")]
    assert [m for m in stage.messages(GROUP) if "silent" not in m and m["message_id"] > heads[0]["message_id"]] == []
    await kaisa.taps("Näytä loput 20", chat_id=GROUP)
    assert kaisa.everything_heard.count("Asia numero") == 20


async def test_a_long_digest_is_made_in_steps_that_survive_a_stop(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two steps the bot is stopped, a signal is taken back, and somebody gets an answer."""
    await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports("Asia jonka otan takaisin")
    await add_signals(stage, 1100)
    steps = 0

    async def interrupted(*args: Any) -> bool:
        nonlocal steps
        steps += 1
        if steps > 2:
            raise RuntimeError
        return bool(await post_digest(*args))

    schedule = stage.bot.schedule
    (post_digest,) = [task for task in schedule.tasks if name_of(task) == "post_digest"]
    schedule.tasks = [interrupted if task is post_digest else task for task in schedule.tasks]
    await stage.jump(moment(23))
    assert stage.rows("SELECT count(*) FROM signals WHERE digest_id IS NOT NULL") == [(1000,)]
    assert not any("Hiljaiset signaalit" in text for text in stage.group_texts)
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Peru viesti")
    await aino.taps("Kyllä, peru")
    await stage.restart()
    await stage.ask_schedule()
    told = "\n".join(stage.group_texts)
    assert re.search(r"Huolia 1\s100 ", told) and told.count("Hiljaiset signaalit") == 1 and "otan takaisin" not in told
    assert stage.rows("SELECT count(*) FROM signals WHERE digest_id IS NULL AND state = 'new'") == [(0,)]
    stage.expect_failed("interrupted")


async def test_the_counts_stand_beside_last_weeks(stage: Stage) -> None:
    await stage.team()
    aino = await stage.volunteer()
    for number in range(3):
        await aino.reports(f"Asia numero {number} torilta")
    await stage.jump(moment(23))
    await aino.says("/havainto Uusi asia torilta")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^Lähetä$")
    await stage.jump(moment(30))
    head = next(text for text in stage.group_texts if "viikko 48" in text)
    assert "Huolia 0 (edellisessä 3)" in head and "Havaintoja 1 (edellisessä 0)" in head
    assert "Vanhoja käsittelemättä 3" in head and "Aiemmilta viikoilta käsittelemättä (3)" in "".join(stage.group_texts)
    pinned = [m for m in stage.messages(GROUP) if m.get("pinned")]
    assert len(pinned) == 1 and "viikko 48" in pinned[0]["text"]


async def test_what_was_written_before_but_came_after_goes_into_the_next(stage: Stage) -> None:
    await stage.team()
    aino = await stage.volunteer()
    await stage.jump(moment(23))
    await aino.says("Sunnuntaina kirjoitettu asia", date=int(moment(22, 20).timestamp()))
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.says("lähetä", date=int(moment(22, 20, 5).timestamp()))
    await stage.jump(moment(30))
    assert "Sunnuntaina kirjoitettu" in stage.group_texts[-1]


async def test_across_both_clock_changes_and_week_53(stage: Stage) -> None:
    await stage.team()
    for day in (moment(4, month=1, year=2027), moment(29, month=3, year=2027), moment(1, month=11, year=2027)):
        stage.world.clock.jump(day - timedelta(days=6))
        await stage.ask_schedule()
        before = stage.rows("SELECT count(*) FROM digest_runs")[0][0]
        stage.world.clock.jump(day - timedelta(minutes=1))
        await stage.ask_schedule()
        assert stage.rows("SELECT count(*) FROM digest_runs") == [(before,)]
        await stage.jump(day)
        assert stage.rows("SELECT count(*) FROM digest_runs") == [(before + 1,)]
    assert stage.rows("SELECT count(*) FROM digest_weeks WHERE iso_year = 2026 AND iso_week = 53") == [(1,)]


async def test_telegrams_ids_stay_in_two_tables(stage: Stage) -> None:
    await stage.team(id=987_650_001)
    aino = await stage.volunteer(987_650_002)
    await aino.reports("Asia jonka jäljet etsitään")
    await stage.jump(moment(23))
    for (table,) in stage.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        if table not in ("people", "chats"):
            told = str(stage.rows(f"SELECT * FROM {table}"))
            assert not any(number in told for number in ("987650001", "987650002", str(GROUP))), table


async def test_a_second_group_takes_over_and_gets_no_old_digest(stage: Stage) -> None:
    await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports("Asia ennen ryhmän vaihtoa")
    await stage.jump(moment(23))
    stage.world.group(-100777, "Uusi tiimi", {900})
    await stage.world.add_bot(900, -100777, await stage.invite(Purpose.TEAM))
    await stage.rest()
    later = await aino.reports("Asia ryhmän vaihdon jälkeen")
    count = len(stage.group_texts)
    await stage.jump(moment(30))
    new = "\n".join(m.get("text", "") for m in stage.messages(-100777))
    assert later in new and len(stage.group_texts) == count
    assert f"{reference} · " in new and "Vanhoja käsittelemättä 1" in new
