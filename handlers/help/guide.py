"""Help: what people can do here. Each feature brings its own line."""

from __future__ import annotations

from telegram import Update

from handlers.context import Context
from handlers.registry import features_of


async def on_help(update: Update, context: Context) -> None:
    keys = features_of(context).of(lambda feature: feature.help_keys)
    await context.say("\n".join(context.html(key) for key in ("help-how", *keys, "help-human")))


async def take_command_word(update: Update, context: Context, text: str) -> bool:
    """A command written without its slash, as 'omat' or 'help'."""
    act = features_of(context).bare_word(text)
    if act is None:
        return False
    await act(update, context)
    return True
