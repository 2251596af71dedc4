"""Another SECRET_KEY: whatever was sealed with the earlier one is sealed anew."""

from __future__ import annotations

from pathlib import Path

from storage.engine import audit, sqlite
from storage.engine.sealing import Seal, WrongKey


def rekey(path: Path, old: Seal, new: Seal) -> int:
    """Seals every address and the audit trail anew, in one transaction; gives how many addresses. The bot must be stopped.

    Raises WrongKey when `old` is not the key, Broken when the trail does not fit it; then nothing was changed.
    """
    with sqlite.transaction(path) as db:
        if db.execute("SELECT value FROM meta WHERE key = 'key'").fetchone() != (old.check,):
            raise WrongKey
        numbers = [(old.open(sealed), person) for person, sealed in db.execute("SELECT person_id, sealed FROM addresses")]
        db.executemany(
            "UPDATE addresses SET mark = ?, sealed = ? WHERE person_id = ?",
            [(new.mark(number), new.close(number), person) for number, person in numbers],
        )
        leaving = db.execute("SELECT sealed, person_id FROM farewells").fetchall()
        db.executemany(
            "UPDATE farewells SET sealed = ? WHERE person_id = ?",
            [(new.close(old.open(sealed)), person) for sealed, person in leaving],
        )
        db.execute("UPDATE meta SET value = ? WHERE key = 'key'", (new.check,))
        if audit.broken_at(db, old) is not None:
            raise audit.Broken
        audit.rechain(db, new)
    return len(numbers)
