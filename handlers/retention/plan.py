"""The town's retention plan, kept to once a night: what has been kept long enough goes, the figures stay.

Each step is short and is a transaction of its own; what is left goes on with the next.
"""

from __future__ import annotations

from datetime import date, timedelta

from handlers.services import Services
from handlers.signals import message_updates
from storage import erasure, people, signals
from storage.engine import audit, meta
from storage.engine.unit_of_work import UnitOfWork

FROM_HOUR = 2  # on the town's clock; the nightly copy follows
AT_ONCE = 50
DAY = 86400  # seconds
DOUBTED = 30  # days since the last night after which the clock is believed only at the second sight
COPIES_OUTLIVED = 30  # days that an erasure is remembered beyond the oldest copy


async def close_farewells(unit: UnitOfWork, services: Services) -> None:
    """The address of a last message goes after an hour, sent or not."""
    people.close_farewells(unit)


async def keep_to_plan(unit: UnitOfWork, services: Services) -> bool:
    """One step of tonight's; True when there is more to do."""
    now = services.town.local(unit.now)
    today = now.date().isoformat()
    last = await meta.get(unit, "retention", "")
    if now.hour < FROM_HOUR or last == today:
        return False
    if last and now.date() - date.fromisoformat(last) > timedelta(days=DOUBTED):
        meta.put(unit, "retention", today)  # a clock that is wrong tonight erases nothing; one that is right goes on tomorrow
        return False
    for step in (_texts, _people):
        if count := await step(unit, services):
            unit.audit(None, f"retention-{step.__name__.strip('_')}", detail=str(count))
            return True
    await _records(unit, services)
    meta.put(unit, "retention", today)
    return False


async def _texts(unit: UnitOfWork, services: Services) -> int:
    """Texts of signals that were closed long ago; wherever they were shown, that shows."""
    found = await signals.closed_before(unit, unit.now - services.town.retention.closed_texts * DAY, AT_ONCE)
    for signal in found:
        await message_updates.take_out(unit, services.texts, services.town.team_language, signal)
        erasure.carry_out(unit, erasure.words_of(signal.id))
    return len(found)


async def _people(unit: UnitOfWork, services: Services) -> int:
    """People who have told nothing for long, and wait for nothing."""
    found = await people.inactive(unit, unit.now - services.town.retention.people * DAY, AT_ONCE)
    for person in found:
        await people.forget(unit, person)
    return len(found)


async def _records(unit: UnitOfWork, services: Services) -> None:
    """Meetings and what the team noted, the audit trail, erasures that no copy is older than."""
    plan = services.town.retention
    erasure.carry_out(unit, erasure.records_before(unit.now - plan.minutes * DAY))
    erasure.clean_up(unit, unit.now - (plan.backups + COPIES_OUTLIVED) * DAY)
    await audit.prune(unit, unit.now - plan.audit * DAY)
