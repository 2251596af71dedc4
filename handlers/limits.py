"""How much one person may write in a minute. Counted by the messages' own dates: a backlog is no abuse."""

from __future__ import annotations

from collections import deque

WINDOW = 60  # seconds
MOST_PEOPLE = 10_000  # remembered at once


class Meter:
    def __init__(self, per_minute: int) -> None:
        self._limit = per_minute
        self._dates: dict[int, deque[int]] = {}
        self._told: set[int] = set()

    def take(self, person_id: int, date: int) -> bool:
        """Counts one message; False when it is over the limit."""
        dates = self._dates.get(person_id)
        if dates is None:
            if len(self._dates) >= MOST_PEOPLE:
                self._dates.clear()
                self._told.clear()
            dates = self._dates[person_id] = deque()
        while dates and dates[0] <= date - WINDOW:
            dates.popleft()
        if len(dates) >= self._limit:
            return False
        dates.append(date)
        if len(dates) * 2 <= self._limit:
            self._told.discard(person_id)
        return True

    def tell(self, person_id: int) -> bool:
        """True the first time in a flood: say it once."""
        if person_id in self._told:
            return False
        self._told.add(person_id)
        return True
