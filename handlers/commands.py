"""Commands and their names. Each language names them in its Fluent file; the names of all languages always work."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, filters

from handlers.context import Context
from texts.speak import Texts

VOLUNTEER = (
    "report", "observation", "proposal", "raised", "mine", "language", "help", "privacy", "mydata", "forget", "cancel",
)  # fmt: skip
COORDINATOR = (
    "review", "status", "open", "search", "digest", "export", "publish", "unpublish", "record", "invite", "access",
    "contacts", "answer", "minutes", "case", "erase", "audit",
)  # fmt: skip
HIDDEN = ("start", "connect")  # in no menu: sent by deep links, or typed once to connect the team's group
NAME = re.compile(r"[a-z0-9_]{1,32}")

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]


def names(texts: Texts, key: str) -> list[str]:
    """The key and the command's names in all languages. Raises ValueError when one is no valid Telegram command."""
    if key in HIDDEN:
        return [key]
    found = dict.fromkeys([key] + [texts.plain(language, f"command-{key}") for language in texts.languages])
    for name in found:
        if not NAME.fullmatch(name):
            raise ValueError(f"command-{key}: {name} is not a command's name")
    return list(found)


def command(texts: Texts, key: str, callback: Callback, where: filters.BaseFilter) -> CommandHandler[Context, Any]:
    """A handler of new messages only: neither an edited nor a forwarded command is carried out."""
    return CommandHandler(names(texts, key), callback, filters=filters.UpdateType.MESSAGE & ~filters.FORWARDED & where)
