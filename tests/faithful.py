"""An independent check of Bot API calls: aiogram's types, and the limits in their descriptions.

Every call to the local Telegram in a test is checked with it, because our own server could share the bot's mistakes.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
from functools import cache
from html.parser import HTMLParser
from typing import Any

import aiogram.methods
from aiogram.methods.base import TelegramMethod
from aiogram.types import BotCommand, BufferedInputFile, InlineKeyboardButton
from pydantic import BaseModel, ValidationError

RANGE = re.compile(r"(\d+)-(\d+) (characters|bytes)|[Vv]alues between (\d+)-(\d+)|, (\d+)-(\d+)\.")
NESTED = (InlineKeyboardButton, BotCommand)


@cache
def methods() -> dict[str, type[TelegramMethod[Any]]]:
    found = (getattr(aiogram.methods, name) for name in aiogram.methods.__all__)
    return {kind.__api_method__.lower(): kind for kind in found if isinstance(getattr(kind, "__api_method__", None), str)}


@cache
def limits(kind: type[BaseModel]) -> dict[str, tuple[int, int, str]]:
    """By field: minimum, maximum and unit (characters, bytes or value), read from its description in the source."""
    body = ast.parse(inspect.getsource(kind)).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, about in zip(body.body, body.body[1:], strict=False):
        if not (isinstance(field, ast.AnnAssign) and isinstance(about, ast.Expr) and isinstance(about.value, ast.Constant)):
            continue
        if isinstance(field.target, ast.Name) and (match := RANGE.search(str(about.value.value))):
            numbers = [int(number) for number in match.groups() if number and number.isdigit()]
            found[field.target.id] = numbers[0], numbers[1], match[3] or "value"
    return found


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data


def visible(text: str, parse_mode: str | None) -> str:
    """The text after entity parsing, for which the limits hold."""
    if parse_mode != "HTML":
        return text
    parser = _Text()
    parser.feed(text)
    parser.close()
    return parser.words


def problems(method: str, params: dict[str, Any]) -> list[str]:
    """What is wrong with a call; [] when it is valid."""
    kind = methods().get(method.lower())
    if kind is None:
        return [f"{method}: no such method"]
    values = {name: _value(value) for name, value in params.items()}
    found = [f"{method}: no parameter {name}" for name in values if name not in kind.model_fields]
    try:
        call = kind.model_validate(values)
    except ValidationError as error:
        return [*found, *(f"{method}.{'.'.join(str(p) for p in e['loc'])}: {e['msg']}" for e in error.errors())]
    return found + _out_of_range(method, call, str(values.get("parse_mode") or "")) + _inside(method, call)


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return BufferedInputFile(value[1], value[0])
    if isinstance(value, str) and value[:1] in "[{" and value[-1:] in "]}":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _out_of_range(where: str, thing: BaseModel, parse_mode: str) -> list[str]:
    found = []
    for name, (least, most, unit) in limits(type(thing)).items():
        value = getattr(thing, name)
        if isinstance(value, str):
            words = visible(value, parse_mode if name in ("text", "caption") else None)
            size = len(words.encode()) if unit == "bytes" else len(words.encode("utf-16-le")) // 2
        elif isinstance(value, int) and unit == "value":
            size = value
        else:
            continue
        if not least <= size <= most:
            found.append(f"{where}.{name}: {size} {unit}, allowed {least} to {most}")
    return found


def _inside(where: str, thing: Any) -> list[str]:
    """Checks nested objects for unknown fields and for their own limits."""
    found: list[str] = []
    if isinstance(thing, list | tuple):
        for entry in thing:
            found += _inside(where, entry)
    elif isinstance(thing, BaseModel):
        if not isinstance(thing, TelegramMethod):
            found += [f"{where}: {type(thing).__name__} has no {name}" for name in thing.model_extra or ()]
        if isinstance(thing, NESTED):
            found += _out_of_range(f"{where}.{type(thing).__name__}", thing, "")
        if isinstance(thing, InlineKeyboardButton):
            used = thing.model_dump(exclude_none=True, exclude={"text", "icon_custom_emoji_id", "style"})
            found += [f"{where}: a button needs exactly one use, not {sorted(used)}"] if len(used) != 1 else []
        if isinstance(thing, BotCommand) and not re.fullmatch(r"[a-z0-9_]{1,32}", thing.command):
            found.append(f"{where}: command {thing.command}")
        for name in type(thing).model_fields:
            found += _inside(where, getattr(thing, name))
    return found
