"""What the database keeps, as frozen models. All moments are UTC seconds since the epoch."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class Kind(StrEnum):
    CONCERN = "concern"
    OBSERVATION = "observation"
    PROPOSAL = "proposal"


class State(StrEnum):
    """How far a signal has come."""

    NEW = "new"  # waits for its digest
    DELIVERED = "delivered"  # a digest carried it, the team has not closed it
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"  # by the team, because of what it said of somebody


class Outcome(StrEnum):
    """What honestly came of a signal. Short: buttons carry it."""

    HELPED = "helped"
    GOING = "going"  # somebody is doing it already
    LATER = "later"  # not possible now
    OTHERS = "others"  # not the town's matter
    NONE = "none"  # no action


class Role(StrEnum):
    COORDINATOR = "coordinator"
    RECORDER = "recorder"  # an association's worker who may enter signals for others


class Purpose(StrEnum):
    """What an invite makes of the one who uses it."""

    TEAM = "team"
    COORDINATOR = "coordinator"
    RECORDER = "recorder"
    ASSOCIATION = "association"
    CONTACT = "contact"  # ties an entry of the register of contacts to a Telegram


class ChatKind(StrEnum):
    PENDING = "pending"  # a group that has not shown a valid code yet
    TEAM = "team"
    LEFT = "left"


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
    hushed_at: int | None = None  # since when the team takes no messages from them

    @property
    def recipient(self) -> Recipient:
        return Recipient("person", self.id)


class Chat(Frozen):
    id: int
    telegram_id: int
    kind: ChatKind
    topic_id: int | None = None
    joined_at: int
    connected_at: int | None = None

    @property
    def recipient(self) -> Recipient:
        return Recipient("chat", self.id)


class Holder(Frozen):
    """Somebody with a role; the name is the one in the newest minutes, if they were ever there."""

    person_id: int
    role: Role
    granted_at: int
    association: str | None = None
    name: str | None = None


class Association(Frozen):
    id: int
    name: str
    contact: str = ""
    languages: str = ""
    created_at: int = 0


class Invite(Frozen):
    id: int
    purpose: Purpose
    association_id: int | None
    contact_id: int | None = None
    one_time: bool
    created_at: int
    expires_at: int | None
    used_at: int | None
    revoked_at: int | None

    def valid(self, now: int) -> bool:
        if self.revoked_at is not None or (self.one_time and self.used_at is not None):
            return False
        return self.expires_at is None or now < self.expires_at


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


class Signal(Frozen):
    id: int
    reference: str
    kind: Kind
    category: str | None
    area: str | None
    text: str
    language: str
    person_id: int | None
    association_id: int | None = None
    recorded_by: int | None = None
    source: str | None = None  # phone, paper, face to face: set when recorded for another
    received_at: int
    state: State = State.NEW
    sensitive: bool = False
    wording: str | None = None  # the team's rewording, shown in place of the text
    held_until: int | None = None
    digest_id: int | None = None
    outcome: Outcome | None = None  # set when closed
    outcome_words: str | None = None
    outcome_own: str | None = None  # the same words in the author's own language
    agenda: bool = False  # the team has yet to go through it, or to hear news of it
    merged_into: int | None = None
    hidden_at: int | None = None  # its author has left: nobody but coordinators sees the text

    @property
    def gone(self) -> bool:
        """Nothing is left of it but that it was."""
        return self.state in (State.WITHDRAWN, State.ERASED)

    @property
    def shown_text(self) -> str:
        return self.wording or self.text


class Event(Frozen):
    """One entry of a signal's story."""

    at: int
    what: str
    detail: str = ""
    person_id: int | None = None


class Concern(Frozen):
    """A signal that the team has raised for everybody, in its own wording."""

    id: int
    signal_id: int
    reference: str
    category: str | None
    area: str | None
    published_at: int
    texts: dict[str, str] = {}

    def text(self, *languages: str) -> str:
        """The wording in the first of these languages that has one."""
        for language in languages:
            if language in self.texts:
                return self.texts[language]
        return next(iter(self.texts.values()), "")


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


class Letter(Frozen):
    """An update whose handler failed, set aside with its ids taken out."""

    id: int
    update_id: int
    at: int
    error: str
    payload: str
