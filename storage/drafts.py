"""Drafts: half-finished dialogs, at most one per person. The unit of work reads and writes a person's own draft."""

from __future__ import annotations

from storage.engine import sqlite
from storage.engine.mappers import draft_of, person_of
from storage.engine.models import Draft, Person
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork


async def without_reminder(db: Reader, untouched_since: int, limit: int) -> list[Draft]:
    """Drafts not touched since `untouched_since` whose owner has not been reminded yet."""
    rows = await db.read("SELECT * FROM drafts WHERE nudged_at IS NULL AND touched_at < ? LIMIT ?", (untouched_since, limit))
    return [draft_of(row) for row in rows]


def mark_reminded(unit: UnitOfWork, draft: Draft) -> None:
    unit.write("UPDATE drafts SET nudged_at = ? WHERE person_id = ?", (unit.now, draft.person_id))


async def owners_untouched_since(db: Reader, moment: int, limit: int) -> list[Person]:
    """The owners of drafts that have not been touched since `moment`."""
    rows = await db.read(
        "SELECT people.* FROM drafts JOIN people ON people.id = drafts.person_id WHERE drafts.touched_at < ? LIMIT ?",
        (moment, limit),
    )
    return [person_of(row) for row in rows]


async def owners_about(db: Reader, reference: str) -> list[Person]:
    """People with a draft about the signal with this reference."""
    rows = await db.read(
        f"SELECT people.* FROM drafts JOIN people ON people.id = drafts.person_id WHERE {sqlite.DRAFT_REFERENCE} = ?",  # noqa: S608
        (reference,),
    )
    return [person_of(row) for row in rows]
