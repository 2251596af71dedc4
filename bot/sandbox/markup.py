"""Parses Telegram's HTML as strictly as Telegram does: into text and entities, or an error."""

from __future__ import annotations

import html
import re
from typing import Any

from texts.clean import units

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "s": "strikethrough",
    "code": "code", "pre": "pre", "blockquote": "blockquote", "a": "text_link", "tg-spoiler": "spoiler",
}  # fmt: skip
_PIECE = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:=\"[^\"]*\")?)*)\s*>|([^<]+)|(<)")


class MarkupError(Exception):
    """Invalid HTML. The message is the one that Telegram answers."""


def parse(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Returns the text without tags, and its entities with offsets in UTF-16 units. Raises MarkupError."""
    text = ""
    entities: list[dict[str, Any]] = []
    stack: list[tuple[str, int, str]] = []
    for piece in _PIECE.finditer(source):
        closing, tag, attributes, words, stray = piece.groups()
        if stray:
            raise MarkupError("can't parse entities: unclosed start tag")
        if words is not None:
            text += html.unescape(words)
            continue
        tag = tag.lower()
        if tag not in TAGS:
            raise MarkupError(f'can\'t parse entities: unsupported start tag "{tag}"')
        if not closing:
            stack.append((tag, units(text), attributes or ""))
            continue
        if not stack or stack[-1][0] != tag:
            raise MarkupError("can't parse entities: unmatched end tag")
        _, start, attributes = stack.pop()
        entity: dict[str, Any] = {"type": TAGS[tag], "offset": start, "length": units(text) - start}
        if tag == "a" and (link := re.search(r'href="([^"]*)"', attributes)):
            entity["url"] = html.unescape(link[1])
        if entity["length"]:
            entities.append(entity)
    if stack:
        raise MarkupError("can't parse entities: can't find end tag")
    return text, sorted(entities, key=lambda e: e["offset"])


def commands(text: str) -> list[dict[str, Any]]:
    """The bot_command entities that Telegram finds in a typed message."""
    return [
        {"type": "bot_command", "offset": units(text[: m.start()]), "length": units(m[0])}
        for m in re.finditer(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?", text)
    ]
