"""Text without a command. It is offered to each claim in turn; what nobody claims begins a new signal."""

from __future__ import annotations

from telegram import Update

from handlers.context import Context
from handlers.dialogs import engine
from handlers.gate import blocking, danger, privacy_notice
from handlers.registry import features_of
from texts.clean import clean


async def on_text(update: Update, context: Context) -> None:
    """Handles text without a command: the first claim that wants it takes it."""
    text = clean(context.typed_text())
    for claim in features_of(context).free_text:
        if await claim(update, context, text):
            return


async def refuse_empty(update: Update, context: Context, text: str) -> bool:
    """Nothing is left of a text that was only blanks."""
    if text:
        return False
    await context.tell("text-empty")
    return True


async def show_notice_first(update: Update, context: Context, text: str) -> bool:
    """Nothing is taken before the privacy notice was accepted; if the text speaks of danger, help comes first."""
    if privacy_notice.has_accepted(context):
        return False
    urgently = await danger.before_notice(context, text)
    await privacy_notice.show(context, holds_text=True, urgently=urgently)
    return True


async def refuse_if_blocked(update: Update, context: Context, text: str) -> bool:
    return await blocking.refuse_if_blocked(context, text)


async def begin_signal(update: Update, context: Context, text: str) -> bool:
    await engine.begin(context, "signal", {"text": text})
    return True
