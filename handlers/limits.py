"""Limits on the messages of one person in a minute and the signals of one person in a day.

Time is taken from the messages' own dates, so a backlog after an outage is not a flood. An update may be handled more
than once before its transaction commits, so each update counts only once.
"""

from __future__ import annotations

from collections import deque

MINUTE, DAY = 60, 86400  # seconds
MOST_PEOPLE = 10_000  # remembered at once; beyond that, counting starts again for everybody


class Meter:
    """Counts each person's updates in a sliding window. window: its length in seconds."""

    def __init__(self, limit: int, window: int = MINUTE) -> None:
        self._limit = limit
        self._window = window
        self._taken: dict[int, deque[tuple[int, int]]] = {}  # person -> (date, update), oldest first
        self._told: dict[int, int] = {}  # person -> the update at which they were told of the limit

    def take(self, person_id: int, date: int, update_id: int) -> bool:
        """Counts one update, unless it is counted already. False when it is over the limit. date: UTC seconds."""
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
        """True only at the first update over the limit, so that the person is told once for each flood."""
        return self._told.setdefault(person_id, update_id) == update_id
