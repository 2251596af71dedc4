"""Who sees what: the notice that comes before anything is kept."""

from __future__ import annotations

from handlers.context import Button, Context, button


def has_accepted(context: Context) -> bool:
    """Has the person said 'understood' to the notice as it stands today?"""
    return (context.person.notice_version or 0) >= context.town.notice_version


async def show_unless_accepted(context: Context) -> bool:
    """As has_accepted; shows the notice when not."""
    if has_accepted(context):
        return True
    await show(context)
    return False


def languages(context: Context, prefix: str, code: str = "") -> list[Button]:
    """A button a language; the data carry the code of a link along."""
    return [
        button(context.texts.plain(language, "language-own-name"), f"{prefix}:{language}:{code}")
        for language in context.town.languages
    ]


async def show(context: Context, *, holds_text: bool = False, urgently: bool = False, code: str = "") -> None:
    """Who sees what. Sent as a reply to a text, the text comes back with the tap and need not be kept.

    When the text is urgent the emergency number stands last, where it is seen.
    """
    more = context.as_reply() if holds_text else {}
    html = words(context, holds_text)
    if urgently:
        html += "\n\n" + context.html("help-emergency", number=context.town.help.emergency)
    await context.say(html, rows(context, code), **more)


def words(context: Context, holds_text: bool) -> str:
    parts = [context.html("notice")]
    if holds_text:
        parts.append(context.html("notice-holds-text"))
    return "\n\n".join(parts)


def rows(context: Context, code: str) -> list[list[Button]]:
    others = [b for b in languages(context, "nl", code) if f":{context.language}:" not in b["callback_data"]]
    return [
        [button(context.plain("button-understood"), f"n:{context.language}:{code}")],
        [button(context.plain("button-read-more"), f"np:{context.language}:{code}")],
        others,
    ]
