"""Scripted volunteers: each goes through the dialog again and again, and replies as soon as the bot has answered."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

WORDS = """bench market timetable bus lamp queue bridge roof form library ticket notice gravel route paint paper schedule
cycling lane fountain office letter signpost waste garden café exhibition concert parking""".split()  # noqa: SIM905


@dataclass(frozen=True)
class Step:
    """A text or a tap, and the call of the bot that counts as its answer."""

    text: str = ""
    button: str = ""  # regular expression for its label
    method: str = "sendMessage"
    keyboard: bool = False
    answer: str = ""  # regular expression for the answer's text


DIALOG = (
    Step(text="{token} {words}", keyboard=True),
    Step(button=r"^[1-6] ", method="editMessageText", keyboard=True),
    Step(button=r"^[1-9] ", keyboard=True),
    Step(button=r"^Send$", answer="has arrived"),
)
FIRST_TIME = (
    Step(text="/start", keyboard=True),
    Step(button="^English$", keyboard=True),
    Step(button="^OK, go on", answer="Now write"),
)


class Volunteer:
    def __init__(self, crowd: Crowd, number: int) -> None:
        self._crowd = crowd
        self._random = random.Random(number)
        self._user = {"id": number, "is_bot": False, "first_name": f"V{number}", "language_code": "en"}
        self.chat = {"id": number, "first_name": f"V{number}", "type": "private"}
        self._number, self._dialogs, self._messages = number, 0, 0
        self._buttons: list[dict[str, str]] = []
        self._under: dict[str, Any] = {}  # the message that the buttons are on
        self._steps = crowd.first_time or DIALOG
        self._at = 0
        self._token = ""
        self._asked_at = self._began_at = 0.0
        self.waiting = False
        self.idle = False

    def begin(self) -> None:
        if self._crowd.draining:
            self.idle = True
            return
        self._at, self._began_at = 0, time.perf_counter()
        self._dialogs += 1
        self._token = f"#{self._number}-{self._dialogs}-{self._crowd.tag}"
        self._act()

    def _act(self) -> None:
        step = self._steps[self._at]
        if step.button:
            self._press(step.button)
        else:
            words = " ".join(self._random.choices(WORDS, k=16))
            self.write(step.text.format(token=self._token, words=words))

    def write(self, text: str) -> None:
        self._messages += 1
        message: dict[str, Any] = {
            "message_id": self._messages,
            "from": self._user,
            "chat": self.chat,
            "date": int(time.time()),
            "text": text,
        }
        if text.startswith("/"):
            message["entities"] = [{"offset": 0, "length": len(text.split()[0]), "type": "bot_command"}]
        self._emit("message", message)

    def _press(self, pattern: str) -> None:
        fitting = [button for button in self._buttons if re.search(pattern, button["text"])]
        if not fitting:
            self._crowd.script_errors += 1
            return
        data = self._random.choice(fitting)["callback_data"]
        tap = {"id": self._crowd.new_tap(), "from": self._user, "chat_instance": "7", "message": self._under, "data": data}
        self._emit("callback_query", tap)

    def _emit(self, kind: str, body: dict[str, Any]) -> None:
        self.waiting, self._asked_at = True, time.perf_counter()
        self._crowd.push(kind, body)

    def hears(self, method: str, message: dict[str, Any]) -> None:
        keyboard = (message.get("reply_markup") or {}).get("inline_keyboard")
        if keyboard:
            self._buttons, self._under = [button for row in keyboard for button in row], message
        elif method.startswith("edit") and message["message_id"] == self._under.get("message_id"):
            self._buttons = []
        if not self.waiting:
            return
        step = self._steps[self._at]
        fits = method == step.method and (self._buttons or not step.keyboard)
        if not fits or (step.answer and not re.search(step.answer, message["text"])):
            return
        self.waiting = False
        now = time.perf_counter()
        self._crowd.answered(now - self._asked_at)
        self._advance(now)

    def _advance(self, now: float) -> None:
        self._at += 1
        if self._at < len(self._steps):
            self._crowd.soon(self._act)
            return
        if self._steps is DIALOG:
            self._crowd.finished(self._token, now - self._began_at)
        self._steps = DIALOG
        self._crowd.soon(self.begin)


class Crowd:
    """All volunteers, and what was measured: `answers` and `dialogs` in seconds. `push` queues an update for the bot."""

    def __init__(self, people: int, push: Callable[[str, dict[str, Any]], None], soon: Callable[..., Any], *, ours: bool) -> None:
        self.first_time = FIRST_TIME if ours else None
        self.push, self.soon = push, soon
        self.tag = f"{int(time.time()) & 0xFFFFFF:x}"
        self.people = {100_001 + i: Volunteer(self, 100_001 + i) for i in range(people)}
        self.draining = self.measuring = False
        self.script_errors = 0
        self.answers: list[float] = []
        self.dialogs: list[float] = []
        self.completed: set[str] = set()
        self.open_taps: set[str] = set()
        self._taps = 0

    def write_once(self) -> None:
        """Everybody writes one text, and starts no dialog."""
        self.draining = True
        for volunteer in self.people.values():
            volunteer.write("Something seen from the square. " * 3)

    def new_tap(self) -> str:
        self._taps += 1
        self.open_taps.add(str(self._taps))
        return str(self._taps)

    def answered(self, seconds: float) -> None:
        if self.measuring:
            self.answers.append(seconds)

    def finished(self, token: str, seconds: float) -> None:
        self.completed.add(token)
        if self.measuring:
            self.dialogs.append(seconds)
