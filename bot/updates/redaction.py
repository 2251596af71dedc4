"""Redaction of updates before anything else reads them, so that personal data in their text is never stored."""

from __future__ import annotations

import re
from typing import Any

from bot import logs
from handlers.context import Original
from texts.redaction import Redactor

WORDS = ("text", "caption", "question", "explanation", "description")
LINK = re.compile(r"/start(?:@\w+)? [\w-]{1,64}")  # a deep link with a code from the bot; it must stay as it is


def redact_update(raw: dict[str, Any], redactor: Redactor, language: str) -> tuple[dict[str, Any], Original]:
    """Returns the redacted update, and what it said before. When redaction fails, the text is dropped."""
    original = Original(language)
    update = dict(raw)
    for kind, inner in raw.items():
        if not isinstance(inner, dict):
            continue
        if kind == "callback_query":  # the tapped message is the bot's own, but it may reply to a person's
            original.over = False
            update[kind] = _tap(inner, redactor, original)
        elif kind != "my_chat_member":
            update[kind] = _message(inner, redactor, original)
    return update, original


def _tap(query: dict[str, Any], redactor: Redactor, original: Original) -> dict[str, Any]:
    tapped = query.get("message")
    replied = tapped.get("reply_to_message") if isinstance(tapped, dict) else None
    if not isinstance(tapped, dict) or not isinstance(replied, dict):
        return query
    return {**query, "message": {**tapped, "reply_to_message": _message(replied, redactor, original)}}


def _message(message: dict[str, Any], redactor: Redactor, original: Original) -> dict[str, Any]:
    text = message.get("text")
    redacted = _redacted(message, redactor, original)
    if original.kinds:
        number, chat = message.get("message_id"), message.get("chat")
        private = isinstance(chat, dict) and chat.get("type") == "private"
        original.message_id = number if private and isinstance(number, int) else None
        original.text = text if isinstance(text, str) else ""
    return redacted


def _redacted(value: dict[str, Any], redactor: Redactor, original: Original) -> dict[str, Any]:
    found, changed = dict(value), False
    for key, inner in value.items():
        if isinstance(inner, str) and key in WORDS and not LINK.fullmatch(inner):
            found[key] = _words(inner, redactor, original)
            changed = changed or found[key] != inner
        elif isinstance(inner, dict):
            found[key] = _redacted(inner, redactor, original)
        elif isinstance(inner, list):
            found[key] = [_redacted(entry, redactor, original) if isinstance(entry, dict) else entry for entry in inner]
    if changed:  # their offsets no longer fit; only a command at the very beginning is still needed
        for key in ("entities", "caption_entities"):
            if isinstance(found.get(key), list):
                found[key] = [entity for entity in found[key] if _is_command(entity)]
    return found


def _words(text: str, redactor: Redactor, original: Original) -> str:
    try:
        redacted, kinds = redactor.redact(text, original.language)
    except Exception as error:
        logs.get().error("a text was dropped, as it could not be redacted", error=error)
        original.failed = True
        return ""
    original.kinds = tuple(dict.fromkeys((*original.kinds, *kinds)))
    return redacted


def _is_command(entity: Any) -> bool:
    return isinstance(entity, dict) and entity.get("type") == "bot_command" and not entity.get("offset")
