"""What a dialog shows: a question or the review, with its buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.context import Button, Context
from handlers.dialogs import forms
from handlers.dialogs.base import Dialog
from handlers.dialogs.buttons import Step
from handlers.dialogs.forms import Choice, Option, Question, Text
from handlers.dialogs.steps import Ask
from storage.engine.models import Draft
from texts.clean import shorten


async def question(context: Context, dialog: Dialog, draft: Draft, step: Ask) -> tuple[str, list[list[Button]]]:
    """The HTML and the buttons of a question."""
    asked = step.question
    options = await dialog.options(context, draft, asked)
    answered = draft.answers.get(asked.key)
    lines = _note(context, step.note)
    lines.append(dialog.ask(context, draft, asked))
    if isinstance(asked.kind, Text) and answered:
        lines.append(context.html("answer-so-far", answer=shorten(str(answered), 1000)))
    made = _maker(draft, asked.key)
    rows = [[made(option)] for option in _choices(draft, asked, options)]
    if draft.undo is not None:
        rows.append([made(Option(forms.UNDO, context.plain("button-undo")))])
    ways_on = [made(option) for option in controls(context, draft, asked, options)]
    rows += [ways_on[i : i + 2] for i in range(0, len(ways_on), 2)]
    return "\n\n".join(lines), rows


def _choices(draft: Draft, question: Question, options: Sequence[Option]) -> list[Option]:
    """The options on the page that is shown, with their numbers, and a mark on those chosen."""
    if not isinstance(question.kind, Choice):
        return []
    chosen = draft.answers.get(question.key)
    chosen = chosen if isinstance(chosen, list) else []
    size = question.kind.page
    shown = list(enumerate(options, 1))[draft.page * size : (draft.page + 1) * size]
    found = []
    for number, option in shown:
        mark = "✓ " if option.value in chosen else ""
        found.append(Option(option.value, shorten(f"{mark}{number} {option.label}" if len(options) > 1 else option.label, 60)))
    return found


def controls(context: Context, draft: Draft, question: Question, options: Sequence[Option]) -> list[Option]:
    """The buttons that any question may have: another page, done, keep, skip, back, stop."""
    found = []
    kind = question.kind
    if isinstance(kind, Choice):
        pages = -(-len(options) // kind.page) or 1
        if pages > 1:
            following = (draft.page + 1) % pages
            label = "button-others" if following else "button-first-page"
            found.append(Option(f"{forms.PAGE}{following}", context.plain(label)))
        if kind.many and draft.answers.get(question.key):
            found.append(Option(forms.DONE, context.plain("button-done")))
    answered = question.key in draft.answers and not (isinstance(kind, Choice) and kind.many)
    if answered:
        found.append(Option(forms.KEEP, context.plain("button-keep")))
    elif question.optional:
        key = f"{draft.form}-{question.key}-skip"
        label = key if context.texts.has(context.language, key) else "button-skip"
        found.append(Option(forms.SKIP, context.plain(label)))
    if [key for key in draft.visited if key != question.key]:
        found.append(Option(forms.BACK, context.plain("button-back")))
    found.append(Option(forms.CANCEL, context.plain("button-stop")))
    return found


async def overview(context: Context, dialog: Dialog, draft: Draft, note: str | None) -> tuple[str, list[list[Button]]]:
    """The HTML and the buttons of the review."""
    lines = _note(context, note)
    lines.append(await dialog.summary(context, draft))
    made = _maker(draft, "")
    rows = [[made(option) for option in row] for row in await dialog.review_options(context, draft)]
    if draft.undo is not None:
        rows.insert(0, [made(Option(forms.UNDO, context.plain("button-undo")))])
    send, *drop = [[made(option) for option in row] for row in review_controls(context, dialog)]
    return "\n\n".join(lines), [send, *rows, *drop]


def review_controls(context: Context, dialog: Dialog) -> list[list[Option]]:
    """The buttons that every review has, send and delete. A form may have its own labels for them."""
    send = f"{dialog.form.key}-send"
    key = send if context.texts.has(context.language, send) else "button-send"
    drop = f"{dialog.form.key}-drop"
    return [
        [Option(forms.SEND, context.plain(key))],
        [Option(forms.CANCEL, context.plain(drop if context.texts.has(context.language, drop) else "button-delete"))],
    ]


def _maker(draft: Draft, question: str) -> Callable[[Option], Button]:
    """Makes the buttons of one question. question: its key; '' for the review."""
    packed = Step.series(draft.id, question)
    return lambda option: {"text": option.label, "callback_data": packed(option.value)}


def _note(context: Context, note: str | None) -> list[str]:
    return [context.html(f"note-{note}")] if note else []
