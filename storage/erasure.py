"""Erasing signals and people: the SQL for each case, shared by the running bot and by the restore of a backup.

Every erasure is recorded in the table `erasures` and from there in a file beside the database. That file survives a
restore, so an older copy cannot bring erased data back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from storage.engine import sqlite
from storage.engine.kept import Kept
from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.kept import KEPT
from storage.models import Signal, State

Statement = tuple[str, Sequence[object]]


class ErasureKind(StrEnum):
    """What was erased. Erasure.what is the signal's reference, or the person's id."""

    WITHDRAWN = "withdrawn"  # by its reporter
    ERASED = "erased"  # by a coordinator
    HIDDEN = "hidden"  # its reporter has left; only coordinators still see it
    PERSON = "person"


class Erasure(Frozen):
    id: int
    at: int
    kind: ErasureKind
    what: str


# The statements for each kind of erasure.


def words_of(signal_id: int) -> list[Statement]:
    """Removes the words that people gave with a signal, wherever they are stored."""
    one = (signal_id,)
    return [
        ("UPDATE signals SET text = '', wording = NULL, answers = '' WHERE id = ?", one),
        ("UPDATE signal_events SET detail = '' WHERE signal_id = ? AND what IN ('corrected', 'reworded', 'reopened')", one),
        *_each(lambda kept: kept.words, signal_id),
        *_each(lambda kept: kept.unsent, signal_id),
    ]


def _each(which: Callable[[Kept], tuple[str, ...]], value: int) -> list[Statement]:
    """The statements that the modules declare for one purpose, with their one parameter."""
    return [(sql, (value,)) for kept in KEPT for sql in which(kept)]


def waiting_of(signal_id: int) -> list[Statement]:
    """Cancels what was still to happen with a signal. Signals merged into it become separate again, on the agenda."""
    one = (signal_id,)
    return [
        (f"DELETE FROM drafts WHERE {sqlite.DRAFT_REFERENCE} = (SELECT reference FROM signals WHERE id = ?)", one),  # noqa: S608
        (
            "DELETE FROM dead_letters WHERE payload LIKE '%\"person:' || (SELECT person_id FROM signals WHERE id = ?) || '\"%'",
            one,
        ),
        ("UPDATE signals SET merged_into = NULL, agenda = 1 WHERE merged_into = ?", one),
        ("DELETE FROM notifications WHERE signal_id = ? AND told_at IS NULL", one),
        *_each(lambda kept: kept.waiting, signal_id),
        ("UPDATE concerns SET unpublished_at = coalesce(unpublished_at, 0) WHERE signal_id = ?", one),
    ]


def record_of(signal_id: int) -> list[Statement]:
    """Removes what the team, contacts and associations have written about a signal."""
    one = (signal_id,)
    concern = "SELECT id FROM concerns WHERE signal_id = ?"
    return [
        ("UPDATE signals SET outcome_words = NULL, outcome_own = NULL WHERE id = ?", one),
        *_each(lambda kept: kept.record, signal_id),
        (f"DELETE FROM concern_texts WHERE concern_id IN ({concern})", one),  # noqa: S608
    ]


def signal(kind: ErasureKind, signal_id: int, at: int) -> list[Statement]:
    """All statements for a signal that is withdrawn, erased or hidden. `at` is in UTC seconds."""
    if kind is ErasureKind.HIDDEN:
        return [
            ("UPDATE signals SET hidden_at = coalesce(hidden_at, ?), sensitive = 1 WHERE id = ?", (at, signal_id)),
            *_each(lambda kept: kept.unsent, signal_id),
        ]
    state = State.WITHDRAWN if kind is ErasureKind.WITHDRAWN else State.ERASED
    found = [
        *words_of(signal_id),
        *waiting_of(signal_id),
        ("UPDATE signals SET state = ?, agenda = 0, outcome_words = NULL, outcome_own = NULL WHERE id = ?", (state, signal_id)),
    ]
    return found + (record_of(signal_id) if kind is ErasureKind.ERASED else [])


def person(person_id: int) -> list[Statement]:
    """Deletes a person's own data and unlinks the person from everything the town keeps."""
    one, mail = (person_id,), (f"person:{person_id}",)
    own = ["addresses", "drafts", "muted", "previews", "roles", "notifications"]
    theirs = [
        ("signals", "person_id"), ("signals", "recorded_by"), ("signal_events", "person_id"), ("attendees", "person_id"),
        ("sessions", "chair_id"), ("sessions", "approved_by"),
    ]  # fmt: skip
    for kept in KEPT:
        own += kept.of_person
        theirs += kept.names_person
    return [
        *((f"DELETE FROM {table} WHERE person_id = ?", one) for table in own),  # noqa: S608
        ("UPDATE contacts SET name = '', email = NULL, person_id = NULL WHERE person_id = ?", one),  # the unit stays
        *((f"UPDATE {table} SET {column} = NULL WHERE {column} = ?", one) for table, column in theirs),  # noqa: S608
        (
            "DELETE FROM message_index_signals WHERE indexed_message_id IN (SELECT id FROM message_index WHERE recipient = ?)",
            mail,
        ),
        ("DELETE FROM message_index WHERE recipient = ?", mail),
        ("DELETE FROM slots WHERE recipient = ?", mail),
        ("DELETE FROM outbox WHERE recipient = ?", mail),
        ("DELETE FROM dead_letters WHERE payload LIKE ?", (f'%"person:{person_id}"%',)),
        ("DELETE FROM people WHERE id = ?", one),
    ]


