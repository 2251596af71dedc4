"""Which of the town's languages a text is written in.

Uses langdetect's profiles of these languages only, and counts every n-gram instead of a random sample, so the same text
always gives the same answer. The score is neither shown nor compared: for short texts it means nothing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from langdetect.detector import Detector as LangDetect
from langdetect.detector_factory import DetectorFactory

LONGEST_READ = 300  # characters; two sentences are enough
FEWEST_WORDS = 3  # texts with fewer words are not judged by n-grams
UNSEEN = LangDetect.ALPHA_DEFAULT / LangDetect.BASE_FREQ  # probability of an n-gram in a language whose profile lacks it

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_FOREIGN = re.compile("[\u0400-\u06ff]")
_SCRIPTS = {"uk": "cyrillic", "ru": "cyrillic", "ar": "arabic", "fa": "arabic", "ckb": "arabic"}
_TELLTALES = (("ckb", re.compile("[ڕڵۆێەڤ]")), ("fa", re.compile("[پچژگکی]")))
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
_LETTERS = re.compile(r"[^\W\d_]+")


Weights = Mapping[str, tuple[float, ...]]  # n-gram -> its log probability in each known language


@cache
def _learnt(languages: tuple[str, ...]) -> tuple[list[str], Weights]:
    """Those of the languages that langdetect has a profile of, and their weights; read once a process."""
    profiles = files("langdetect") / "profiles"
    known = [code for code in languages if (profiles / code).is_file()]
    factory = DetectorFactory()
    if len(known) >= 2:
        factory.load_json_profile([(profiles / code).read_text(encoding="utf-8") for code in known])
    shares_of = factory.word_lang_prob_map.items()
    return known, {gram: tuple(math.log(share + UNSEEN) for share in shares) for gram, shares in shares_of}


class Detector:
    """Recognises the town's languages, by script where that is enough, otherwise by n-grams."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = tuple(languages)
        self._known, self._weights = _learnt(self._languages)

    def detect(self, text: str, own: str) -> str:
        """The language code of the text; mostly `own`, the writer's language, where the text is too short to tell."""
        text = text[:LONGEST_READ]
        script = _script(text)
        candidates = [code for code in self._languages if _SCRIPTS.get(code, "latin") == script]
        if script == "arabic":
            for code, letters in _TELLTALES:
                if code in candidates and letters.search(text):
                    return code
        if len(candidates) == 1 and script != "latin":
            return candidates[0]
        candidates = [code for code in candidates if code in self._known]
        if not candidates or len(re.findall(r"\w+", text)) < FEWEST_WORDS:
            return own if own in candidates or not candidates else candidates[0] if script != "latin" else own
        if len(candidates) == 1:
            return candidates[0]
        weights = [found for gram in _grams(text) if (found := self._weights.get(gram))]
        if not weights:  # only digits or punctuation
            return own
        likely = dict(zip(self._known, map(sum, zip(*weights, strict=True)), strict=True))
        return max(candidates, key=likely.__getitem__)


def _grams(text: str) -> list[str]:
    """Sequences of one to three letters, counted as langdetect's profiles do: a space marks both ends of a word."""
    found = []
    if "@" in text or "://" in text:
        text = _ADDRESS.sub(" ", text)
    for word in _LETTERS.findall(text):
        if word.isupper():  # the profiles contain words in capitals only as names
            word = word.lower()
        found += word
        word = f" {word} "
        found += [word[i : i + 2] for i in range(len(word) - 1)]
        found += [word[i : i + 3] for i in range(len(word) - 2)]
    return found


def _script(text: str) -> str:
    if not _FOREIGN.search(text):
        return "latin"
    letters = sum(c.isalpha() for c in text) or 1
    if len(_CYRILLIC.findall(text)) * 2 > letters:
        return "cyrillic"
    if len(_ARABIC.findall(text)) * 2 > letters:
        return "arabic"
    return "latin"
