"""Answers to the town's own questions. They keep the words that were shown, so that they stay readable for ever."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import orjson
from pydantic import Field

from storage.engine.models import Frozen
from storage.town import Town, TownQuestion, Words

PREFIX = "q_"  # of the questions' keys in a draft, so that they collide with none of the form's own


class Viewer(StrEnum):
    """Where an answer is shown; each sees what those after it see, and more."""

    COORDINATORS = "coordinators"
    TEAM = "team"  # the card in the team's group
    DIGEST = "digest"


class Answer(Frozen):
    """An answer, with the words of its question and of the chosen option as they were when it was given."""

    key: str  # of the question
    value: str  # the key of the chosen option, or what the person wrote
    name: Words
    chosen: Words = Field(default_factory=dict)  # the option's words; empty: `value` is what the person wrote

    def spoken(self, town: Town, language: str) -> tuple[str, str]:
        """What the question is called, and the answer: in the town's words of today, else in those of then."""
        question = question_of(town, self.key)
        name = _in(question.name if question else self.name, language, self.name)
        if not self.chosen:
            return name, self.value
        option = question.options.get(self.value) if question else None
        return name, _in(option or self.chosen, language, self.chosen)

    def seen_by(self, town: Town, viewer: Viewer) -> bool:
        """May the answer be shown there? One to a question that the town has removed is for coordinators alone."""
        question = question_of(town, self.key)
        order = list(Viewer)
        return order.index(viewer) <= order.index(Viewer(question.seen_by) if question else Viewer.COORDINATORS)


def _in(words: Words, language: str, otherwise: Words) -> str:
    """In this language, or in any that there is."""
    return words.get(language) or otherwise.get(language) or next(iter(words.values()), "")


def question_of(town: Town, key: str) -> TownQuestion | None:
    """The town's question with this key. None when the town no longer asks it."""
    return next((question for question in town.questions if question.key == key), None)


def packed(answers: Sequence[Answer]) -> str:
    """The answers as the JSON that is stored; '' for none."""
    return orjson.dumps([answer.model_dump() for answer in answers]).decode() if answers else ""


def unpacked(kept: str) -> tuple[Answer, ...]:
    return tuple(Answer.model_validate(each) for each in orjson.loads(kept)) if kept else ()
