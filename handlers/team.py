"""Access checks for coordinators, made at each update, and messages to the team."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Coroutine, Iterable
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec

from telegram import Update
from telegram.constants import ChatType

from digests.compose import joined
from handlers.callback_data import CallbackData
from handlers.context import Context, Rows, button, link_button, message_params, post_blocks
from handlers.services import Services
from storage import chats, message_index, people
from storage.engine.models import Block, Person
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Role

P = ParamSpec("P")  # the parsed callback data, if the handler takes it
Handler = Callable[Concatenate[Update, Context, P], Coroutine[Any, Any, None]]


async def coordinates(context: Context) -> bool:
    """Is this person a coordinator at this moment?"""
    return await people.has_role(context.unit, context.person.id, Role.COORDINATOR)


def in_group(update: Update) -> bool:
    chat = update.effective_chat
    return chat is not None and chat.type in (ChatType.GROUP, ChatType.SUPERGROUP)


def anonymous(update: Update) -> bool:
    """True for an admin who writes as the group. Nobody can tell who it is, so nothing is allowed."""
    return bool(update.message and update.message.sender_chat)


def coordinators_only(handler: Handler[P]) -> Handler[P]:
    """Decorator: everybody else gets the same polite refusal, regardless of what was asked for."""

    async def guarded(update: Update, context: Context, /, *args: P.args, **kwargs: P.kwargs) -> None:
        if anonymous(update):
            await say_in_group(update, context, "group-anonymous")
        elif not await coordinates(context):
            if update.callback_query:
                context.toast("refusal-short", alert=True)
            elif in_group(update):
                await say_in_group(update, context, "refusal")
            else:
                await context.tell("refusal")
        else:
            await handler(update, context, *args, **kwargs)
            if in_group(update) and update.message:
                await say_in_group(update, context, "group-answered-privately", private_link=True)

    update_wrapper(guarded, handler)
    return guarded


async def say_in_group(update: Update, context: Context, key: str, *, private_link: bool = False, **variables: Any) -> None:
    """Replies in the group, in the team's language and in the topic of the message."""
    chat, message = update.effective_chat, update.effective_message
    assert chat is not None
    known = await chats.meet(context.unit, chat.id)
    language = context.town.team_language
    rows: Rows | None = None
    if private_link:
        rows = [[link_button(context.texts.plain(language, "button-open-private"), context.services.home)]]
    params = message_params(context.texts.html(language, key, **variables), rows)
    if message is not None:
        params["reply_parameters"] = {"message_id": message.message_id, "allow_sending_without_reply": True}
        if message.is_topic_message and message.message_thread_id:
            params["message_thread_id"] = message.message_thread_id
    await context.unit.post(known.recipient, "sendMessage", params)


async def show_list(
    context: Context,
    title: str,
    blocks: list[Block],
    rows: Rows,
    slot: str,
    *,
    asked: bool = False,
) -> None:
    """Shows a page of signals in private: as a new message, or in place of the page whose button was tapped.

    asked: the title repeats what was asked for, so it is left out of the message index and not stored.
    """
    await context.show(f"{title}\n\n{joined(blocks)}", rows, slot=slot)
    kept = blocks if asked else [Block(f"{title}\n\n"), *blocks]
    await message_index.keep(context.unit, context.person.recipient, slot, kept)


# Messages to people of the team, each in their own language.


async def tell_coordinators(
    unit: UnitOfWork, services: Services, key: str, /, *rows: tuple[str, CallbackData], **options: Any
) -> None:
    """Sends the text `key` to every coordinator who can be reached. Options as of tell_each."""
    await tell_each(unit, services, await people.coordinators(unit), key, *rows, **options)


async def tell_each(
    unit: UnitOfWork,
    services: Services,
    whom: Iterable[Person],
    key: str,
    /,
    *rows: tuple[str, CallbackData],
    about: int | None = None,
    shows_text: bool = False,
    slot: str | None = None,
    priority: int = 1,
    **variables: Any,
) -> None:
    """Sends the text `key` to each person. A variable that depends on the language is a function of it.

    rows: buttons below each other, each as the key of its label and its callback data; labels may use the variables too.
    about: id of the signal that the message tells of, or shows if `shows_text`, so that it can be taken out later.
    """
    texts = services.texts
    for person in whom:
        language = person.language
        spoken = {name: value(language) if callable(value) else value for name, value in variables.items()}
        html = texts.html(language, key, **spoken)
        buttons = [[button(texts.plain(language, label, **spoken), data)] for label, data in rows] or None
        if about is None:
            await unit.post(person.recipient, "sendMessage", message_params(html, buttons), slot=slot, priority=priority)
        else:
            block = Block(html, about, about=not shows_text)
            own_slot = slot or f"told:{secrets.token_hex(4)}"
            await post_blocks(unit, person.recipient, [block], buttons, slot=own_slot, priority=priority)
