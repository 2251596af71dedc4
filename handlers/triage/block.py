"""Blocks the author of a signal, or unblocks them. The coordinator does not learn who it is."""

from __future__ import annotations

from handlers.context import Context
from handlers.signals import story
from storage import people, signals
from storage.models import Role, Signal


async def on_block(context: Context, signal: Signal, value: str) -> None:
    """k:hush:<reference>:<1 or 0>"""
    author = await context.unit.person_by_id(signal.person_id) if signal.person_id else None
    if author is None or await people.has_role(context.unit, author.id, Role.COORDINATOR):
        context.toast("block-nobody", alert=True)
        return
    wanted = value != "0"
    if wanted != (author.blocked_at is not None):
        people.block(context.unit, author, wanted)
        signals.note(context.unit, signal.id, "hushed" if wanted else "unhushed", person_id=context.person.id)
    context.toast("toast-done")
    await story.show_story(context, signal.reference)
