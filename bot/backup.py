"""Copies of the database, and bringing one back."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from storage import dialect
from storage.database import migrations


class BadBackup(Exception):
    """The copy can't be used; the message says why."""


def back_up(database: Path, folder: Path, now: datetime) -> Path:
    """A verified copy named after the moment. Raises BadBackup when it does not equal the original.

    Safe while the bot runs: it reads on a connection of its own.
    """
    if not database.exists():
        raise BadBackup(f"{database} does not exist")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"kuulolla-{now:%Y%m%d-%H%M%S}.db"
    dialect.copy(database, target)
    verify(target)
    return target


def verify(copy: Path) -> None:
    """Raises BadBackup for a file that is damaged, of a newer Kuulolla, or no Kuulolla database."""
    health = dialect.check(copy) if copy.exists() else "no such file"
    if health != "ok":
        raise BadBackup(f"{copy}: {health}")
    db = sqlite3.connect(f"file:{copy}?mode=ro", uri=True)
    try:
        done = {row[0] for row in db.execute("SELECT number FROM migrations")}
    except sqlite3.DatabaseError:
        raise BadBackup(f"{copy}: not a Kuulolla database") from None
    finally:
        db.close()
    if done - {number for number, _, _ in migrations()}:
        raise BadBackup(f"{copy}: written by a newer Kuulolla; upgrade first")


def restore(copy: Path, database: Path) -> Path | None:
    """Puts a verified copy in place. The database that was there is kept beside it; gives its new path."""
    verify(copy)
    database.parent.mkdir(parents=True, exist_ok=True)
    kept = None
    if database.exists():
        kept = database.with_suffix(".before-restore.db")
        dialect.copy(database, kept)
    fresh = database.with_suffix(".restoring")
    dialect.copy(copy, fresh)
    for suffix in ("-wal", "-shm"):
        Path(f"{database}{suffix}").unlink(missing_ok=True)
    fresh.replace(database)
    return kept
