"""Text without a command. Unless it answers something, it begins a new signal."""

from __future__ import annotations

from functools import lru_cache

from telegram import Update

from handlers import help
from handlers.commands import Callback
from handlers.context import Context
from handlers.dialogs import engine
from handlers.gate import blocking, danger, privacy_notice
from handlers.onboarding import welcome
from handlers.own import my_signals
from handlers.published import browse
from handlers.questions import asking
from handlers.session import agenda
from texts.clean import clean, fold
from texts.speak import Texts

COMMAND_WORDS: dict[str, Callback] = {
    "raised": browse.on_raised,
    "mine": my_signals.on_mine,
    "language": welcome.on_language,
    "help": help.on_help,
    "privacy": welcome.on_privacy,
    "cancel": help.on_cancel,
}
GESTURE = 8  # characters: a text without letters, such as emoji, is small talk up to this length

IN_WORDS = ("text", *danger.QUESTIONS)  # questions that small talk may answer


async def on_text(update: Update, context: Context) -> None:
    """Handles text without a command: a command word, a reply in a dialog, small talk or a new signal."""
    raw = context.typed_text()
    text = clean(raw)
    act = command_word(context, text)
    if act is not None:
        await act(update, context)
        return
    draft = await context.unit.draft(context.person.id)
    if draft is not None and draft.asking not in IN_WORDS and text and small_talk(context, text):
        await engine.show_current(context, draft, new=True, note="choose")
        return
    if draft is not None:
        await engine.on_typed(context, draft, raw)
        return
    if not text:
        await context.tell("text-empty")
    elif small_talk(context, text):
        await context.tell("small-talk-answer")
    elif not privacy_notice.has_accepted(context):
        urgently = await danger.before_notice(context, text)
        await privacy_notice.show(context, holds_text=True, urgently=urgently)
    elif await blocking.refuse_if_blocked(context, text):
        return
    elif not await asking.offer_as_reply(context, text) and not await agenda.offer_as_note(context):
        await engine.begin(context, "signal", {"text": text})


def command_word(context: Context, text: str) -> Callback | None:
    """The handler of a volunteer's command written without its slash, as 'omat' or 'help'; None for other text."""
    word = fold(text)
    if not word or " " in word:
        return None
    for key, act in COMMAND_WORDS.items():
        if any(word == context.texts.plain(language, f"command-{key}") for language in context.town.languages):
            return act
    return None


def small_talk(context: Context, text: str) -> bool:
    """Is it only a greeting or thanks, in any of the bot's languages, or a few emoji?"""
    words = fold(text)
    if not words:  # an emoji or two; a long row of them may mean something
        return len(text) <= GESTURE
    return words in _phrases(context.texts)


@lru_cache(maxsize=1)
def _phrases(texts: Texts) -> frozenset[str]:
    return frozenset(fold(phrase) for language in texts.languages for phrase in texts.plain(language, "small-talk").split("|"))
