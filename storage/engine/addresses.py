"""Where people are written to: Telegram's number of each, sealed. Only the sender and the unit of work read it."""

from __future__ import annotations

from storage.engine.unit_of_work import Reader


async def sealed_address(db: Reader, person_id: int) -> bytes | None:
    """A person's, or of somebody who has just left the one that is kept for the last message; None for nobody."""
    rows = await db.read(
        "SELECT sealed FROM addresses WHERE person_id = ? UNION ALL SELECT sealed FROM farewells WHERE person_id = ?",
        (person_id, person_id),
    )
    return bytes(rows[0][0]) if rows else None
