"""Signals: what reporters tell the town, and the history of each."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from pydantic import TypeAdapter

from storage.engine import sqlite
from storage.engine.mappers import insertion_of
from storage.engine.reader import Reader, Rows
from storage.engine.unit_of_work import UnitOfWork
from storage.invites import ALPHABET
from storage.models import Event, Outcome, Signal, State

REFERENCE_LENGTH = 8
AT_ONCE = 500  # ids in one SQL statement
AUTHORS = ("withdrawn", "corrected")  # history events caused by the reporter
SIGNALS = TypeAdapter(list[Signal])
INSERT, _values = insertion_of("signals", Signal.model_fields)


def new_reference() -> str:
    """A random reference of eight characters: hard to guess, and without characters that look alike."""
    number, found = secrets.randbelow(len(ALPHABET) ** REFERENCE_LENGTH), ""
    for _ in range(REFERENCE_LENGTH):
        number, letter = divmod(number, len(ALPHABET))
        found += ALPHABET[letter]
    return found


def shown(reference: str) -> str:
    """A reference as people read it, in two halves: ABCD-EFGH."""
    return f"{reference[:4]}-{reference[4:]}"


def folded(reference: str) -> str:
    """A typed reference in the stored form; other characters are dropped."""
    return "".join(c for c in reference.upper() if c in ALPHABET)[:REFERENCE_LENGTH]


def add(unit: UnitOfWork, signal: Signal, concern_ids: Sequence[int] = ()) -> None:
    """Stores a new signal; for a proposal also the concerns that it answers."""
    unit.insert(INSERT, _values(signal))
    for concern_id in concern_ids:
        unit.insert("INSERT INTO proposal_concerns (signal_id, concern_id) VALUES (?, ?)", (signal.id, concern_id))


def note(unit: UnitOfWork, signal_id: int, what: str, detail: str = "", person_id: int | None = None) -> None:
    """Adds an event to the signal's history. Actions of the team also go into the audit trail, those of its reporter do not."""
    if person_id is not None and what not in AUTHORS:
        unit.audit(person_id, what, signal_id)
    unit.insert(
        "INSERT INTO signal_events (signal_id, at, person_id, what, detail) VALUES (?, ?, ?, ?, ?)",
        (signal_id, unit.now, person_id, what, detail),
    )


async def story(db: Reader, signal_id: int) -> list[Event]:
    """The history of a signal, oldest event first."""
    rows = await db.read("SELECT at, what, detail, person_id FROM signal_events WHERE signal_id = ? ORDER BY id", (signal_id,))
    return [Event.model_validate(dict(row)) for row in rows]


async def find(db: Reader, reference: str) -> Signal | None:
    """The signal with this reference, as typed by a person; None when there is none."""
    reference = folded(reference)
    return await _one(db, "reference = ?", reference) if len(reference) == REFERENCE_LENGTH else None


async def find_own(db: Reader, reference: str, person_id: int) -> Signal | None:
    """A person's own signal by reference. One query, so timing does not reveal whether another's signal exists."""
    found = await many(db, "reference = ? AND person_id = ?", (folded(reference), person_id))
    return found[0] if found else None


async def by_id(db: Reader, signal_id: int) -> Signal | None:
    return await _one(db, "id = ?", signal_id)


async def _one(db: Reader, where: str, value: object) -> Signal | None:
    rows = await db.read(f"SELECT * FROM signals WHERE {where}", (value,))  # noqa: S608
    return Signal.model_validate(dict(rows[0])) if rows else None


async def many(db: Reader, rest: str, params: Sequence[object]) -> list[Signal]:
    """Signals by the part of a query after WHERE; `rest` must not contain user input."""
    return read_rows(await db.read(f"SELECT * FROM signals WHERE {rest}", params))  # noqa: S608


def read_rows(rows: Rows) -> list[Signal]:
    return SIGNALS.validate_python([dict(row) for row in rows])


async def of_person(db: Reader, person_id: int, limit: int, offset: int) -> list[Signal]:
    """A page of a person's own signals, newest first."""
    return await many(db, "person_id = ? ORDER BY id DESC LIMIT ? OFFSET ?", (person_id, limit, offset))


async def all_of_person(db: Reader, person_id: int) -> list[Signal]:
    """All signals of a person, oldest first."""
    return await many(db, "person_id = ? ORDER BY id", (person_id,))


async def recorded_by(db: Reader, person_id: int) -> list[Signal]:
    """Signals that a person has recorded for others, oldest first."""
    return await many(db, "recorded_by = ? ORDER BY id", (person_id,))


