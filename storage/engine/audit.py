"""The audit trail: which team member looked at, exported or changed what.

Each entry carries an HMAC over itself and the HMAC of the entry before it, so a change or a gap shows. Entries are
collected while updates are handled and appended when their transaction commits.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

import aiosqlite

from storage.engine import sqlite
from storage.engine.models import Frozen
from storage.engine.pending import AuditEntry
from storage.engine.reader import Reader
from storage.engine.sealing import Seal
from storage.engine.unit_of_work import UnitOfWork

MIGRATION = "0011_trust.sql"  # the migration that creates the trail
PRUNED = "pruned"  # value of `act` for a pruning; detail: id and mark (hex) of the last removed entry
HIGHEST = (1 << 63) - 1  # largest SQLite integer, so no entry has a higher id
_HEAD = "audit_head"
_FIRST = b"the first"


class Broken(Exception):
    """The trail was changed outside the program."""


class AuditLogEntry(Frozen):
    """One entry as it is read for display."""

    id: int
    at: int  # UTC seconds
    person_id: int | None  # None: the bot itself, or its operator on the command line
    act: str
    signal_id: int | None = None
    detail: str = ""
    reference: str | None = None  # of the signal


class _Row(NamedTuple):
    id: int
    at: int
    person_id: int | None
    act: str
    signal_id: int | None
    detail: str

    def sealed(self, seal: Seal, before: bytes) -> bytes:
        return seal.sign(before + json.dumps(self).encode())


def _head(seal: Seal, number: int, mark: bytes) -> str:
    return f"{number} {seal.sign(b'head' + mark).hex()}"


def beginning(seal: Seal) -> str:
    """The value of the head record in `meta` for a trail without entries."""
    return _head(seal, 0, _FIRST)


async def append(db: aiosqlite.Connection, seal: Seal, now: int, audit_entries: Sequence[AuditEntry]) -> None:
    """Appends entries to the trail, inside the transaction that is open."""
    last = list(await db.execute_fetchall("SELECT id, mark FROM audit ORDER BY id DESC LIMIT 1"))
    number, mark = (last[0][0], last[0][1]) if last else (0, _FIRST)
    rows = []
    for act in audit_entries:
        number += 1
        row = _Row(number, now, act.person_id, act.act, act.signal_id, act.detail)
        mark = row.sealed(seal, mark)
        rows.append((*row, mark))
    await db.executemany("INSERT INTO audit (id, at, person_id, act, signal_id, detail, mark) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    head = _head(seal, number, mark)
    await db.execute("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (_HEAD, head))


def began(db: sqlite3.Connection) -> bool:
    """Whether the database should have a trail. Versions before the migration have none."""
    return db.execute("SELECT 1 FROM migrations WHERE name = ?", (MIGRATION,)).fetchone() is not None


def newest_number(db: sqlite3.Connection) -> int:
    """The id of the newest entry; 0 when there is none."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM audit").fetchone()[0])


def broken_at(db: sqlite3.Connection, seal: Seal) -> int | None:
    """The id of the first entry that was changed or is missing. None when the trail is intact."""
    if not sqlite.has_table(db, "audit"):
        return 1
    rows = [
        (_Row(*row[:6]), bytes(row[6]))
        for row in db.execute("SELECT id, at, person_id, act, signal_id, detail, mark FROM audit ORDER BY id")
    ]
    head = db.execute("SELECT value FROM meta WHERE key = ?", (_HEAD,)).fetchone()
    gone, before = _start([row for row, _ in rows])
    expected = gone + 1
    for row, mark in rows:
        if row.id != expected or row.sealed(seal, before) != mark:
            return expected
        expected, before = row.id + 1, mark
    return None if head == (_head(seal, expected - 1, before),) else expected


def _start(rows: Sequence[_Row]) -> tuple[int, bytes]:
    """The id and the mark that the oldest remaining entry is chained to."""
    pruned = [row.detail.split() for row in rows if row.act == PRUNED]
    return (int(pruned[-1][0]), bytes.fromhex(pruned[-1][1])) if pruned else (0, _FIRST)


def rechain(db: sqlite3.Connection, seal: Seal) -> None:
    """Signs the whole trail with another key, inside the transaction that is open."""
    rows = [_Row(*row) for row in db.execute("SELECT id, at, person_id, act, signal_id, detail FROM audit ORDER BY id")]
    number, mark = _start(rows)
    for row in rows:
        mark, number = row.sealed(seal, mark), row.id
        db.execute("UPDATE audit SET mark = ? WHERE id = ?", (mark, number))
    db.execute("UPDATE meta SET value = ? WHERE key = ?", (_head(seal, number, mark), _HEAD))


async def newest(db: Reader, limit: int, offset: int) -> list[AuditLogEntry]:
    """A page of entries, newest first."""
    rows = await db.read(
        "SELECT audit.id, audit.at, audit.person_id, act, signal_id, detail, signals.reference FROM audit"
        " LEFT JOIN signals ON signals.id = signal_id ORDER BY audit.id DESC LIMIT ? OFFSET ?",
        (limit, offset),
    )
    return [AuditLogEntry.model_validate(dict(row)) for row in rows]


async def prune(unit: UnitOfWork, before: int) -> None:
    """Removes entries older than `before` (UTC seconds) and records the id of the last removed one."""
    rows = await unit.read(  # everything before the first newer entry: a wrong clock must not remove newer entries
        "SELECT id, mark FROM audit WHERE id < coalesce((SELECT min(id) FROM audit WHERE at >= ?), ?) ORDER BY id DESC LIMIT 1",
        (before, HIGHEST),
    )
    if rows:
        unit.write("DELETE FROM audit WHERE id <= ?", (rows[0][0],))
        unit.audit(None, PRUNED, detail=f"{rows[0][0]} {rows[0][1].hex()}")


async def count_of_person(db: Reader, person_id: int) -> int:
    rows = await db.read("SELECT count(*) FROM audit WHERE person_id = ?", (person_id,))
    return int(rows[0][0])
