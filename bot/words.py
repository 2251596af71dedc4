"""Builds the texts of a town from its town file."""

from __future__ import annotations

from storage.town import Town
from texts.speak import Texts


def build_texts(town: Town, *, strict: bool = False) -> Texts:
    """Texts in the town's languages, with its names and numbers filled in. `strict`: a missing message raises MissingText."""
    return Texts(town.languages, town.official[0], town.common(), strict=strict)
