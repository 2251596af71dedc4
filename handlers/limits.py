"""How much one person may write in a minute, and tell in a day. Counted by the messages' own dates: a backlog is no abuse.

An update may be handled more than once before it is kept, so each counts once, whatever is asked about it.
"""

from __future__ import annotations

from collections import deque

MINUTE, DAY = 60, 86400  # seconds
MOST_PEOPLE = 10_000  # remembered at once


class Meter:
    def __init__(self, limit: int, window: int = MINUTE) -> None:
        """So many in a window of so many seconds."""
        self._limit = limit
        self._window = window
        self._taken: dict[int, deque[tuple[int, int]]] = {}  # person -> (date, update), oldest first
        self._told: dict[int, int] = {}  # person -> the update at which it was said

    def take(self, person_id: int, date: int, update_id: int) -> bool:
        """Counts one message; False when it is over the limit."""
        taken = self._taken.get(person_id)
        if taken is None:
            if len(self._taken) >= MOST_PEOPLE:
                self._taken.clear()
                self._told.clear()
            taken = self._taken[person_id] = deque()
        while taken and taken[0][0] <= date - self._window:
            taken.popleft()
        if any(update == update_id for _, update in taken):
            return True
        if len(taken) >= self._limit:
            return False
        taken.append((date, update_id))
        if len(taken) * 2 <= self._limit:
            self._told.pop(person_id, None)
        return True

    def tell(self, person_id: int, update_id: int) -> bool:
        """True at the first update of a flood: say it once."""
        return self._told.setdefault(person_id, update_id) == update_id
