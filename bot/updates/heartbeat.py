"""The heartbeat: when Telegram last answered, and how long outages lasted."""

from __future__ import annotations

import time
from collections.abc import Callable

OUTAGE = 600.0  # seconds of silence that are reported to coordinators


class Heartbeat:
    """`clock` must be monotonic, in seconds. `tell` is called with the length of an outage in seconds when it is over."""

    def __init__(self, tell: Callable[[float], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._tell = tell
        self._clock = clock
        self._last: float | None = None

    def heard(self) -> None:
        """Notes that Telegram has answered, or has delivered an update."""
        silence = self.age
        self._last = self._clock()
        if silence is not None and silence >= OUTAGE:
            self._tell(silence)

    @property
    def age(self) -> float | None:
        """Seconds since Telegram last answered; None before the first answer."""
        return None if self._last is None else self._clock() - self._last
