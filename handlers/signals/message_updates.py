"""Changes what messages and waiting letters say about a signal, by the message index."""

from __future__ import annotations

from collections.abc import Sequence

from digests.compose import Composer, joined, removed
from handlers.context import message_params
from storage import message_index
from storage.engine import outbox
from storage.engine.models import Block
from storage.engine.unit_of_work import UnitOfWork
from storage.kept import KEPT
from storage.models import Signal
from texts.speak import Texts


async def take_out(unit: UnitOfWork, texts: Texts, language: str, signal: Signal) -> None:
    """Removes a signal: every message that shows it, or tells of it, says instead that it was removed."""
    await _replace(unit, signal, removed(texts, language, signal), about=True)


async def hide_text(unit: UnitOfWork, composer: Composer, signal: Signal) -> None:
    """Removes the text of a signal that is now sensitive from every message that shows it."""
    await _replace(unit, signal, composer.item(signal.model_copy(update={"sensitive": True})))


async def tell_anew(unit: UnitOfWork, composer: Composer, signal: Signal) -> None:
    """Puts a signal's new words into every message that shows the earlier ones."""
    await _replace(unit, signal, composer.item(signal))


async def _replace(unit: UnitOfWork, signal: Signal, instead: Block, *, about: bool = False) -> None:
    """Puts `instead` in place of the signal's text. about: also removes what only tells of the signal."""
    for indexed in await message_index.of_signal(unit, signal.id):
        blocks = _replaced(indexed.blocks, instead, signal.id, about)
        await message_index.keep(unit, indexed.to, indexed.slot, blocks)
        await outbox.change_waiting(unit, indexed.to, indexed.slot, joined(blocks))
        params = message_params(joined(blocks))
        await unit.post(indexed.to, "editMessageText", params, slot=indexed.slot, priority=1)
    for kept in KEPT:
        if kept.rewrite is not None:
            await kept.rewrite(unit, signal.id, lambda blocks: _replaced(blocks, instead, signal.id, about))


def _replaced(blocks: Sequence[Block], instead: Block, signal_id: int, about: bool) -> list[Block]:
    found = [instead if block.signal_id == signal_id and not block.about else block for block in blocks]
    return [block for block in found if not about or block.signal_id != signal_id or not block.about] or [instead]
