"""From what people say to the team's Monday digest."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.stage import GROUP, Stage

HELSINKI = ZoneInfo("Europe/Helsinki")


def moment(day: int, hour: int = 8, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=HELSINKI)


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
    assert stage.rows("SELECT count(*) FROM digests") == [(1,)]


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
    assert stage.rows("SELECT count(*) FROM digests") == [(2,)]
