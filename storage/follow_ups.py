"""Follow-ups: four weeks after an outcome, the reporter is asked whether it helped."""

from __future__ import annotations

from enum import StrEnum

from storage.engine.kept import Kept
from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork

AFTER = 28 * 86400  # seconds from the closing to the question
KEPT = Kept(
    of_person=("follow_ups",),
    words=("UPDATE follow_ups SET words = '' WHERE signal_id = ?",),
    waiting=("DELETE FROM follow_ups WHERE signal_id = ? AND answer IS NULL",),
    active=("SELECT 1 FROM follow_ups WHERE person_id = people.id AND (sent_at IS NULL OR sent_at >= ?)",),
)


class Helped(StrEnum):
    """The reporter's answer to "did it help?"."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class FollowUp(Frozen):
    id: int
    signal_id: int
    person_id: int
    due_at: int
    sent_at: int | None = None
    answer: Helped | None = None
    words: str = ""


def plan(unit: UnitOfWork, signal_id: int, person_id: int) -> None:
    """Plans a follow-up. It replaces an unanswered one from an earlier closing; answered ones stay."""
    cancel(unit, signal_id)
    unit.write("INSERT INTO follow_ups (signal_id, person_id, due_at) VALUES (?, ?, ?)", (signal_id, person_id, unit.now + AFTER))


def cancel(unit: UnitOfWork, signal_id: int) -> None:
    """Deletes the unanswered follow-ups of a signal."""
    unit.write("DELETE FROM follow_ups WHERE signal_id = ? AND answer IS NULL", (signal_id,))


async def due(db: Reader, now: int) -> list[FollowUp]:
    """Up to 100 follow-ups that are due and not sent yet."""
    rows = await db.read("SELECT * FROM follow_ups WHERE sent_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT 100", (now,))
    return [FollowUp.model_validate(dict(row)) for row in rows]


def mark_sent(unit: UnitOfWork, follow_up: FollowUp) -> None:
    unit.write("UPDATE follow_ups SET sent_at = ? WHERE id = ?", (unit.now, follow_up.id))


async def count_waiting(db: Reader) -> int:
    """Planned follow-ups whose question was not sent yet."""
    return int((await db.read("SELECT count(*) FROM follow_ups WHERE sent_at IS NULL"))[0][0])


async def by_id(db: Reader, number: int) -> FollowUp | None:
    rows = await db.read("SELECT * FROM follow_ups WHERE id = ?", (number,))
    return FollowUp.model_validate(dict(rows[0])) if rows else None


def answer(unit: UnitOfWork, follow_up: FollowUp, helped: Helped, words: str) -> None:
    unit.write(
        "UPDATE follow_ups SET answer = ?, words = ?, answered_at = ? WHERE id = ?", (helped, words, unit.now, follow_up.id)
    )


async def counts(db: Reader) -> dict[str, int]:
    """The number of answers, by answer."""
    rows = await db.read("SELECT answer, count(*) FROM follow_ups WHERE answer IS NOT NULL GROUP BY answer")
    return {row[0]: row[1] for row in rows}


async def answered_by(db: Reader, person_id: int) -> list[FollowUp]:
    rows = await db.read("SELECT * FROM follow_ups WHERE person_id = ? AND answer IS NOT NULL", (person_id,))
    return [FollowUp.model_validate(dict(row)) for row in rows]
