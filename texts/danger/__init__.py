"""Words of immediate danger in a text: violence now, suicide, a child in danger, somebody helpless and alone.

Each language's words lie in its own file here. All are looked through, whoever writes: in a hurry people
write in the language that comes. The order of words is free, as it is in Finnish; what counts is that the
meanings of a sign stand near each other. docs/privacy/danger.md tells what is missed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

NEAR = 14  # words
LONGEST_PHRASE = 5  # words
_WORD = re.compile(r"[^\W_]+(?:['’:-][^\W_]+)*")
_AGE = re.compile(
    r"\b(\d{1,3})[ -]?(?:v\b|vee\b|vuoti\w*|veeti\w*|år(?:ig\w*|ing\w*)?\b|years?[ -]old|yo\b|-year-old|kk\b|kuukau\w*|"
    r"månader gam\w*|months? old)"
)
_CHILD_AGE, _OLD_AGE = 17, 65


class Kind(StrEnum):
    """The most pressing first."""

    SUICIDE = "suicide"
    CHILD = "child"
    VIOLENCE = "violence"
    ALONE = "alone"


class Danger(NamedTuple):
    kinds: tuple[Kind, ...]
    now: bool  # False: of the past, of the news, of such things in general
    child_voice: bool  # it reads as a child's own words


class _Language(NamedTuple):
    words: _Words
    sense: _Words
    signs: dict[Kind, tuple[frozenset[str], ...]]


class _Words:
    """Meanings by word, by beginning or end of a word, and by phrase."""

    def __init__(self, meanings: dict[str, list[str]]) -> None:
        self._whole: dict[str, set[str]] = {}
        self._beginnings: dict[str, set[str]] = {}
        self._endings: dict[str, set[str]] = {}
        self._phrases: dict[str, list[tuple[re.Pattern[str], str, int]]] = {}
        for meaning, entries in meanings.items():
            for entry in entries:
                self._add(entry.casefold(), meaning)

    def _add(self, entry: str, meaning: str) -> None:
        parts = [part for part in entry.split("_") if part]
        if len(parts) > 1:
            pattern = " ".join(re.escape(part).replace(r"\*", r"\S*") for part in parts)
            first = parts[0].rstrip("*")[:3]
            self._phrases.setdefault(first, []).append((re.compile(rf"{pattern}(?!\S)"), meaning, len(parts)))
        elif entry.startswith("*"):
            self._endings.setdefault(entry.strip("*"), set()).add(meaning)
        elif entry.endswith("*"):
            self._beginnings.setdefault(entry.rstrip("*"), set()).add(meaning)
        else:
            self._whole.setdefault(parts[0], set()).add(meaning)

    def of(self, words: list[str], place: int) -> Iterable[tuple[str, int]]:
        """The meanings of the word at a place, and how many words each takes."""
        word = words[place]
        for meaning in self._whole.get(word, ()):
            yield meaning, 1
        for length in range(2, len(word) + 1):
            for meaning in self._beginnings.get(word[:length], ()):
                yield meaning, 1
        for ending, meanings in self._endings.items():
            if word.endswith(ending) or (len(ending) > 4 and ending in word):
                yield from ((meaning, 1) for meaning in meanings)
        for first in {word[:2], word[:3]}:
            if first in self._phrases:
                following = " ".join(words[place : place + LONGEST_PHRASE])
                for pattern, meaning, length in self._phrases[first]:
                    if pattern.match(following):
                        yield meaning, length


def hear(text: str) -> Danger | None:
    """What danger a text speaks of; None for nearly all texts."""
    words = _WORD.findall(_with_ages(text.casefold().replace("’", "'")))
    kinds, senses = set[Kind](), set[str]()
    for language in _languages():
        meant, harmless = _senses(words, language)
        if found := _kinds(words, language, harmless):
            kinds |= found
            senses |= meant
    if not kinds:
        return None
    now = "past" not in senses or "present" in senses
    return Danger(tuple(kind for kind in Kind if kind in kinds), now, "child" in senses)


def _with_ages(text: str) -> str:
    """Somebody's age, as the word for such a person that every file knows."""
    return _AGE.sub(lambda m: " ageyoung " if int(m[1]) <= _CHILD_AGE else " ageold " if int(m[1]) >= _OLD_AGE else m[0], text)


def _senses(words: list[str], language: _Language) -> tuple[set[str], set[int]]:
    """How the words are meant, and the places of those that mean no harm."""
    senses, harmless = set[str](), set[int]()
    for place in range(len(words)):
        for sense, length in language.sense.of(words, place):
            senses.add(sense)
            if sense == "harmless":
                harmless.update(range(place, place + length))
    return senses, harmless


def _kinds(words: list[str], language: _Language, harmless: set[int]) -> set[Kind]:
    last: dict[str, int] = {}  # where each meaning stood last
    kinds = set[Kind]()
    for place in range(len(words)):
        if place in harmless:
            continue
        new = {meaning for meaning, _ in language.words.of(words, place)}
        last.update(dict.fromkeys(new, place))
        for kind, signs in language.signs.items() if new else ():
            if kind not in kinds and any(sign & new and _near(sign, last, place) for sign in signs):
                kinds.add(kind)
    return kinds


def _near(sign: frozenset[str], last: dict[str, int], place: int) -> bool:
    return all(meaning in last and place - last[meaning] <= NEAR for meaning in sign)


@cache
def _languages() -> tuple[_Language, ...]:
    entries = sorted((entry for entry in files("texts.danger").iterdir() if entry.name.endswith(".toml")), key=lambda e: e.name)
    return tuple(_read(entry.read_text(encoding="utf-8")) for entry in entries)


def _read(source: str) -> _Language:
    """A file's words. Raises ValueError for a sign that names what the file does not know."""
    found = tomllib.loads(source)
    found["words"]["young"].append("ageyoung")
    found["words"]["old"].append("ageold")
    found["words"]["adult"].append("ageold")
    signs = {kind: tuple(frozenset(sign.split()) for sign in found["signs"][kind]) for kind in Kind}
    unknown = {meaning for entries in signs.values() for sign in entries for meaning in sign} - found["words"].keys()
    if unknown:
        raise ValueError(f"signs of unknown words: {', '.join(sorted(unknown))}")
    return _Language(_Words(found["words"]), _Words(found["sense"]), signs)
