"""Alarms to coordinators when something went wrong in operation. Each problem is told once."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from digests.week import LATE_AFTER, missed
from handlers import team
from handlers.services import Services
from storage import chats, digest_runs
from storage.engine import inbox, meta
from storage.engine.outbox import digest_waiting_since
from storage.engine.unit_of_work import UnitOfWork

LETTERS_PAUSE = 3600  # seconds between two alarms about dead letters


async def tell_of_outages(unit: UnitOfWork, services: Services) -> None:
    """Tells coordinators that Telegram was out of reach, and for how many minutes."""
    ended = list(services.outages)
    if ended:
        await team.tell_coordinators(unit, services, "alarm-outage", minutes=str(round(max(ended) / 60)))
        unit.after_commit(partial(services.outages.__delitem__, slice(len(ended))))


async def tell_of_dead_letters(unit: UnitOfWork, services: Services) -> None:
    """Tells coordinators of new dead letters."""
    told, told_at = (int(part) for part in (await meta.get(unit, "letters_told", "0 0")).split())
    newest = await inbox.newest_dead_letter(unit)
    if newest > told and unit.now - told_at >= LETTERS_PAUSE:
        meta.put(unit, "letters_told", f"{newest} {unit.now}")
        await team.tell_coordinators(unit, services, "alarm-letters")


async def tell_of_late_digests(unit: UnitOfWork, services: Services) -> None:
    """Tells coordinators that a digest is half an hour late or more."""
    now = services.town.local(unit.now)
    since = await digest_waiting_since(unit)
    if since is None:
        unposted = await digest_runs.unposted(unit)
        since = unposted.due_at if unposted else await _unentered_since(unit, services, now)
    if since is None or unit.now - since < LATE_AFTER.total_seconds() or await meta.get(unit, "late_told", "") == str(since):
        return
    meta.put(unit, "late_told", str(since))
    due = services.town.local(since)
    moment = partial(services.texts.moment, moment=due)
    await team.tell_coordinators(unit, services, "alarm-digest", moment=moment)


async def _unentered_since(unit: UnitOfWork, services: Services, now: datetime) -> int | None:
    last, told = await digest_runs.last(unit), await digest_runs.told_weeks(unit)
    for chat in await chats.teams(unit):
        after = services.town.local(last.due_at if last else chat.connected_at or unit.now)
        for due in missed(services.town, after, now):
            if due.week not in told:
                return int(due.at.timestamp())
    return None
