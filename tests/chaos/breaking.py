"""The bot broken on purpose: each function breaks one guarantee of the loop, to show that the tests notice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any


def send_before_commit() -> None:
    from storage.engine import writer
    from storage.engine.cached import CachedValues
    from storage.engine.unit_of_work import Batch

    flush = Batch.flush

    async def hasty(self: Any) -> None:
        await flush(self)
        if self.sent and not getattr(self, "hasty", False):
            self.hasty = True
            said, self.sent, answers, self.answers = self.sent, [], self.answers, []
            early = Batch(self.db, self.ids, self.now, self.seal, CachedValues())
            early.numbers, early.sent, early.answers = self.numbers, said, answers
            _writer[0]._committed(early)
            await asyncio.sleep(0.05)

    _writer: list[Any] = []
    create = writer.Writer.__init__

    def noted(self: Any, *args: Any) -> None:
        create(self, *args)
        _writer.append(self)

    writer.Writer.__init__ = noted  # type: ignore[method-assign, assignment]
    Batch.flush = hasty  # type: ignore[method-assign]


def acknowledge_before_commit() -> None:
    from bot.updates.polling import Polling

    fetch = Polling._fetch

    async def hasty(self: Polling) -> Any:
        raw = await fetch(self)
        if raw:
            await self._api.call("getUpdates", {"offset": raw[-1]["update_id"] + 1, "timeout": 0})
        return raw

    Polling._fetch = hasty  # type: ignore[method-assign]


def mark_before_send() -> None:
    from bot.delivery.sender import Sender
    from storage.engine.writer import Sent

    deliver = Sender._deliver

    async def hasty(self: Sender, message: Any) -> Any:
        if "on perillä" in message.params.get("text", ""):  # a receipt
            self._writer.mark(Sent(message.id, message.recipient))
            await asyncio.sleep(0.1)
        return await deliver(self, message)

    Sender._deliver = hasty  # type: ignore[method-assign]


def compare_with_a_maximum() -> None:
    from storage.engine import inbox

    async def hasty(batch: Any, update_ids: Sequence[int]) -> set[int]:
        rows = await batch.db.execute_fetchall("SELECT coalesce(max(update_id), 0) FROM seen_updates")
        return {number for number in update_ids if number <= rows[0][0]}

    inbox.already_seen = hasty


BREAKS: dict[str, Callable[[], None]] = {
    function.__name__: function
    for function in (send_before_commit, acknowledge_before_commit, mark_before_send, compare_with_a_maximum)
}
