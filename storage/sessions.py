"""The team's weekly sessions: the agenda, who is there, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from storage.engine.mappers import insertion_of
from storage.engine.models import Frozen
from storage.engine.unit_of_work import Reader, UnitOfWork
from storage.models import Signal, State
from storage.signals import SIGNALS


class ItemState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    LATER = "later"  # comes back next week


class Session(Frozen):
    id: int
    chat_id: int
    chair_id: int | None = None
    item_id: int | None = None  # what the card shows; None when everything has been gone through
    started_at: int
    touched_at: int
    ended_at: int | None = None
    approved_at: int | None = None
    approved_by: int | None = None


class AgendaItem(Frozen):
    """One thing on the agenda: a signal, or the team's own tasks when it has none."""

    id: int
    session_id: int
    position: int  # from 1
    signal_id: int | None = None
    state: ItemState = ItemState.WAITING


INSERT, _values = insertion_of("sessions", Session.model_fields)
INSERT_ITEM, _item_values = insertion_of("session_items", AgendaItem.model_fields)


async def _one(db: Reader, where: str, *params: object) -> Session | None:
    rows = await db.read(f"SELECT * FROM sessions WHERE {where} ORDER BY id DESC LIMIT 1", params)  # noqa: S608
    return Session.model_validate(dict(rows[0])) if rows else None


async def running(db: Reader) -> Session | None:
    return await _one(db, "ended_at IS NULL")


async def by_id(db: Reader, session_id: int) -> Session | None:
    return await _one(db, "id = ?", session_id)


async def between(db: Reader, start: int, end: int) -> Session | None:
    """The last session that began in this stretch of time."""
    return await _one(db, "started_at >= ? AND started_at < ?", start, end)


async def last(db: Reader) -> Session | None:
    return await _one(db, "1 = 1")


async def due_signals(db: Reader) -> list[Signal]:
    """What the team has yet to go through, oldest first; what was merged into another comes with that."""
    rows = await db.read(
        "SELECT * FROM signals WHERE agenda = 1 AND state = ? AND merged_into IS NULL ORDER BY received_at, id",
        (State.DELIVERED,),
    )
    return SIGNALS.validate_python([dict(row) for row in rows])


async def start(unit: UnitOfWork, chat_id: int, chair_id: int, agenda: Sequence[int | None]) -> Session:
    """Opens a session on these signals, in this order; None stands for the team's own tasks."""
    number = await unit.next_id("sessions")
    numbered = [(await unit.next_id("session_items"), signal_id) for signal_id in agenda]
    session = Session(
        id=number,
        chat_id=chat_id,
        chair_id=chair_id,
        item_id=numbered[0][0] if numbered else None,
        started_at=unit.now,
        touched_at=unit.now,
    )
    unit.insert(INSERT, _values(session))
    for position, (item_id, signal_id) in enumerate(numbered, 1):
        item = AgendaItem(id=item_id, session_id=number, position=position, signal_id=signal_id)
        unit.insert(INSERT_ITEM, _item_values(item))
    return session


async def items(db: Reader, session_id: int) -> list[AgendaItem]:
    rows = await db.read("SELECT * FROM session_items WHERE session_id = ? ORDER BY position", (session_id,))
    return [AgendaItem.model_validate(dict(row)) for row in rows]


async def append(unit: UnitOfWork, session: Session, signal_id: int) -> None:
    """Something joins the agenda at its end."""
    position = len(await items(unit, session.id)) + 1
    item = AgendaItem(id=await unit.next_id("session_items"), session_id=session.id, position=position, signal_id=signal_id)
    unit.write(INSERT_ITEM, _item_values(item))


def settle(unit: UnitOfWork, item: AgendaItem, state: ItemState) -> None:
    unit.write("UPDATE session_items SET state = ? WHERE id = ?", (state, item.id))


def show(unit: UnitOfWork, session: Session, item: AgendaItem | None) -> Session:
    """Puts an item on the card."""
    number = item.id if item else None
    unit.write("UPDATE sessions SET item_id = ?, touched_at = ? WHERE id = ?", (number, unit.now, session.id))
    return session.model_copy(update={"item_id": number, "touched_at": unit.now})


def take_chair(unit: UnitOfWork, session: Session, person_id: int | None) -> Session:
    unit.write("UPDATE sessions SET chair_id = ?, touched_at = ? WHERE id = ?", (person_id, unit.now, session.id))
    return session.model_copy(update={"chair_id": person_id, "touched_at": unit.now})


def end(unit: UnitOfWork, session: Session) -> Session:
    unit.write("UPDATE sessions SET ended_at = ?, item_id = NULL WHERE id = ?", (unit.now, session.id))
    return session.model_copy(update={"ended_at": unit.now, "item_id": None})


def approve(unit: UnitOfWork, session: Session, person_id: int) -> None:
    unit.write("UPDATE sessions SET approved_at = ?, approved_by = ? WHERE id = ?", (unit.now, person_id, session.id))


def attend(unit: UnitOfWork, session: Session, person_id: int, name: str) -> None:
    """Whoever took part, under the name that the minutes give."""
    unit.write("INSERT INTO attendees VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (session.id, person_id, name))


async def attendees(db: Reader, session_id: int) -> list[str]:
    rows = await db.read("SELECT name FROM attendees WHERE session_id = ? ORDER BY name", (session_id,))
    return [row["name"] for row in rows]


async def known_names(db: Reader) -> dict[int, str]:
    """Names of those who took part lately by person, most recent first."""
    rows = await db.read("SELECT person_id, name FROM attendees ORDER BY session_id DESC, name LIMIT 40")
    found: dict[int, str] = {}
    for row in rows:
        found.setdefault(row["person_id"], row["name"])
    return dict(list(found.items())[:8])


def gone_through(unit: UnitOfWork, signal_ids: Sequence[int]) -> None:
    """Off the agenda, until something new is heard of them."""
    for signal_id in signal_ids:
        unit.write("UPDATE signals SET agenda = 0 WHERE id = ?", (signal_id,))


def bring_back(unit: UnitOfWork, signal_id: int) -> None:
    """On the next agenda again."""
    unit.write("UPDATE signals SET agenda = 1 WHERE id = ?", (signal_id,))


async def attended_by(db: Reader, person_id: int) -> list[tuple[int, str]]:
    """When the sessions began that a person took part in, and the name that the minutes give."""
    rows = await db.read(
        "SELECT started_at, name FROM attendees JOIN sessions ON sessions.id = session_id WHERE person_id = ?", (person_id,)
    )
    return [(row[0], row[1]) for row in rows]
