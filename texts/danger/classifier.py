"""Immediate danger in a text: violence now, suicide, a child in danger, somebody helpless and alone.

What danger sounds like is learnt from made-up messages, not written down as rules: each piece of a word and each pair of
words that stand close to each other weighs something, and the sum tells. `make learn` makes the weights anew;
docs/privacy/danger.md tells what is missed.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import NamedTuple

from texts.danger.weights import Weights
from texts.danger.words import pieces, windows

LIKELY = -1.0  # the score from which a kind of danger is named besides the likeliest


class DangerKind(StrEnum):
    """The most pressing first."""

    SUICIDE = "suicide"
    CHILD = "child"
    VIOLENCE = "violence"
    ALONE = "alone"


class Danger(NamedTuple):
    kinds: tuple[DangerKind, ...]
    now: bool  # False: of the past, of the news, of such things in general
    child_voice: bool  # it reads as a child's own words
    sure: bool  # False: it may as well be harmless, the writer knows better


def classify(text: str) -> Danger | None:
    """What danger a text speaks of; None for nearly all texts. Of a long text its most dangerous stretch counts."""
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
