"""Greetings, thanks and the like, which are no signals."""

from __future__ import annotations

from functools import lru_cache

from telegram import Update

from handlers.context import Context
from texts.clean import fold
from texts.speak import Texts

GESTURE = 8  # characters: a text without letters, such as emoji, is small talk up to this length


async def answer(update: Update, context: Context, text: str) -> bool:
    """Answers a greeting or thanks. False: the text is more than that."""
    if not small_talk(context, text):
        return False
    await context.tell("small-talk-answer")
    return True


def small_talk(context: Context, text: str) -> bool:
    """Is it only a greeting or thanks, in any of the bot's languages, or a few emoji?"""
    words = fold(text)
    if not words:  # an emoji or two; a long row of them may mean something
        return len(text) <= GESTURE
    return words in _phrases(context.texts)


@lru_cache(maxsize=1)
def _phrases(texts: Texts) -> frozenset[str]:
    return frozenset(fold(phrase) for language in texts.languages for phrase in texts.plain(language, "small-talk").split("|"))
