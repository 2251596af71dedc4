"""The stored data as frozen models. All times are UTC seconds since the epoch."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from storage.engine.models import Frozen, Recipient


class SignalKind(StrEnum):
    CONCERN = "concern"
    OBSERVATION = "observation"
    PROPOSAL = "proposal"


class State(StrEnum):
    """The state of a signal in its life cycle."""

    NEW = "new"  # waits for the next digest
    DELIVERED = "delivered"  # was in a digest, not closed yet
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"  # by the team, because of what it said about somebody


class Outcome(StrEnum):
    """What came of a signal. The values are short because callback data contains them."""

    HELPED = "helped"
    GOING = "going"  # somebody is working on it already
    LATER = "later"  # not possible now
    OTHERS = "others"  # not the town's responsibility
    NONE = "none"  # no action


class Role(StrEnum):
    COORDINATOR = "coordinator"
    RECORDER = "recorder"  # an association's worker who may enter signals for others


class Purpose(StrEnum):
    """What the user of an invite becomes."""

    TEAM = "team"
    COORDINATOR = "coordinator"
    RECORDER = "recorder"
    ASSOCIATION = "association"
    CONTACT = "contact"  # connects a contact in the register to a Telegram account


class ChatKind(StrEnum):
    PENDING = "pending"  # a group that has not shown a valid code yet
    TEAM = "team"
    LEFT = "left"


class Chat(Frozen):
    """A Telegram group that the bot is or was in."""

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
    """Somebody with a role. The name is that in the newest minutes; None when they were never in any."""

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
    """A stored invite; the code itself is not stored."""

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
        """Whether the invite can still be used."""
        if self.revoked_at is not None or (self.one_time and self.used_at is not None):
            return False
        return self.expires_at is None or now < self.expires_at


class Signal(Frozen):
    """A reporter's message to the town."""

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
    source: str | None = None  # phone, paper or face to face; set when it was recorded for somebody else
    received_at: int
    state: State = State.NEW
    sensitive: bool = False
    wording: str | None = None  # the team's rewording, shown instead of the text
    held_until: int | None = None  # digests due until then, inclusive, leave it out
    digest_id: int | None = None
    outcome: Outcome | None = None  # set when closed
    outcome_words: str | None = None
    outcome_own: str | None = None  # the same words in the reporter's language
    agenda: bool = False  # on the agenda of the next session: new, or there is news
    merged_into: int | None = None
    hidden_at: int | None = None  # set when its reporter has left: only coordinators see the text
    answers: str = ""  # to the town's own questions, as storage/answers.py packs them

    @property
    def gone(self) -> bool:
        """Whether it was withdrawn or erased, so that no text is left."""
        return self.state in (State.WITHDRAWN, State.ERASED)

    @property
    def shown_text(self) -> str:
        return self.wording or self.text


class Event(Frozen):
    """One entry in a signal's history."""

    at: int
    what: str
    detail: str = ""
    person_id: int | None = None


class Concern(Frozen):
    """A signal that the team has published in its own wording."""

    id: int
    signal_id: int
    reference: str
    category: str | None
    area: str | None
    published_at: int
    texts: dict[str, str] = Field(default_factory=dict)

    def text(self, *languages: str) -> str:
        """The wording in the first of these languages that has one, else in any language; '' when there is none."""
        for language in languages:
            if language in self.texts:
                return self.texts[language]
        return next(iter(self.texts.values()), "")
