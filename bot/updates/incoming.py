"""Raw updates: the fields that the loop needs, and their conversion to python-telegram-bot's Update."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from telegram import Bot, CallbackQuery, Chat, MaybeInaccessibleMessage, Message, Update, User

KINDS = ("message", "callback_query", "edited_message", "my_chat_member")
PLAIN = {"message_id", "date", "chat", "from", "text"}  # the keys of a message that is text and nothing else
DEEPEST = 24  # levels of nesting that are accepted; Telegram's updates have about ten
LARGEST_NUMBER = 1 << 53  # Telegram's ids are smaller


def sane(raw: Any) -> bool:
    """True when this can be an update from Telegram. Anything else is dropped unread."""
    return isinstance(raw, dict) and type(raw.get("update_id")) is int and _sane(raw, DEEPEST)


def _sane(value: Any, deep: int) -> bool:
    if isinstance(value, int):
        return -LARGEST_NUMBER < value < LARGEST_NUMBER
    if isinstance(value, dict | list):
        return deep > 0 and all(_sane(inner, deep - 1) for inner in (value.values() if isinstance(value, dict) else value))
    return True


def sender_id(raw: dict[str, Any]) -> int | None:
    """Telegram's id of the user who caused the update; None when there is none."""
    for kind in KINDS:
        inner = raw.get(kind)
        sender = inner.get("from") if isinstance(inner, dict) else None
        if isinstance(sender, dict) and isinstance(sender.get("id"), int):
            return int(sender["id"])
    return None


def chat_type(raw: dict[str, Any]) -> str | None:
    """Such as 'private' or 'group'; None for an update without a chat."""
    for inner in raw.values():
        if isinstance(inner, dict):
            message = inner.get("message")
            chat = inner.get("chat") or (message.get("chat") if isinstance(message, dict) else None)
            if isinstance(chat, dict) and isinstance(chat.get("type"), str):
                return str(chat["type"])
    return None


def tap_id(raw: dict[str, Any]) -> str | None:
    """Id of the callback query; None for any other update."""
    query = raw.get("callback_query")
    return query["id"] if isinstance(query, dict) and isinstance(query.get("id"), str) else None


def read(raw: dict[str, Any], bot: Bot) -> Update:
    """Converts to python-telegram-bot's Update. Raises what its parser raises when this is not a valid update.

    Update.de_json is slow, because it looks for every possible field. A plain text message is built directly instead.
    Of a message whose button was tapped only chat, id and date are read, because no handler reads its text or
    buttons. When that message is a reply, it is parsed, so that handlers see what it replies to.
    """
    said = raw.get("message")
    if isinstance(said, dict) and said.keys() == PLAIN:
        return _words(raw["update_id"], said, bot)
    query = raw.get("callback_query")
    if isinstance(query, dict) and not isinstance(query.get("id"), str):
        raise ValueError("a tap without its name can't be answered")
    tapped = query.get("message") if isinstance(query, dict) else None
    if not isinstance(query, dict) or not isinstance(tapped, dict) or not isinstance(query.get("data"), str):
        return Update.de_json(raw, bot)
    if "reply_to_message" in tapped:
        kept = {key: value for key, value in tapped.items() if key not in ("reply_markup", "entities")}
        return Update.de_json({**raw, "callback_query": {**query, "message": kept}}, bot)
    chat = Chat.de_json(tapped["chat"], bot)
    message = MaybeInaccessibleMessage(chat, tapped["message_id"], datetime.fromtimestamp(tapped["date"], UTC))
    sender = User.de_json(query["from"], bot)
    tap = CallbackQuery(query["id"], sender, query.get("chat_instance", ""), message=message, data=query["data"])
    tap.set_bot(bot)
    return Update(raw["update_id"], callback_query=tap)


def _words(update_id: int, said: dict[str, Any], bot: Bot) -> Update:
    chat, sender = Chat.de_json(said["chat"], bot), User.de_json(said["from"], bot)
    message = Message(said["message_id"], datetime.fromtimestamp(said["date"], UTC), chat, from_user=sender, text=said["text"])
    message.set_bot(bot)
    return Update(update_id, message=message)
