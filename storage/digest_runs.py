"""The digests: one row a week, so that none is missed or told twice. A row is entered first, posted last.

The ledger is the town's: when the team moves to another group, it goes on there.
"""

from __future__ import annotations

from collections.abc import Sequence

from storage.engine.models import Frozen
from storage.engine.unit_of_work import Reader, Work


class Digest(Frozen):
    id: int
    chat_id: int
    due_at: int
    built_at: int
    late: bool
    posted_at: int | None = None  # None while its signals are being gathered


async def last(db: Reader) -> Digest | None:
    rows = await db.read("SELECT * FROM digests ORDER BY due_at DESC, id DESC LIMIT 1")
    return Digest.model_validate(dict(rows[0])) if rows else None


async def before(db: Reader, digest: Digest) -> Digest | None:
    rows = await db.read("SELECT * FROM digests WHERE id < ? ORDER BY id DESC LIMIT 1", (digest.id,))
    return Digest.model_validate(dict(rows[0])) if rows else None


async def told_weeks(db: Reader) -> set[tuple[int, int]]:
    """ISO years and weeks that have had their digest."""
    return {(row[0], row[1]) for row in await db.read("SELECT iso_year, iso_week FROM digest_weeks")}


async def by_id(db: Reader, digest_id: int) -> Digest | None:
    rows = await db.read("SELECT * FROM digests WHERE id = ?", (digest_id,))
    return Digest.model_validate(dict(rows[0])) if rows else None


async def of_week(db: Reader, iso_year: int, iso_week: int) -> Digest | None:
    rows = await db.read(
        "SELECT digests.* FROM digests JOIN digest_weeks ON digest_weeks.digest_id = digests.id"
        " WHERE iso_year = ? AND iso_week = ? ORDER BY digests.id LIMIT 1",
        (iso_year, iso_week),
    )
    return Digest.model_validate(dict(rows[0])) if rows else None


async def record(work: Work, chat_id: int, due_at: int, weeks: Sequence[tuple[int, int]], late: bool) -> Digest:
    """Enters a digest with the ISO weeks that it covers."""
    digest = Digest(id=await work.next_id("digests"), chat_id=chat_id, due_at=due_at, built_at=work.now, late=late)
    work.write(
        "INSERT INTO digests (id, chat_id, due_at, built_at, late) VALUES (?, ?, ?, ?, ?)",
        (digest.id, chat_id, due_at, work.now, late),
    )
    for year, week in weeks:
        work.write("INSERT INTO digest_weeks VALUES (?, ?, ?)", (year, week, digest.id))
    return digest


async def unposted(db: Reader) -> Digest | None:
    """The oldest that has been entered and not posted yet."""
    rows = await db.read("SELECT * FROM digests WHERE posted_at IS NULL ORDER BY id LIMIT 1")
    return Digest.model_validate(dict(rows[0])) if rows else None


def mark_posted(work: Work, digest: Digest) -> None:
    work.write("UPDATE digests SET posted_at = ? WHERE id = ?", (work.now, digest.id))


async def weeks(db: Reader, digest_id: int) -> list[tuple[int, int]]:
    rows = await db.read("SELECT iso_year, iso_week FROM digest_weeks WHERE digest_id = ? ORDER BY 1, 2", (digest_id,))
    return [(row[0], row[1]) for row in rows]


async def previewed(db: Reader, person_id: int, due_at: int) -> bool:
    rows = await db.read("SELECT 1 FROM previews WHERE person_id = ? AND due_at = ?", (person_id, due_at))
    return bool(rows)


def mark_previewed(work: Work, person_id: int, due_at: int) -> None:
    work.write("INSERT INTO previews VALUES (?, ?) ON CONFLICT DO NOTHING", (person_id, due_at))