async def told_already(db: Reader, person_id: int, text: str) -> bool:
    """Whether this person has sent exactly this text before."""
    return bool(await db.read("SELECT 1 FROM signals WHERE person_id = ? AND text = ? LIMIT 1", (person_id, text)))


async def count_of_person(db: Reader, person_id: int) -> int:
    rows = await db.read("SELECT count(*) FROM signals WHERE person_id = ?", (person_id,))
    return int(rows[0][0])


LEFT = f"state NOT IN ('{State.WITHDRAWN}', '{State.ERASED}')"  # neither withdrawn nor erased
WAITS = f"state = '{State.DELIVERED}'"  # a literal, meant to match the partial index signals_waiting
UNDELIVERED = "digest_id IS NULL AND state = ? AND received_at < ? AND (held_until IS NULL OR held_until < ?)"


async def undelivered(db: Reader, before: int) -> list[Signal]:
    """Signals for the digest that is due at `before`, newest first."""
    return await many(db, f"{UNDELIVERED} ORDER BY received_at DESC, id DESC", (State.NEW, before, before))


async def in_digest(db: Reader, digest_id: int) -> list[Signal]:
    """The signals of a digest, newest first, without withdrawn and erased ones."""
    return await many(db, f"digest_id = ? AND {LEFT} ORDER BY received_at DESC, id DESC", (digest_id,))


async def closed_since(db: Reader, since: int, limit: int) -> list[Signal]:
    """Signals closed since then and still closed, newest first, without merged ones."""
    return await many(
        db,
        "state = ? AND merged_into IS NULL AND id IN"
        " (SELECT signal_id FROM signal_events WHERE what = 'closed' AND at >= ?) ORDER BY id DESC LIMIT ?",
        (State.CLOSED, since, limit),
    )


async def closed_before(db: Reader, moment: int, limit: int) -> list[Signal]:
    """Signals last closed before this moment that still have their text."""
    return await many(
        db,
        "state = ? AND text <> '' AND id IN (SELECT signal_id FROM signal_events WHERE what = 'closed' AND at < ?)"
        " AND NOT EXISTS (SELECT 1 FROM signal_events WHERE signal_id = signals.id AND what = 'closed' AND at >= ?) LIMIT ?",
        (State.CLOSED, moment, moment, limit),
    )


async def unhandled(db: Reader, limit: int, before_digest: int | None = None) -> list[Signal]:
    """Delivered signals not closed yet, oldest first, without merged ones and those of digest `before_digest`."""
    return await many(
        db, f"{WAITS} AND merged_into IS NULL AND digest_id <> ? ORDER BY received_at, id LIMIT ?", (before_digest or 0, limit)
    )


async def count_unhandled(db: Reader, before_digest: int | None = None) -> int:
    """The number of delivered signals not closed yet, merged ones included, without those of digest `before_digest`."""
    rows = await db.read(
        f"SELECT (SELECT count(*) FROM signals WHERE {WAITS})"  # noqa: S608
        " - (SELECT count(*) FROM signals WHERE digest_id = ? AND state = ?)",
        (before_digest or 0, State.DELIVERED),
    )
    return int(rows[0][0])


def _open(category: str | None) -> tuple[str, list[object]]:
    """The condition for new and delivered signals, in one category or in all."""
    params: list[object] = [State.NEW, State.DELIVERED]
    return ("state IN (?, ?) AND category = ?", [*params, category]) if category else ("state IN (?, ?)", params)


async def open_signals(db: Reader, category: str | None, limit: int, offset: int) -> list[Signal]:
    """A page of new and delivered signals, newest first."""
    where, params = _open(category)
    return await many(db, f"{where} ORDER BY received_at DESC, id DESC LIMIT ? OFFSET ?", (*params, limit, offset))


async def count_open(db: Reader, category: str | None) -> int:
    where, params = _open(category)
    rows = await db.read(f"SELECT count(*) FROM signals WHERE {where}", params)  # noqa: S608
    return int(rows[0][0])


async def search(db: Reader, words: str, language: str, limit: int, offset: int) -> list[Signal]:
    """Signals that contain all of the words in any inflection, newest first."""
    expression = sqlite.search_expression(words, language)
    if expression is None:
        return []
    rows = await db.read(sqlite.SEARCH_SQL, (expression, State.WITHDRAWN, limit, offset))
    return read_rows(rows)


