"""Likeness of texts, the one place that decides it. Two degrees, both by words with their endings left out:

related: two long words in common (agenda order, suggestions, earlier cases); needs to know the language;
nearly the same: most words in common, in any language: ten messages with one story are one story.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from storage.engine.inflection import prefixes
from storage.models import Signal

RELATED_LETTERS = 5  # a shorter word says little
RELATED_WORDS = 2  # long words that related texts have in common

LETTERS = 6  # of a word's beginning: endings differ
SHORTEST = 4  # letters of a word that says anything
FEWEST = 4  # words of a text that can be compared
ALIKE = 0.6  # share of words that two texts have in common

_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def stems(text: str, language: str) -> set[str]:
    """The stems of a text's long words."""
    words = set(re.findall(rf"[^\W\d_]{{{RELATED_LETTERS},}}", text.casefold()))
    return {prefixes(word, language)[0] for word in words}


def shared_stems(one: str, other: str, language: str) -> int:
    """How many long words two texts have in common, whatever their endings."""
    return len(stems(one, language) & stems(other, language))


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


def nearly_same(one: frozenset[str], other: frozenset[str]) -> bool:
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
        home = next((other for other in candidates if nearly_same(said[other], found)), None)
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
    return tuple(other for other in others if other.id != signal.id and nearly_same(own, _said(other)))
