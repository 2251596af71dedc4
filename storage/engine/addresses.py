"""The encrypted Telegram ids of people. Only the sender and the unit of work read them."""

from __future__ import annotations

from storage.engine.reader import Reader


async def sealed_address(db: Reader, person_id: int) -> bytes | None:
    """The encrypted Telegram id of a person, or of one who left within the last hour. None when there is neither."""
    rows = await db.read(
        "SELECT sealed FROM addresses WHERE person_id = ? UNION ALL SELECT sealed FROM farewells WHERE person_id = ?",
        (person_id, person_id),
    )
    return bytes(rows[0][0]) if rows else None
