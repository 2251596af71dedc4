"""Dialogs as data: forms of questions.

A draft holds the answers so far. The next question is the first that applies and has no answer, so a
question inserted later never corrupts a draft. The keys of a question's texts follow from its names:
`<form>-<question>-ask` and `<form>-<question>-label`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from texts.personal_data.kinds import Personal

TEXT_LIMIT = 10_000  # UTF-16 units: two of the longest messages, emoji and all


Answers = Mapping[str, Any]


class FormError(Exception):
    """A form that can't work; raised when it is built."""


@dataclass(frozen=True)
class Text:
    """Free words; `accepts` may refuse some, and `refusal` names the note that then says why."""

    limit: int = TEXT_LIMIT
    accepts: Callable[[str], bool] | None = None
    refusal: str = ""
    stays: frozenset[Personal] = frozenset()  # personal data that is asked for, or how a service is reached


@dataclass(frozen=True)
class Choice:
    """One of several buttons, or several of them with many. A page shows `page` options at once."""

    page: int = 8
    many: bool = False


def _always(answers: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    key: str
    kind: Text | Choice
    optional: bool = False
    when: Callable[[Answers], bool] = _always
    stays: bool = False  # what it says is kept on the screen once it is answered


class Option(NamedTuple):
    """A button: what it means and what is written on it."""

    value: str
    label: str


@dataclass(frozen=True)
class Form:
    """`main` is the question whose answer takes text that fits no button. Not `reviewed`: the last answer sends it."""

    key: str
    questions: tuple[Question, ...]
    main: str | None = None
    reviewed: bool = True
    needs: tuple[str, ...] = ()  # answers that whoever begins it must bring

    def __post_init__(self) -> None:
        keys = [question.key for question in self.questions]
        if not keys or len(set(keys)) != len(keys):
            raise FormError(f"{self.key}: questions need different names, and at least one")
        if not all(key.isidentifier() for key in (self.key, *keys)):
            raise FormError(f"{self.key}: names are identifiers")
        if self.main is not None and not (self.main in keys and isinstance(self.question(self.main).kind, Text)):
            raise FormError(f"{self.key}: main must name a text question")

    def question(self, key: str) -> Question:
        for question in self.questions:
            if question.key == key:
                return question
        raise KeyError(key)

    def next_question(self, answers: Answers) -> Question | None:
        for question in self.questions:
            if question.when(answers) and question.key not in answers:
                return question
        return None


# Buttons that every form has; no option may use these values.
SKIP, BACK, CANCEL, SEND, UNDO, DONE, KEEP = "-skip", "-back", "-cancel", "-send", "-undo", "-done", "-keep"
PAGE, EDIT, SET = "-page=", "-edit=", "-set="
