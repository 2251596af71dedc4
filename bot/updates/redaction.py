"""An update without the personal data in its words: made before anything else looks at it, so that none is ever kept."""

from __future__ import annotations

import re
from typing import Any

from bot import logs
from handlers.services import Said
from texts.redaction import Masker

WORDS = ("text", "caption", "question", "explanation", "description")
LINK = re.compile(r"/start(?:@\w+)? [\w-]{1,64}")  # a code that the bot made itself


def conceal(raw: dict[str, Any], masker: Masker, language: str) -> tuple[dict[str, Any], Said]:
    """The update with masked words, and what was said before that. When masking fails, the words are dropped."""
    said = Said(language)
    update = dict(raw)
    for kind, inner in raw.items():
        if not isinstance(inner, dict):
            continue
        if kind == "callback_query":  # the tapped message is the bot's own; what it answered is not
            said.over = False
            update[kind] = _tap(inner, masker, said)
        elif kind != "my_chat_member":
            update[kind] = _message(inner, masker, said)
    return update, said


def _tap(query: dict[str, Any], masker: Masker, said: Said) -> dict[str, Any]:
    tapped = query.get("message")
    original = tapped.get("reply_to_message") if isinstance(tapped, dict) else None
    if not isinstance(tapped, dict) or not isinstance(original, dict):
        return query
    return {**query, "message": {**tapped, "reply_to_message": _message(original, masker, said)}}


def _message(message: dict[str, Any], masker: Masker, said: Said) -> dict[str, Any]:
    text = message.get("text")
    masked = _masked(message, masker, said)
    if said.kinds:
        number, chat = message.get("message_id"), message.get("chat")
        private = isinstance(chat, dict) and chat.get("type") == "private"
        said.message_id = number if private and isinstance(number, int) else None
        said.text = text if isinstance(text, str) else ""
    return masked


def _masked(value: dict[str, Any], masker: Masker, said: Said) -> dict[str, Any]:
    found, changed = dict(value), False
    for key, inner in value.items():
        if isinstance(inner, str) and key in WORDS and not LINK.fullmatch(inner):
            found[key] = _words(inner, masker, said)
            changed = changed or found[key] != inner
        elif isinstance(inner, dict):
            found[key] = _masked(inner, masker, said)
        elif isinstance(inner, list):
            found[key] = [_masked(entry, masker, said) if isinstance(entry, dict) else entry for entry in inner]
    if changed:  # they point at places in the words; the only one that is of use is at the beginning
        for key in ("entities", "caption_entities"):
            if isinstance(found.get(key), list):
                found[key] = [entity for entity in found[key] if _is_command(entity)]
    return found


def _words(text: str, masker: Masker, said: Said) -> str:
    try:
        masked, kinds = masker.mask(text, said.language)
    except Exception as error:
        logs.get().error("a text was dropped, as it could not be masked", error=error)
        said.failed = True
        return ""
    said.kinds = tuple(dict.fromkeys((*said.kinds, *kinds)))
    return masked


def _is_command(entity: Any) -> bool:
    return isinstance(entity, dict) and entity.get("type") == "bot_command" and not entity.get("offset")
