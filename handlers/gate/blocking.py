"""A coordinator can stop taking messages from the author of a signal, without learning who it is; and begin again."""

from __future__ import annotations

from handlers.context import Context
from handlers.gate import danger


async def refuse_if_blocked(context: Context, text: str = "") -> bool:
    """True for a person whose messages are not taken: they are told so, kindly, and of help if they are in danger."""
    if context.person.blocked_at is None:
        return False
    await danger.before_notice(context, text)
    await context.tell("blocked")
    return True
