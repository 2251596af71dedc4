"""The ids of updates that were handled, and dead letters: updates set aside because their handler failed."""

from __future__ import annotations

from collections.abc import Sequence

from storage.engine.models import DeadLetter
from storage.engine.reader import Reader
from storage.engine.unit_of_work import Batch, UnitOfWork

SEEN_DAYS = 8  # longer than Telegram keeps an update (24 h) and than its ids stay in order (a week)


async def already_seen(batch: Batch, update_ids: Sequence[int]) -> set[int]:
    """Returns those of the update ids that were handled in an earlier batch."""
    marks = ",".join("?" * len(update_ids))
    rows = await batch.db.execute_fetchall(
        f"SELECT update_id FROM seen_updates WHERE update_id IN ({marks})",  # noqa: S608
        update_ids,
    )
    return {row[0] for row in rows}


async def mark_seen(batch: Batch, update_ids: Sequence[int]) -> None:
    await batch.db.executemany(
        "INSERT INTO seen_updates VALUES (?, ?) ON CONFLICT DO NOTHING", [(i, batch.now) for i in update_ids]
    )


def clean_up(unit: UnitOfWork, dead_letter_days: int) -> None:
    """Deletes old update ids, dead letters older than `dead_letter_days`, and failed calls beyond the last 10,000 outbox ids."""
    unit.write("DELETE FROM seen_updates WHERE seen_at < ?", (unit.now - SEEN_DAYS * 86400,))
    unit.write("DELETE FROM dead_letters WHERE at < ?", (unit.now - dead_letter_days * 86400,))
    unit.write("DELETE FROM outbox WHERE failed IS NOT NULL AND id < (SELECT max(id) - 10000 FROM outbox)")


def set_aside(unit: UnitOfWork, update_id: int, error: str, payload: str) -> None:
    """Keeps an update as a dead letter. The payload must have its ids and personal data taken out already."""
    unit.write(
        "INSERT INTO dead_letters (update_id, at, error, payload) VALUES (?, ?, ?, ?)",
        (update_id, unit.now, error, payload),
    )


async def dead_letters(db: Reader) -> list[DeadLetter]:
    """All dead letters, oldest first."""
    rows = await db.read("SELECT id, update_id, at, error, payload FROM dead_letters ORDER BY id")
    return [DeadLetter.model_validate(dict(row)) for row in rows]


async def newest_dead_letter(db: Reader) -> int:
    """The id of the newest dead letter; 0 when there is none."""
    rows = await db.read("SELECT coalesce(max(id), 0) FROM dead_letters")
    return int(rows[0][0])


async def count_dead_letters(db: Reader) -> int:
    return int((await db.read("SELECT count(*) FROM dead_letters"))[0][0])


def ask_for_replay(unit: UnitOfWork) -> None:
    """Marks all dead letters so that the running bot handles them again."""
    unit.write("UPDATE dead_letters SET replay_at = ?", (unit.now,))


async def dead_letters_to_replay(db: Reader) -> list[DeadLetter]:
    rows = await db.read("SELECT id, update_id, at, error, payload FROM dead_letters WHERE replay_at IS NOT NULL ORDER BY id")
    return [DeadLetter.model_validate(dict(row)) for row in rows]


def drop_dead_letter(unit: UnitOfWork, letter: DeadLetter) -> None:
    unit.write("DELETE FROM dead_letters WHERE id = ?", (letter.id,))
