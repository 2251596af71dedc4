"""The context of handlers: the person, the unit of work, the town's texts, and ways to answer."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Any

from telegram import MaybeInaccessibleMessage, Message, Update
from telegram.ext import CallbackContext, ExtBot

from digests.compose import joined
from handlers.callback_data import CallbackData
from handlers.services import Services
from storage import message_index
from storage.engine.models import Block, Person, Recipient
from storage.engine.unit_of_work import UnitOfWork, current
from storage.models import Signal
from storage.town import Town
from texts.clean import clean
from texts.personal_data.kinds import Personal
from texts.speak import Html, Texts

Button = dict[str, str]
Rows = Sequence[Sequence[Button]]
LONGEST_NUMBER = 15  # digits
PANEL = "panel"  # the slot of the message that the current dialog edits in place


def whole(text: str) -> int:
    """Parses a number from callback data. Returns 0, which is no row's id, for anything else."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_NUMBER else 0


def button(label: str, data: CallbackData) -> Button:
    """A button with callback data. Raises ValueError when they exceed Telegram's limit."""
    return {"text": label, "callback_data": data.pack()}


def link_button(label: str, url: str) -> Button:
    return {"text": label, "url": url}


def message_params(html: str, rows: Rows | None = None, **more: Any) -> dict[str, Any]:
    """Parameters of sendMessage and editMessageText: HTML, without a link preview. rows: the inline keyboard."""
    params: dict[str, Any] = {
        "text": html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        **more,
    }
    if rows is not None:
        params["reply_markup"] = {"inline_keyboard": [list(row) for row in rows]}
    return params


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


_original: ContextVar[Original] = ContextVar("original")


