"""Word back: what somebody is to hear of a signal, kept until it has been told in one message."""

from __future__ import annotations

from enum import StrEnum

from storage.engine.models import Frozen
from storage.engine.unit_of_work import Reader, UnitOfWork
from storage.models import Signal, State


class Relation(StrEnum):
    """Why it is this person's matter."""

    AUTHOR = "author"
    PROPOSER = "proposer"
    SEEN = "seen"  # has seen the same


class Progress(StrEnum):
    REVIEWED = "reviewed"
    SENT = "sent"  # detail: to which unit
    TAKEN = "taken"  # detail: by which unit
    CLOSED = "closed"


class Notification(Frozen):
    id: int
    person_id: int
    signal_id: int
    part: Relation
    what: Progress
    detail: str = ""
    at: int


async def audience(db: Reader, signal: Signal) -> dict[int, Relation]:
    """Whose matter it is: authors, also of what was merged into it, proposers, and those who have seen the same."""
    found: dict[int, Relation] = {}
    rows = await db.read(
        "SELECT endorsements.person_id FROM endorsements JOIN concerns ON concerns.id = concern_id"
        " JOIN signals ON signals.id = signal_id"
        " WHERE signals.id = ? OR signals.merged_into = ?",
        (signal.id, signal.id),
    )
    found |= dict.fromkeys((row[0] for row in rows), Relation.SEEN)
    rows = await db.read(
        "SELECT proposal.person_id FROM proposal_concerns JOIN concerns ON concerns.id = concern_id"
        " JOIN signals AS about ON about.id = concerns.signal_id"
        " JOIN signals AS proposal ON proposal.id = proposal_concerns.signal_id"
        " WHERE (about.id = ? OR about.merged_into = ?) AND proposal.state NOT IN (?, ?) AND proposal.person_id IS NOT NULL",
        (signal.id, signal.id, State.WITHDRAWN, State.ERASED),
    )
    found |= dict.fromkeys((row[0] for row in rows), Relation.PROPOSER)
    rows = await db.read(
        "SELECT person_id FROM signals WHERE (id = ? OR merged_into = ?) AND state NOT IN (?, ?) AND person_id IS NOT NULL"
        " AND recorded_by IS NULL",
        (signal.id, signal.id, State.WITHDRAWN, State.ERASED),
    )
    return found | dict.fromkeys((row[0] for row in rows), Relation.AUTHOR)


async def note(unit: UnitOfWork, signal: Signal, what: Progress, detail: str = "", ready_at: int | None = None) -> None:
    """Everyone whose matter it is will hear. ready_at: None until the session has ended."""
    for person_id, part in (await audience(unit, signal)).items():
        unit.insert(
            "INSERT INTO notifications (person_id, signal_id, part, what, detail, at, ready_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (person_id, signal.id, part, what, detail, unit.now, ready_at),
        )


def release(unit: UnitOfWork) -> None:
    """The session has ended: what waited for that may be told."""
    unit.write("UPDATE notifications SET ready_at = ? WHERE ready_at IS NULL OR ready_at > ?", (unit.now, unit.now))


def take_back(unit: UnitOfWork, signal_id: int, what: Progress) -> None:
    """What was noted too early and not told yet."""
    unit.write("DELETE FROM notifications WHERE signal_id = ? AND what = ? AND told_at IS NULL", (signal_id, what))


async def ready(db: Reader, now: int, people: int) -> dict[int, list[Notification]]:
    """What can be told now, by person, oldest first; so many people at once."""
    rows = await db.read(
        "SELECT * FROM notifications WHERE told_at IS NULL AND person_id IN"
        " (SELECT DISTINCT person_id FROM notifications WHERE told_at IS NULL AND ready_at <= ? LIMIT ?)"
        " AND ready_at <= ? ORDER BY id",
        (now, people, now),
    )
    found: dict[int, list[Notification]] = {}
    for row in rows:
        notification = Notification.model_validate(dict(row))
        found.setdefault(notification.person_id, []).append(notification)
    return found


def told(unit: UnitOfWork, person_id: int) -> None:
    unit.write(
        "UPDATE notifications SET told_at = ? WHERE person_id = ? AND told_at IS NULL AND ready_at <= ?",
        (unit.now, person_id, unit.now),
    )


# Who does not want to hear.


async def muted(db: Reader, person_id: int) -> bool:
    return bool(await db.read("SELECT 1 FROM muted WHERE person_id = ?", (person_id,)))


def mute(unit: UnitOfWork, person_id: int, wanted: bool) -> None:
    if wanted:
        unit.write("INSERT INTO muted VALUES (?) ON CONFLICT DO NOTHING", (person_id,))
    else:
        unit.write("DELETE FROM muted WHERE person_id = ?", (person_id,))


async def count_of_person(db: Reader, person_id: int) -> int:
    rows = await db.read("SELECT count(*) FROM notifications WHERE person_id = ?", (person_id,))
    return int(rows[0][0])
