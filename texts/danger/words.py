"""Features of a text for the classifier: windows of words, and for each window the numbers of its pieces.

Pieces are hashed to numbers. Two pieces with the same number share a weight, which does little harm with this many numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

LONGEST, STEP = 80, 40  # words in a window, and from the start of one window to the start of the next
NUMBERS = 1 << 18  # size of the feature space
SHORTEST, LONGEST_BEGINNING = 3, 7  # bytes of a word's beginning; endings vary, most of all in Finnish
PIECE = 5  # bytes of an n-gram anywhere in a word; a space marks both ends of the word
STEM = 4  # letters of each word that count in a pair
APART = (1, 2)  # distances in words between the two words of a pair

_WORD = re.compile(r"[^\W_]+")


def windows(text: str) -> Iterator[list[str]]:
    """The words of a text, in one window, or in overlapping windows when it is long."""
    words = _WORD.findall(text.casefold())
    for start in range(0, max(1, len(words) - LONGEST + STEP), STEP):
        yield words[start : start + LONGEST]


def pieces(words: list[str]) -> set[int]:
    """The numbers of all features in a window of words."""
    found: list[int] = []
    for word in words:
        marked = f" {word} ".encode()
        found.append(crc32(marked))
        beginning = crc32(marked[: SHORTEST + 1], SHORTEST)
        found.append(beginning)
        for place in range(SHORTEST + 1, min(len(marked), LONGEST_BEGINNING + 1)):
            beginning = crc32(marked[place : place + 1], beginning)
            found.append(beginning)
        found += [crc32(marked[place : place + PIECE]) for place in range(len(marked) - PIECE + 1)]
    stems = [word[:STEM].encode() for word in words]
    for apart in APART:
        found += [crc32(second, crc32(first, apart)) for first, second in zip(stems, stems[apart:], strict=False)]
    return {number % NUMBERS for number in found}
