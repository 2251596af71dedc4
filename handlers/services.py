"""What handlers may use, built once by the running program."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from handlers.limits import Meter
from storage.engine.unit_of_work import ReadOnly, UnitOfWork
from storage.models import Concern
from storage.town import Town
from texts.detection import Detector
from texts.personal_data.kinds import Personal
from texts.redaction import Redactor
from texts.speak import Texts


class Clock(Protocol):
    """The time, so that tests and the local Telegram can bring their own."""

    def now(self) -> datetime: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class Original:
    """What an update said before personal data was taken out of it. Lives while the update is handled; never kept."""

    language: str
    kinds: tuple[Personal, ...] = ()  # what was taken out
    text: str = ""  # the words as they were, when something was
    message_id: int | None = None  # the private message that still holds them
    over: bool = True  # nothing needs that message any more
    words: str | None = None  # what the question that was answered lets stay
    failed: bool = False  # personal data could not be looked for: the words are gone


@dataclass
class Services:
    town: Town
    texts: Texts
    detector: Detector
    redactor: Redactor
    clock: Clock
    reader: ReadOnly
    meter: Meter  # messages of a minute
    daily: Meter  # signals of a day
    bot_id: int = 0
    bot_name: str = ""
    can_mail: bool = False  # is there a mail server?
    popular: tuple[str, ...] = ()  # categories, most used first
    asked: set[int] | None = None  # people with a question of the team's to answer; a hint, None until it is needed
    chair: int | None = None  # who chairs the running session; 0 for nobody, None until it is needed
    raised: list[Concern] | None = None  # the raised concerns; None when they have changed
    original: Original | None = None  # what the update that is being handled said
    unit: UnitOfWork | None = None  # the unit of the update that is being handled
    albums: dict[str, int] = field(default_factory=dict)  # album -> the update that was answered
    outages: list[float] = field(default_factory=list)  # seconds that Telegram was silent, to be told

    @property
    def home(self) -> str:
        """The link to the private chat."""
        return f"https://t.me/{self.bot_name}"

    def link(self, payload: str) -> str:
        """A deep link that opens the private chat with this payload."""
        return f"{self.home}?start={payload}"


Job = Callable[[UnitOfWork, Services], Awaitable[bool | None]]  # of the schedule; True: there is more to do
