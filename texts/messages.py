"""The messages of one language, read from its Fluent file.

Most messages only put variables between words. They are stored as such pieces and joined here, which takes a tenth of
the time and memory of Fluent's own objects. Messages with selectors or plurals are formatted by Fluent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

LONG = 400  # characters; Fluent refuses values above 1000, so longer ones are inserted after formatting
_MARK = "\ue000"

Piece = tuple[str, str | None]  # text, and the name of the variable that follows it


class MissingVariable(Exception):
    """A variable that the message uses was not given."""


def source(language: str) -> str:
    """The content of a language's Fluent file. Raises FileNotFoundError when it has none."""
    return (files("texts") / f"{language}.ftl").read_text(encoding="utf-8")


def available() -> list[str]:
    """The codes of the languages that have a Fluent file."""
    return sorted(entry.name[:-4] for entry in files("texts").iterdir() if entry.name.endswith(".ftl"))


class Messages:
    """The parsed messages of one language."""

    def __init__(self, language: str, text: str) -> None:
        self._language = language
        self._pieces: dict[str, list[Piece]] = {}
        self._bundle = FluentBundle([language], use_isolating=False)
        parsed = FluentParser(with_spans=False).parse(text)
        rest = []
        for entry in parsed.body:
            if isinstance(entry, ast.Message) and entry.value and (pieces := _pieces(entry.value)) is not None:
                self._pieces[entry.id.name] = pieces
            else:
                rest.append(entry)
        self._bundle.add_resource(ast.Resource(rest))

    def has(self, key: str) -> bool:
        return key in self._pieces or self._bundle.has_message(key)

    def format(self, key: str, values: Mapping[str, Any]) -> str:
        """The message with its variables filled in, not escaped. Raises MissingVariable."""
        pieces = self._pieces.get(key)
        if pieces is None:
            return self._by_fluent(key, values)
        try:
            return "".join([words if name is None else words + self._spoken(values[name]) for words, name in pieces])
        except KeyError as error:
            raise MissingVariable(error.args[0]) from None

    def _spoken(self, value: Any) -> str:
        return value if isinstance(value, str) else str(format_decimal(value, locale=self._language))

    def _by_fluent(self, key: str, values: Mapping[str, Any]) -> str:
        pattern = self._bundle.get_message(key).value
        long = {name: value for name, value in values.items() if isinstance(value, str) and len(value) > LONG}
        marked = {**values, **{name: f"{_MARK}{name}{_MARK}" for name in long}}
        spoken, errors = self._bundle.format_pattern(pattern, marked) if pattern else ("", [])
        if errors:
            raise MissingVariable(str(errors[0]))
        spoken = str(spoken)
        for name, value in long.items():
            spoken = spoken.replace(f"{_MARK}{name}{_MARK}", value)
        return spoken


@cache
def messages(language: str) -> Messages:
    """The messages of a language, parsed once per process. Raises FileNotFoundError when it has no file."""
    return Messages(language, source(language))


def variables(language: str) -> dict[str, set[str]]:
    """All message keys of a language with the variables they use, to check that the files match."""
    found: dict[str, set[str]] = {}
    key = ""
    for line in source(language).splitlines():
        if start := re.match(r"([a-z][\w-]*) =", line):
            key = start[1]
            found[key] = set()
        elif not line or not line[0].isspace():
            continue
        found[key] |= set(re.findall(r"\$(\w+)", line))
    return found


def _pieces(pattern: ast.Pattern) -> list[Piece] | None:
    """The pieces of a message; None when it needs Fluent to format it."""
    found: list[Piece] = []
    words = ""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            words += element.value
        elif isinstance(element.expression, ast.StringLiteral):
            words += element.expression.parse()["value"]
        elif isinstance(element.expression, ast.VariableReference):
            found.append((words, element.expression.id.name))
            words = ""
        else:
            return None
    return [*found, (words, None)] if words else found
