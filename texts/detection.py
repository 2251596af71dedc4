"""In which of the town's languages is a text written?

langdetect's own profiles, only those of the town, seeded so that the same text gives the same answer.
Its probability is never shown or compared: on short texts it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.resources import files

from langdetect.detector_factory import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

LONGEST_READ = 300  # characters; two sentences tell as much as ten
TRIALS = 2  # langdetect draws its samples seven times; twice finds the same languages in a third of the time
FEWEST_WORDS = 3

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_SCRIPTS = {"uk": "cyrillic", "ru": "cyrillic", "ar": "arabic", "fa": "arabic", "ckb": "arabic"}
_TELLTALES = (("ckb", re.compile("[ڕڵۆێەڤ]")), ("fa", re.compile("[پچژگکی]")))


class Detector:
    def __init__(self, languages: Sequence[str]) -> None:
        profiles = files("langdetect") / "profiles"
        self._languages = tuple(languages)
        self._known = [code for code in languages if (profiles / code).is_file()]
        self._factory = DetectorFactory()
        self._factory.seed = 0
        if len(self._known) >= 2:
            self._factory.load_json_profile([(profiles / code).read_text(encoding="utf-8") for code in self._known])

    def detect(self, text: str, own: str) -> str:
        """The language of the text; the writer's own where the text is too short to tell."""
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
        detector = self._factory.create()
        detector.n_trial = TRIALS
        detector.set_prior_map(dict.fromkeys(candidates, 1.0))
        detector.append(text)
        try:
            found = str(detector.detect())
        except LangDetectException:  # only digits or signs
            return own
        return found if found in candidates else own


def _script(text: str) -> str:
    letters = sum(c.isalpha() for c in text) or 1
    if len(_CYRILLIC.findall(text)) * 2 > letters:
        return "cyrillic"
    if len(_ARABIC.findall(text)) * 2 > letters:
        return "arabic"
    return "latin"
