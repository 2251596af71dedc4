"""Nearly the same words: ten messages with one story are one story, however many accounts tell it."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from storage.models import Signal

LETTERS = 6  # of a word's beginning: endings differ
SHORTEST = 4  # letters of a word that says anything
FEWEST = 4  # words of a text that can be compared
ALIKE = 0.6  # share of words that two texts have in common

_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


@dataclass(frozen=True)
class Crowd:
    """Who stands behind texts that say nearly the same."""

    signals: tuple[Signal, ...]

    @property
    def people(self) -> int:
        """Distinct authors; what was recorded for others counts one by one, as nobody knows for whom."""
        known = {signal.person_id for signal in self.signals if signal.person_id}
        return len(known) + sum(1 for signal in self.signals if not signal.person_id)

    @property
    def associations(self) -> int:
        return len({signal.association_id for signal in self.signals if signal.association_id})


def words(text: str) -> frozenset[str]:
    """The beginnings of a text's longer words."""
    return frozenset(word[:LETTERS] for word in _WORD.findall(text.casefold()))


def _said(signal: Signal) -> frozenset[str]:
    """Nothing of a sensitive signal: that it says the same as another would tell what it says."""
    return frozenset() if signal.sensitive else words(signal.text)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(one), len(other)) < FEWEST:
        return False
    return len(one & other) >= ALIKE * len(one | other)


def crowds(signals: Sequence[Signal]) -> list[tuple[Signal, ...]]:
    """Signals by story, in the order in which each story's first one stands; most stories have one."""
    said = [_said(signal) for signal in signals]
    usual = Counter(word for found in said for word in found)
    first_with: dict[str, list[int]] = defaultdict(list)  # rare word -> stories whose first text has it
    members: dict[int, list[int]] = {}
    for number, found in enumerate(said):
        rare = _telling(found, usual)
        candidates = dict.fromkeys(other for word in rare for other in first_with[word])
        home = next((other for other in candidates if alike(said[other], found)), None)
        if home is None:
            members[number] = [number]
            for word in rare:
                first_with[word].append(number)
        else:
            members[home].append(number)
    return [tuple(signals[i] for i in numbers) for numbers in members.values()]


def _telling(found: frozenset[str], usual: Counter[str]) -> list[str]:
    """The rarest words, so many that texts that are alike have one of them in common (prefix filtering)."""
    ordered = sorted(found, key=lambda word: (usual[word], word))
    return ordered[: len(found) - math.ceil(ALIKE * len(found)) + 1]


def twins(signal: Signal, others: Sequence[Signal]) -> tuple[Signal, ...]:
    """Those of the others that say nearly the same."""
    own = _said(signal)
    return tuple(other for other in others if other.id != signal.id and alike(own, _said(other)))
