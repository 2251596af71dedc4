"""The privacy notice, which is shown before anything is kept."""

from __future__ import annotations

from collections.abc import Callable

from handlers.callback_data import CallbackData, Code, Language
from handlers.context import Button, Context, button


def has_accepted(context: Context) -> bool:
    """Has the person accepted the current version of the notice?"""
    return (context.person.notice_version or 0) >= context.town.notice_version


async def show_unless_accepted(context: Context, code: str = "") -> bool:
    """As has_accepted; shows the notice if not, with the code of a deep link to go on with."""
    if has_accepted(context):
        return True
    await show(context, code=code)
    return False


class LanguageTap(CallbackData, prefix="w"):
    """The language chosen below the welcome. code: of a deep link, also in the next classes."""

    language: Language
    code: Code = ""


class NoticeLanguage(CallbackData, prefix="nl"):
    """The notice in another language."""

    language: Language
    code: Code = ""


class NoticeMore(CallbackData, prefix="np"):
    """The full privacy text."""

    language: Language
    code: Code = ""


class Understood(CallbackData, prefix="n"):
    """The notice is accepted."""

    language: Language
    code: Code = ""


def languages(context: Context, data: Callable[[str], CallbackData]) -> list[Button]:
    """One button for each language. data: makes its callback data."""
    return [button(context.texts.plain(code, "language-own-name"), data(code)) for code in context.town.languages]


async def show(context: Context, *, holds_text: bool = False, urgently: bool = False, code: str = "") -> None:
    """Sends the notice. code: of a deep link, carried in the callback data.

    holds_text: as a reply to the typed text, so that the text comes back with the tap and need not be stored.
    urgently: with the emergency number at the end, where it is seen.
    """
    more = context.as_reply() if holds_text else {}
    html = words(context, holds_text)
    if urgently:
        html += "\n\n" + context.html("help-emergency", number=context.town.help.emergency)
    await context.say(html, rows(context, code), **more)


def words(context: Context, holds_text: bool) -> str:
    """The HTML of the notice."""
    parts = [context.html("notice")]
    if holds_text:
        parts.append(context.html("notice-holds-text"))
    return "\n\n".join(parts)


def rows(context: Context, code: str) -> list[list[Button]]:
    """The buttons of the notice: accept, read more, other languages."""
    others = [
        button(context.texts.plain(language, "language-own-name"), NoticeLanguage(language, code))
        for language in context.town.languages
        if language != context.language
    ]
    return [
        [button(context.plain("button-understood"), Understood(context.language, code))],
        [button(context.plain("button-read-more"), NoticeMore(context.language, code))],
        others,
    ]
