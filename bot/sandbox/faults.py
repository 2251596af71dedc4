"""What can go wrong between the bot and Telegram, on purpose: one fault at a time, or weather."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import Any

Params = dict[str, Any]
HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>"
GARBLED = '{"ok":true,"result":{"message_id":'


class ApiError(Exception):
    """Telegram's answer that something was wrong with a call."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


class BrokenAnswer(Exception):
    """An answer that is not Telegram's: a proxy's page, or half a line of JSON."""

    def __init__(self, status: int, body: str) -> None:
        self.status, self.body = status, body


def bad(description: str) -> ApiError:
    return ApiError(400, f"Bad Request: {description}")


@dataclass
class Fault:
    """Something to go wrong: which call, how, and how many times."""

    method: str
    code: int = 500
    description: str = "Internal Server Error"
    parameters: dict[str, Any] | None = None
    chat_id: int | None = None
    times: int = 1
    after: bool = False  # the call takes effect and only its answer is lost
    hang: bool = False  # the answer never comes
    body: str | None = None  # the answer is this instead of JSON, or after the call has taken effect

    def error(self) -> Exception:
        if self.body is not None:
            return BrokenAnswer(self.code, self.body)
        if self.after:
            return ConnectionResetError()
        return ApiError(self.code, self.description, **(self.parameters or {}))


class Weather:
    """A share of all calls goes wrong, each in a way that is drawn; `seen` counts them by kind."""

    KINDS = ("429", "500", "502", "cut before", "cut after", "garbled")

    def __init__(self, share: float, seed: int) -> None:
        self.share = share
        self.seen: Counter[str] = Counter()
        self._random = random.Random(seed)  # noqa: S311

    def draw(self, method: str) -> Fault | None:
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
