"""The town's retention plan, carried out once a night: what has been kept long enough is erased, the figures stay.

Each step is short and has a transaction of its own; the next step goes on with the rest.
"""

from __future__ import annotations

from datetime import date, timedelta

from handlers.services import Services
from handlers.signals import message_updates
from storage import erasure, people, signals
from storage.engine import audit, meta
from storage.engine.unit_of_work import UnitOfWork

FROM_HOUR = 2  # hour on the town's clock; the nightly backup comes later
AT_ONCE = 50  # signals, or people, in one step
DAY = 86400  # seconds
DOUBTED = 30  # days since the last run after which the clock may be wrong, so one night is skipped
COPIES_OUTLIVED = 30  # days that an erasure is remembered beyond the oldest backup


async def close_farewells(unit: UnitOfWork, services: Services) -> None:
    """Deletes the addresses kept for last messages after an hour, even if the message was not sent."""
    people.close_farewells(unit)


async def keep_to_plan(unit: UnitOfWork, services: Services) -> bool:
    """One step of tonight's run. True when there is more to do."""
    now = services.town.local(unit.now)
    today = now.date().isoformat()
    last = await meta.get(unit, "retention", "")
    if now.hour < FROM_HOUR or last == today:
        return False
    if last and now.date() - date.fromisoformat(last) > timedelta(days=DOUBTED):
        meta.put(unit, "retention", today)  # a wrong clock erases nothing; with a right one, the run goes on tomorrow
        return False
    for step in (_texts, _people):
        if count := await step(unit, services):
            unit.audit(None, f"retention-{step.__name__.strip('_')}", detail=str(count))
            return True
    await _records(unit, services)
    meta.put(unit, "retention", today)
    return False


async def _texts(unit: UnitOfWork, services: Services) -> int:
    """Erases the texts of signals closed long ago, also from messages that show them. Returns how many."""
    found = await signals.closed_before(unit, unit.now - services.town.retention.closed_texts * DAY, AT_ONCE)
    for signal in found:
        await message_updates.take_out(unit, services.texts, services.town.team_language, signal)
        erasure.carry_out(unit, erasure.words_of(signal.id))
    return len(found)


async def _people(unit: UnitOfWork, services: Services) -> int:
    """Forgets people who have sent nothing for long and have nothing open. Returns how many."""
    found = await people.inactive(unit, unit.now - services.town.retention.people * DAY, AT_ONCE)
    for person in found:
        await people.forget(unit, person)
    return len(found)


async def _records(unit: UnitOfWork, services: Services) -> None:
    """Deletes old sessions, notes and audit entries, and the record of erasures that no backup predates."""
    plan = services.town.retention
    erasure.carry_out(unit, erasure.records_before(unit.now - plan.minutes * DAY))
    erasure.clean_up(unit, unit.now - (plan.backups + COPIES_OUTLIVED) * DAY)
    await audit.prune(unit, unit.now - plan.audit * DAY)
