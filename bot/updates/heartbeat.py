"""When Telegram was last heard, and for how long it was silent."""

from __future__ import annotations

import time
from collections.abc import Callable

OUTAGE = 600.0  # seconds of silence that coordinators should know of


class Heartbeat:
    """Counts on a clock that never jumps. `tell` is given the seconds of each outage when it has ended."""

    def __init__(self, tell: Callable[[float], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._tell = tell
        self._clock = clock
        self._last: float | None = None

    def heard(self) -> None:
        """Telegram has answered a question for news."""
        silence = self.age
        self._last = self._clock()
        if silence is not None and silence >= OUTAGE:
            self._tell(silence)

    @property
    def age(self) -> float | None:
        """Seconds since then; None before the first answer."""
        return None if self._last is None else self._clock() - self._last
