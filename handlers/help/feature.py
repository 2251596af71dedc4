"""Help and fallbacks, as a feature. It comes last, because it takes whatever nobody else has taken."""

from __future__ import annotations

from telegram.ext import filters

from handlers.feature import Command, Feature, MessageTaker
from handlers.help import fallbacks, guide

NEW = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE

FEATURE = Feature(
    "help",
    commands=(Command("help", guide.on_help, bare=True),),
    messages=(
        MessageTaker(NEW & filters.COMMAND, fallbacks.on_unknown_command),
        MessageTaker(NEW, fallbacks.on_untaken),
        MessageTaker(filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE, fallbacks.on_edited),
    ),
    free_text={"command word": guide.take_command_word},
)
