"""Questions from the team to a reporter, relayed by the bot without naming anybody."""

from __future__ import annotations

from storage.engine.cached import Cached
from storage.engine.kept import Kept
from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork


class AskedQuestion(Frozen):
    """A question to a reporter, and the answer once there is one."""

    id: int
    signal_id: int
    person_id: int | None  # None once the reporter has left
    text: str
    asked_at: int
    sent_at: int | None = None
    answer: str | None = None
    answered_at: int | None = None


KEPT = Kept(
    names_person=(("questions", "person_id"), ("questions", "asked_by")),
    words=("DELETE FROM questions WHERE signal_id = ?",),
    active=("SELECT 1 FROM questions WHERE person_id = people.id AND answered_at >= ?",),
)


async def _many(db: Reader, where: str, *params: object) -> list[AskedQuestion]:
    rows = await db.read(f"SELECT * FROM questions WHERE {where} ORDER BY id", params)  # noqa: S608
    return [AskedQuestion.model_validate(dict(row)) for row in rows]


async def by_id(db: Reader, question_id: int) -> AskedQuestion | None:
    found = await _many(db, "id = ?", question_id)
    return found[0] if found else None


async def of_signal(db: Reader, signal_id: int) -> list[AskedQuestion]:
    return await _many(db, "signal_id = ?", signal_id)


async def of_person(db: Reader, person_id: int) -> list[AskedQuestion]:
    return await _many(db, "person_id = ?", person_id)


async def unsent(db: Reader) -> list[AskedQuestion]:
    """Questions not sent yet whose reporter has not left."""
    return await _many(db, "sent_at IS NULL AND person_id IS NOT NULL")


async def open_of(db: Reader, person_id: int) -> AskedQuestion | None:
    """The newest question that was sent to this person and is not answered."""
    found = await _many(db, "person_id = ? AND answer IS NULL AND sent_at IS NOT NULL", person_id)
    return found[-1] if found else None


async def _people_asked(db: Reader) -> frozenset[int]:
    rows = await db.read("SELECT DISTINCT person_id FROM questions WHERE answer IS NULL")
    return frozenset(row[0] for row in rows if row[0] is not None)


PEOPLE_ASKED = Cached(_people_asked)  # ids of all people with an unanswered question, sent or not


async def ask(unit: UnitOfWork, signal_id: int, person_id: int, by: int, text: str) -> AskedQuestion:
    """Stores a question by the team member `by`; it is sent later."""
    asked = AskedQuestion(
        id=await unit.next_id("questions"), signal_id=signal_id, person_id=person_id, text=text, asked_at=unit.now
    )
    unit.write(
        "INSERT INTO questions (id, signal_id, person_id, asked_by, text, asked_at) VALUES (?, ?, ?, ?, ?, ?)",
        (asked.id, signal_id, person_id, by, text, unit.now),
    )
    unit.reload(PEOPLE_ASKED)
    return asked


def mark_sent(unit: UnitOfWork, asked: AskedQuestion) -> None:
    unit.write("UPDATE questions SET sent_at = ? WHERE id = ?", (unit.now, asked.id))


def answer(unit: UnitOfWork, asked: AskedQuestion, words: str) -> None:
    unit.write("UPDATE questions SET answer = ?, answered_at = ? WHERE id = ?", (words, unit.now, asked.id))
    unit.reload(PEOPLE_ASKED)
