"""The gate: decides what may come in, before any other handler runs.

In a private chat everybody may write. In a group only commands for the bot, replies to it, taps and changes of the group
itself pass; everything else is ignored.
"""

from __future__ import annotations

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from handlers.context import Context
from handlers.dialogs import redaction
from storage import people

GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


def own_language(code: str | None, languages: tuple[str, ...], default: str) -> str:
    """The language of the person's Telegram app if the town has it, else the default."""
    code = (code or "").split("-")[0].lower()
    return code if code in languages else default


def aimed_at_bot(message: Message, bot_id: int, bot_name: str) -> bool:
    """Is the group message a command for this bot, a reply to it, or news of the group itself?"""
    if message.migrate_to_chat_id or message.migrate_from_chat_id or message.new_chat_members:
        return True
    reply = message.reply_to_message
    text = message.text or ""
    if text.startswith("/"):
        _, at, name = text.split()[0].partition("@")
        return not at or name.lower() == bot_name.lower()
    return bool(reply and reply.from_user and reply.from_user.id == bot_id and not reply.forum_topic_created)


async def admit(update: Update, context: Context) -> None:
    """Sets context.person. Raises ApplicationHandlerStop when no other handler may see the update."""
    chat, user = update.effective_chat, update.effective_user
    context.incoming = update
    if chat is None or (chat.type != ChatType.PRIVATE and chat.type not in GROUPS):
        raise ApplicationHandlerStop
    if chat.type in GROUPS and update.my_chat_member is None and update.callback_query is None:
        message = update.message
        services = context.services
        if message is None or not aimed_at_bot(message, services.bot_id, services.bot_name):
            raise ApplicationHandlerStop
    if user is None or (user.is_bot and not (update.message and update.message.sender_chat)):
        raise ApplicationHandlerStop
    town = context.town
    language = own_language(user.language_code, town.languages, town.official[0])
    person = await people.meet(context.unit, user.id, language)
    if chat.type == ChatType.PRIVATE and not person.reachable and update.my_chat_member is None:
        person = person.model_copy(update={"reachable": True})
        context.unit.put_person(person)
    if person.language not in town.languages:  # the town no longer offers it
        person = person.model_copy(update={"language": language})
        context.unit.put_person(person)
    context.person = person
    if update.message and update.message.via_bot:  # written by another bot, even though a person sent it
        if chat.type == ChatType.PRIVATE:
            await context.tell("media-forward")
        raise ApplicationHandlerStop
    if chat.type == ChatType.PRIVATE and update.message:
        await _metered(context, update.message, update.update_id)
    if chat.type == ChatType.PRIVATE and (update.message or update.edited_message):
        await redaction.tell(context)


async def _metered(context: Context, message: Message, update_id: int) -> None:
    meter = context.services.meter
    if meter.take(context.person.id, int(message.date.timestamp()), update_id):
        return
    if meter.tell(context.person.id, update_id):
        await context.tell("limit-reached")
    raise ApplicationHandlerStop