async def received_between(db: Reader, start: int, end: int) -> list[Signal]:
    """Signals received in a period (end excluded), newest first, without withdrawn ones."""
    return await many(
        db,
        "received_at >= ? AND received_at < ? AND state <> ? ORDER BY received_at DESC, id DESC",
        (start, end, State.WITHDRAWN),
    )


async def concerns_of(db: Reader, signal_ids: Sequence[int]) -> dict[int, list[int]]:
    """The ids of the concerns that each proposal answers, by signal id."""
    found: dict[int, list[int]] = {}
    for start in range(0, len(signal_ids), AT_ONCE):
        part = signal_ids[start : start + AT_ONCE]
        rows = await db.read(
            "SELECT signal_id, concern_id FROM proposal_concerns"  # noqa: S608
            f" WHERE signal_id IN ({','.join('?' * len(part))}) ORDER BY signal_id, concern_id",
            part,
        )
        for signal_id, concern_id in rows:
            found.setdefault(signal_id, []).append(concern_id)
    return found


async def deliver(unit: UnitOfWork, digest_id: int, before: int) -> bool:
    """Assigns up to AT_ONCE undelivered signals to a digest. Returns whether there were any."""
    rows = await unit.read(
        f"SELECT id FROM signals WHERE {UNDELIVERED} LIMIT {AT_ONCE}",  # noqa: S608
        (State.NEW, before, before),
    )
    if rows:
        unit.write(
            f"UPDATE signals SET digest_id = ?, state = ?, agenda = 1 WHERE id IN ({','.join('?' * len(rows))})",  # noqa: S608
            (digest_id, State.DELIVERED, *(row[0] for row in rows)),
        )
    return bool(rows)


def correct(unit: UnitOfWork, signal: Signal, text: str, language: str) -> None:
    """Replaces the text with the reporter's correction; the old text stays in the history."""
    note(unit, signal.id, "corrected", signal.text, signal.person_id)
    unit.write("UPDATE signals SET text = ?, language = ? WHERE id = ?", (text, language, signal.id))


def close(unit: UnitOfWork, signal: Signal, outcome: Outcome, words: str | None, by: int, own: str | None = None) -> None:
    """Closes a signal. `words` tell its reporter the outcome, `own` is the same in the reporter's language."""
    unit.write(
        "UPDATE signals SET state = ?, agenda = 0, outcome = ?, outcome_words = ?, outcome_own = ? WHERE id = ?",
        (State.CLOSED, outcome, words, own, signal.id),
    )
    note(unit, signal.id, "closed", outcome, by)


def reopen(unit: UnitOfWork, signal: Signal, by: int | None) -> None:
    """Opens a closed signal again and puts it on the agenda; the earlier outcome words stay in its history."""
    unit.write(
        "UPDATE signals SET state = ?, agenda = 1, outcome = NULL, outcome_words = NULL, outcome_own = NULL WHERE id = ?",
        (State.DELIVERED, signal.id),
    )
    note(unit, signal.id, "reopened", signal.outcome_words or "", by)


def set_sensitive(unit: UnitOfWork, signal: Signal, sensitive: bool, by: int) -> None:
    unit.write("UPDATE signals SET sensitive = ? WHERE id = ?", (sensitive, signal.id))
    note(unit, signal.id, "sensitive" if sensitive else "not-sensitive", person_id=by)


def reword(unit: UnitOfWork, signal: Signal, wording: str, by: int) -> None:
    """Sets the wording shown instead of the text; the one shown before stays in the history."""
    note(unit, signal.id, "reworded", signal.shown_text, by)
    unit.write("UPDATE signals SET wording = ? WHERE id = ?", (wording, signal.id))


def recategorise(unit: UnitOfWork, signal: Signal, category: str, by: int) -> None:
    note(unit, signal.id, "recategorised", signal.category or "", by)
    unit.write("UPDATE signals SET category = ? WHERE id = ?", (category, signal.id))


def move(unit: UnitOfWork, signal: Signal, area: str, by: int) -> None:
    note(unit, signal.id, "moved", signal.area or "", by)
    unit.write("UPDATE signals SET area = ? WHERE id = ?", (area, signal.id))


def hold(unit: UnitOfWork, signal: Signal, until: int | None, by: int) -> None:
    """Puts a signal off: digests due up to `until` (UTC seconds, inclusive) leave it out. None ends that."""
    unit.write("UPDATE signals SET held_until = ? WHERE id = ?", (until, signal.id))
    note(unit, signal.id, "held" if until else "not-held", person_id=by)
