"""Formats messages in the town's languages, as Telegram HTML or plain text."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from texts.messages import MissingVariable, messages


class MissingText(Exception):
    """A language's file lacks a message, or a variable of a message was not given."""


class Html(str):
    """A string that is HTML already and must not be escaped again."""


class _Lenient(dict[str, Any]):
    """Gives '' for missing variables: an incomplete message is better than none."""

    def __missing__(self, name: str) -> str:
        return ""


class Texts:
    """Formats messages by language and key.

    With `strict`, as in tests, a missing message or variable raises MissingText; otherwise the default language is used, or
    the variable left empty. `common` holds, per language, variables that every message may use, such as the town's name.
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
        self._messages = {language: messages(language) for language in (*languages, default)}

    def html(self, language: str, key: str, /, **variables: Any) -> Html:
        """A message as HTML. Variables are escaped unless they are Html."""
        return Html(self._speak(language, key, variables, escape=True))

    def plain(self, language: str, key: str, /, **variables: Any) -> str:
        """A message for a button, a menu or a file, without escaping."""
        return self._speak(language, key, variables, escape=False)

    def has(self, language: str, key: str) -> bool:
        return language in self._messages and self._messages[language].has(key)

    def _speak(self, language: str, key: str, variables: dict[str, Any], *, escape: bool) -> str:
        if variables:
            return self._format(language, key, variables, escape)
        cached = self._static.get((language, key, escape))
        if cached is None:
            cached = self._static[(language, key, escape)] = self._format(language, key, variables, escape)
        return cached

    def _format(self, language: str, key: str, variables: dict[str, Any], escape: bool) -> str:
        if not self.has(language, key):
            if self.strict or language == self.default:
                raise MissingText(f"{language}: {key}")
            return self._format(self.default, key, variables, escape)
        values = {**self._common.get(language, {}), **variables}
        if escape:
            values = {
                k: v if isinstance(v, Html) or not isinstance(v, str) else html.escape(v, quote=False) for k, v in values.items()
            }
        try:
            return self._messages[language].format(key, values)
        except MissingVariable as error:
            if self.strict:
                raise MissingText(f"{language}: {key}: {error}") from None
            return self._messages[language].format(key, _Lenient(values))

    # Dates.

    def day(self, language: str, day: date) -> str:
        """A date with its weekday: 'ma 30.11.', 'mån 30.11', 'Mon 30 November'."""
        weekday = self.plain(language, f"weekday-{day.isoweekday()}")
        month = self.plain(language, f"month-{day.month}")
        return self.plain(language, "date-day", weekday=weekday, day=str(day.day), month=str(day.month), name=month)

    def moment(self, language: str, moment: datetime) -> str:
        """A date with its weekday and the time of day; the caller chooses the time zone."""
        clock = self.plain(language, "date-clock", hour=str(moment.hour), padded=f"{moment:%H}", minute=f"{moment:%M}")
        return self.plain(language, "date-moment", day=self.day(language, moment), clock=clock)
