"""The town's weeks: which digests are due, which week they are named after, and when the team meets.

A digest covers what came in since the previous one. It is named after the ISO week in the middle of the seven days
before it is due, so that Monday's digest has the number of the week that has just ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from storage.town import Town, Weekly

LATE_AFTER = timedelta(minutes=30)  # a digest recorded later than this is marked as late
SCAN_WEEKS = 60  # weeks that are searched, backwards for missed digests and forwards for the next one


@dataclass(frozen=True)
class Due:
    """When a digest is due on the town's clock, and the team's session after it."""

    at: datetime
    session: datetime

    @property
    def week(self) -> tuple[int, int]:
        """The ISO year and week that the digest is named after."""
        middle = (self.at - timedelta(days=3, hours=12)).isocalendar()
        return middle.year, middle.week


def next_due(town: Town, now: datetime) -> Due:
    """The next digest due after this moment, breaks skipped. Raises ValueError when breaks leave no week."""
    for due in _weekly(town, now, now + timedelta(weeks=SCAN_WEEKS)):
        return due
    raise ValueError("the town's breaks leave no week for a digest")


def missed(town: Town, after: datetime, now: datetime) -> list[Due]:
    """Digests due after `after` and up to `now` (included), oldest first."""
    after = max(after, now - timedelta(weeks=SCAN_WEEKS))
    return list(_weekly(town, after, now + timedelta(microseconds=1)))


def _weekly(town: Town, after: datetime, before: datetime) -> Iterator[Due]:
    """All digests with after < due < before, breaks skipped."""
    after, before = after.astimezone(town.tz), before.astimezone(town.tz)
    day = after.date() - timedelta(days=1)
    while day <= before.date():
        if day.weekday() == town.digest.weekday and not _in_break(town, day):
            at = local(town, day, town.digest)
            if after < at < before:
                yield Due(at, session_after(town, at))
        day += timedelta(days=1)


def session_after(town: Town, at: datetime) -> datetime:
    """The first session at or after this moment, breaks skipped. Raises ValueError when breaks leave no week."""
    day = at.date()
    for _ in range(7 * SCAN_WEEKS):
        if day.weekday() == town.session.weekday and not _in_break(town, day):
            moment = local(town, day, town.session)
            if moment >= at:
                return moment
        day += timedelta(days=1)
    raise ValueError("the town's breaks leave no week for a session")


def local(town: Town, day: date, weekly: Weekly) -> datetime:
    """A time of day on the town's clock. Of two because of a clock change, the first; a skipped one moves forward by the gap."""
    moment = datetime.combine(day, weekly.time, tzinfo=town.tz)
    return moment.astimezone(UTC).astimezone(town.tz)


def _in_break(town: Town, day: date) -> bool:
    return any(pause.first <= day <= pause.last for pause in town.breaks)


def period(year: int, week: int) -> tuple[date, date]:
    """The Monday and Sunday of an ISO week."""
    monday = date.fromisocalendar(year, week, 1)
    return monday, monday + timedelta(days=6)


def previous_working_day(town: Town, day: date) -> date:
    """The last working day before a day, by weekends and the country's public holidays."""
    return _working_day(town, day, -1)


def _working_day(town: Town, day: date, step: int) -> date:
    from holidays import country_holidays  # slow import, needed only here

    free = country_holidays(town.holidays)
    day += timedelta(days=step)
    while day.weekday() >= 5 or day in free:
        day += timedelta(days=step)
    return day


def working_days_after(town: Town, moment: datetime, days: int) -> datetime:
    """The same time of day on the town's clock, `days` working days later."""
    here = moment.astimezone(town.tz)
    day = here.date()
    for _ in range(days):
        day = _working_day(town, day, 1)
    later = datetime.combine(day, here.timetz().replace(tzinfo=None), tzinfo=town.tz)
    return later.astimezone(UTC).astimezone(town.tz)


QUIET_FROM, QUIET_TO = 20, 8  # hours of the town's clock between which the bot writes only in reply


def quiet(moment: datetime) -> bool:
    """Whether the moment, on its own clock, is in the quiet hours."""
    return moment.hour >= QUIET_FROM or moment.hour < QUIET_TO
