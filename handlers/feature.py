"""What a feature is. Its manifest, `FEATURE` in handlers/<feature>/feature.py, names everything that it adds to the bot.

handlers/features.py lists the manifests; handlers/registry.py makes tables of them. A feature that is in the list is there,
one that is not is nowhere.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple, Protocol, TypeVar

from telegram import Update
from telegram.ext import filters

from handlers.callback_data import CallbackData
from handlers.context import Context, Rows
from handlers.dialogs.base import Dialog, Dialogs
from handlers.services import Job, SendLetter, Services
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Concern, Invite, Outcome, Purpose, Signal
from storage.town import Town

Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]
CardAction = Callable[[Context, Signal, str], Coroutine[Any, Any, None]]  # a button of the card: its signal, its value or ''
Claim = Callable[[Update, Context, str], Awaitable[bool]]  # True: the typed text was meant for this, and is dealt with
D = TypeVar("D", bound=CallbackData)
T = TypeVar("T")


class Menu(StrEnum):
    """Whose menu shows a command."""

    EVERYBODY = "everybody"
    TEAM = "team"
    NOBODY = "nobody"  # sent by links, or typed once; it has one name in all languages


class Chats(StrEnum):
    """Where a command works."""

    PRIVATE = "private"
    GROUP = "group"
    ANYWHERE = "anywhere"


@dataclass(frozen=True)
class Command:
    """A command. Its names and its description are the texts command-<key> and command-<key>-about."""

    key: str
    callback: Handler
    menu: Menu = Menu.EVERYBODY
    chats: Chats = Chats.PRIVATE
    bare: bool = False  # also understood as a word without its slash
    place: int = 0  # in the menu: smaller is higher; in the same place, the order of the features holds


class ButtonHandler(NamedTuple):
    """A kind of button, and what a tap on it does."""

    data: type[CallbackData]
    callback: Callable[..., Coroutine[Any, Any, None]]


def taps(data: type[D], callback: Callable[[Update, Context, D], Coroutine[Any, Any, None]]) -> ButtonHandler:
    """A ButtonHandler, with the kinds of its two halves checked against each other."""
    return ButtonHandler(data, callback)


class MessageTaker(NamedTuple):
    """Messages that are neither commands nor taps, and what happens to them."""

    which: filters.BaseFilter
    callback: Handler


class StartPayload(NamedTuple):
    """Codes of deep links that open the private chat."""

    pattern: str  # of the whole code, a regular expression
    callback: Callable[[Context, str], Coroutine[Any, Any, None]]


class Letters(NamedTuple):
    """E-mail to contacts: queueing a letter, and what follows when no server takes it (with the contact's id)."""

    send: SendLetter
    on_failed: Callable[[UnitOfWork, Services, int], Awaitable[None]]


class InviteKind(NamedTuple):
    """What an invite of one purpose does for the person who uses it. offered: coordinators may choose it."""

    purpose: Purpose
    on_used: Callable[[Context, Invite], Coroutine[Any, Any, None]]
    offered: bool = True


class ConcernPart(NamedTuple):
    """What a feature adds to a raised concern, as everybody sees it."""

    lines: Callable[[Context, Concern], Awaitable[list[str]]]  # HTML
    buttons: Callable[[Context, Concern, bool], Rows]  # True: the concern is shown alone, False: in a list


class Assembled(Protocol):
    """The features that are on, as handlers/registry.py puts them together."""

    @property
    def dialogs(self) -> Dialogs:
        """All dialogs, by the key of their form."""
        ...

    @property
    def off(self) -> tuple[Feature, ...]:
        """The optional features that the town has switched off."""
        ...

    def of(self, what: Callable[[Feature], Iterable[T]]) -> tuple[T, ...]:
        """What the features bring of one thing, in their order."""
        ...


class JobWithFeatures(Protocol):
    """As services.Job, for a job that needs to know the other features."""

    def __call__(self, unit: UnitOfWork, services: Services, features: Assembled) -> Awaitable[bool | None]: ...


@dataclass(frozen=True)
class Feature:
    """A manifest. What a feature doesn't need is left out.

    switch: the feature is optional; `<key> = false` under [features] in the town file switches it off.
    """

    key: str
    switch: bool = False

    # What people use.
    commands: tuple[Command, ...] = ()
    buttons: tuple[ButtonHandler, ...] = ()
    dialogs: tuple[Callable[[Town], Dialog], ...] = ()
    messages: tuple[MessageTaker, ...] = ()
    chat_member: Handler | None = None
    start_payloads: tuple[StartPayload, ...] = ()
    free_text: Mapping[str, Claim] = field(default_factory=dict)  # by name; features.FREE_TEXT has their order
    card_buttons: Mapping[str, CardAction] = field(default_factory=dict)  # by the wish in the callback data
    help_keys: tuple[str, ...] = ()  # texts of /help

    # What it does by itself.
    jobs: tuple[Job, ...] = ()  # every minute
    hourly_jobs: tuple[Job, ...] = ()
    jobs_with_features: tuple[JobWithFeatures, ...] = ()  # every minute, after `jobs`

    # What it adds to others.
    after_receipt: tuple[Callable[[Context, Signal], Awaitable[None]], ...] = ()  # something below a new signal's receipt
    on_closed: tuple[Callable[[UnitOfWork, Signal, Outcome], None], ...] = ()
    on_reopened: tuple[Callable[[UnitOfWork, Signal], None], ...] = ()
    status_lines: tuple[Callable[[Context], Awaitable[list[str]]], ...] = ()  # HTML, in the coordinators' overview
    concern_parts: tuple[ConcernPart, ...] = ()
    digest_buttons: tuple[Callable[[int], list[tuple[str, CallbackData]]], ...] = ()  # text keys and data, for a digest's id
    letters: Letters | None = None
    invites: tuple[InviteKind, ...] = ()

    # What stays open when it is switched off: how many things. The coordinators are told once, by the text off-<key>.
    open_items: Callable[[Reader], Awaitable[int]] | None = None
