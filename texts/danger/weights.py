"""The trained weights: a file with a JSON header line and one signed byte per weight."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection
from math import sqrt
from typing import Any, NamedTuple

from texts.danger.words import NUMBERS


class BinaryClassifier(NamedTuple):
    """One yes/no question about a text. Its score estimates the log odds of yes."""

    weights: array[int]
    scale: float
    bias: float

    def score(self, pieces: Collection[int]) -> float:
        """The score of a set of piece numbers, which must not be empty."""
        size = len(self.weights)
        found = pieces if size == NUMBERS else {piece % size for piece in pieces}
        return self.bias + self.scale * sum(map(self.weights.__getitem__, found)) / sqrt(len(pieces))


class Weights:
    """All classifiers by name, and the score from which each answer counts as yes."""

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
        """The score from which the answer counts as yes."""
        return float(self.about["limits"][name])
