"""The town's own questions in the volunteer's form. They stand in the town file, so they need no code and no texts."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from handlers.context import Context
from handlers.dialogs.forms import EDIT, Choice, Option, Question, Text
from storage.answers import PREFIX, Answer, packed, question_of
from storage.town import Town, TownQuestion
from texts.clean import shorten
from texts.speak import Html

SHOWN = 200  # UTF-16 units of an answer on the review


def form_questions(town: Town) -> tuple[Question, ...]:
    """The questions for the form. One that is not asked in turn is asked when its button on the review is tapped."""
    return tuple(
        Question(
            f"{PREFIX}{each.key}",
            Choice() if each.options else Text(limit=each.longest),
            optional=each.optional or not each.ask,
            when=_always if each.ask else _never,
        )
        for each in town.questions
    )


def _always(answers: Mapping[str, Any]) -> bool:
    return True


def _never(answers: Mapping[str, Any]) -> bool:
    return False


def find(context: Context, question: Question) -> TownQuestion | None:
    """The town's question behind a question of the form; None for a built-in one."""
    return question_of(context.town, question.key.removeprefix(PREFIX)) if question.key.startswith(PREFIX) else None


def ask(context: Context, question: TownQuestion) -> Html:
    return Html(escape(question.question[context.language], quote=False))


def options(context: Context, question: TownQuestion) -> list[Option]:
    return [Option(key, words[context.language]) for key, words in question.options.items()]


def facts(context: Context, answers: Mapping[str, Any]) -> list[Html]:
    """The review's lines about the answers given so far."""
    spoken = [answer.spoken(context.town, context.language) for answer in _given(context.town, answers)]
    return [context.html("answer-line", name=name, answer=shorten(words, SHOWN)) for name, words in spoken]


def review_rows(context: Context, answers: Mapping[str, Any]) -> list[list[Option]]:
    """A button for each question: to answer it, or to change the answer."""
    rows = []
    for each in context.town.questions:
        changed = context.plain("button-change-answer", name=each.name[context.language])
        label = changed if answers.get(f"{PREFIX}{each.key}") else each.question[context.language]
        rows.append([Option(f"{EDIT}{PREFIX}{each.key}", label)])
    return rows


def kept(town: Town, answers: Mapping[str, Any]) -> str:
    """The answers as they are stored with the signal."""
    return packed(_given(town, answers))


def _given(town: Town, answers: Mapping[str, Any]) -> list[Answer]:
    found = []
    for each in town.questions:
        value = answers.get(f"{PREFIX}{each.key}")
        if isinstance(value, str) and value and (not each.options or value in each.options):
            found.append(Answer(key=each.key, value=value, name=each.name, chosen=each.options.get(value, {})))
    return found


def in_words(town: Town, answers: Mapping[str, Any]) -> str:
    """What was answered in the person's own words, one answer a line."""
    return "\n".join(answer.value for answer in _given(town, answers) if not answer.chosen)
