"""Recall and false alarms of redaction. One text per line; personal data to be found is marked as {class|value}."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from texts.personal_data.kinds import Personal
from texts.redaction import Find, find

HERE = Path(__file__).parent
PARTS = ("redaction_examples", "redaction_apart")
LANGUAGES = ("fi", "sv", "en")
_MARKED = re.compile(r"\{(\w+)\|([^}]*)\}")


class Sample(NamedTuple):
    language: str
    text: str
    finds: tuple[Find, ...]


def samples(part: str) -> list[Sample]:
    return [
        _sample(language, line)
        for language in LANGUAGES
        for line in (HERE / part / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        if line
    ]


def _sample(language: str, line: str) -> Sample:
    line, text, finds, last = line.replace("\\n", "\n"), "", [], 0
    for match in _MARKED.finditer(line):
        text += line[last : match.start()]
        finds.append(Find(len(text), len(text) + len(match[2]), Personal(match[1])))
        text += match[2]
        last = match.end()
    return Sample(language, text + line[last:], tuple(finds))


def is_taken_out(sample: Sample, wanted: Find, found: list[Find]) -> bool:
    """True when no digit is left; of an e-mail address or a handle, no letter either."""
    left = "".join(
        character
        for place, character in enumerate(sample.text)
        if wanted.start <= place < wanted.end and not any(f.start <= place < f.end for f in found)
    )
    if wanted.what in (Personal.EMAIL, Personal.HANDLE):
        return not any(character.isalnum() for character in left)
    return not any(character.isdigit() for character in left)


def measure(part: str) -> dict[str, Any]:
    """Counts by class and language of what was to be found and was found, the misses, and the false alarms."""
    classes: dict[str, dict[str, int]] = {what: {"texts": 0, "found": 0} for what in Personal}
    languages = {language: {"data": 0, "found": 0, "clean": 0, "alarms": 0} for language in LANGUAGES}
    missed, alarms = [], []
    for sample in samples(part):
        found, spoken = find(sample.text), languages[sample.language]
        for wanted in sample.finds:
            hit = is_taken_out(sample, wanted, found)
            classes[wanted.what]["texts"] += 1
            classes[wanted.what]["found"] += hit
            spoken["data"] += 1
            spoken["found"] += hit
            if not hit:
                missed.append((wanted.what, sample.text[wanted.start : wanted.end]))
        if not sample.finds:
            spoken["clean"] += 1
            spoken["alarms"] += bool(found)
            if found:
                alarms.append((found[0].what, sample.text[found[0].start : found[0].end]))
    return {"texts": len(samples(part)), "classes": classes, "languages": languages, "missed": missed, "false_alarms": alarms}
