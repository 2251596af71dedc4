"""The list of what modules keep about people and signals. A new table belongs in its module's KEPT, and that here."""

from __future__ import annotations

from storage import endorsements, follow_ups, mails, notes, questions, referrals
from storage.engine.kept import Kept

KEPT: tuple[Kept, ...] = (
    questions.KEPT,
    notes.KEPT,
    referrals.KEPT,
    endorsements.KEPT,
    follow_ups.KEPT,
    mails.KEPT,
)
