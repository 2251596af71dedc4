"""One step of a dialog as a pure function: from a draft and a reply to what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.dialogs.forms import (
    BACK,
    CANCEL,
    DONE,
    EDIT,
    KEEP,
    PAGE,
    SEND,
    SET,
    SKIP,
    UNDO,
    Choice,
    Form,
    Option,
    Question,
    Text,
)
from storage.engine.models import Draft
from texts.clean import fold, units

PREFIX = 3  # typed letters from which the beginning of a label is enough; fewer must be its whole first word


@dataclass(frozen=True)
class Typed:
    text: str


@dataclass(frozen=True)
class Tapped:
    """A tap on a button of a question; `question` is None on the review."""

    question: str | None
    value: str


@dataclass(frozen=True)
class Ask:
    """Show a question. note: 'added', 'undone', 'full', 'empty', 'choose' or a refusal explains what just happened."""

    draft: Draft
    question: Question
    note: str | None = None


@dataclass(frozen=True)
class Review:
    """Show the review. note: as in Ask."""

    draft: Draft
    note: str | None = None


@dataclass(frozen=True)
class Submit:
    draft: Draft


@dataclass(frozen=True)
class Cancelled:
    draft: Draft


@dataclass(frozen=True)
class Stale:
    """The tapped button belongs to something that is no longer on the screen."""

    draft: Draft


Step = Ask | Review | Submit | Cancelled | Stale


def ask_next(form: Form, draft: Draft, note: str | None = None) -> Ask | Review | Submit:
    """The first question without an answer, else the review, else Submit if the form has no review."""
    question = form.next_question(draft.answers)
    draft = draft.model_copy(update={"asking": question.key if question else None, "page": 0})
    if question is None and not form.reviewed:
        return Submit(draft)
    return Ask(draft, question, note) if question else Review(draft, note)


def current(form: Form, draft: Draft, note: str | None = None) -> Ask | Review:
    """The current question or review, to be shown again."""
    if draft.asking is None:
        step = ask_next(form, draft, note)
        return step if isinstance(step, Ask) else Review(step.draft, note)
    return Ask(draft, form.question(draft.asking), note)


def without_unknown(form: Form, draft: Draft) -> Draft:
    """The draft without questions that its form no longer has: the town may have removed one meanwhile."""
    known = form.keys
    if known.issuperset(draft.visited) and (draft.asking is None or draft.asking in known):
        return draft
    left = draft.model_copy(update={"visited": tuple(key for key in draft.visited if key in known)})
    return left if draft.asking in known else ask_next(form, left).draft


def amended(form: Form, step: Ask | Review, draft: Draft) -> Ask | Review | Submit:
    """The same step with a changed draft, or another step when the change makes another question the next."""
    if form.next_question(draft.answers) != form.next_question(step.draft.answers):
        return ask_next(form, draft, step.note)
    return replace(step, draft=draft)


def advance(form: Form, draft: Draft, reply: Typed | Tapped, options: Sequence[Option]) -> Step:
    """One step of a dialog. options: the buttons on the screen now, including the form's own."""
    if isinstance(reply, Typed):
        return _typed(form, draft, reply.text, options)
    if reply.question != draft.asking and reply.value != UNDO:
        return Stale(draft)
    return _tapped(form, draft, reply.value, options)


def _tapped(form: Form, draft: Draft, value: str, options: Sequence[Option]) -> Step:
    if value == CANCEL:
        return Cancelled(draft)
    if value == UNDO:
        return _undo(form, draft)
    if value not in [option.value for option in options]:
        return Stale(draft)
    if draft.asking is None:
        return _reviewed(form, draft, value)
    question = form.question(draft.asking)
    if value == BACK:
        return _back(form, draft)
    if value == SKIP:
        return _answered(form, draft, question, None)
    if value == KEEP:
        return ask_next(form, draft)
    if value.startswith(PAGE):
        page = int(value.removeprefix(PAGE))
        return Ask(draft.model_copy(update={"page": page}), question)
    if isinstance(question.kind, Choice) and question.kind.many:
        return _toggled(form, draft, question, value)
    return _answered(form, draft, question, value)


