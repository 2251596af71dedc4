"""Signal counts by kind, category, state and digest. Withdrawn signals are not counted, except in POPULAR_CATEGORIES."""

from __future__ import annotations

from storage.engine.cached import Cached, Source
from storage.engine.reader import Reader
from storage.models import State

POPULAR_SINCE = 90 * 86400  # seconds


async def between(db: Reader, start: int, end: int, column: str) -> dict[str, int]:
    """Signals received in a period (end excluded), by kind, category or state. Raises ValueError for another column."""
    if column not in ("kind", "category", "state"):
        raise ValueError(column)
    rows = await db.read(
        f"SELECT coalesce({column}, ''), count(*) FROM signals"  # noqa: S608
        " WHERE received_at >= ? AND received_at < ? AND state <> ? GROUP BY 1",
        (start, end, State.WITHDRAWN),
    )
    return {row[0]: row[1] for row in rows}


async def of_digest(db: Reader, digest_id: int) -> dict[str, int]:
    """The signals of a digest, counted by kind."""
    rows = await db.read(
        "SELECT kind, count(*) FROM signals WHERE digest_id = ? AND state <> ? GROUP BY kind",
        (digest_id, State.WITHDRAWN),
    )
    return {row[0]: row[1] for row in rows}


async def _popular_categories(source: Source) -> tuple[str, ...]:
    rows = await source.read(
        "SELECT category, count(*) AS n FROM signals WHERE received_at >= ? AND category IS NOT NULL"
        " GROUP BY category ORDER BY n DESC, category",
        (source.now - POPULAR_SINCE,),
    )
    return tuple(row[0] for row in rows)


POPULAR_CATEGORIES = Cached(_popular_categories)  # keys, most used first; reloaded once an hour, not at each new signal
