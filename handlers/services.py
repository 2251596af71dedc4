"""The services that handlers use, built once when the program starts."""

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
    """The current time. Tests and the local Telegram supply their own."""

    def now(self) -> datetime: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class Original:
    """What an update said before redaction. It exists only while the update is handled and is never stored."""

    language: str
    kinds: tuple[Personal, ...] = ()  # kinds of personal data that were redacted
    text: str = ""  # the text before redaction, if something was redacted
    message_id: int | None = None  # the private message that still holds that text
    over: bool = True  # that message is no longer needed and may be deleted
    words: str | None = None  # the text with what the answered question allows; None: use the redacted one
    failed: bool = False  # redaction failed, so the words were dropped


@dataclass
class Services:
    """The services, and values that are cached in memory between updates."""

    town: Town
    texts: Texts
    detector: Detector
    redactor: Redactor
    clock: Clock
    reader: ReadOnly
    meter: Meter  # messages per minute
    daily: Meter  # signals per day
    bot_id: int = 0
    bot_name: str = ""
    can_mail: bool = False  # a mail server is configured
    popular: tuple[str, ...] = ()  # categories, most used first
    asked: set[int] | None = None  # ids of people who may have an open question from the team; None until loaded
    chair: int | None = None  # id of the running session's chair; 0: nobody, None: not loaded yet
    raised: list[Concern] | None = None  # the newest raised concerns; None: to be loaded again
    original: Original | None = None  # the original words of the current update
    unit: UnitOfWork | None = None  # the unit of work of the current update
    albums: dict[str, int] = field(default_factory=dict)  # album id -> the update that was answered
    outages: list[float] = field(default_factory=list)  # lengths in seconds of outages of Telegram, still to be reported

    @property
    def home(self) -> str:
        """The link to the bot's private chat."""
        return f"https://t.me/{self.bot_name}"

    def link(self, payload: str) -> str:
        """A deep link that opens the private chat with this payload for /start."""
        return f"{self.home}?start={payload}"


Job = Callable[[UnitOfWork, Services], Awaitable[bool | None]]  # a job of the schedule; True: there is more to do
