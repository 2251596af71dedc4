"""What the engine itself keeps or passes on, as frozen models. All moments are UTC seconds since the epoch."""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class Recipient(NamedTuple):
    """Whom a message is for, by internal number. Telegram's ids are found when it is sent."""

    kind: str
    id: int

    @classmethod
    def person(cls, id: int) -> Recipient:
        return cls("person", id)

    @classmethod
    def chat(cls, id: int) -> Recipient:
        return cls("chat", id)

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> Recipient:
        kind, _, number = text.partition(":")
        return cls(kind, int(number))


class Person(Frozen):
    id: int
    language: str
    notice_version: int | None = None
    notice_at: int | None = None
    association_id: int | None = None
    last_area: str | None = None
    reachable: bool = True
    created_at: int = 0
    blocked_at: int | None = None  # since when the team takes no messages from them

    @property
    def recipient(self) -> Recipient:
        return Recipient("person", self.id)


class Draft(Frozen):
    """A half-finished dialog: the answers so far, and what is on the screen."""

    id: int
    person_id: int
    form: str
    answers: dict[str, Any] = {}
    asking: str | None = None  # the question on the screen; None while the review is
    visited: tuple[str, ...] = ()  # questions answered so far, oldest first, for "back"
    page: int = 0
    undo: str | None = None  # the text before the last addition
    started_at: int = 0
    touched_at: int = 0
    nudged_at: int | None = None


class Block(NamedTuple):
    """A piece of a message: HTML, and the signal that it speaks of, if any. `about`: it tells of the signal, is not its text."""

    html: str
    signal_id: int | None = None
    about: bool = False


class OutMessage(NamedTuple):
    """One call to Telegram that waits in the outbox."""

    id: int
    recipient: str
    method: str
    params: dict[str, Any]
    slot: str | None = None
    anew: bool = False  # an edit whose message is unknown or gone is sent as a new message
    priority: int = 0
    file: bytes | None = None
    file_name: str | None = None


class DeadLetter(Frozen):
    """An update whose handler failed, set aside with its ids taken out."""

    id: int
    update_id: int
    at: int
    error: str
    payload: str
