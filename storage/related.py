"""Relations between signals: merged, proposals to concerns, similar ones."""

from __future__ import annotations

from storage import concerns, likeness
from storage.engine import sqlite
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Signal, State
from storage.signals import LEFT, many, note, read_rows

OPEN_COMPARED = 300  # newest open signals that are compared
ALIKE_TERMS = 16  # longest stems of a text that are searched for
ALIKE_BACK = 50_000  # only this many latest ids are searched: some years of a town's signals
ALIKE_READ = 10  # best matches that are then compared word by word


async def merged_into(db: Reader, signal_id: int) -> list[Signal]:
    """Signals merged into this one, without withdrawn and erased ones, oldest first."""
    return await many(db, f"merged_into = ? AND {LEFT} ORDER BY received_at, id", (signal_id,))


def merge(unit: UnitOfWork, signal: Signal, into: Signal, by: int) -> None:
    """Merges a signal into another. Nothing is moved, only a pointer is set, so it can be undone."""
    unit.write("UPDATE signals SET merged_into = ? WHERE id = ?", (into.id, signal.id))
    note(unit, signal.id, "merged", into.reference, by)
    note(unit, into.id, "merged-here", signal.reference, by)
    unit.reload(concerns.NEWEST)


def unmerge(unit: UnitOfWork, signal: Signal, by: int | None) -> None:
    unit.write("UPDATE signals SET merged_into = NULL WHERE id = ?", (signal.id,))
    note(unit, signal.id, "unmerged", person_id=by)
    unit.reload(concerns.NEWEST)


async def proposals_to(db: Reader, signal_id: int) -> list[Signal]:
    """Proposals to the concerns raised from this signal and from those merged into it, oldest first."""
    return await many(
        db,
        f"{LEFT} AND id IN (SELECT proposal_concerns.signal_id FROM proposal_concerns"  # noqa: S608
        " JOIN concerns ON concerns.id = concern_id JOIN signals AS about ON about.id = concerns.signal_id"
        " WHERE about.id = ? OR about.merged_into = ?) ORDER BY received_at, id",
        (signal_id, signal_id),
    )


async def raised_as(db: Reader, concern_id: int) -> Signal | None:
    """The signal that a concern was raised from, or the one that signal was merged into."""
    found = await many(
        db,
        "id = (SELECT coalesce(about.merged_into, about.id) FROM concerns JOIN signals AS about ON about.id = signal_id"
        " WHERE concerns.id = ?)",
        (concern_id,),
    )
    return found[0] if found else None


async def open_like(db: Reader, signal: Signal) -> list[Signal]:
    """Delivered, unmerged signals of the same category, newest first, to be compared with this one."""
    return await many(
        db,
        "category IS ? AND state = ? AND merged_into IS NULL AND id <> ? ORDER BY received_at DESC, id DESC LIMIT ?",
        (signal.category, State.DELIVERED, signal.id, OPEN_COMPARED),
    )


async def alike(db: Reader, signal: Signal, language: str, limit: int = 2) -> list[Signal]:
    """Closed signals of the same category that have at least two long words in common with it, most similar first."""
    longest = sorted(likeness.stems(signal.text, language), key=lambda stem: (-len(stem), stem))[:ALIKE_TERMS]
    expression = sqlite.any_of_expression(longest)
    if expression is None:
        return []
    rows = await db.read(
        sqlite.ALIKE_SQL,
        (expression, signal.id, signal.id - ALIKE_BACK, signal.category, State.CLOSED, ALIKE_READ),
    )
    found = [(s, likeness.shared_stems(signal.text, s.text, language)) for s in read_rows(rows)]
    near = sorted((s for s in found if s[1] >= likeness.RELATED_WORDS), key=lambda pair: -pair[1])
    return [s for s, _ in near[:limit]]