def _reviewed(form: Form, draft: Draft, value: str) -> Step:
    if value == SEND:
        return Submit(draft)
    if value.startswith(EDIT):
        key = value.removeprefix(EDIT)
        return Ask(draft.model_copy(update={"asking": key, "page": 0}), form.question(key))
    name, _, chosen = value.removeprefix(SET).partition("=")
    return Review(draft.model_copy(update={"answers": {**draft.answers, name: chosen}}))


def _typed(form: Form, draft: Draft, text: str, options: Sequence[Option]) -> Step:
    asked = form.question(draft.asking) if draft.asking else None
    meant = _meant(asked, draft, text, options)
    if meant is not None:
        return _tapped(form, draft, meant.value, options)
    if asked and isinstance(asked.kind, Text):
        if not text:
            return Ask(draft, asked, "empty")
        if units(text) > asked.kind.limit:
            return Ask(draft, asked, "full")
        if asked.kind.accepts and not asked.kind.accepts(text):
            return Ask(draft, asked, asked.kind.refusal)
        return _answered(form, draft, asked, text)
    return _added(form, draft, text)


def _meant(asked: Question | None, draft: Draft, text: str, options: Sequence[Option]) -> Option | None:
    """The button that somebody typed: its label, its number, or the beginning of only one label. None: no button."""
    folded = fold(text)
    for option in options:
        if folded and folded == fold(option.label):
            return option
    if asked is None or not isinstance(asked.kind, Choice):
        return None
    answers = [option for option in options if not option.value.startswith("-")]
    shown = range(draft.page * asked.kind.page + 1, min((draft.page + 1) * asked.kind.page, len(answers)) + 1)
    if folded.isdecimal() and int(folded[:4]) in shown:
        return answers[int(folded) - 1]
    beginning = [option for option in answers if fold(option.label).startswith(folded if len(folded) >= PREFIX else f"{folded} ")]
    return beginning[0] if len(beginning) == 1 else None


def _added(form: Form, draft: Draft, text: str) -> Step:
    """Appends text that fits no button to the dialog's main text."""
    if form.main is None or form.main not in draft.answers or text.strip().rstrip(".").isdecimal():
        return current(form, draft, "choose")
    if not text:
        return current(form, draft, "empty")
    before = draft.answers[form.main] or ""
    longer = f"{before}\n{text}".strip()
    kind = form.question(form.main).kind
    if isinstance(kind, Text) and units(longer) > kind.limit:
        return current(form, draft, "full")
    changed = draft.model_copy(update={"answers": {**draft.answers, form.main: longer}, "undo": before})
    return current(form, changed, "added")


def _undo(form: Form, draft: Draft) -> Step:
    if draft.undo is None or form.main is None:
        return Stale(draft)
    restored = draft.model_copy(update={"answers": {**draft.answers, form.main: draft.undo}, "undo": None})
    return current(form, restored, "undone")


def _answered(form: Form, draft: Draft, question: Question, value: str | list[str] | None) -> Step:
    visited = (*tuple(key for key in draft.visited if key != question.key), question.key)
    answers = {**draft.answers, question.key: value}
    undo = None if question.key == form.main else draft.undo
    return ask_next(form, draft.model_copy(update={"answers": answers, "visited": visited, "undo": undo}))


def _toggled(form: Form, draft: Draft, question: Question, value: str) -> Step:
    chosen: list[str] = draft.answers.get(question.key) or []
    if value == DONE:
        return _answered(form, draft, question, chosen or None)
    chosen = [v for v in chosen if v != value] if value in chosen else [*chosen, value]
    answers = {**draft.answers, question.key: chosen}
    return Ask(draft.model_copy(update={"answers": answers}), question)


def _back(form: Form, draft: Draft) -> Step:
    """Goes to the question answered before this one. Its answer stays until a new one replaces it."""
    earlier = [key for key in draft.visited if key != draft.asking]
    if draft.asking in draft.visited:
        earlier = list(draft.visited[: draft.visited.index(draft.asking)])
    if not earlier:
        return ask_next(form, draft)
    question = form.question(earlier[-1])
    return Ask(draft.model_copy(update={"asking": question.key, "page": 0, "visited": tuple(earlier)}), question)
