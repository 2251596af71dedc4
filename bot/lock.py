"""File lock: only one bot, `restore` or `rekey` may work on a database at a time."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


class AlreadyRunning(Exception):
    """Another process holds the lock on this database."""


class Lock:
    """Exclusive flock on a file beside the database. The kernel releases it when the process ends, even by a crash."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_suffix(database.suffix + ".lock")
        self._file: int | None = None

    def take(self) -> None:
        """Takes the lock without waiting. Raises AlreadyRunning when another process holds it."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._file)
            self._file = None
            raise AlreadyRunning from None

    def release(self) -> None:
        """Does nothing when the lock is not held."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
