"""The weekly digest runs. Each ISO week belongs to at most one run, so that no week is missed or told twice.

A run is recorded first, then its signals are collected, then it is posted. Runs belong to the town, not to a group:
they continue when the team moves to another group.
"""

from __future__ import annotations

from collections.abc import Sequence

from storage.engine.mappers import insertion_of
from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork


class DigestRun(Frozen):
    """One weekly digest that was posted or is to be. It may cover several weeks when some were missed."""

    id: int
    chat_id: int
    due_at: int  # UTC seconds; signals received before this moment belong to it
    built_at: int
    late: bool
    posted_at: int | None = None  # None while its signals are being collected


INSERT, _values = insertion_of("digest_runs", DigestRun.model_fields)


async def last(db: Reader) -> DigestRun | None:
    """The run with the latest due time; None before the first."""
    rows = await db.read("SELECT * FROM digest_runs ORDER BY due_at DESC, id DESC LIMIT 1")
    return DigestRun.model_validate(dict(rows[0])) if rows else None


async def before(db: Reader, digest: DigestRun) -> DigestRun | None:
    """The run before this one; None for the first."""
    rows = await db.read("SELECT * FROM digest_runs WHERE id < ? ORDER BY id DESC LIMIT 1", (digest.id,))
    return DigestRun.model_validate(dict(rows[0])) if rows else None


async def told_weeks(db: Reader) -> set[tuple[int, int]]:
    """All (ISO year, ISO week) pairs that have a digest run."""
    return {(row[0], row[1]) for row in await db.read("SELECT iso_year, iso_week FROM digest_weeks")}


async def by_id(db: Reader, digest_id: int) -> DigestRun | None:
    rows = await db.read("SELECT * FROM digest_runs WHERE id = ?", (digest_id,))
    return DigestRun.model_validate(dict(rows[0])) if rows else None


async def of_week(db: Reader, iso_year: int, iso_week: int) -> DigestRun | None:
    """The run that covers an ISO week; None when there is none."""
    rows = await db.read(
        "SELECT digest_runs.* FROM digest_runs JOIN digest_weeks ON digest_weeks.digest_id = digest_runs.id"
        " WHERE iso_year = ? AND iso_week = ? ORDER BY digest_runs.id LIMIT 1",
        (iso_year, iso_week),
    )
    return DigestRun.model_validate(dict(rows[0])) if rows else None


async def record(unit: UnitOfWork, chat_id: int, due_at: int, weeks: Sequence[tuple[int, int]], late: bool) -> DigestRun:
    """Records a digest run with the ISO weeks that it covers."""
    digest = DigestRun(id=await unit.next_id("digest_runs"), chat_id=chat_id, due_at=due_at, built_at=unit.now, late=late)
    unit.write(INSERT, _values(digest))
    for year, week in weeks:
        unit.write("INSERT INTO digest_weeks VALUES (?, ?, ?)", (year, week, digest.id))
    return digest


async def unposted(db: Reader) -> DigestRun | None:
    """The oldest run that is recorded but not posted yet."""
    rows = await db.read("SELECT * FROM digest_runs WHERE posted_at IS NULL ORDER BY id LIMIT 1")
    return DigestRun.model_validate(dict(rows[0])) if rows else None


def mark_posted(unit: UnitOfWork, digest: DigestRun) -> None:
    unit.write("UPDATE digest_runs SET posted_at = ? WHERE id = ?", (unit.now, digest.id))


async def weeks(db: Reader, digest_id: int) -> list[tuple[int, int]]:
    """The (ISO year, ISO week) pairs that a run covers."""
    rows = await db.read("SELECT iso_year, iso_week FROM digest_weeks WHERE digest_id = ? ORDER BY 1, 2", (digest_id,))
    return [(row[0], row[1]) for row in rows]


async def previewed(db: Reader, person_id: int, due_at: int) -> bool:
    """Whether this coordinator was sent the preview of the digest that is due then."""
    rows = await db.read("SELECT 1 FROM previews WHERE person_id = ? AND due_at = ?", (person_id, due_at))
    return bool(rows)


def mark_previewed(unit: UnitOfWork, person_id: int, due_at: int) -> None:
    unit.write("INSERT INTO previews VALUES (?, ?) ON CONFLICT DO NOTHING", (person_id, due_at))
