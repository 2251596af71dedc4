"""Copies of the database, and bringing one back."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bot.settings import Settings
from handlers.services import Clock
from storage import tombstones
from storage.engine import sqlite
from storage.engine.database import Age, compared
from storage.erasure import Erasure
from storage.town import Town

NIGHT = time(3, 15)  # on the town's clock
NAME = "kuulolla-%Y%m%d-%H%M%S.db"  # in UTC


class BadBackup(Exception):
    """The copy can't be used; the message says why."""


def back_up(database: Path, folder: Path, now: datetime) -> Path:
    """A verified copy named after the moment. Raises BadBackup when it does not equal the original.

    Safe while the bot runs: it reads on a connection of its own.
    """
    if not database.exists():
        raise BadBackup(f"{database} does not exist")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{now.astimezone(UTC):{NAME}}"
    partial = target.with_suffix(".part")
    try:
        expected = sqlite.copy(database, partial)
        verify(partial)
        if sqlite.counts(partial) != expected:
            raise BadBackup(f"{partial}: not what the database holds")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)  # a copy that failed is a copy that nobody would delete
    return target


class Nightly:
    """A copy every night, kept for as many nights as the settings say; none when they say 0."""

    def __init__(self, settings: Settings, town: Town, clock: Clock) -> None:
        self._database, self._folder, self._kept = settings.database, settings.backup_folder, settings.backups_kept
        self._zone, self._days = town.tz, town.retention.backups
        self._clock = clock
        self._lock = asyncio.Lock()

    async def ask(self) -> None:
        """Makes the copy that last night lacks and deletes those that are too old. Raises BadBackup or OSError when it can't."""
        async with self._lock:
            for copy in await asyncio.to_thread(expired, self._database, self._folder, self._clock.now(), self._days):
                copy.unlink(missing_ok=True)
            if self._kept and self.due:
                await asyncio.to_thread(back_up, self._database, self._folder, self._clock.now())
                await asyncio.to_thread(rotate, self._folder, self._kept)

    @property
    def due(self) -> bool:
        now = self._clock.now().astimezone(self._zone)
        night = datetime.combine(now.date(), NIGHT, self._zone)
        if night > now:
            night -= timedelta(days=1)
        newest = newest_copy(self._folder)
        return newest is None or newest < night


def newest_copy(folder: Path) -> datetime | None:
    """When the newest copy was made, by its name."""
    copies = _copies(folder)
    return max(copies.values()) if copies else None


def expired(database: Path, folder: Path, now: datetime, days: int) -> list[Path]:
    """Copies older than the town keeps them; what a restore set aside counts too."""
    copies = _copies(folder)
    for aside in database.parent.glob(f"{database.stem}.before-restore*"):
        copies[aside] = datetime.fromtimestamp(aside.stat().st_mtime, UTC)
    return sorted(copy for copy, made in copies.items() if now - made > timedelta(days=days))


def _aside(database: Path) -> Path:
    """A name that is free: whoever takes the wrong copy first does not lose what was there."""
    number, path = 1, database.with_suffix(".before-restore.db")
    while path.exists():
        number += 1
        path = database.with_suffix(f".before-restore-{number}.db")
    return path


def made_at(copy: Path) -> datetime:
    """When a copy was made, by its name, or by the file's own date."""
    return _copies(copy.parent).get(copy) or datetime.fromtimestamp(copy.stat().st_mtime, UTC)


def rotate(folder: Path, keep: int) -> None:
    """Deletes all copies but the newest; files with other names stay."""
    copies = _copies(folder)
    for copy in sorted(copies, key=copies.__getitem__)[:-keep]:
        copy.unlink(missing_ok=True)


def _copies(folder: Path) -> dict[Path, datetime]:
    found = {}
    for path in folder.glob("kuulolla-*.db"):
        try:
            found[path] = datetime.strptime(path.name, NAME).replace(tzinfo=UTC)
        except ValueError:
            continue
    return found


def verify(copy: Path) -> None:
    """Raises BadBackup for a file that is damaged, of a newer Kuulolla, or no Kuulolla database."""
    health = sqlite.check(copy) if copy.exists() else "no such file"
    if health != "ok":
        raise BadBackup(f"{copy}: {health}")
    try:
        age = compared(copy)
    except sqlite3.DatabaseError:
        raise BadBackup(f"{copy}: not a Kuulolla database") from None
    if age is Age.NEWER:
        raise BadBackup(f"{copy}: written by a newer Kuulolla; upgrade first")


def restore(copy: Path, database: Path) -> Path | None:
    """Puts a verified copy in place. The database that was there is kept beside it; gives its new path."""
    verify(copy)
    known = tombstones.read(database)
    database.parent.mkdir(parents=True, exist_ok=True)
    kept = None
    if database.exists():
        kept = _aside(database)
        _keep_aside(database, kept)
    fresh = database.with_suffix(".restoring")
    try:
        sqlite.copy(copy, fresh)
        _erase_again(fresh, known)
        fresh.replace(database)
    finally:
        fresh.unlink(missing_ok=True)
    return kept


def _erase_again(fresh: Path, known: Sequence[Erasure]) -> None:
    """What was erased since the copy was made. A copy of an older version gets that at the next start, once it is upgraded."""
    if compared(fresh) is Age.SAME:
        tombstones.apply(fresh, known)


def _keep_aside(database: Path, kept: Path) -> None:
    """What was there, whole; afterwards no log lies beside the database that a new one might take for its own."""
    try:
        sqlite.copy(database, kept)
        sqlite.fold_in_log(database)
    except sqlite3.DatabaseError:  # damaged: kept as it is, with its log
        for suffix in ("", "-wal"):
            if (path := Path(f"{database}{suffix}")).exists():
                shutil.copyfile(path, f"{kept}{suffix}")
        for suffix in ("-wal", "-shm"):
            Path(f"{database}{suffix}").unlink(missing_ok=True)
