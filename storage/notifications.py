"""Notifications: what people are told about the outcome of a signal, stored until it is sent in one message."""

from __future__ import annotations

from enum import StrEnum

from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.kept import KEPT
from storage.models import Signal, State


class Relation(StrEnum):
    """Why the person is told about the signal."""

    AUTHOR = "author"
    PROPOSER = "proposer"
    SEEN = "seen"  # endorsed the concern


class Progress(StrEnum):
    """What happened to the signal."""

    REVIEWED = "reviewed"
    SENT = "sent"  # detail: to which unit
    TAKEN = "taken"  # detail: by which unit
    CLOSED = "closed"


class Notification(Frozen):
    """One piece of news about one signal for one person."""

    id: int
    person_id: int
    signal_id: int
    part: Relation
    what: Progress
    detail: str = ""
    at: int


async def audience(db: Reader, signal: Signal) -> dict[int, Relation]:
    """Who is told about a signal: its reporters and those of merged signals, proposers, and those whom other modules name."""
    found: dict[int, Relation] = {}
    for sql in (kept.told for kept in KEPT if kept.told):
        found |= dict.fromkeys((row[0] for row in await db.read(sql, (signal.id, signal.id))), Relation.SEEN)
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
    """Adds a notification for everyone in the audience. Sent from ready_at (UTC seconds); None waits for the session's end."""
    for person_id, part in (await audience(unit, signal)).items():
        unit.insert(
            "INSERT INTO notifications (person_id, signal_id, part, what, detail, at, ready_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (person_id, signal.id, part, what, detail, unit.now, ready_at),
        )


def release(unit: UnitOfWork) -> None:
    """The session has ended: all waiting notifications may be sent now."""
    unit.write("UPDATE notifications SET ready_at = ? WHERE ready_at IS NULL OR ready_at > ?", (unit.now, unit.now))


def take_back(unit: UnitOfWork, signal_id: int, what: Progress) -> None:
    """Deletes unsent notifications of this kind about a signal, after an undo."""
    unit.write("DELETE FROM notifications WHERE signal_id = ? AND what = ? AND told_at IS NULL", (signal_id, what))


async def ready(db: Reader, now: int, people: int) -> dict[int, list[Notification]]:
    """Notifications that may be sent now, by person id, oldest first, for at most `people` persons."""
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
    """Records that the ready notifications of a person were sent."""
    unit.write(
        "UPDATE notifications SET told_at = ? WHERE person_id = ? AND told_at IS NULL AND ready_at <= ?",
        (unit.now, person_id, unit.now),
    )


# People who turned notifications off.


async def muted(db: Reader, person_id: int) -> bool:
    """Whether the person has turned notifications off."""
    return bool(await db.read("SELECT 1 FROM muted WHERE person_id = ?", (person_id,)))


def mute(unit: UnitOfWork, person_id: int, wanted: bool) -> None:
    """Turns notifications off (`wanted` is True) or on again."""
    if wanted:
        unit.write("INSERT INTO muted VALUES (?) ON CONFLICT DO NOTHING", (person_id,))
    else:
        unit.write("DELETE FROM muted WHERE person_id = ?", (person_id,))


async def count_of_person(db: Reader, person_id: int) -> int:
    rows = await db.read("SELECT count(*) FROM notifications WHERE person_id = ?", (person_id,))
    return int(rows[0][0])
