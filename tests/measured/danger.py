"""How much danger is heard. One text a line: what it is (now, past, none), its kind, `own` for a child's words | the text."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from tests.measured.masking import LANGUAGES
from texts.danger import Kind, hear

HERE = Path(__file__).parent
LEARNT = ("danger", "danger_apart")  # texts whose misses were read
UNSEEN = "danger_unseen"  # nobody learns from these: they tell what tomorrow's texts will meet
PARTS = (*LEARNT, UNSEEN)


class Sample(NamedTuple):
    language: str
    text: str
    label: str
    kind: Kind | None


def samples(part: str) -> list[Sample]:
    found = []
    for language in LANGUAGES:
        for line in (HERE / part / f"{language}.txt").read_text(encoding="utf-8").splitlines():
            head, _, text = line.partition("|")
            label, *more = head.split()
            found.append(Sample(language, text.replace("\\n", "\n"), label, Kind(more[0]) if more and label != "none" else None))
    return found


def heard(text: str) -> str:
    found = hear(text)
    return "none" if found is None else "now" if found.now else "past"


def measure(part: str) -> dict[str, Any]:
    """By kind and language: of those in danger now, how many are heard; what false alarms there are among the others."""
    kinds: dict[str, dict[str, int]] = {kind: {"texts": 0, "heard": 0} for kind in Kind}
    counted = ("now", "heard", "past", "alarms_past", "none", "alarms_none")
    languages = {language: dict.fromkeys(counted, 0) for language in LANGUAGES}
    missed, alarms = [], []
    for sample in samples(part):
        answer, spoken = heard(sample.text), languages[sample.language]
        spoken[sample.label] += 1
        if sample.label == "now":
            assert sample.kind is not None
            kinds[sample.kind]["texts"] += 1
            kinds[sample.kind]["heard"] += answer == "now"
            spoken["heard"] += answer == "now"
            if answer != "now":
                missed.append(sample.text)
        elif answer == "now":
            spoken[f"alarms_{sample.label}"] += 1
            alarms.append(sample.text)
    return {"texts": len(samples(part)), "kinds": kinds, "languages": languages, "missed": missed, "false_alarms": alarms}
