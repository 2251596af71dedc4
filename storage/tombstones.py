"""The file beside the database that lists what was erased, so that a restored backup can be erased again.

One erasure per line: time (UTC), kind, and the signal's reference or the person's id. No text, no Telegram ids.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from storage import erasure
from storage.engine import sqlite
from storage.engine.mappers import packed, unpacked
from storage.engine.models import Block
from storage.erasure import Erasure, ErasureKind
from storage.kept import KEPT
from storage.signals import REFERENCE_LENGTH, folded, shown


class Unreadable(Exception):
    """The file is damaged; the message names the line."""


HEAD = "# What was erased from the database beside this file. A copy that is brought back loses it again: keep this file.\n"


def path_of(database: Path) -> Path:
    """The path of the file for a database: the same name with .erased."""
    return database.with_suffix(".erased")


def _line(entry: Erasure) -> str:
    return f"{datetime.fromtimestamp(entry.at, UTC):%Y-%m-%dT%H:%M:%SZ} {entry.kind} {entry.what}\n"


def write(database: Path, entries: Sequence[Erasure]) -> None:
    """Writes all entries to a new file, flushes it to disk and renames it over the old one."""
    path = path_of(database)
    fresh = path.with_suffix(".erasing")
    with fresh.open("w", encoding="ascii") as file:
        file.write(HEAD)
        file.writelines(_line(entry) for entry in entries)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def read(database: Path) -> list[Erasure]:
    """The entries of the file; [] when there is no file. Raises Unreadable."""
    path = path_of(database)
    if not path.exists():
        return []
    found = []
    for number, line in enumerate(path.read_text(encoding="ascii", errors="replace").splitlines(keepends=True), 1):
        if line.strip() and not line.startswith("#"):
            try:
                found.append(_entry(number, line))
            except ValueError:
                raise Unreadable(f"{path}, line {number} can't be read") from None
            if not line.endswith("\n"):  # a truncated person id would be somebody else's id
                raise Unreadable(f"{path}, line {number} is cut off; if it is whole, end it with a line break")
    return found


def _entry(number: int, line: str) -> Erasure:
    moment, kind, what = line.split()
    at = datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    if kind == ErasureKind.PERSON:
        what = str(int(what))
    elif len(what := folded(what)) != REFERENCE_LENGTH:
        raise ValueError("no reference")
    return Erasure(id=number, at=int(at.timestamp()), kind=ErasureKind(kind), what=what)


def missing(held: Sequence[Erasure], known: Sequence[Erasure]) -> list[Erasure]:
    """Those of `known` that are not in `held`."""
    there = {(entry.at, entry.kind, entry.what) for entry in held}
    return [entry for entry in known if (entry.at, entry.kind, entry.what) not in there]


def apply(database: Path, known: Sequence[Erasure]) -> int:
    """Repeats, in a database that nobody uses, the erasures that it lacks. Returns how many those were.

    Afterwards nothing of it is left in the file: the search index is rewritten and free pages are given back.
    """
    with sqlite.looking_at(database) as db:
        rows = db.execute("SELECT id, at, kind, what FROM erasures")
        held = [Erasure(id=row[0], at=row[1], kind=ErasureKind(row[2]), what=row[3]) for row in rows]
    lacking = missing(held, known)
    if not lacking:
        return 0
    with sqlite.rewriting(database) as db:  # no foreign key checks needed: nothing refers to an erased person afterwards
        for entry in lacking:
            _again(db, entry)
            db.execute("INSERT INTO erasures (at, kind, what) VALUES (?, ?, ?)", (entry.at, entry.kind, entry.what))
        db.execute("DELETE FROM outbox")  # waiting messages were sent after the backup, or may show erased text
        for sql in (sql for kept in KEPT for sql in kept.restored):
            db.execute(sql)
    return len(lacking)


def _again(db: sqlite3.Connection, entry: Erasure) -> None:
    if entry.kind is ErasureKind.PERSON:
        known = db.execute("SELECT 1 FROM people WHERE id = ? AND created_at <= ?", (int(entry.what), entry.at)).fetchone()
        statements = erasure.person(int(entry.what)) if known else []
    else:
        found = db.execute("SELECT id FROM signals WHERE reference = ?", (entry.what,)).fetchone()
        statements = erasure.signal(entry.kind, found[0], entry.at) if found else []
        if found:
            _out_of_messages(db, found[0], entry.what)
    for sql, params in statements:
        db.execute(sql, params)


def _out_of_messages(db: sqlite3.Connection, signal_id: int, reference: str) -> None:
    """Takes the signal's text out of indexed messages, so that a later edit of such a message does not show it again."""
    rows = db.execute(
        "SELECT id, blocks FROM message_index JOIN message_index_signals ON indexed_message_id = message_index.id"
        " WHERE signal_id = ?",
        (signal_id,),
    ).fetchall()
    for number, body in rows:
        blocks = unpacked(body)
        bare = Block(f"<b>{shown(reference)}</b>\n\n", signal_id)
        left = [bare if b.signal_id == signal_id else b for b in blocks if b.signal_id != signal_id or not b.about]
        db.execute("UPDATE message_index SET blocks = ? WHERE id = ?", (packed(left), number))
