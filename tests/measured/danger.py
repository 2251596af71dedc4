"""How much danger is recognised. Each line of a set: label (now, past or none), kind, `own` for a child's own words | text.

`tricky` marks harmless texts that sound like danger. Older files do not have this mark.
"""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from tests.measured.redaction import LANGUAGES
from texts.danger.classifier import DangerKind, classify
from texts.danger.weights import Weights

HERE = Path(__file__).parent
EXAMPLES = HERE / "examples"  # for training: one file per writer
UNSEEN = ("unseen_first", "unseen_second")  # never for training: they estimate the recall on new texts


class Sample(NamedTuple):
    text: str
    label: str
    kind: DangerKind | None
    own: bool
    tricky: bool
    marked: bool  # its file marks tricky texts


def read(path: Path) -> list[Sample]:
    lines = [line.partition("|") for line in path.read_text(encoding="utf-8").splitlines()]
    marked = any("tricky" in head.split() for head, _, _ in lines)
    found = []
    for head, _, text in lines:
        label, *more = head.split()
        kind = DangerKind(more[0]) if label != "none" else None
        found.append(Sample(text.replace("\\n", "\n"), label, kind, "own" in more, "tricky" in more, marked))
    return found


def digest() -> str:
    """SHA-256 of all examples. The weights file holds the digest of the examples that it was trained on."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(EXAMPLES.glob("*.txt")))).hexdigest()


def learnt_from() -> str:
    return str(Weights((files("texts.danger") / "weights").read_bytes()).about["examples"])


def heard(text: str) -> str:
    found = classify(text)
    return "none" if found is None else "past" if not found.now else "sure" if found.sure else "now"


def measure(folder: Path) -> dict[str, Any]:
    """Counts by kind and by language: recognised texts of danger now, and false alarms among the others."""
    kinds: dict[str, dict[str, int]] = {kind: {"texts": 0, "heard": 0, "sure": 0} for kind in DangerKind}
    counted = ("now", "heard", "sure", "past", "alarms_past", "none", "alarms_none", "sure_none")
    languages = {language: dict.fromkeys(counted, 0) for language in LANGUAGES}
    for path in sorted(folder.glob("*.txt")):
        spoken = languages[path.stem[:2]]
        for sample in read(path):
            answer = heard(sample.text)
            spoken[sample.label] += 1
            if sample.label == "now":
                assert sample.kind is not None
                kind = kinds[sample.kind]
                kind["texts"] += 1
                kind["heard"] += answer in ("now", "sure")
                kind["sure"] += answer == "sure"
                spoken["heard"] += answer in ("now", "sure")
                spoken["sure"] += answer == "sure"
            else:
                spoken[f"alarms_{sample.label}"] += answer in ("now", "sure")
                spoken["sure_none"] += answer == "sure" and sample.label == "none"
    return {
        "texts": sum(spoken["now"] + spoken["past"] + spoken["none"] for spoken in languages.values()),
        "kinds": kinds,
        "languages": languages,
    }
