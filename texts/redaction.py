"""Taking personal data out of a text before anything of it is kept.

Names are not found: nothing finds them reliably, so people are asked instead.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from texts.personal_data.kinds import SEARCHES, WITHOUT_DIGITS, Personal
from texts.personal_data.spans import TAKEN

_DIGIT = re.compile(r"\d")
_ODD = re.compile(r"[^\x20-\x7e\nÀ-ÖØ-öø-ÿŠšŽž€”“’„…•]")  # what may not be what it looks like
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"


class Find(NamedTuple):
    start: int
    end: int
    what: Personal


# What may stay where people who answer for it write: an address that is asked for, or how a service is reached.
EVERYTHING = frozenset(Personal)
CONTACT_WAYS = frozenset({Personal.EMAIL, Personal.PHONE, Personal.ADDRESS, Personal.HANDLE})


class _Shadow(NamedTuple):
    """The text as it reads: what shows nothing left out, every digit and dash a plain one; and where each stood."""

    text: str
    places: list[int] | range


def _shadow(text: str) -> _Shadow:
    if not _ODD.search(text):
        return _Shadow(text, range(len(text)))
    found, places = [], []
    for place, character in enumerate(text):
        for plain in _plain(character):
            found.append(plain)
            places.append(place)
    return _Shadow("".join(found), places)


@cache
def _plain(character: str) -> str:
    if character in _DASHES:
        return "-"
    if unicodedata.category(character) in ("Cf", "Cc", "Mn", "Me") and character not in "\n\t":
        return ""
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if character != "\n" and character.isspace():
        return " "
    folded = unicodedata.normalize("NFKC", character)
    return folded if folded.isalnum() or folded in "@.+-/():" else character


def find(text: str, spared: frozenset[str] = frozenset()) -> list[Find]:
    """The personal data of a text, in order, none overlapping. `spared`: numbers and addresses that are public."""
    shadow = _shadow(text)
    taken: list[Find] = []
    left = shadow.text
    digits = bool(_DIGIT.search(left))
    for what, search in SEARCHES:
        if not digits and what not in WITHOUT_DIGITS:
            continue
        for start, end in search(left):
            if TAKEN in left[start:end] or _key(left[start:end]) in spared:
                continue
            taken.append(Find(shadow.places[start], shadow.places[end - 1] + 1, what))
            left = left[:start] + TAKEN * (end - start) + left[end:]
    return sorted(taken)


def redact(text: str, finds: Iterable[Find], words: Mapping[Personal, str]) -> str:
    """The text with a word in brackets for each find."""
    found, last = [], 0
    for start, end, what in finds:
        found += [text[last:start], f"[{words[what]}]"]
        last = end
    return "".join(found) + text[last:]


def spared_keys(public: Iterable[str]) -> frozenset[str]:
    """What `find` is to spare, from numbers and addresses as people write them."""
    return frozenset(_key(value) for value in public)


def _key(value: str) -> str:
    """What counts when two of them are compared; a Finnish number reads the same with and without its country."""
    key = "".join(c for c in value.casefold() if c.isalnum() or c == "@")
    return "0" + key[3:] if key.startswith("358") else "0" + key[5:] if key.startswith("00358") else key


class Redactor:
    """Takes personal data out of what people write, in the words of the writer's language."""

    def __init__(self, words: Callable[[str, str], str], public: Iterable[str] = ()) -> None:
        """`words` gives a message by language and key; `public` is what the town itself tells everybody."""
        self._words = words
        self._spared = spared_keys(public)

    def redact(self, text: str, language: str, *, stays: frozenset[Personal] = frozenset()) -> tuple[str, tuple[Personal, ...]]:
        """The text without personal data but what `stays`, and what kinds were taken out of it."""
        finds = [found for found in find(text, self._spared) if found.what not in stays]
        if not finds:
            return text, ()
        kinds = tuple(dict.fromkeys(found.what for found in finds))
        return redact(text, finds, {kind: self._words(language, f"redacted-{kind}") for kind in kinds}), kinds
