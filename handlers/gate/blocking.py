"""Refuses messages from people whom the team has blocked."""

from __future__ import annotations

from handlers.context import Context
from handlers.gate import danger


async def refuse_if_blocked(context: Context, text: str = "") -> bool:
    """True if the person is blocked. They are told so; if the text speaks of danger, help comes first."""
    if context.person.blocked_at is None:
        return False
    await danger.before_notice(context, text)
    await context.tell("blocked")
    return True
