"""Similarity of texts, decided only here. Two degrees, both by words without their endings:

related: two long words in common (for the agenda order, suggestions, earlier cases); the language must be known;
nearly the same: most words in common, in any language, so that ten messages with one story count as one story.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from storage.engine.inflection import prefixes
from storage.models import Signal

RELATED_LETTERS = 5  # shorter words say little about the topic
RELATED_WORDS = 2  # long words that related texts must have in common

LETTERS = 6  # only the beginning of a word is compared, because endings differ
SHORTEST = 4  # letters; shorter words are ignored
FEWEST = 4  # words that a text must have to be compared
ALIKE = 0.6  # share of common words (Jaccard index) from which texts are nearly the same

_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def stems(text: str, language: str) -> set[str]:
    """The stems of the long words of a text."""
    words = set(re.findall(rf"[^\W\d_]{{{RELATED_LETTERS},}}", text.casefold()))
    return {prefixes(word, language)[0] for word in words}


def shared_stems(one: str, other: str, language: str) -> int:
    """The number of long words that two texts have in common, whatever their endings."""
    return len(stems(one, language) & stems(other, language))


@dataclass(frozen=True)
class Crowd:
    """The signals that say nearly the same, and how many people and associations sent them."""

    signals: tuple[Signal, ...]

    @property
    def people(self) -> int:
        """The number of different reporters. Signals recorded for others count one each, since their reporters are unknown."""
        known = {signal.person_id for signal in self.signals if signal.person_id}
        return len(known) + sum(1 for signal in self.signals if not signal.person_id)

    @property
    def associations(self) -> int:
        return len({signal.association_id for signal in self.signals if signal.association_id})


def words(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text."""
    return frozenset(word[:LETTERS] for word in _WORD.findall(text.casefold()))


def _said(signal: Signal) -> frozenset[str]:
    """The words to compare. Empty for a sensitive signal, since a match would reveal its content."""
    return frozenset() if signal.sensitive else words(signal.text)


def nearly_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two word sets are nearly the same; never when one has fewer than FEWEST words."""
    if min(len(one), len(other)) < FEWEST:
        return False
    return len(one & other) >= ALIKE * len(one | other)


def crowds(signals: Sequence[Signal]) -> list[tuple[Signal, ...]]:
    """Groups signals by story, in the order of each story's first signal. Most groups have one member."""
    said = [_said(signal) for signal in signals]
    usual = Counter(word for found in said for word in found)
    first_with: dict[str, list[int]] = defaultdict(list)  # rare word -> stories whose first text contains it
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
    """The rarest words, as many as are needed for two similar texts to share at least one (prefix filtering)."""
    ordered = sorted(found, key=lambda word: (usual[word], word))
    return ordered[: len(found) - math.ceil(ALIKE * len(found)) + 1]


def twins(signal: Signal, others: Sequence[Signal]) -> tuple[Signal, ...]:
    """Those of the other signals that say nearly the same."""
    own = _said(signal)
    return tuple(other for other in others if other.id != signal.id and nearly_same(own, _said(other)))
