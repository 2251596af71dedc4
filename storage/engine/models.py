"""Models that the engine itself stores or passes on. All times are UTC seconds since the epoch."""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Base of all models: immutable, and validation errors never show the input, which may be personal data."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class Recipient(NamedTuple):
    """The receiver of a message, by internal id. The sender looks up the Telegram id."""

    kind: str  # "person" or "chat"
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
        """The inverse of str(): "person:7" or "chat:1"."""
        kind, _, number = text.partition(":")
        return cls(kind, int(number))


class Person(Frozen):
    """Somebody who uses the bot. No name and no Telegram id: the address is stored encrypted elsewhere."""

    id: int
    language: str
    notice_version: int | None = None  # of the privacy notice that they accepted
    notice_at: int | None = None
    association_id: int | None = None
    last_area: str | None = None
    reachable: bool = True
    created_at: int = 0
    blocked_at: int | None = None  # None unless the team has blocked them

    @property
    def recipient(self) -> Recipient:
        return Recipient("person", self.id)


class Draft(Frozen):
    """A half-finished dialog: the answers so far, and what is on the screen."""

    id: int
    person_id: int
    form: str
    answers: dict[str, Any] = {}
    asking: str | None = None  # key of the question on the screen; None while the review is shown
    visited: tuple[str, ...] = ()  # keys of the questions answered so far, oldest first, for "back"
    page: int = 0
    undo: str | None = None  # the text before the last addition
    started_at: int = 0
    touched_at: int = 0
    nudged_at: int | None = None  # when its owner was reminded


class Block(NamedTuple):
    """A part of a message: HTML, and the signal that it shows, if any. `about`: text on a signal, not the signal's own text."""

    html: str
    signal_id: int | None = None
    about: bool = False


class OutMessage(NamedTuple):
    """One call to the Bot API that waits in the outbox."""

    id: int
    recipient: str
    method: str
    params: dict[str, Any]
    slot: str | None = None  # name under which the message is found again, for edits
    anew: bool = False  # an edit is sent as a new message when the old one is unknown or deleted
    priority: int = 0
    file: bytes | None = None
    file_name: str | None = None


class DeadLetter(Frozen):
    """An update whose handler failed, stored without Telegram ids."""

    id: int
    update_id: int
    at: int
    error: str
    payload: str
