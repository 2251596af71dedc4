"""`make learn`: trains the weights of the danger classifier (texts/danger) and reports its recall on unknown writers.

Each file of examples is by one writer. Cross-validation by writer: the texts of each are scored with weights trained on
all the others. The limits, scores from which an answer counts as yes, are set from these scores.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from tests.measured.danger import EXAMPLES, Sample, digest, read
from texts.danger.classifier import DangerKind
from texts.danger.words import NUMBERS, pieces, windows

FILE = Path("texts/danger/weights")
RECALL = 0.96  # recall on writers not trained on; the limit of "now" is set to reach it
SURE = 0.02  # share of ordinary texts that may count as danger for sure
MILD = 0.02  # share of harmless texts that may count as danger in the past
OWN = 0.05  # share of adults' texts that may count as a child's own words
LARGE, SMALL = NUMBERS, 1 << 16  # number of weights: for questions asked of every text, and for the others

Counts = tuple[Any, Any]  # sparse matrix of texts by pieces (0 or 1), and the number of pieces of each text


def asked() -> dict[str, tuple[int, Callable[[Sample], bool | None]]]:
    """By question: the number of weights, and the answer of an example (None: the example is left out)."""
    kinds = {
        str(kind): (SMALL, lambda sample, kind=kind: None if sample.label == "none" else sample.kind == kind)
        for kind in DangerKind
    }
    return {
        "now": (LARGE, lambda sample: sample.label == "now"),
        "past": (LARGE, lambda sample: sample.label == "past"),
        "own": (SMALL, lambda sample: sample.own if sample.label == "now" else None),
        **kinds,
    }


def counts(samples: list[Sample], size: int) -> Counts:
    """Only the first window of each text counts; examples are short enough to fit in it."""
    whole = [pieces(next(windows(sample.text))) for sample in samples]
    found = [sorted({piece % size for piece in each}) for each in whole]
    ends = np.cumsum([0] + [len(each) for each in found])
    ones = sp.csr_matrix(
        (np.ones(ends[-1]), np.concatenate([np.array(each, dtype=np.int64) for each in found]), ends), shape=(len(samples), size)
    )
    return ones, np.array([len(each) for each in whole])


def learn(told: Counts, answers: Any) -> tuple[Any, float, float]:
    """Logistic regression on pieces weighted by rarity (IDF). Returns int8 weights, their scale, and the bias."""
    ones, number = told
    common = np.asarray(ones.sum(axis=0)).ravel()
    rarity = np.where(common > 0, np.log((1 + len(answers)) / (1 + common)) + 1, 0)
    features = sp.csr_matrix(sp.diags(1 / np.sqrt(number)) @ ones @ sp.diags(rarity))
    model = LogisticRegression(max_iter=3000, class_weight="balanced").fit(features, answers)
    weights = model.coef_[0] * rarity
    scale = float(np.abs(weights).max()) / 127
    return np.round(weights / scale).astype(np.int8), scale, float(model.intercept_[0])


def score(told: Counts, learnt: tuple[Any, float, float]) -> Any:
    weights, scale, bias = learnt
    return bias + scale * (told[0] @ weights.astype(float)) / np.sqrt(told[1])


def judged_by_others(writers: dict[str, list[Sample]], size: int, answer: Callable[[Sample], bool | None]) -> Any:
    """The score of each example, in order, with weights trained on the other writers."""
    told = {name: counts(samples, size) for name, samples in writers.items()}
    scores = []
    for name in writers:
        others = [other for other in writers if other != name]
        answers = [answer(sample) for other in others for sample in writers[other]]
        known = [place for place, value in enumerate(answers) if value is not None]
        ones, number = sp.vstack([told[other][0] for other in others]), np.concatenate([told[other][1] for other in others])
        scores.append(score(told[name], learn((ones[known], number[known]), [answers[place] for place in known])))
    return np.concatenate(scores)


def limits(samples: list[Sample], now: Any, past: Any, own: Any) -> dict[str, float]:
    label = np.array([sample.label for sample in samples])
    tricky = np.array([sample.tricky for sample in samples])
    childs = np.array([sample.own for sample in samples])
    marked = np.array([sample.marked for sample in samples])
    found = {
        "now": float(np.quantile(now[label == "now"], 1 - RECALL)),
        "sure": float(np.quantile(now[(label == "none") & marked & ~tricky], 1 - SURE)),
        "past": float(np.quantile(past[label == "none"], 1 - MILD)),
        "own": float(np.quantile(own[(label == "now") & ~childs], 1 - OWN)),
    }
    heard = now >= found["now"]
    sure = now >= found["sure"]
    for what, which in (
        ("danger", label == "now"),
        *((f"  {kind}", (label == "now") & np.array([s.kind == kind for s in samples])) for kind in DangerKind),
        ("past", label == "past"),
        ("ordinary", (label == "none") & marked & ~tricky),
        ("sounds like danger", (label == "none") & tricky),
    ):
        print(f"{what:20} {which.sum():5} texts: heard {heard[which].mean():.3f}, for sure {sure[which].mean():.3f}")
    childs &= label == "now"
    print(f"{'a child told it':20} {childs.sum():5} texts: heard as such {(own[childs] >= found['own']).mean():.3f}")
    return found


def main() -> None:
    writers = {
        path.stem: [sample for sample in read(path) if pieces(next(windows(sample.text)))]
        for path in sorted(EXAMPLES.glob("*.txt"))
    }
    samples = [sample for each in writers.values() for sample in each]
    print(f"{len(samples)} examples by {len(writers)} writers; each judged by what the others taught:")
    questions = asked()
    found = limits(samples, *(judged_by_others(writers, *questions[name]) for name in ("now", "past", "own")))
    about: dict[str, Any] = {"examples": digest(), "limits": found, "questions": {}}
    body = b""
    for name, (size, answer) in questions.items():
        answers = [answer(sample) for sample in samples]
        known = [place for place, value in enumerate(answers) if value is not None]
        weights, scale, bias = learn(counts([samples[place] for place in known], size), [answers[place] for place in known])
        about["questions"][name] = {"size": size, "scale": scale, "bias": bias}
        body += weights.tobytes()
    FILE.write_bytes(json.dumps(about).encode() + b"\n" + body)
    print(f"written to {FILE}: {FILE.stat().st_size} bytes; limits {found}")


if __name__ == "__main__":
    main()
