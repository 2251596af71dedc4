"""One instance at a time: the lock that `run` holds on its database."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


class AlreadyRunning(Exception):
    """Another instance holds the lock."""


class Lock:
    """Held until it is released or the process ends, however it ends."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_suffix(database.suffix + ".lock")
        self._file: int | None = None

    def take(self) -> None:
        """Raises AlreadyRunning when another process runs on the same database."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._file)
            self._file = None
            raise AlreadyRunning from None

    def release(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None
