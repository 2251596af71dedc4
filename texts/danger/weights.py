"""What was learnt: a file with a line that describes it, and a byte for each weight."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection
from math import sqrt
from typing import Any, NamedTuple

from texts.danger.words import NUMBERS


class BinaryClassifier(NamedTuple):
    """One yes or no that a text is asked. Its score is positive for yes: the logarithm of the odds."""

    weights: array[int]
    scale: float
    bias: float

    def score(self, pieces: Collection[int]) -> float:
        size = len(self.weights)
        found = pieces if size == NUMBERS else {piece % size for piece in pieces}
        return self.bias + self.scale * sum(map(self.weights.__getitem__, found)) / sqrt(len(pieces))


class Weights:
    """The questions by name, and from which score on an answer counts."""

    def __init__(self, source: bytes) -> None:
        head, _, body = source.partition(b"\n")
        self.about: dict[str, Any] = json.loads(head)
        self._questions: dict[str, BinaryClassifier] = {}
        for name, told in self.about["questions"].items():
            own, body = body[: told["size"]], body[told["size"] :]
            self._questions[name] = BinaryClassifier(array("b", own), told["scale"], told["bias"])

    def score(self, name: str, pieces: Collection[int]) -> float:
        return self._questions[name].score(pieces)

    def limit(self, name: str) -> float:
        return float(self.about["limits"][name])
