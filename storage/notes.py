"""What the team writes about a signal: answers to its three questions, marks, and its own tasks."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from storage.engine.kept import Kept
from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork

KEPT = Kept(
    names_person=(("notes", "person_id"),),
    record=("DELETE FROM notes WHERE signal_id = ?", "DELETE FROM tasks WHERE signal_id = ?"),
    before=("DELETE FROM notes WHERE at < ?", "DELETE FROM tasks WHERE done_at < ?"),
)


class TeamQuestion(StrEnum):
    """The team's three questions about every signal. The values are short because callback data contains them."""

    DOING = "doing"  # what is already being done
    COULD = "could"  # what could be done
    WHO = "who"  # who works on it


class Mark(StrEnum):
    """A label that the team puts on a signal."""

    FORUM = "forum"  # taken to decision-makers or a forum
    GAP = "gap"  # no service answers this


class Note(Frozen):
    """An answer to one of the three questions."""

    id: int
    signal_id: int
    question: TeamQuestion
    text: str
    at: int
    replaced_at: int | None = None  # when a correction replaced it, or it was removed


class TeamTask(Frozen):
    """A task of the team itself. due_at is the end of the due day in UTC seconds."""

    id: int
    signal_id: int | None
    text: str
    who: str
    due_at: int
    created_at: int
    done_at: int | None = None


def add(unit: UnitOfWork, signal_id: int, question: TeamQuestion, text: str, person_id: int) -> None:
    unit.insert(
        "INSERT INTO notes (signal_id, question, text, person_id, at) VALUES (?, ?, ?, ?, ?)",
        (signal_id, question, text, person_id, unit.now),
    )


async def by_id(db: Reader, note_id: int) -> Note | None:
    rows = await db.read("SELECT * FROM notes WHERE id = ?", (note_id,))
    return Note.model_validate(dict(rows[0])) if rows else None


def replace(unit: UnitOfWork, note: Note, text: str | None, person_id: int) -> None:
    """Corrects a note; the earlier text is kept as replaced. None as text removes the note."""
    unit.write("UPDATE notes SET replaced_at = ? WHERE id = ?", (unit.now, note.id))
    if text:
        add(unit, note.signal_id, note.question, text, person_id)


async def of_signals(db: Reader, signal_ids: Sequence[int], *, replaced: bool = False) -> list[Note]:
    """The notes of these signals, oldest first; with `replaced` also those that were corrected or removed."""
    if not signal_ids:
        return []
    marks = ",".join("?" * len(signal_ids))
    which = "" if replaced else " AND replaced_at IS NULL"
    rows = await db.read(f"SELECT * FROM notes WHERE signal_id IN ({marks}){which} ORDER BY id", signal_ids)  # noqa: S608
    return [Note.model_validate(dict(row)) for row in rows]


# Marks.


async def marks_of(db: Reader, signal_id: int) -> list[Mark]:
    rows = await db.read("SELECT mark FROM marks WHERE signal_id = ? ORDER BY mark", (signal_id,))
    return [Mark(row["mark"]) for row in rows]


def mark(unit: UnitOfWork, signal_id: int, which: Mark, wanted: bool) -> None:
    """Sets or removes a mark."""
    if wanted:
        unit.write("INSERT INTO marks VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (signal_id, which, unit.now))
    else:
        unit.write("DELETE FROM marks WHERE signal_id = ? AND mark = ?", (signal_id, which))


async def count_marks(db: Reader, which: Mark, since: int) -> int:
    rows = await db.read("SELECT count(*) FROM marks WHERE mark = ? AND at >= ?", (which, since))
    return int(rows[0][0])


# Tasks.


async def add_task(unit: UnitOfWork, signal_id: int | None, text: str, who: str, due_at: int) -> None:
    unit.insert(
        "INSERT INTO tasks (id, signal_id, text, who, due_at, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        (await unit.next_id("tasks"), signal_id, text, who, due_at, unit.now),
    )


async def task(db: Reader, task_id: int) -> TeamTask | None:
    rows = await db.read("SELECT * FROM tasks WHERE id = ?", (task_id,))
    return TeamTask.model_validate(dict(rows[0])) if rows else None


async def open_tasks(db: Reader) -> list[TeamTask]:
    """Unfinished tasks, the most urgent first."""
    rows = await db.read("SELECT * FROM tasks WHERE done_at IS NULL ORDER BY due_at, id")
    return [TeamTask.model_validate(dict(row)) for row in rows]


async def tasks_between(db: Reader, start: int, end: int) -> list[TeamTask]:
    """Tasks that were created or finished in this period (end excluded)."""
    rows = await db.read(
        "SELECT * FROM tasks WHERE (created_at >= ? AND created_at < ?) OR (done_at >= ? AND done_at < ?) ORDER BY id",
        (start, end, start, end),
    )
    return [TeamTask.model_validate(dict(row)) for row in rows]


def finish(unit: UnitOfWork, task_id: int) -> None:
    """Marks a task as done; the time of the first call stays."""
    unit.write("UPDATE tasks SET done_at = coalesce(done_at, ?) WHERE id = ?", (unit.now, task_id))


async def count_of_person(db: Reader, person_id: int) -> int:
    """The number of notes that this person wrote."""
    rows = await db.read("SELECT count(*) FROM notes WHERE person_id = ?", (person_id,))
    return int(rows[0][0])
