"""What the database keeps, as frozen models. All moments are UTC seconds since the epoch."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from storage.engine.models import Frozen, Recipient


class SignalKind(StrEnum):
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


class Signal(Frozen):
    id: int
    reference: str
    kind: SignalKind
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
    texts: dict[str, str] = Field(default_factory=dict)

    def text(self, *languages: str) -> str:
        """The wording in the first of these languages that has one."""
        for language in languages:
            if language in self.texts:
                return self.texts[language]
        return next(iter(self.texts.values()), "")
