"""Reads and checks parameters of a call as Telegram does: text, buttons, and place in the chat."""

from __future__ import annotations

import json
from typing import Any

from bot.sandbox import markup
from bot.sandbox.faults import Params, bad
from bot.sandbox.markup import MarkupError
from bot.sandbox.world import WorldChat
from texts.clean import units

BUTTON_LIMIT = 100  # UTF-16 units
DATA_LIMIT = 64  # bytes


def text_of(params: Params, key: str, limit: int) -> dict[str, Any]:
    """Text and entities as fields of a message. `limit` in UTF-16 units. Raises ApiError."""
    source = str(params.get(key) or "")
    entities: list[dict[str, Any]] = []
    text = source
    if params.get("parse_mode") == "HTML":
        try:
            text, entities = markup.parse(source)
        except MarkupError as error:
            raise bad(str(error)) from None
    text = text.rstrip()
    if key == "text" and not text.strip():
        raise bad("message text is empty")
    if units(text) > limit:
        raise bad("message is too long" if key == "text" else "message caption is too long")
    return {key: text, ("entities" if key == "text" else "caption_entities"): entities}


def markup_of(params: Params) -> dict[str, Any]:
    """The inline keyboard as a field of a message; {} when there is none. Raises ApiError for an invalid button."""
    keyboard = params.get("reply_markup")
    if isinstance(keyboard, str):
        keyboard = json.loads(keyboard)
    if not keyboard:
        return {}
    for row in keyboard.get("inline_keyboard", []):
        for key in row:
            if not key.get("text") or units(key["text"]) > BUTTON_LIMIT:
                raise bad("inline keyboard button text is empty or too long")
            if ("callback_data" in key) == ("url" in key):
                raise bad("can't parse inline keyboard button")
            if not 1 <= len(key.get("callback_data", "x").encode()) <= DATA_LIMIT:
                raise bad("BUTTON_DATA_INVALID")
    rows = [row for row in keyboard.get("inline_keyboard", []) if row]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def place_of(chat: WorldChat, params: Params) -> dict[str, Any]:
    """Topic, reply and flags as fields of a message. Raises ApiError when the topic or the message does not exist."""
    found: dict[str, Any] = {}
    thread = integer(params.get("message_thread_id"))
    if thread is not None:
        if thread not in chat.topics:
            raise bad("message thread not found")
        found |= {"message_thread_id": thread, "is_topic_message": True}
    reply = parsed(params.get("reply_parameters"))
    if reply:
        original = chat.messages.get(reply["message_id"])
        if original is None and not reply.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        if original is not None:
            found["reply_to_message"] = {k: v for k, v in original.items() if k != "reply_to_message"}
    for flag in ("protect_content", "disable_notification"):
        if params.get(flag) in (True, "true"):
            found["has_protected_content" if flag == "protect_content" else "silent"] = True
    return found


def integer(value: Any) -> int | None:
    """None when it is not a number."""
    try:
        return int(value)
    except (TypeError, ValueError):
        return None


def parsed(value: Any) -> Any:
    """Nested parameters arrive as objects in a JSON request, as JSON text in a form."""
    return json.loads(value) if isinstance(value, str) else value
