"""What storage tests share: signals to keep, and a listener in place of the sender."""

from __future__ import annotations

from storage.engine.unit_of_work import Batch
from storage.models import Signal, SignalKind

NOW = 1_790_000_000


class Told:
    """What the writer handed to the sender."""

    def __init__(self) -> None:
        self.batches: list[Batch] = []
        self.errors: list[Exception] = []

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
