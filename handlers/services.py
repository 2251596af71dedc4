"""The services that handlers use, built once when the program starts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from handlers.limits import Meter
from storage.contacts import Contact
from storage.engine.models import Block
from storage.engine.reader import ReadOnly
from storage.engine.unit_of_work import UnitOfWork
from storage.town import Town
from texts.detection import Detector
from texts.redaction import Redactor
from texts.speak import Texts


class Clock(Protocol):
    """The current time. Tests and the local Telegram supply their own."""

    def now(self) -> datetime: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class Services:
    """The services, and what is counted in memory. Nothing here belongs to one update."""

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
    send_letter: SendLetter | None = None  # e-mail to contacts; None: switched off
    albums: dict[str, int] = field(default_factory=dict)  # album id -> the update that was answered
    outages: list[float] = field(default_factory=list)  # lengths in seconds of outages of Telegram, still to be reported

    @property
    def home(self) -> str:
        """The link to the bot's private chat."""
        return f"https://t.me/{self.bot_name}"

    def link(self, payload: str) -> str:
        """A deep link that opens the private chat with this payload for /start."""
        return f"{self.home}?start={payload}"


SendLetter = Callable[[UnitOfWork, Services, Contact, str, Sequence[Block]], Awaitable[None]]  # subject, then the text
Job = Callable[[UnitOfWork, Services], Awaitable[bool | None]]  # a job of the schedule; True: there is more to do
