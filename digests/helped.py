"""Answers to "did it help?" in a person's own data."""

from __future__ import annotations

from digests.part import OwnPart, Part
from storage import follow_ups
from storage.engine.reader import Reader


async def own(db: Reader, person_id: int) -> OwnPart:
    """A person's answers, below the signals that they are about."""
    found: dict[int, list[tuple[str, str]]] = {}
    for follow_up in await follow_ups.answered_by(db, person_id):
        found.setdefault(follow_up.signal_id, []).append((f"helped-{follow_up.answer}", follow_up.words))
    return OwnPart(of_signals=found)


PART = Part(own=own)
