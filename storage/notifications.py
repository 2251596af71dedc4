"""Word back: what somebody is to hear of a signal, kept until it has been told in one message."""

from __future__ import annotations

from enum import StrEnum

from storage.engine.models import Frozen
from storage.engine.unit_of_work import Reader, Work
from storage.models import Signal, State


class Part(StrEnum):
    """Why it is this person's matter."""

    AUTHOR = "author"
    PROPOSER = "proposer"
    SEEN = "seen"  # has seen the same


class What(StrEnum):
    REVIEWED = "reviewed"
    SENT = "sent"  # detail: to which unit
    TAKEN = "taken"  # detail: by which unit
    CLOSED = "closed"


class Tiding(Frozen):
    id: int
    person_id: int
    signal_id: int
    part: Part
    what: What
    detail: str = ""
    at: int


async def audience(db: Reader, signal: Signal) -> dict[int, Part]:
    """Whose matter it is: authors, also of what was merged into it, proposers, and those who have seen the same."""
    found: dict[int, Part] = {}
    rows = await db.read(
        "SELECT seen_same.person_id FROM seen_same JOIN concerns ON concerns.id = concern_id"
        " JOIN signals ON signals.id = signal_id"
        " WHERE signals.id = ? OR signals.merged_into = ?",
        (signal.id, signal.id),
    )
    found |= dict.fromkeys((row[0] for row in rows), Part.SEEN)
    rows = await db.read(
        "SELECT proposal.person_id FROM proposal_concerns JOIN concerns ON concerns.id = concern_id"
        " JOIN signals AS about ON about.id = concerns.signal_id"
        " JOIN signals AS proposal ON proposal.id = proposal_concerns.signal_id"
        " WHERE (about.id = ? OR about.merged_into = ?) AND proposal.state NOT IN (?, ?) AND proposal.person_id IS NOT NULL",
        (signal.id, signal.id, State.WITHDRAWN, State.ERASED),
    )
    found |= dict.fromkeys((row[0] for row in rows), Part.PROPOSER)
    rows = await db.read(
        "SELECT person_id FROM signals WHERE (id = ? OR merged_into = ?) AND state NOT IN (?, ?) AND person_id IS NOT NULL"
        " AND recorded_by IS NULL",
        (signal.id, signal.id, State.WITHDRAWN, State.ERASED),
    )
    return found | dict.fromkeys((row[0] for row in rows), Part.AUTHOR)


async def note(work: Work, signal: Signal, what: What, detail: str = "", ready_at: int | None = None) -> None:
    """Everyone whose matter it is will hear. ready_at: None until the session has ended."""
    for person_id, part in (await audience(work, signal)).items():
        work.insert(
            "INSERT INTO tidings (person_id, signal_id, part, what, detail, at, ready_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (person_id, signal.id, part, what, detail, work.now, ready_at),
        )


def release(work: Work) -> None:
    """The session has ended: what waited for that may be told."""
    work.write("UPDATE tidings SET ready_at = ? WHERE ready_at IS NULL OR ready_at > ?", (work.now, work.now))


def take_back(work: Work, signal_id: int, what: What) -> None:
    """What was noted too early and not told yet."""
    work.write("DELETE FROM tidings WHERE signal_id = ? AND what = ? AND told_at IS NULL", (signal_id, what))


async def ready(db: Reader, now: int, people: int) -> dict[int, list[Tiding]]:
    """What can be told now, by person, oldest first; so many people at once."""
    rows = await db.read(
        "SELECT * FROM tidings WHERE told_at IS NULL AND person_id IN"
        " (SELECT DISTINCT person_id FROM tidings WHERE told_at IS NULL AND ready_at <= ? LIMIT ?)"
        " AND ready_at <= ? ORDER BY id",
        (now, people, now),
    )
    found: dict[int, list[Tiding]] = {}
    for row in rows:
        tiding = Tiding.model_validate(dict(row))
        found.setdefault(tiding.person_id, []).append(tiding)
    return found


def told(work: Work, person_id: int) -> None:
    work.write(
        "UPDATE tidings SET told_at = ? WHERE person_id = ? AND told_at IS NULL AND ready_at <= ?",
        (work.now, person_id, work.now),
    )


# Who does not want to hear.


async def muted(db: Reader, person_id: int) -> bool:
    return bool(await db.read("SELECT 1 FROM muted WHERE person_id = ?", (person_id,)))


def mute(work: Work, person_id: int, wanted: bool) -> None:
    if wanted:
        work.write("INSERT INTO muted VALUES (?) ON CONFLICT DO NOTHING", (person_id,))
    else:
        work.write("DELETE FROM muted WHERE person_id = ?", (person_id,))
