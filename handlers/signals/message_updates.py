"""Changing what every message that carries a signal says of it."""

from __future__ import annotations

from collections.abc import Sequence

from digests.compose import Composer, joined, removed
from handlers.context import message_params
from storage import mails, message_index
from storage.engine import outbox
from storage.engine.models import Block
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Signal
from texts.speak import Texts


async def take_out(unit: UnitOfWork, texts: Texts, language: str, signal: Signal) -> None:
    """The signal is gone: every message that showed it, or told of it, says so instead."""
    await _replace(unit, signal, removed(texts, language, signal), about=True)


async def hide_text(unit: UnitOfWork, composer: Composer, signal: Signal) -> None:
    """The signal is sensitive now: every message that showed its text names only the reference."""
    await _replace(unit, signal, composer.item(signal.model_copy(update={"sensitive": True})))


async def tell_anew(unit: UnitOfWork, composer: Composer, signal: Signal) -> None:
    """The words changed: every message that showed the earlier ones shows the new."""
    await _replace(unit, signal, composer.item(signal))


async def _replace(unit: UnitOfWork, signal: Signal, instead: Block, *, about: bool = False) -> None:
    """With `about` what was told of the signal goes too."""
    for indexed in await message_index.of_signal(unit, signal.id):
        blocks = _replaced(indexed.blocks, instead, signal.id, about)
        await message_index.keep(unit, indexed.to, indexed.slot, blocks)
        await outbox.change_waiting(unit, indexed.to, indexed.slot, joined(blocks))
        params = message_params(joined(blocks))
        await unit.post(indexed.to, "editMessageText", params, slot=indexed.slot, priority=1)
    for mail in await mails.telling_of(unit, signal.id):
        mails.rewrite(unit, mail, _replaced(mail.blocks, instead, signal.id, about))


def _replaced(blocks: Sequence[Block], instead: Block, signal_id: int, about: bool) -> list[Block]:
    found = [instead if block.signal_id == signal_id and not block.about else block for block in blocks]
    return [block for block in found if not about or block.signal_id != signal_id or not block.about] or [instead]
