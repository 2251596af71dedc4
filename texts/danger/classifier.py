"""Detection of immediate danger in a text: violence, suicide, a child in danger, somebody helpless and alone.

Logistic regression trained on made-up messages: parts of words and pairs of nearby words have weights, and their sum is
the score. `make learn` trains the weights; docs/privacy/danger.md says what is missed.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import NamedTuple

from texts.danger.weights import Weights
from texts.danger.words import pieces, windows

LIKELY = -1.0  # score from which a kind is named in addition to the likeliest one


class DangerKind(StrEnum):
    """The kinds of danger, most urgent first."""

    SUICIDE = "suicide"
    CHILD = "child"
    VIOLENCE = "violence"
    ALONE = "alone"


class Danger(NamedTuple):
    """What the classifier found in a text."""

    kinds: tuple[DangerKind, ...]
    now: bool  # False: about the past, the news or such things in general
    child_voice: bool  # reads as if a child wrote it
    sure: bool  # False: may be harmless, so the writer is asked


def classify(text: str) -> Danger | None:
    """The danger in a text; None for nearly all texts. In a long text the most dangerous window counts."""
    weights = _weights()
    heard = [(weights.score("now", found), found) for window in windows(text) if (found := pieces(window))]
    if not heard:
        return None
    score, found = max(heard, key=itemgetter(0))
    now = score >= weights.limit("now")
    if not now and weights.score("past", found) < weights.limit("past"):
        return None
    scores = {kind: weights.score(kind, found) for kind in DangerKind}
    likeliest = max(scores.values())
    kinds = tuple(kind for kind in DangerKind if scores[kind] >= min(LIKELY, likeliest))
    return Danger(kinds, now, weights.score("own", found) >= weights.limit("own"), score >= weights.limit("sure"))


@cache
def _weights() -> Weights:
    return Weights((files("texts.danger") / "weights").read_bytes())
