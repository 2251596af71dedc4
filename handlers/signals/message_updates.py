"""Changing what every message that carries a signal says of it."""

from __future__ import annotations

from collections.abc import Sequence

from digests.compose import Composer, joined, removed
from handlers.context import message_params
from storage import mails, message_index
from storage.engine import outbox
from storage.engine.models import Block
from storage.engine.unit_of_work import Work
from storage.models import Signal
from texts.speak import Texts


async def take_out(work: Work, texts: Texts, language: str, signal: Signal) -> None:
    """The signal is gone: every message that showed it, or told of it, says so instead."""
    await _replace(work, signal, removed(texts, language, signal), about=True)


async def hide_text(work: Work, composer: Composer, signal: Signal) -> None:
    """The signal is sensitive now: every message that showed its text names only the reference."""
    await _replace(work, signal, composer.item(signal.model_copy(update={"sensitive": True})))


async def tell_anew(work: Work, composer: Composer, signal: Signal) -> None:
    """The words changed: every message that showed the earlier ones shows the new."""
    await _replace(work, signal, composer.item(signal))


async def _replace(work: Work, signal: Signal, instead: Block, *, about: bool = False) -> None:
    """With `about` what was told of the signal goes too."""
    for carrier in await message_index.of_signal(work, signal.id):
        blocks = _replaced(carrier.blocks, instead, signal.id, about)
        await message_index.keep(work, carrier.to, carrier.slot, blocks)
        await outbox.change_waiting(work, carrier.to, carrier.slot, joined(blocks))
        params = message_params(joined(blocks))
        await work.post(carrier.to, "editMessageText", params, slot=carrier.slot, priority=1)
    for mail in await mails.telling_of(work, signal.id):
        mails.rewrite(work, mail, _replaced(mail.blocks, instead, signal.id, about))


def _replaced(blocks: Sequence[Block], instead: Block, signal_id: int, about: bool) -> list[Block]:
    found = [instead if block.signal_id == signal_id and not block.about else block for block in blocks]
    return [block for block in found if not about or block.signal_id != signal_id or not block.about] or [instead]
