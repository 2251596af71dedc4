"""A text as the listener takes it: stretches of words, and of each the pieces that can weigh something.

Pieces are numbers, not words: two that share a number share a weight, which with this many numbers does little harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

LONGEST, STEP = 80, 40  # words of a stretch, and from the beginning of one to that of the next
NUMBERS = 1 << 18  # how many numbers there are
SHORTEST, LONGEST_BEGINNING = 3, 7  # bytes of how a word begins: endings differ, in Finnish most of all
PIECE = 5  # bytes of what is looked for anywhere in a word, which is marked by a space at both ends
STEM = 4  # letters of a word that count when it stands near another
APART = (1, 2)  # how far from each other two words of a pair may stand

_WORD = re.compile(r"[^\W_]+")


def windows(text: str) -> Iterator[list[str]]:
    """The words of a text; of a long one several stretches that overlap."""
    words = _WORD.findall(text.casefold())
    for start in range(0, max(1, len(words) - LONGEST + STEP), STEP):
        yield words[start : start + LONGEST]


def pieces(words: list[str]) -> set[int]:
    """The numbers of everything in a stretch of words that can weigh something."""
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
