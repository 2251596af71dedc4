"""What storage tests share: signals to keep, and units of work without a bot around them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from storage.engine.unit_of_work import Batch, UnitOfWork
from storage.engine.writer import Writer
from storage.models import Signal, SignalKind

T = TypeVar("T")
NOW = 1_790_000_000


class Told:
    """What the writer handed to the sender."""

    def __init__(self) -> None:
        self.batches: list[Batch] = []

    def __call__(self, batch: Batch) -> None:
        self.batches.append(batch)


def signal(number: int, text: str = "teksti", **more: object) -> Signal:
    values = {
        "id": number,
        "reference": f"{number:08}",
        "kind": SignalKind.CONCERN,
        "category": "health",
        "area": None,
        "text": text,
        "language": "fi",
        "person_id": None,
        "received_at": NOW,
    }
    return Signal.model_validate({**values, **more})


async def within(writer: Writer, job: Callable[[UnitOfWork], Awaitable[T]]) -> T:
    """Runs a job as one unit of work in one transaction."""

    async def whole(batch: Batch) -> T:
        unit = batch.unit()
        result = await job(unit)
        await unit.accept()
        return result

    return await writer.transact(whole)
