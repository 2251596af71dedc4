"""Taking a signal out of every message that carries it."""

from __future__ import annotations

from digests.compose import joined, removed
from handlers.context import message_params
from storage import carriers
from storage.models import Signal
from storage.work import Work
from texts import Texts


async def take_out(work: Work, texts: Texts, language: str, signal: Signal) -> None:
    """Edits each message that shows the signal to say that it was removed."""
    for carrier in await carriers.of_signal(work, signal.id):
        gone = removed(texts, language, signal)
        blocks = [gone if block.signal_id == signal.id else block for block in carrier.blocks]
        await carriers.keep(work, carrier.to, carrier.slot, blocks)
        params = message_params(joined(blocks))
        await work.post(carrier.to, "editMessageText", params, slot=carrier.slot, priority=1)
