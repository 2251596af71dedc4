"""Dialogs as data: forms of questions.

A draft holds the answers so far. The next question is the first that applies and has no answer, so a
question inserted later never corrupts a draft. The keys of a question's texts follow from its names:
`<form>-<question>-ask` and `<form>-<question>-edit`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from texts.personal_data.kinds import Personal

LONGEST_KEY = 16  # bytes of a question's key, see handlers.callback_data.Key
TEXT_LIMIT = 10_000  # UTF-16 units, enough for two of Telegram's longest messages


Answers = Mapping[str, Any]


class FormError(Exception):
    """The form is invalid. Raised when it is built."""


@dataclass(frozen=True)
class Text:
    """Free text of at most `limit` UTF-16 units. `accepts` may reject it; `refusal` names the note that says why."""

    limit: int = TEXT_LIMIT
    accepts: Callable[[str], bool] | None = None
    refusal: str = ""
    stays: frozenset[Personal] = frozenset()  # kinds of personal data that are not redacted, such as a service's phone number


@dataclass(frozen=True)
class Choice:
    """One of several options, or any number of them with `many`. page: how many options show at once."""

    page: int = 8
    many: bool = False


def _always(answers: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    """One question of a form. `when` decides from the answers so far whether it applies."""

    key: str
    kind: Text | Choice
    optional: bool = False
    when: Callable[[Answers], bool] = _always
    stays: bool = False  # its message stays on the screen once it is answered


class Option(NamedTuple):
    """A button: its value and its label."""

    value: str
    label: str


@dataclass(frozen=True)
class Form:
    """Questions in order. Raises FormError when they do not fit together.

    main: the question whose answer takes text that fits no button.
    reviewed: False sends the form at the last answer, without a review.
    """

    key: str
    questions: tuple[Question, ...]
    main: str | None = None
    reviewed: bool = True
    needs: tuple[str, ...] = ()  # answers that must be there when it begins

    def __post_init__(self) -> None:
        keys = [question.key for question in self.questions]
        if not keys or len(set(keys)) != len(keys):
            raise FormError(f"{self.key}: questions need different names, and at least one")
        if not all(key.isidentifier() for key in (self.key, *keys)):
            raise FormError(f"{self.key}: names are identifiers")
        if longest := [key for key in keys if len(key) > LONGEST_KEY]:
            raise FormError(f"{self.key}: {longest[0]} does not fit the callback data of a button")
        if self.main is not None and not (self.main in keys and isinstance(self.question(self.main).kind, Text)):
            raise FormError(f"{self.key}: main must name a text question")

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all questions."""
        return frozenset(question.key for question in self.questions)

    def question(self, key: str) -> Question:
        """The question with this key. Raises KeyError when there is none."""
        for question in self.questions:
            if question.key == key:
                return question
        raise KeyError(key)

    def next_question(self, answers: Answers) -> Question | None:
        """The first question that applies and has no answer; None when there is none left."""
        for question in self.questions:
            if question.when(answers) and question.key not in answers:
                return question
        return None


# Values of the buttons that every form has. No option may use them.
SKIP, BACK, CANCEL, SEND, UNDO, DONE, KEEP = "-skip", "-back", "-cancel", "-send", "-undo", "-done", "-keep"
PAGE, EDIT, SET = "-page=", "-edit=", "-set="
