"""Makes, verifies, rotates and restores copies of the database."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bot.settings import Settings
from handlers.services import Clock
from storage import tombstones
from storage.engine import sqlite
from storage.engine.database import Age, compared, open_database
from storage.engine.sealing import Seal
from storage.town import Town

NIGHT = time(3, 15)  # in the town's time zone
NAME = "kuulolla-%Y%m%d-%H%M%S.db"  # in UTC


class BadBackup(Exception):
    """The copy can't be used; the message says why."""


def back_up(database: Path, folder: Path, now: datetime) -> Path:
    """Makes a verified copy named after `now` (in UTC) and returns its path. Safe while the bot runs.

    Raises BadBackup when there is no database, or the copy is damaged or has other row counts than the original.
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
        partial.unlink(missing_ok=True)  # rotation does not delete what a failed copy leaves behind
    return target


class Nightly:
    """Makes a copy every night and keeps the newest BACKUPS_KEPT of them; 0 makes none."""

    def __init__(self, settings: Settings, town: Town, clock: Clock) -> None:
        self._database, self._folder, self._kept = settings.database, settings.backup_folder, settings.backups_kept
        self._zone, self._days = town.tz, town.retention.backups
        self._clock = clock
        self._lock = asyncio.Lock()

    async def ask(self) -> None:
        """Deletes copies that are too old and makes last night's copy if it is missing. Raises BadBackup or OSError."""
        async with self._lock:
            for copy in await asyncio.to_thread(expired, self._database, self._folder, self._clock.now(), self._days):
                copy.unlink(missing_ok=True)
            if self._kept and self.due:
                await asyncio.to_thread(back_up, self._database, self._folder, self._clock.now())
                await asyncio.to_thread(rotate, self._folder, self._kept)

    @property
    def due(self) -> bool:
        """True when no copy has been made since the last NIGHT."""
        now = self._clock.now().astimezone(self._zone)
        night = datetime.combine(now.date(), NIGHT, self._zone)
        if night > now:
            night -= timedelta(days=1)
        newest = newest_copy(self._folder)
        return newest is None or newest < night


def newest_copy(folder: Path) -> datetime | None:
    """When the newest copy was made (UTC), by its name; None when there is no copy."""
    copies = _copies(folder)
    return max(copies.values()) if copies else None


def expired(database: Path, folder: Path, now: datetime, days: int) -> list[Path]:
    """Copies older than `days`, including databases that a restore has set aside."""
    copies = _copies(folder)
    for aside in database.parent.glob(f"{database.stem}.before-restore*"):
        copies[aside] = datetime.fromtimestamp(aside.stat().st_mtime, UTC)
    return sorted(copy for copy, made in copies.items() if now - made > timedelta(days=days))


def _aside(database: Path) -> Path:
    """An unused file name, so that a second restore does not overwrite the database that the first one set aside."""
    number, path = 1, database.with_suffix(".before-restore.db")
    while path.exists():
        number += 1
        path = database.with_suffix(f".before-restore-{number}.db")
    return path


def made_at(copy: Path) -> datetime:
    """When a copy was made (UTC), by its name, otherwise by the file's modification time."""
    return _copies(copy.parent).get(copy) or datetime.fromtimestamp(copy.stat().st_mtime, UTC)


def rotate(folder: Path, keep: int) -> None:
    """Deletes all but the `keep` newest copies. Files with other names stay."""
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
    """Raises BadBackup for a file that is missing, damaged, written by a newer Kuulolla, or not a Kuulolla database."""
    health = sqlite.check(copy) if copy.exists() else "no such file"
    if health != "ok":
        raise BadBackup(f"{copy}: {health}")
    try:
        age = compared(copy)
    except sqlite3.DatabaseError:
        raise BadBackup(f"{copy}: not a Kuulolla database") from None
    if age is Age.NEWER:
        raise BadBackup(f"{copy}: written by a newer Kuulolla; upgrade first")


def restore(copy: Path, database: Path, seal: Seal) -> Path | None:
    """Puts a verified copy in the database's place. Returns the path to which the old database was copied, None without one.

    A copy of an earlier version is brought up to date first, so that what was erased since can be erased in it at once.
    Raises BadBackup when the copy can't be used, Unreadable when the tombstones can't be read, and WrongKey when an older
    copy was made with another key. Not for a running event loop.
    """
    verify(copy)
    known = tombstones.read(database)
    database.parent.mkdir(parents=True, exist_ok=True)
    kept = None
    fresh = database.with_suffix(".restoring")
    try:
        sqlite.copy(copy, fresh)
        if compared(fresh) is Age.OLDER:
            asyncio.run(_bring_up_to_date(fresh, seal))
        tombstones.apply(fresh, known)
        if database.exists():
            kept = _aside(database)
            _keep_aside(database, kept)
        fresh.replace(database)
    finally:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{fresh}{suffix}").unlink(missing_ok=True)
    return kept


async def _bring_up_to_date(fresh: Path, seal: Seal) -> None:
    await (await open_database(fresh, seal)).close()
    sqlite.fold_in_log(fresh)


def _keep_aside(database: Path, kept: Path) -> None:
    """Copies the old database completely and removes its write-ahead log, which SQLite would apply to the restored one."""
    try:
        sqlite.copy(database, kept)
        sqlite.fold_in_log(database)
    except sqlite3.DatabaseError:  # damaged: copied as it is, with its log
        for suffix in ("", "-wal"):
            if (path := Path(f"{database}{suffix}")).exists():
                shutil.copyfile(path, f"{kept}{suffix}")
        for suffix in ("-wal", "-shm"):
            Path(f"{database}{suffix}").unlink(missing_ok=True)
