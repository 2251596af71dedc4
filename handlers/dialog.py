"""One adapter that speaks Telegram for every form."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from telegram import Update

from handlers import forms
from handlers.context import PANEL, Button, Context, button
from handlers.forms import Ask, Cancelled, Choice, Form, Option, Question, Review, Stale, Submit, Tapped, Text, Typed
from handlers.services import Services
from storage import signals
from storage.models import Draft
from texts.clean import clean, shorten

# Answers that a button may carry into a new dialog, those first that it can't do without.
PRESET = ("kind", "concern", "reference", "purpose", "outcome", "question", "number", "language")
PRESET_BYTES = 44
NEW_MATTER_AFTER = 6 * 3600  # seconds
REVIEWED_TEXT = 3000  # UTF-16 units of a long answer that the review shows


class Dialog:
    """A form with what only it knows: its options, its summary, and what sending it does."""

    form: Form

    def ask(self, context: Context, draft: Draft, question: Question) -> str:
        return context.html(f"{self.form.key}-{question.key}-ask")

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        return []

    async def summary(self, context: Context, draft: Draft) -> str:
        raise NotImplementedError

    async def heed(self, context: Context, draft: Draft, text: str) -> Draft:
        """Listens to what was just written for the draft, before anything is asked."""
        return draft

    def prepare_review(self, context: Context, draft: Draft) -> Draft:
        """What is worked out once, before the review shows, and kept with the draft."""
        return draft

    async def review_options(self, context: Context, draft: Draft) -> list[list[Option]]:
        return [[edit_option(context, self.form, question.key)] for question in self.form.questions]

    async def submit(self, context: Context, draft: Draft) -> None:
        raise NotImplementedError


async def begin(context: Context, form: str, answers: dict[str, Any] | None = None) -> None:
    """Starts a dialog, unless another one is half-finished: then the person decides. One without an answer just goes."""
    existing = await context.work.draft(context.person.id)
    if existing is not None and existing.visited:
        await _offer_to_resume(context, existing, form, answers or {})
        return
    draft = Draft(
        id=secrets.randbits(31),
        person_id=context.person.id,
        form=form,
        answers=answers or {},
        visited=tuple((answers or {}).keys() & {"text"}),
        started_at=context.now,
        touched_at=context.now,
    )
    dialog = context.services.dialogs[form]
    if isinstance(draft.answers.get("text"), str):
        draft = await dialog.heed(context, draft, draft.answers["text"])
    await _carry_out(context, forms.ask_next(dialog.form, draft))


async def _offer_to_resume(context: Context, draft: Draft, form: str, answers: dict[str, Any]) -> None:
    carried = [f"{key}={answers[key]}" for key in PRESET if isinstance(answers.get(key), str)]
    while len(wanted := f"{form}:" + ",".join(carried)) > PRESET_BYTES:
        carried.pop()
    html = context.html(
        "draft-in-the-way", form=context.html(f"{draft.form}-name"), text=shorten(main_text(context.services, draft), 200)
    )
    rows = [
        [button(context.plain("button-go-on"), f"r:{draft.id}:go")],
        [button(context.plain("button-delete-and-start"), f"r:{draft.id}:new:{wanted}")],
    ]
    await context.say(html, rows, **context.as_reply())


def main_text(services: Services, draft: Draft) -> str:
    """What a draft is about: its words, or the reference that it belongs to."""
    dialog = services.dialogs.get(draft.form)
    words = draft.answers.get(dialog.form.main) if dialog and dialog.form.main else None
    reference = draft.answers.get("reference")
    return str(words or (reference and signals.shown(reference)) or "")


async def on_resume(update: Update, context: Context) -> None:
    """The choice between going on with a half-finished dialog and starting anew."""
    draft_id, wish, form, preset = context.tap(4)
    draft = await context.work.draft(context.person.id)
    context.toast("toast-done")
    await context.retire_buttons()
    ours = draft is not None and str(draft.id) == draft_id
    if wish == "new" and ours:
        context.work.drop_draft(context.person.id)
        draft = None
    words = context.take_replied_text()
    added = ours and wish == "go" and words and not words.startswith("/")
    if draft is not None and added and words not in main_text(context.services, draft):
        draft = draft.model_copy(update={"touched_at": context.now})
        context.work.put_draft(draft)
        await on_typed(context, draft, words)
    elif draft is not None:
        await show_current(context, draft, new=True)
    elif ours and wish == "new" and form in context.services.dialogs:
        pairs = (pair.partition("=") for pair in preset.split(",") if pair)
        brought = {key: value for key, _, value in pairs if key in PRESET} | words_of(words)
        if all(key in brought for key in context.services.dialogs[form].form.needs):
            await begin(context, form, brought)
        else:
            await context.tell("nothing-in-progress")
    else:
        await context.tell("nothing-in-progress")


def words_of(text: str) -> dict[str, str]:
    """What somebody wrote, as the answer it already is; of a command, the words after it."""
    words = clean(text.partition(" ")[2] if text.startswith("/") else text)
    return {"text": words} if words else {}


async def on_typed(context: Context, draft: Draft, text: str) -> None:
    """Words typed while a dialog is going on."""
    dialog = context.services.dialogs[draft.form]
    words = clean(text)
    await _step(context, dialog, await dialog.heed(context, draft, words), Typed(words))


async def on_tap(update: Update, context: Context) -> None:
    """A button of a dialog: f:<draft>:<question>:<value>."""
    draft_id, question, value = context.tap(3)
    draft = await context.work.draft(context.person.id)
    if draft is None:
        context.toast("toast-old-button", alert=True)
        return
    if str(draft.id) != draft_id:
        context.toast("toast-old-button")
        await show_current(context, draft, new=True)
        return
    dialog = context.services.dialogs[draft.form]
    await _step(context, dialog, draft, Tapped(question or None, value))


def _is_new_matter(context: Context, draft: Draft, step: forms.Step) -> bool:
    """Words that fit no button, after hours of silence, may be about something else."""
    added = isinstance(step, Ask | Review) and step.note == "added"
    return added and context.now - draft.touched_at > NEW_MATTER_AFTER


async def _step(context: Context, dialog: Dialog, draft: Draft, reply: Typed | Tapped) -> None:
    if draft.asking is None:
        on_screen = [option for row in await dialog.review_options(context, draft) for option in row]
        on_screen += [option for row in _review_controls(context, dialog) for option in row]
    else:
        question = dialog.form.question(draft.asking)
        on_screen = await dialog.options(context, draft, question)
        on_screen = [*on_screen, *_controls(context, draft, question, on_screen)]
    step = forms.advance(dialog.form, draft, reply, on_screen)
    if _is_new_matter(context, draft, step):
        await _offer_to_resume(context, draft, "signal", {})
    else:
        await _carry_out(context, step)


async def _carry_out(context: Context, step: forms.Step) -> None:
    dialog = context.services.dialogs[step.draft.form]
    if isinstance(step, Stale):
        context.toast("toast-old-button")
        if step.draft.asking is not None or context.tapped_message() is None:
            await show_current(context, step.draft)  # in the old question's place
        return
    if isinstance(step, Cancelled):
        context.work.drop_draft(context.person.id)
        await context.retire_buttons()
        await context.tell("cancelled")
        return
    if isinstance(step, Submit):
        context.work.drop_draft(context.person.id)
        await context.retire_buttons()
        await dialog.submit(context, step.draft)
        return
    before = await context.work.draft(context.person.id)
    draft = step.draft.model_copy(update={"touched_at": context.now})
    if isinstance(step, Review):
        draft = dialog.prepare_review(context, draft)
    context.work.put_draft(draft)
    if isinstance(step, Ask):
        await _ask(context, dialog, draft, step, before)
    else:
        await _review(context, dialog, draft, step, before)


async def _ask(context: Context, dialog: Dialog, draft: Draft, step: Ask, before: Draft | None) -> None:
    html, rows = await _question(context, dialog, draft, step)
    came_from_review = before is not None and before.asking is None
    if before is not None and (context.tapped_message() is None or came_from_review):
        await context.retire_buttons()
    if before is None or came_from_review:  # what was tapped to begin stays as it is
        await context.say(html, rows, slot=PANEL)
    else:
        await context.show(html, rows)


async def _review(context: Context, dialog: Dialog, draft: Draft, step: Review, before: Draft | None) -> None:
    html, rows = await _overview(context, dialog, draft, step.note)
    same_review = before is not None and before.asking is None
    if same_review and context.tapped_message() is not None:
        await context.show(html, rows)
        return
    if before is not None:
        asked = before.asking is not None
        await context.retire_buttons(closing=context.html("questions-done") if asked else None)
    await context.say(html, rows, slot=PANEL)


async def show_current(context: Context, draft: Draft, *, new: bool = False, note: str | None = None) -> None:
    """Where the person is, once more."""
    dialog = context.services.dialogs[draft.form]
    step = forms.current(dialog.form, draft, note)
    if isinstance(step, Ask):
        html, rows = await _question(context, dialog, draft, step)
    else:
        html, rows = await _overview(context, dialog, draft, note)
    if new:
        await context.say(html, rows, slot=PANEL)
    else:
        await context.show(html, rows)


async def _question(context: Context, dialog: Dialog, draft: Draft, step: Ask) -> tuple[str, list[list[Button]]]:
    question = step.question
    options = await dialog.options(context, draft, question)
    answered = draft.answers.get(question.key)
    lines = _note(context, step.note)
    lines.append(dialog.ask(context, draft, question))
    if isinstance(question.kind, Text) and answered:
        lines.append(context.html("answer-so-far", answer=shorten(str(answered), 1000)))
    rows = _choices(context, draft, question, options)
    controls = [_data_button(draft, question.key, o) for o in _controls(context, draft, question, options)]
    if draft.undo is not None:
        rows.append([_data_button(draft, question.key, Option(forms.UNDO, context.plain("button-undo")))])
    rows += [controls[i : i + 2] for i in range(0, len(controls), 2)]
    return "\n\n".join(lines), rows


def _choices(context: Context, draft: Draft, question: Question, options: Sequence[Option]) -> list[list[Button]]:
    if not isinstance(question.kind, Choice):
        return []
    chosen = draft.answers.get(question.key)
    chosen = chosen if isinstance(chosen, list) else []
    size = question.kind.page
    shown = list(enumerate(options, 1))[draft.page * size : (draft.page + 1) * size]
    rows = []
    for number, option in shown:
        mark = "✓ " if option.value in chosen else ""
        label = shorten(f"{mark}{number} {option.label}" if len(options) > 1 else option.label, 60)
        rows.append([_data_button(draft, question.key, Option(option.value, label))])
    return rows


def _controls(context: Context, draft: Draft, question: Question, options: Sequence[Option]) -> list[Option]:
    """The buttons that every question has: more, done, keep, skip, back, stop."""
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


async def _overview(context: Context, dialog: Dialog, draft: Draft, note: str | None) -> tuple[str, list[list[Button]]]:
    lines = _note(context, note)
    lines.append(await dialog.summary(context, draft))
    rows = [[_data_button(draft, "", option) for option in row] for row in await dialog.review_options(context, draft)]
    if draft.undo is not None:
        rows.insert(0, [_data_button(draft, "", Option(forms.UNDO, context.plain("button-undo")))])
    controls = [[_data_button(draft, "", option) for option in row] for row in _review_controls(context, dialog)]
    return "\n\n".join(lines), [controls[0], *rows, *controls[1:]]


def _review_controls(context: Context, dialog: Dialog) -> list[list[Option]]:
    send = f"{dialog.form.key}-send"
    key = send if context.texts.has(context.language, send) else "button-send"
    drop = f"{dialog.form.key}-drop"
    return [
        [Option(forms.SEND, context.plain(key))],
        [Option(forms.CANCEL, context.plain(drop if context.texts.has(context.language, drop) else "button-delete"))],
    ]


def edit_option(context: Context, form: Form, question: str) -> Option:
    """A button of the review that opens one answer again."""
    return Option(f"{forms.EDIT}{question}", context.plain(f"{form.key}-{question}-edit"))


def _data_button(draft: Draft, question: str, option: Option) -> Button:
    return button(option.label, f"f:{draft.id}:{question}:{option.value}")


def _note(context: Context, note: str | None) -> list[str]:
    return [context.html(f"note-{note}")] if note else []