def records_before(moment: int) -> list[Statement]:
    """Deletes sessions that ended before `moment` (UTC seconds), and what the team and contacts wrote before it."""
    one = (moment,)
    return [
        ("DELETE FROM attendees WHERE session_id IN (SELECT id FROM sessions WHERE ended_at < ?)", one),
        ("DELETE FROM session_items WHERE session_id IN (SELECT id FROM sessions WHERE ended_at < ?)", one),
        ("DELETE FROM sessions WHERE ended_at < ?", one),
        *_each(lambda kept: kept.before, moment),
        (
            "UPDATE signals SET outcome_words = NULL, outcome_own = NULL WHERE outcome_words IS NOT NULL"
            " AND id IN (SELECT signal_id FROM signal_events WHERE what = 'closed' AND at < ?)",
            one,
        ),
    ]


# In the running bot.


def carry_out(unit: UnitOfWork, statements: Sequence[Statement]) -> None:
    """Executes the statements, and has search index and log cleaned of the erased text after the commit."""
    for sql, params in statements:
        unit.write(sql, params)
    unit.reload_all()
    unit.sweep()


async def erase_signal(unit: UnitOfWork, kind: ErasureKind, found: Signal) -> None:
    """Withdraws, erases or hides a signal. Dialogs about it must be ended first: open drafts are also held in memory."""
    carry_out(unit, signal(kind, found.id, unit.now))
    await note(unit, kind, found.reference)


async def note(unit: UnitOfWork, kind: ErasureKind, what: str) -> None:
    """Records an erasure, so that it is repeated on a restored backup."""
    number = await unit.next_id("erasures")
    unit.write("INSERT INTO erasures (id, at, kind, what) VALUES (?, ?, ?, ?)", (number, unit.now, kind, what))


def clean_up(unit: UnitOfWork, before: int) -> None:
    """Deletes old erasure records, which no backup needs any more. That of the highest person id stays: ids are never reused."""
    unit.write(
        "DELETE FROM erasures WHERE at < ? AND id <> coalesce((SELECT id FROM erasures WHERE kind = 'person'"
        " ORDER BY CAST(what AS INTEGER) DESC LIMIT 1), 0)",
        (before,),
    )


async def noted(db: Reader) -> list[Erasure]:
    """All recorded erasures, oldest first."""
    rows = await db.read("SELECT * FROM erasures ORDER BY id")
    return [Erasure.model_validate(dict(row)) for row in rows]
