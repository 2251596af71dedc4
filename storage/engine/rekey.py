"""Changing SECRET_KEY: everything encrypted or signed with the old key is redone with the new one."""

from __future__ import annotations

from pathlib import Path

from storage.engine import audit, sqlite
from storage.engine.sealing import Seal, WrongKey


def rekey(path: Path, old: Seal, new: Seal) -> int:
    """Re-encrypts every address and re-signs the audit trail in one transaction. The bot must be stopped.

    Returns the number of addresses. Raises WrongKey when `old` is not the key, audit.Broken when the trail does not match it;
    then nothing was changed.
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
