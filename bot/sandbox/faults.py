"""Injected faults between the bot and Telegram: single ones, or a random share of all calls (weather)."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import Any

Params = dict[str, Any]
HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>"
GARBLED = '{"ok":true,"result":{"message_id":'


class ApiError(Exception):
    """An error answer of the Bot API. `parameters` are its ResponseParameters, such as retry_after."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


class BrokenAnswer(Exception):
    """An answer that is not Telegram's: a proxy's error page or truncated JSON. An empty body cuts the connection."""

    def __init__(self, status: int, body: str) -> None:
        self.status, self.body = status, body


def bad(description: str) -> ApiError:
    """A 400 error with Telegram's prefix."""
    return ApiError(400, f"Bad Request: {description}")


@dataclass
class Fault:
    """Which call fails, how, and how many times."""

    method: str
    code: int = 500
    description: str = "Internal Server Error"
    parameters: dict[str, Any] | None = None
    chat_id: int | None = None
    times: int = 1
    after: bool = False  # the call takes effect and only its answer is lost
    hang: bool = False  # the answer never comes
    body: str | None = None  # answered instead of JSON

    def error(self) -> Exception:
        """The exception by which the server recognises this fault."""
        if self.body is not None:
            return BrokenAnswer(self.code, self.body)
        if self.after:
            return ConnectionResetError()
        return ApiError(self.code, self.description, **(self.parameters or {}))


class Weather:
    """A share (0 to 1) of all calls fails, each in a random way. `seen` counts the faults by kind."""

    KINDS = ("429", "500", "502", "cut before", "cut after", "garbled")

    def __init__(self, share: float, seed: int) -> None:
        self.share = share
        self.seen: Counter[str] = Counter()
        self._random = random.Random(seed)  # noqa: S311

    def draw(self, method: str) -> Fault | None:
        """The fault for this call; None when it shall succeed."""
        if self._random.random() >= self.share:
            return None
        kind = self._random.choice(self.KINDS)
        self.seen[kind] += 1
        return {
            "429": Fault(method, 429, "Too Many Requests: retry after 1", {"retry_after": 1}),
            "500": Fault(method),
            "502": Fault(method, 502, body=HTML),
            "cut before": Fault(method, body=""),
            "cut after": Fault(method, after=True),
            "garbled": Fault(method, 200, after=True, body=GARBLED),
        }[kind]