class handling:  # noqa: N801  # used as a function: with handling(original)
    """The handlers called in this block can see the original words of their update."""

    def __init__(self, original: Original) -> None:
        self._original = original

    def __enter__(self) -> None:
        self._token = _original.set(self._original)

    def __exit__(self, *error: object) -> None:
        _original.reset(self._token)


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """The context of one update. The gate sets `person` and `incoming` before any other handler runs.

    Raises RuntimeError when no unit of work is under way.
    """

    person: Person
    incoming: Update

    def __init__(self, application: Any, chat_id: int | None = None, user_id: int | None = None) -> None:
        super().__init__(application, chat_id, user_id)
        self.services: Services = application.bot_data["services"]
        self.town: Town = self.services.town
        self.texts: Texts = self.services.texts
        self.unit: UnitOfWork = current()  # of this update

    @property
    def original(self) -> Original | None:
        """What this update said before redaction. None when no update is being handled."""
        return _original.get(None)

    @property
    def language(self) -> str:
        return self.person.language

    @property
    def now(self) -> int:
        """The time of the unit of work, in UTC seconds since the epoch."""
        return self.unit.now

    # Texts.

    def html(self, key: str, /, **variables: Any) -> Html:
        """The text `key` in the person's language as HTML. Variables are escaped unless they are Html."""
        return self.texts.html(self.language, key, **variables)

    def plain(self, key: str, /, **variables: Any) -> str:
        """The text `key` in the person's language, for a button or a file: nothing is escaped."""
        return self.texts.plain(self.language, key, **variables)

    def day(self, day: date) -> str:
        return self.texts.day(self.language, day)

    def audit(self, act: str, signal: Signal | None = None, detail: str = "") -> None:
        """Adds an entry to the audit log: this person did `act`."""
        self.unit.audit(self.person.id, act, signal.id if signal else None, detail)

    # Answers. Messages go into the outbox and leave only after the commit.

    async def say(self, html: str, rows: Rows | None = None, *, slot: str | None = None, **more: Any) -> None:
        """Sends a new private message. slot: the name under which the message can be edited later."""
        await self.unit.post(self.person.recipient, "sendMessage", message_params(html, rows, **more), slot=slot)

    async def tell(self, key: str, rows: Rows | None = None, /, **variables: Any) -> None:
        """Sends the text `key` as a new private message."""
        await self.say(self.html(key, **variables), rows)

    async def show(self, html: str, rows: Rows | None = None, *, slot: str = PANEL) -> None:
        """Edits the message whose button was tapped. When the person typed instead, sends a new message."""
        tapped = self.tapped_message()
        if tapped is None:
            await self.say(html, rows, slot=slot)
            return
        params = message_params(html, rows, message_id=tapped.message_id)
        await self.unit.post(self.person.recipient, "editMessageText", params, slot=slot, anew=True)

    async def say_blocks(self, blocks: Sequence[Block], rows: Rows | None = None, *, slot: str) -> None:
        """Sends a private message that shows signals, and enters it in the message index."""
        await post_blocks(self.unit, self.person.recipient, blocks, rows, slot=slot)

    async def show_blocks(self, blocks: Sequence[Block], rows: Rows, *, slot: str, new: bool = False) -> None:
        """As show, for a message whose text or buttons tell of signals. Enters it in the message index.

        new: sends a new message even after a tap.
        """
        slot = f"{slot}:{secrets.token_hex(4)}"
        speak = self.say if new else self.show
        await speak(joined(blocks), rows, slot=slot)
        await message_index.keep(self.unit, self.person.recipient, slot, blocks)

    async def retire_buttons(self, slot: str = PANEL, closing: str | None = None) -> None:
        """Removes the buttons of the tapped message, or of the one in the slot. `closing` also replaces its text."""
        tapped = self.tapped_message()
        params: dict[str, Any] = message_params(closing, []) if closing else {"reply_markup": {"inline_keyboard": []}}
        if tapped is not None:
            params["message_id"] = tapped.message_id
        method = "editMessageText" if closing else "editMessageReplyMarkup"
        await self.unit.post(self.person.recipient, method, params, slot=slot)

    def tapped_message(self) -> MaybeInaccessibleMessage | None:
        """The private message whose button was tapped. None without a tap, in a group, or if Telegram withholds it."""
        query = self.incoming.callback_query
        if query is None or query.message is None or not query.message.is_accessible:
            return None
        return query.message if query.message.chat.type == "private" else None

    def as_reply(self) -> dict[str, Any]:
        """Parameters that make an answer a reply to the typed message.

        A tap on the answer's buttons brings that message back, so its text need not be stored. The message therefore stays in
        the chat for now, even if personal data was found in it.
        """
        message = self.incoming.message
        if message is None or not isinstance(message.message_id, int):
            return {}
        if self.original:
            self.original.over = False
        return {"reply_parameters": {"message_id": message.message_id, "allow_sending_without_reply": True}}

    def replied_text(self) -> str:
        """The cleaned text of the message that the tapped one replies to; '' when there is none."""
        tapped = self.tapped_message()
        original = tapped.reply_to_message if isinstance(tapped, Message) else None
        return clean((original and original.text) or "")

    def take_replied_text(self) -> str:
        """As replied_text, and marks that message as no longer needed: if it holds personal data, it is deleted."""
        if self.original:
            self.original.over = True
        return self.replied_text()

    def typed_text(self) -> str:
        """The text just typed. Personal data is redacted, except the kinds that the current question allows."""
        original, message = self.original, self.incoming.message
        if original is not None and original.words is not None:
            return original.words
        return (message and message.text) or ""

    def toast(self, key: str, *, alert: bool = False, **variables: Any) -> None:
        """Answers the tap with a short notification, at most 200 characters. alert: the person has to close it."""
        if query := self.incoming.callback_query:
            self.unit.answer(query.id, self.plain(key, **variables)[:200], alert)


async def post_blocks(
    unit: UnitOfWork,
    to: Recipient,
    blocks: Sequence[Block],
    rows: Rows | None = None,
    *,
    slot: str,
    priority: int = 0,
    **more: Any,
) -> None:
    """Sends a message made of blocks, and enters it in the message index when it tells of signals."""
    await unit.post(to, "sendMessage", message_params(joined(blocks), rows, **more), slot=slot, priority=priority)
    if any(block.signal_id for block in blocks):
        await message_index.keep(unit, to, slot, blocks)
