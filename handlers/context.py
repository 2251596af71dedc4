"""What a handler is given: the person, the unit of work, the town's words, and ways to answer."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date
from typing import Any

from telegram import MaybeInaccessibleMessage, Message, Update
from telegram.ext import CallbackContext, ExtBot

from digests.compose import joined
from handlers.services import Services
from storage import message_index
from storage.engine.models import Block, Person, Recipient
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Signal
from storage.town import Town
from texts.clean import clean
from texts.speak import Html, Texts

Button = dict[str, str]
Rows = Sequence[Sequence[Button]]
LONGEST_NUMBER = 15  # digits
PANEL = "panel"  # the slot of the message that the current dialog edits in place


def whole(text: str) -> int:
    """The number that a button carries; 0, which nothing has, when it carries none."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_NUMBER else 0


def button(label: str, data: str) -> Button:
    """A button that comes back to the bot. Raises ValueError over Telegram's 64 bytes."""
    if len(data.encode()) > 64:
        raise ValueError(f"callback data of {len(data.encode())} bytes")
    return {"text": label, "callback_data": data}


def link_button(label: str, url: str) -> Button:
    return {"text": label, "url": url}


def message_params(html: str, rows: Rows | None = None, **more: Any) -> dict[str, Any]:
    """Parameters of sendMessage and editMessageText."""
    params: dict[str, Any] = {
        "text": html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        **more,
    }
    if rows is not None:
        params["reply_markup"] = {"inline_keyboard": [list(row) for row in rows]}
    return params


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """One update's context. `person` is set by the door before any other handler runs."""

    person: Person
    incoming: Update

    @property
    def services(self) -> Services:
        services: Services = self.application.bot_data["services"]
        return services

    @property
    def unit(self) -> UnitOfWork:
        unit = self.services.unit
        if unit is None:
            raise RuntimeError("no unit of work")
        return unit

    @property
    def town(self) -> Town:
        return self.services.town

    @property
    def texts(self) -> Texts:
        return self.services.texts

    @property
    def language(self) -> str:
        return self.person.language

    @property
    def now(self) -> int:
        return self.unit.now

    # Words.

    def html(self, key: str, /, **variables: Any) -> Html:
        return self.texts.html(self.language, key, **variables)

    def plain(self, key: str, /, **variables: Any) -> str:
        return self.texts.plain(self.language, key, **variables)

    def day(self, day: date) -> str:
        return self.texts.day(self.language, day)

    def audit(self, act: str, signal: Signal | None = None, detail: str = "") -> None:
        """An entry for the audit trail: this person did that."""
        self.unit.audit(self.person.id, act, signal.id if signal else None, detail)

    # Answers. All of them wait in the outbox until what was done is committed.

    async def say(self, html: str, rows: Rows | None = None, *, slot: str | None = None, **more: Any) -> None:
        """A new message to the person, in private."""
        await self.unit.post(self.person.recipient, "sendMessage", message_params(html, rows, **more), slot=slot)

    async def tell(self, key: str, rows: Rows | None = None, /, **variables: Any) -> None:
        await self.say(self.html(key, **variables), rows)

    async def show(self, html: str, rows: Rows | None = None, *, slot: str = PANEL) -> None:
        """In place of the message whose button was tapped; a new message when something was typed."""
        tapped = self.tapped_message()
        if tapped is None:
            await self.say(html, rows, slot=slot)
            return
        params = message_params(html, rows, message_id=tapped.message_id)
        await self.unit.post(self.person.recipient, "editMessageText", params, slot=slot, anew=True)

    async def say_blocks(self, blocks: Sequence[Block], rows: Rows | None = None, *, slot: str) -> None:
        """A private message that carries signals; remembered, so that they can be taken out of it."""
        await post_blocks(self.unit, self.person.recipient, blocks, rows, slot=slot)

    async def show_blocks(self, blocks: Sequence[Block], rows: Rows, *, slot: str) -> None:
        """As show, for a message that tells of signals, in its buttons perhaps: they can be taken out of it."""
        slot = f"{slot}:{secrets.token_hex(4)}"
        await self.show(joined(blocks), rows, slot=slot)
        await message_index.keep(self.unit, self.person.recipient, slot, blocks)

    async def retire_buttons(self, slot: str = PANEL, closing: str | None = None) -> None:
        """Takes the buttons off the message in the slot, or off the tapped one; closing words replace its text."""
        tapped = self.tapped_message()
        params: dict[str, Any] = message_params(closing, []) if closing else {"reply_markup": {"inline_keyboard": []}}
        if tapped is not None:
            params["message_id"] = tapped.message_id
        method = "editMessageText" if closing else "editMessageReplyMarkup"
        await self.unit.post(self.person.recipient, method, params, slot=slot)

    def tapped_message(self) -> MaybeInaccessibleMessage | None:
        """The private message under the tapped button, if Telegram still lets the bot see it."""
        query = self.incoming.callback_query
        if query is None or query.message is None or not query.message.is_accessible:
            return None
        return query.message if query.message.chat.type == "private" else None

    def as_reply(self) -> dict[str, Any]:
        """Makes an answer a reply to what was typed: a tap on it brings the words back, so they need not be kept."""
        message = self.incoming.message
        if message is None or not isinstance(message.message_id, int):
            return {}
        if self.services.original:
            self.services.original.over = False
        return {"reply_parameters": {"message_id": message.message_id, "allow_sending_without_reply": True}}

    def replied_text(self) -> str:
        """The words that the tapped message was a reply to; '' when there were none, or they are gone."""
        tapped = self.tapped_message()
        original = tapped.reply_to_message if isinstance(tapped, Message) else None
        return clean((original and original.text) or "")

    def take_replied_text(self) -> str:
        """As replied_text, when the words go on from here and their message is needed no longer."""
        if self.services.original:
            self.services.original.over = True
        return self.replied_text()

    def typed_text(self) -> str:
        """What was just typed, without personal data but what the question that was asked lets stay."""
        original, message = self.services.original, self.incoming.message
        if original is not None and original.words is not None:
            return original.words
        return (message and message.text) or ""

    def tap(self, parts: int) -> list[str]:
        """The tapped button's data after its prefix, in so many parts; what lacks is empty, whoever made it up."""
        query = self.incoming.callback_query
        found = ((query and query.data) or "").split(":", parts)[1:]
        return found + [""] * (parts - len(found))

    def toast(self, key: str, *, alert: bool = False, **variables: Any) -> None:
        """A short word on the tapped button."""
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
    """A message made of blocks, with a record of the signals that it carries."""
    html = "".join(block.html for block in blocks)
    await unit.post(to, "sendMessage", message_params(html, rows, **more), slot=slot, priority=priority)
    if any(block.signal_id for block in blocks):
        await message_index.keep(unit, to, slot, blocks)
