"""What coordinators hear when something behind the scenes went wrong. Each thing is told once."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from digests.week import LATE_AFTER, missed
from handlers import team
from handlers.services import Services
from storage import chats, digest_runs
from storage.engine import inbox, meta
from storage.engine.outbox import digest_waiting_since
from storage.engine.unit_of_work import Work

LETTERS_PAUSE = 3600  # seconds between two words about letters


async def tell_of_outages(work: Work, services: Services) -> None:
    """Telegram was out of reach for long."""
    ended = list(services.outages)
    if ended:
        await team.tell_coordinators(work, services, "alarm-outage", minutes=str(round(max(ended) / 60)))
        del services.outages[: len(ended)]


async def tell_of_letters(work: Work, services: Services) -> None:
    """Updates were set aside because handling them failed."""
    told, told_at = (int(part) for part in (await meta.get(work, "letters_told", "0 0")).split())
    newest = await inbox.newest_letter(work)
    if newest > told and work.now - told_at >= LETTERS_PAUSE:
        meta.put(work, "letters_told", f"{newest} {work.now}")
        await team.tell_coordinators(work, services, "alarm-letters")


async def tell_of_late_digests(work: Work, services: Services) -> None:
    """A digest that should have reached the group half an hour ago has not."""
    now = services.town.local(work.now)
    since = await digest_waiting_since(work)
    if since is None:
        unposted = await digest_runs.unposted(work)
        since = unposted.due_at if unposted else await _unentered_since(work, services, now)
    if since is None or work.now - since < LATE_AFTER.total_seconds() or await meta.get(work, "late_told", "") == str(since):
        return
    meta.put(work, "late_told", str(since))
    due = services.town.local(since)
    moment = partial(services.texts.moment, moment=due)
    await team.tell_coordinators(work, services, "alarm-digest", moment=moment)


async def _unentered_since(work: Work, services: Services, now: datetime) -> int | None:
    last, told = await digest_runs.last(work), await digest_runs.told_weeks(work)
    for chat in await chats.teams(work):
        after = services.town.local(last.due_at if last else chat.connected_at or work.now)
        for due in missed(services.town, after, now):
            if due.week not in told:
                return int(due.at.timestamp())
    return None
