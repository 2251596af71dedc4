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
_WORD = re.compile(r"([^\W_]+(?:['’:-][^\W_]+)*)(?:\s*([.,;:!?()…\n]|$))?")
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
    signs: dict[str, list[tuple[Kind, frozenset[str]]]]  # by each of their meanings


class _Text:
    """A text's words, and the same with a full stop where a clause ends."""

    def __init__(self, text: str) -> None:
        found = _WORD.findall(text)
        self.words = [word for word, _ in found]
        self.stopped = [f"{word}." if stop or place == len(found) - 1 else word for place, (word, stop) in enumerate(found)]


class _Words:
    """Meanings by word, by beginning or end of a word, and by phrase."""

    def __init__(self, meanings: dict[str, list[str]]) -> None:
        self._whole: dict[str, set[str]] = {}
        self._beginnings: dict[str, set[str]] = {}
        self._endings: dict[str, set[str]] = {}
        self._phrases: dict[str, list[tuple[re.Pattern[str], str, int]]] = {}  # by first word, next one's start
        self._stems: dict[str, list[tuple[re.Pattern[str], str, int]]] = {}  # by how the first word begins
        for meaning, entries in meanings.items():
            for entry in entries:
                self._add(entry.casefold(), meaning)

    def _add(self, entry: str, meaning: str) -> None:
        parts = [part for part in entry.split("_") if part]
        if len(parts) > 1:
            ends = r"\." if entry.endswith(".") else r"\.?(?!\S)"
            pattern = r"\.? ".join(re.escape(part.rstrip(".")).replace(r"\*", r"\S*") for part in parts)
            phrase = re.compile(pattern + ends), meaning, len(parts)
            if "*" in parts[0]:
                self._stems.setdefault(parts[0].rstrip("*")[:3], []).append(phrase)
            else:
                second = (
                    parts[1].partition("*")[0].rstrip(".")[:2]
                    if len(parts[1].partition("*")[0]) > 1 or "*" not in parts[1]
                    else ""
                )
                self._phrases.setdefault(f"{parts[0]} {second}", []).append(phrase)
        elif entry.startswith("*"):
            self._endings.setdefault(entry.strip("*"), set()).add(meaning)
        elif entry.endswith("*"):
            self._beginnings.setdefault(entry.rstrip("*"), set()).add(meaning)
        else:
            self._whole.setdefault(parts[0], set()).add(meaning)

    def of(self, text: _Text, place: int) -> Iterable[tuple[str, int]]:
        """The meanings of the word at a place, and how many words each takes."""
        word = text.words[place]
        for meaning in self._whole.get(word, ()):
            yield meaning, 1
        for length in range(2, len(word) + 1):
            for meaning in self._beginnings.get(word[:length], ()):
                yield meaning, 1
        for ending, meanings in self._endings.items():
            if word.endswith(ending) or (len(ending) > 4 and ending in word):
                yield from ((meaning, 1) for meaning in meanings)
        begun = f"{word} {text.words[place + 1][:2]}" if place + 1 < len(text.words) else word
        found = (self._phrases.get(begun), self._phrases.get(f"{word} "), self._stems.get(word[:3]), self._stems.get(word[:2]))
        if phrases := [phrase for phrases in found if phrases for phrase in phrases]:
            following = " ".join(text.stopped[place : place + LONGEST_PHRASE])
            for pattern, meaning, length in phrases:
                if pattern.match(following):
                    yield meaning, length


def hear(text: str) -> Danger | None:
    """What danger a text speaks of; None for nearly all texts."""
    read = _Text(_with_ages(text.casefold().replace("’", "'")))
    kinds = set[Kind]()
    for language in _languages():
        if _kinds(read, language, set()):  # in nearly all texts none, and the harmless ways of speaking need no look
            kinds |= _kinds(read, language, _senses(read, language)[1])
    if not kinds:
        return None
    senses = {sense for language in _languages() for sense in _senses(read, language)[0]}
    now = "past" not in senses or "present" in senses
    return Danger(tuple(kind for kind in Kind if kind in kinds), now, "child" in senses)


def _with_ages(text: str) -> str:
    """Somebody's age, as the word for such a person that every file knows."""
    return _AGE.sub(lambda m: " ageyoung " if int(m[1]) <= _CHILD_AGE else " ageold " if int(m[1]) >= _OLD_AGE else m[0], text)


def _senses(text: _Text, language: _Language) -> tuple[set[str], set[int]]:
    """How the words are meant, and the places of those that mean no harm."""
    senses, harmless = set[str](), set[int]()
    for place in range(len(text.words)):
        for sense, length in language.sense.of(text, place):
            senses.add(sense)
            if sense == "harmless":
                harmless.update(range(place, place + length))
    return senses, harmless


def _kinds(text: _Text, language: _Language, harmless: set[int]) -> set[Kind]:
    last: dict[str, int] = {}  # where each meaning stood last
    kinds = set[Kind]()
    for place in range(len(text.words)):
        if place in harmless:
            continue
        new = {meaning for meaning, _ in language.words.of(text, place)}
        last.update(dict.fromkeys(new, place))
        for meaning in new:
            kinds.update(kind for kind, sign in language.signs.get(meaning, ()) if kind not in kinds and _near(sign, last, place))
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
    signs: dict[str, list[tuple[Kind, frozenset[str]]]] = {}
    for kind in Kind:
        for sign in found["signs"][kind]:
            for meaning in sign.split():
                signs.setdefault(meaning, []).append((kind, frozenset(sign.split())))
    if unknown := signs.keys() - found["words"].keys():
        raise ValueError(f"signs of unknown words: {', '.join(sorted(unknown))}")
    return _Language(_Words(found["words"]), _Words(found["sense"]), signs)
