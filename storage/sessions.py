"""The team's weekly sessions: agenda, attendees and progress."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from storage.engine.cached import Cached
from storage.engine.mappers import insertion_of
from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Signal, State
from storage.signals import SIGNALS


class ItemState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    LATER = "later"  # put off to the next session


class Session(Frozen):
    """One meeting of the team; it runs until ended_at is set."""

    id: int
    chat_id: int
    chair_id: int | None = None
    item_id: int | None = None  # agenda item on the signal card; None when all are done
    started_at: int
    touched_at: int
    ended_at: int | None = None
    approved_at: int | None = None  # of the minutes
    approved_by: int | None = None

    def current(self, items: Sequence[AgendaItem]) -> AgendaItem | None:
        """The item on the signal card, out of the session's items; None when all are done."""
        return next((item for item in items if item.id == self.item_id), None)


class AgendaItem(Frozen):
    """One item of the agenda: a signal, or the team's own tasks when signal_id is None."""

    id: int
    session_id: int
    position: int  # starts at 1
    signal_id: int | None = None
    state: ItemState = ItemState.WAITING


INSERT, _values = insertion_of("sessions", Session.model_fields)
INSERT_ITEM, _item_values = insertion_of("session_items", AgendaItem.model_fields)


async def _one(db: Reader, where: str, *params: object) -> Session | None:
    rows = await db.read(f"SELECT * FROM sessions WHERE {where} ORDER BY id DESC LIMIT 1", params)  # noqa: S608
    return Session.model_validate(dict(rows[0])) if rows else None


async def running(db: Reader) -> Session | None:
    """The session that has not ended; None when there is none."""
    return await _one(db, "ended_at IS NULL")


async def _chair(db: Reader) -> int | None:
    session = await running(db)
    return session.chair_id if session else None


CHAIR = Cached(_chair)  # id of the person who chairs the running session; None when nobody does


async def by_id(db: Reader, session_id: int) -> Session | None:
    return await _one(db, "id = ?", session_id)


async def between(db: Reader, start: int, end: int) -> Session | None:
    """The last session that began in this period (end excluded)."""
    return await _one(db, "started_at >= ? AND started_at < ?", start, end)


async def last(db: Reader) -> Session | None:
    """The newest session, running or ended."""
    return await _one(db, "1 = 1")


async def due_signals(db: Reader) -> list[Signal]:
    """Signals for the next agenda, oldest first. Merged ones come with the signal they were merged into."""
    rows = await db.read(
        "SELECT * FROM signals WHERE agenda = 1 AND state = ? AND merged_into IS NULL ORDER BY received_at, id",
        (State.DELIVERED,),
    )
    return SIGNALS.validate_python([dict(row) for row in rows])


async def start(unit: UnitOfWork, chat_id: int, chair_id: int, agenda: Sequence[int | None]) -> Session:
    """Opens a session with these signal ids in this order; None stands for the team's own tasks."""
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
    unit.reload(CHAIR)
    return session


async def items(db: Reader, session_id: int) -> list[AgendaItem]:
    rows = await db.read("SELECT * FROM session_items WHERE session_id = ? ORDER BY position", (session_id,))
    return [AgendaItem.model_validate(dict(row)) for row in rows]


async def append(unit: UnitOfWork, session: Session, signal_id: int) -> None:
    """Adds a signal at the end of the agenda."""
    position = len(await items(unit, session.id)) + 1
    item = AgendaItem(id=await unit.next_id("session_items"), session_id=session.id, position=position, signal_id=signal_id)
    unit.write(INSERT_ITEM, _item_values(item))


def settle(unit: UnitOfWork, item: AgendaItem, state: ItemState) -> None:
    unit.write("UPDATE session_items SET state = ? WHERE id = ?", (state, item.id))


def show(unit: UnitOfWork, session: Session, item: AgendaItem | None) -> Session:
    """Puts an item on the signal card; None when all are done. Returns the updated session."""
    number = item.id if item else None
    unit.write("UPDATE sessions SET item_id = ?, touched_at = ? WHERE id = ?", (number, unit.now, session.id))
    return session.model_copy(update={"item_id": number, "touched_at": unit.now})


def take_chair(unit: UnitOfWork, session: Session, person_id: int | None) -> Session:
    """Makes this person the chair; None leaves the session without one. Returns the updated session."""
    unit.write("UPDATE sessions SET chair_id = ?, touched_at = ? WHERE id = ?", (person_id, unit.now, session.id))
    unit.reload(CHAIR)
    return session.model_copy(update={"chair_id": person_id, "touched_at": unit.now})


def end(unit: UnitOfWork, session: Session) -> Session:
    """Ends a session. Returns the updated session."""
    unit.write("UPDATE sessions SET ended_at = ?, item_id = NULL WHERE id = ?", (unit.now, session.id))
    unit.reload(CHAIR)
    return session.model_copy(update={"ended_at": unit.now, "item_id": None})


def approve(unit: UnitOfWork, session: Session, person_id: int) -> None:
    """Records who approved the minutes."""
    unit.write("UPDATE sessions SET approved_at = ?, approved_by = ? WHERE id = ?", (unit.now, person_id, session.id))


def attend(unit: UnitOfWork, session: Session, person_id: int, name: str) -> None:
    """Records an attendee under the name used in the minutes; the first name given stays."""
    unit.write("INSERT INTO attendees VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (session.id, person_id, name))


async def attendees(db: Reader, session_id: int) -> list[str]:
    rows = await db.read("SELECT name FROM attendees WHERE session_id = ? ORDER BY name", (session_id,))
    return [row["name"] for row in rows]


async def known_names(db: Reader) -> dict[int, str]:
    """Up to eight recent attendees, person id to name, most recent session first."""
    rows = await db.read("SELECT person_id, name FROM attendees ORDER BY session_id DESC, name LIMIT 40")
    found: dict[int, str] = {}
    for row in rows:
        found.setdefault(row["person_id"], row["name"])
    return dict(list(found.items())[:8])


def gone_through(unit: UnitOfWork, signal_ids: Sequence[int]) -> None:
    """Takes signals off the agenda until there is news about them."""
    for signal_id in signal_ids:
        unit.write("UPDATE signals SET agenda = 0 WHERE id = ?", (signal_id,))


def bring_back(unit: UnitOfWork, signal_id: int) -> None:
    """Puts a signal on the next agenda again."""
    unit.write("UPDATE signals SET agenda = 1 WHERE id = ?", (signal_id,))


async def attended_by(db: Reader, person_id: int) -> list[tuple[int, str]]:
    """Start (UTC seconds) of each session that a person attended, with the name used in its minutes."""
    rows = await db.read(
        "SELECT started_at, name FROM attendees JOIN sessions ON sessions.id = session_id WHERE person_id = ?", (person_id,)
    )
    return [(row[0], row[1]) for row in rows]
