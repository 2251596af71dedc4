"""Referrals: which signals were sent to which contacts, what was asked, and what they answered."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from storage.engine.kept import Kept
from storage.engine.mappers import insertion_of
from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork


class Request(StrEnum):
    """What a contact is asked to do. The values are short because callback data contains them."""

    TAKE = "take"  # take it on
    TELL = "tell"  # tell what is already being done
    THINK = "think"  # say what could be done


class ReferralState(StrEnum):
    WAITING = "waiting"
    TAKEN = "taken"
    NOT_OURS = "notours"
    ANSWERED = "answered"
    CANCELLED = "cancelled"  # the signal was withdrawn, or closed before anybody answered


class Referral(Frozen):
    """One signal sent to one contact."""

    id: int
    signal_id: int
    contact_id: int
    person_id: int | None  # the team member who sent it
    wording: str
    ask: Request
    question: str = ""
    due_at: int
    sent_at: int
    reminded_at: int | None = None
    raised_at: int | None = None  # when the coordinators were told that the answer is overdue
    state: ReferralState = ReferralState.WAITING
    answer: str = ""
    answered_at: int | None = None
    unit: str = ""  # of the contact


OWN = [field for field in Referral.model_fields if field != "unit"]  # that field is read from contacts
INSERT, _values = insertion_of("referrals", OWN)
SELECT = "SELECT referrals.*, contacts.unit FROM referrals JOIN contacts ON contacts.id = referrals.contact_id"


KEPT = Kept(
    names_person=(("referrals", "person_id"),),
    words=("UPDATE referrals SET wording = '', question = '' WHERE signal_id = ?",),
    waiting=("UPDATE referrals SET state = 'cancelled' WHERE signal_id = ? AND state = 'waiting'",),
    record=("UPDATE referrals SET answer = '' WHERE signal_id = ?",),
    before=("UPDATE referrals SET answer = '' WHERE answered_at < ?",),
)


async def _many(db: Reader, where: str, params: Sequence[object]) -> list[Referral]:
    rows = await db.read(f"{SELECT} WHERE {where} ORDER BY referrals.id", params)
    return [Referral.model_validate(dict(row)) for row in rows]


async def by_id(db: Reader, referral_id: int) -> Referral | None:
    found = await _many(db, "referrals.id = ?", (referral_id,))
    return found[0] if found else None


async def of_signals(db: Reader, signal_ids: Sequence[int]) -> list[Referral]:
    marks = ",".join("?" * len(signal_ids))
    return await _many(db, f"signal_id IN ({marks})", signal_ids) if signal_ids else []


async def waiting(db: Reader) -> list[Referral]:
    """All unanswered referrals, oldest first."""
    return await _many(db, "state = ?", (ReferralState.WAITING,))


async def waiting_of(db: Reader, contact_id: int) -> list[Referral]:
    """The unanswered referrals to one contact, oldest first."""
    return await _many(db, "state = ? AND contact_id = ?", (ReferralState.WAITING, contact_id))


async def send(
    unit: UnitOfWork, signal_id: int, contact_id: int, by: int, wording: str, ask: Request, question: str, due_at: int
) -> Referral:
    """Records a referral with the exact wording that is sent. `by` is the team member, due_at in UTC seconds."""
    referral = Referral(
        id=await unit.next_id("referrals"),
        signal_id=signal_id,
        contact_id=contact_id,
        person_id=by,
        wording=wording,
        ask=ask,
        question=question,
        due_at=due_at,
        sent_at=unit.now,
    )
    unit.write(INSERT, _values(referral))
    return referral


def answer(unit: UnitOfWork, referral: Referral, state: ReferralState, words: str) -> None:
    unit.write("UPDATE referrals SET state = ?, answer = ?, answered_at = ? WHERE id = ?", (state, words, unit.now, referral.id))


def cancel(unit: UnitOfWork, signal_id: int) -> None:
    """Cancels the unanswered referrals of a signal."""
    unit.write(
        "UPDATE referrals SET state = ? WHERE signal_id = ? AND state = ?",
        (ReferralState.CANCELLED, signal_id, ReferralState.WAITING),
    )


def reminded(unit: UnitOfWork, referral: Referral) -> None:
    """Records that the contact was reminded."""
    unit.write("UPDATE referrals SET reminded_at = ? WHERE id = ?", (unit.now, referral.id))


def raised(unit: UnitOfWork, referral: Referral) -> None:
    """Records that the coordinators were told that the answer is overdue."""
    unit.write("UPDATE referrals SET raised_at = ? WHERE id = ?", (unit.now, referral.id))
