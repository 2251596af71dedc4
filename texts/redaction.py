"""Redaction: takes personal data out of a text before any of it is stored.

Names are not found, because nothing finds them reliably; the writer is asked to check for them instead.
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
_ODD = re.compile(r"[^\x20-\x7e\nÀ-ÖØ-öø-ÿŠšŽž€”“’„…•]")  # characters that may need normalising before the search
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"


class Find(NamedTuple):
    """Personal data found in a text, by character offsets (end excluded)."""

    start: int
    end: int
    what: Personal


# Kinds that may stay where the team or contacts write: an address that is asked for, or how a service is reached.
EVERYTHING = frozenset(Personal)
CONTACT_WAYS = frozenset({Personal.EMAIL, Personal.PHONE, Personal.ADDRESS, Personal.HANDLE})


class _Shadow(NamedTuple):
    """The text without invisible characters and with plain digits and dashes, and the original offset of each character."""

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
    """The personal data in a text, in order, without overlaps. `spared` holds the keys of public numbers and addresses."""
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
    """The text with a word in brackets in place of each find."""
    found, last = [], 0
    for start, end, what in finds:
        found += [text[last:start], f"[{words[what]}]"]
        last = end
    return "".join(found) + text[last:]


def spared_keys(public: Iterable[str]) -> frozenset[str]:
    """The keys to pass to `find` for these numbers and addresses, in the form people write them."""
    return frozenset(_key(value) for value in public)


def _key(value: str) -> str:
    """A form for comparing numbers and addresses; Finnish numbers are equal with and without the country code."""
    key = "".join(c for c in value.casefold() if c.isalnum() or c == "@")
    return "0" + key[3:] if key.startswith("358") else "0" + key[5:] if key.startswith("00358") else key


class Redactor:
    """Redacts what people write, with replacement words in the writer's language."""

    def __init__(self, words: Callable[[str, str], str], public: Iterable[str] = ()) -> None:
        """`words` returns a message by language and key; `public` lists the town's public numbers and addresses."""
        self._words = words
        self._spared = spared_keys(public)

    def redact(self, text: str, language: str, *, stays: frozenset[Personal] = frozenset()) -> tuple[str, tuple[Personal, ...]]:
        """Returns the text without personal data, except the kinds in `stays`, and the kinds that were taken out."""
        finds = [found for found in find(text, self._spared) if found.what not in stays]
        if not finds:
            return text, ()
        kinds = tuple(dict.fromkeys(found.what for found in finds))
        return redact(text, finds, {kind: self._words(language, f"redacted-{kind}") for kind in kinds}), kinds
