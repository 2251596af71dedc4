"""Values that are kept in memory between transactions, so that the database is not asked at every message.

Like people and drafts, they are read by key: what this unit of work changed, then what its batch changed, then what was
committed. A unit that fails, or a batch that is rolled back, takes its changes with it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Generic, Protocol, TypeVar

from storage.engine.reader import Reader

T = TypeVar("T")
MISSING = object()


class Source(Reader, Protocol):
    """Where a value is loaded from: the unit of work that needs it."""

    @property
    def now(self) -> int: ...


class Cached(Generic[T]):
    """One such value. `load` reads it from the database; what it returns must be immutable.

    Whoever writes what `load` reads calls `UnitOfWork.reload` with it, in the same function of storage/.
    """

    def __init__(self, load: Callable[[Source], Awaitable[T]]) -> None:
        self.load = load


class CachedValues:
    """The cached values as one level sees them: a unit of work, its batch, or what is committed (nothing below)."""

    __slots__ = ("_below", "_own", "_reloads_all")

    def __init__(self, below: CachedValues | None = None) -> None:
        self._below = below
        self._own: dict[Cached[Any], Any] = {}  # MISSING: to be loaded again
        self._reloads_all = False

    def find(self, value: Cached[T]) -> Any:
        """The value, or MISSING when it has to be loaded."""
        if value in self._own:
            return self._own[value]
        if self._reloads_all or self._below is None:
            return MISSING
        return self._below.find(value)

    def put(self, value: Cached[T], content: T) -> None:
        self._own[value] = content

    def reload(self, value: Cached[T]) -> None:
        self._own[value] = MISSING

    def reload_all(self) -> None:
        self._own.clear()
        self._reloads_all = True

    def hand_down(self) -> None:
        """Makes the level below see what this one sees: the unit has succeeded, or the batch is committed."""
        if self._below is None:
            return
        if self._reloads_all:
            self._below.reload_all()
        self._below._own.update(self._own)
