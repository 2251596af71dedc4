"""The signal that a coordinator's dialog is about."""

from __future__ import annotations

from handlers.context import Context
from storage import signals
from storage.engine.models import Draft
from storage.models import Signal


async def working_on(context: Context, draft: Draft) -> Signal | None:
    """The signal of the draft. Tells the coordinator and returns None when it is gone."""
    signal = await signals.find(context.unit, draft.answers.get("reference", ""))
    if signal is None or signal.gone:
        await context.tell("reference-unknown")
        return None
    return signal
