"""Dead letters: updates whose handler failed, reduced to what handlers read, with internal ids instead of Telegram's."""

from __future__ import annotations

from typing import Any

import orjson

from storage import chats
from storage.engine import inbox
from storage.engine.unit_of_work import UnitOfWork

# All fields of an update that handlers read. Any other field may hold personal data and is dropped.
KEPT = frozenset({
    "update_id", "message", "edited_message", "callback_query", "my_chat_member", "reply_to_message", "message_id", "date",
    "edit_date", "chat", "from", "sender_chat", "id", "is_bot", "type", "language_code", "entities", "offset", "length", "data",
    "chat_instance", "message_thread_id", "is_topic_message", "media_group_id", "old_chat_member", "new_chat_member", "status",
    "user", "until_date",
})  # fmt: skip
WORDS = frozenset({"text", "caption"})


async def set_aside(unit: UnitOfWork, raw: dict[str, Any], error: str, *, keep_words: bool) -> None:
    """Stores a dead letter. `keep_words` is False for people who have not accepted the notice: their text is dropped."""
    stripped = await _without_ids(unit, raw, keep_words)
    update_id = raw.get("update_id")
    inbox.set_aside(unit, update_id if isinstance(update_id, int) else 0, error, orjson.dumps(stripped).decode())


async def _without_ids(unit: UnitOfWork, value: Any, keep_words: bool) -> Any:
    if isinstance(value, list):
        return [await _without_ids(unit, entry, keep_words) for entry in value]
    if not isinstance(value, dict):
        return value
    found: dict[str, Any] = {}
    for key, inner in value.items():
        if key in KEPT or (key in WORDS and keep_words):
            found[key] = await _without_ids(unit, inner, keep_words)
    if isinstance(value.get("id"), int) and ("is_bot" in value or "type" in value):
        found["id"] = await _number(unit, value)
    return found


async def _number(unit: UnitOfWork, who: dict[str, Any]) -> str:
    if who.get("is_bot"):
        return "bot"
    if who.get("type", "private") == "private":
        person = await unit.person(who["id"])
        return str(person.recipient) if person else "unknown"
    chat = await chats.by_telegram_id(unit, who["id"])
    return str(chat.recipient) if chat else "unknown"


async def restore(unit: UnitOfWork, payload: str, bot_id: int) -> dict[str, Any] | None:
    """The update with Telegram's ids put back; None when a person or chat in it is no longer known."""
    value = await _with_ids(unit, orjson.loads(payload), bot_id)
    return value if isinstance(value, dict) else None


async def _with_ids(unit: UnitOfWork, value: Any, bot_id: int) -> Any:
    if isinstance(value, list):
        entries = [await _with_ids(unit, entry, bot_id) for entry in value]
        return None if None in entries else entries
    if not isinstance(value, dict):
        return value
    found: dict[str, Any] = {}
    for key, inner in value.items():
        restored = await _with_ids(unit, inner, bot_id)
        if restored is None and inner is not None:
            return None
        found[key] = restored
    mark = value.get("id")
    if isinstance(mark, str) and ("is_bot" in value or "type" in value):
        number = await _telegram_id(unit, mark, bot_id)
        if number is None:
            return None
        found["id"] = number
        if "is_bot" in value:
            found["first_name"] = "–"
    return found


async def _telegram_id(unit: UnitOfWork, mark: str, bot_id: int) -> int | None:
    if mark == "bot":
        return bot_id
    kind, _, number = mark.partition(":")
    if kind == "person":
        return await unit.telegram_id(int(number))
    if kind == "chat":
        chat = await chats.by_id(unit, int(number))
        return chat.telegram_id if chat else None
    return None
