"""Messages from the Fluent files, for Telegram's HTML or as plain text."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNone

LONG = 400  # characters; Fluent refuses values above 1000, so long ones are put in after it
_MARK = "\ue000"


class MissingText(Exception):
    """A message, or a variable of it, that a language's file does not have."""


class Html(str):
    """A string that is HTML already and must not be escaped again."""


def source(language: str) -> str:
    """The Fluent file of a language. Raises FileNotFoundError for a language without one."""
    return (files("texts") / f"{language}.ftl").read_text(encoding="utf-8")


@cache
def _parsed(language: str) -> Any:
    return FluentResource(source(language))


def available() -> list[str]:
    """The languages that have a file."""
    return sorted(entry.name[:-4] for entry in files("texts").iterdir() if entry.name.endswith(".ftl"))


class Texts:
    """Speaks the town's languages.

    strict raises on a missing message or variable, as the tests want; otherwise the default language
    helps out. `common` gives each language variables that every message may use (the town's name).
    """

    def __init__(
        self,
        languages: Sequence[str],
        default: str,
        common: Mapping[str, Mapping[str, str]] | None = None,
        *,
        strict: bool = False,
    ) -> None:
        self.languages = tuple(languages)
        self.default = default
        self.strict = strict
        self._common = common or {}
        self._static: dict[tuple[str, str, bool], str] = {}
        self._bundles: dict[str, FluentBundle] = {}
        for language in dict.fromkeys((*languages, default)):
            bundle = FluentBundle([language], use_isolating=False)
            bundle.add_resource(_parsed(language))
            self._bundles[language] = bundle

    def html(self, language: str, key: str, /, **variables: Any) -> Html:
        """A message as HTML; its variables are escaped unless they are Html."""
        return Html(self._speak(language, key, variables, escape=True))

    def plain(self, language: str, key: str, /, **variables: Any) -> str:
        """A message for a button, a menu or a file: nothing is escaped."""
        return self._speak(language, key, variables, escape=False)

    def has(self, language: str, key: str) -> bool:
        return language in self._bundles and self._bundles[language].has_message(key)

    def _speak(self, language: str, key: str, variables: dict[str, Any], *, escape: bool) -> str:
        if not variables:
            cached = self._static.get((language, key, escape))
            if cached is not None:
                return cached
        spoken = self._format(language, key, variables, escape)
        if not variables:
            self._static[(language, key, escape)] = spoken
        return spoken

    def _format(self, language: str, key: str, variables: dict[str, Any], escape: bool) -> str:
        bundle = self._bundles.get(language)
        if bundle is None or not bundle.has_message(key):
            if self.strict or language == self.default:
                raise MissingText(f"{language}: {key}")
            return self._format(self.default, key, variables, escape)
        values = {**self._common.get(language, {}), **variables}
        if escape:
            values = {k: v if isinstance(v, Html) or not isinstance(v, str) else html.escape(v, quote=False)
                      for k, v in values.items()}  # fmt: skip
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise MissingText(f"{language}: {key}")
        long = {k: v for k, v in values.items() if isinstance(v, str) and len(v) > LONG}
        values |= {k: f"{_MARK}{k}{_MARK}" for k in long}
        spoken, errors = bundle.format_pattern(pattern, values)
        if errors and self.strict:
            raise MissingText(f"{language}: {key}: {errors[0]}")
        if isinstance(spoken, FluentNone):
            return ""
        for name, value in long.items():
            spoken = str(spoken).replace(f"{_MARK}{name}{_MARK}", value)
        return str(spoken)

    # Dates, as people say them.

    def day(self, language: str, day: date) -> str:
        """'ma 30.11.', 'mån 30.11.', 'Mon 30 Nov'."""
        weekday = self.plain(language, f"weekday-{day.isoweekday()}")
        month = self.plain(language, f"month-{day.month}")
        return self.plain(language, "date-day", weekday=weekday, day=str(day.day), month=str(day.month), name=month)

    def moment(self, language: str, moment: datetime) -> str:
        """A day and the time of day."""
        clock = f"{moment.hour}.{moment:%M}" if language in ("fi", "sv") else f"{moment:%H:%M}"
        return self.plain(language, "date-moment", day=self.day(language, moment), clock=clock)


def variables(language: str) -> dict[str, set[str]]:
    """Every message of a language with the variables that it uses, for the check of completeness."""
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
