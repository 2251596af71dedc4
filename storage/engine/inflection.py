"""Word prefixes that match the inflected forms of a word, for full-text search."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

# Finnish consonant gradation at the end of a stem: katu, kadun; ranta, rannan; lupa, luvan.
_STRONG_AND_WEAK = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nt", "nn"), ("nk", "ng"), ("mp", "mm"), ("lt", "ll"), ("rt", "rr"),
    ("t", "d"), ("p", "v"),
)  # fmt: skip
_LONG = 7  # letters; in Finnish words of this length the last two may change: yksinäisyys, yksinäisyyden
_SHORTEST = 3  # letters; a shorter stem would match too much
_CHANGING = 5  # letters; in Finnish stems of this length a final i or s changes


@cache
def _stemmer(language: str) -> Any:
    """Snowball's stemmer of the language, by its English name; None when Snowball has none."""
    from babel import Locale, UnknownLocaleError
    from snowballstemmer import algorithms, stemmer  # slow import, needed only for a search

    try:
        name = (Locale.parse(language).english_name or "").lower()
    except (ValueError, UnknownLocaleError):
        return None
    return stemmer(name) if name in algorithms() else None


def prefixes(word: str, language: str) -> list[str]:
    """The stem of a word; for Finnish also its forms with the other consonant grade. Without a stemmer, the word itself."""
    stemmer = _stemmer(language)
    if stemmer is None:
        return [word]
    stem = stemmer.stemWord(word)
    if language != "fi":
        return [stem if len(stem) >= _SHORTEST else word]
    if len(word) >= _LONG and len(stem) > len(word) - 2:
        stem = word[:-2]
    if len(stem) < _SHORTEST:
        stem = word
    if len(stem) >= _CHANGING and stem[-1] in "is":  # nuori, nuoret; vanhus, vanhukset
        stem = stem[:-1]
    return [stem, *_other_grades(stem)]


def _other_grades(stem: str) -> list[str]:
    grades = []
    for strong, weak in _STRONG_AND_WEAK:
        for here, there in ((strong, weak), (weak, strong)):
            found = re.fullmatch(rf"(.*[aeiouyäö]){here}([aeiouyäö]{{0,2}})", stem)
            if found:
                grades.append(f"{found[1]}{there}{found[2]}")
    return grades
