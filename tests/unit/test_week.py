"""The town's weeks: clock changes, week 53, breaks, outages."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from digests.week import local, missed, next_due, previous_working_day, quiet, working_days_after
from storage.town import Break, Town, Weekly

HELSINKI = ZoneInfo("Europe/Helsinki")


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=HELSINKI)  # type: ignore[misc, arg-type]


def test_monday_is_named_after_the_week_that_ended(town: Town) -> None:
    due = next_due(town, at(2026, 11, 18, 12))
    assert due.at == at(2026, 11, 23, 8) and due.week == (2026, 47)
    assert due.session == at(2026, 11, 23, 13)


def test_at_the_moment_itself_the_next_is_a_week_away(town: Town) -> None:
    assert next_due(town, at(2026, 11, 23, 8)).at == at(2026, 11, 30, 8)
    assert [due.at for due in missed(town, at(2026, 11, 16, 8), at(2026, 11, 23, 8))] == [at(2026, 11, 23, 8)]


@pytest.mark.parametrize(("sunday", "offset"), [(date(2026, 3, 29), 3), (date(2026, 10, 25), 2)])
def test_clock_changes_keep_eight_o_clock(town: Town, sunday: date, offset: int) -> None:
    due = next_due(town, datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=HELSINKI))
    assert due.at.hour == 8 and due.at.utcoffset() == timedelta(hours=offset)
    assert due.at.astimezone(UTC).hour == 8 - offset


@pytest.mark.parametrize(("sunday", "hour"), [(date(2026, 3, 29), 3), (date(2026, 10, 25), 3)])
def test_a_time_that_the_clock_skips_or_doubles_comes_once(town: Town, sunday: date, hour: int) -> None:
    odd = town.model_copy(update={"digest": Weekly(day="sunday", time=time(hour, 30))})
    start = datetime(sunday.year, sunday.month, sunday.day, 0, tzinfo=HELSINKI)
    dues = missed(odd, start, start + timedelta(days=1))
    assert len(dues) == 1 and dues[0].at.date() == sunday
    assert local(odd, sunday, odd.digest) == dues[0].at


def test_week_53(town: Town) -> None:
    assert next_due(town, at(2027, 1, 1)).at == at(2027, 1, 4, 8)
    assert next_due(town, at(2027, 1, 3, 9)).week == (2026, 53)
    assert next_due(town, at(2027, 1, 5)).week == (2027, 1)


def test_a_break_leaves_its_weeks_to_the_next_digest(town: Town) -> None:
    resting = town.model_copy(update={"breaks": (Break(first=date(2026, 6, 22), last=date(2026, 8, 2)),)})
    assert next_due(resting, at(2026, 6, 20)).at == at(2026, 8, 3, 8)
    assert missed(resting, at(2026, 6, 22), at(2026, 8, 1)) == []


def test_three_weeks_away(town: Town) -> None:
    dues = missed(town, at(2026, 11, 16, 8), at(2026, 12, 8, 9))
    assert [due.week for due in dues] == [(2026, 47), (2026, 48), (2026, 49)]


def test_the_working_day_before(town: Town) -> None:
    assert previous_working_day(town, date(2026, 11, 23)) == date(2026, 11, 20)
    assert previous_working_day(town, date(2026, 4, 7)) == date(2026, 4, 2)


def test_working_days_leave_out_holidays_and_keep_the_time_of_day(town: Town) -> None:
    epiphany = datetime(2027, 1, 4, 9, tzinfo=HELSINKI)
    assert working_days_after(town, epiphany, 5) == datetime(2027, 1, 12, 9, tzinfo=HELSINKI)
    easter_and_summer_time = datetime(2027, 3, 22, 9, tzinfo=HELSINKI)
    assert working_days_after(town, easter_and_summer_time, 6) == datetime(2027, 4, 1, 9, tzinfo=HELSINKI)
    assert working_days_after(town, datetime(2026, 10, 23, 12, tzinfo=UTC), 1).hour == 15, "winter time came in between"


def test_nobody_is_written_to_at_night() -> None:
    at = {hour: quiet(datetime(2026, 11, 23, hour, tzinfo=HELSINKI)) for hour in range(24)}
    assert [hour for hour, still in at.items() if not still] == list(range(8, 20))
