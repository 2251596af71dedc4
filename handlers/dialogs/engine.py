"""Runs every form over Telegram: shows its questions, takes the replies, stores the draft."""

from __future__ import annotations

import secrets
from typing import Any

from telegram import Update

from handlers.context import PANEL, Context, message_params
from handlers.dialogs import buttons, presets, redaction, render, steps
from handlers.dialogs.base import Dialog, Dialogs, TeamDialog, dialogs_of
from handlers.dialogs.buttons import Resume
from handlers.dialogs.steps import Ask, Cancelled, Review, Stale, Submit, Tapped, Typed
from handlers.services import Services
from storage import signals
from storage.engine.models import Draft, Person
from storage.engine.unit_of_work import UnitOfWork
from texts.clean import clean, shorten

NEW_MATTER_AFTER = 6 * 3600  # seconds
REVIEWED_TEXT = 3000  # UTF-16 units of a long answer that the review shows


async def open_draft(context: Context) -> Draft | None:
    """The person's half-finished dialog. One that is no longer offered is dropped, and its words are given back."""
    draft = await context.unit.draft(context.person.id)
    if draft is None:
        return None
    dialog = dialogs_of(context).get(draft.form)
    if dialog is not None:
        return steps.without_unknown(dialog.form, draft)
    context.unit.drop_draft(context.person.id)
    words = str(draft.answers.get("text") or "")
    await context.tell("dialog-not-offered", text=shorten(words, REVIEWED_TEXT) or "–")
    return None


async def begin(context: Context, form: str, answers: dict[str, Any] | None = None) -> None:
    """Starts a dialog. If another one is half-finished, the person decides; one without an answer is replaced."""
    existing = await open_draft(context)
    if existing is not None and existing.visited:
        await presets.offer_to_resume(context, existing, form, answers or {})
        return
    dialog = dialogs_of(context)[form]
    if not await dialog.allowed(context):
        await context.tell("refusal")
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
    if isinstance(draft.answers.get("text"), str):
        draft = await dialog.on_text_changed(context, draft.model_copy(update={"answers": {}}), draft)
    await _carry_out(context, steps.ask_next(dialog.form, draft))


async def on_resume(update: Update, context: Context, data: Resume) -> None:
    """Goes on with a half-finished dialog, or starts another."""
    wish, (form, _, preset) = data.wish, (data.preset or "").partition(":")
    draft = await open_draft(context)
    context.toast("toast-done")
    await context.retire_buttons()
    ours = draft is not None and draft.id == data.draft
    if wish == "new" and draft is not None and ours:
        await leave(context.unit, context.services, dialogs_of(context), context.person, draft)
        draft = None
    words = context.take_replied_text()
    added = ours and wish == "go" and words and not words.startswith("/")
    if draft is not None and added and words not in presets.main_text(dialogs_of(context), draft):
        draft = draft.model_copy(update={"touched_at": context.now})
        context.unit.put_draft(draft)
        await on_typed(context, draft, words)
    elif draft is not None:
        await show_current(context, draft, new=True)
    elif ours and wish == "new" and form in dialogs_of(context):
        pairs = (pair.partition("=") for pair in preset.split(",") if pair)
        brought = {key: value for key, _, value in pairs if key in presets.PRESET} | words_of(words)
        if await presets.can_begin(context, dialogs_of(context)[form], brought):
            await begin(context, form, brought)
        else:
            await context.tell("nothing-in-progress")
    else:
        await context.tell("nothing-in-progress")


async def _end_unless_allowed(context: Context, draft: Draft) -> bool:
    """Ends a dialog that the person may no longer use. Returns whether it goes on."""
    if await dialogs_of(context)[draft.form].allowed(context):
        return True
    context.unit.drop_draft(context.person.id)
    await context.tell("refusal")
    return False


def words_of(text: str) -> dict[str, str]:
    """The typed words as the answer "text", of a command the words after it; {} when there are none."""
    words = clean(text.partition(" ")[2] if text.startswith("/") else text)
    return {"text": words} if words else {}


async def on_typed(context: Context, draft: Draft, text: str) -> None:
    """Takes text that was typed while a dialog is open."""
    if not await _end_unless_allowed(context, draft):
        return
    dialog = dialogs_of(context)[draft.form]
    await _step(context, dialog, draft, Typed(clean(text)))


async def on_tap(update: Update, context: Context, data: buttons.Step) -> None:
    """A button of a dialog."""
    draft = await open_draft(context)
    if draft is None:
        context.toast("toast-old-button", alert=True)
        return
    if draft.id != data.draft:
        context.toast("toast-old-button")
        await show_current(context, draft, new=True)
        return
    if data.question and data.question not in dialogs_of(context)[draft.form].form.keys:  # the town has removed it meanwhile
        context.toast("toast-old-button")
        context.unit.put_draft(draft)
        await show_current(context, draft)
        return
    if await _end_unless_allowed(context, draft):
        await _step(context, dialogs_of(context)[draft.form], draft, Tapped(data.question or None, data.value))


def _is_new_matter(context: Context, draft: Draft, step: steps.Step) -> bool:
    """Was text added after hours of silence? It may be about something else."""
    added = isinstance(step, Ask | Review) and step.note == "added"
    return added and context.now - draft.touched_at > NEW_MATTER_AFTER


async def _step(context: Context, dialog: Dialog, draft: Draft, reply: Typed | Tapped) -> None:
    if draft.asking is None:
        on_screen = [option for row in await dialog.review_options(context, draft) for option in row]
        on_screen += [option for row in render.review_controls(context, dialog) for option in row]
    else:
        question = dialog.form.question(draft.asking)
        on_screen = await dialog.options(context, draft, question)
        on_screen = [*on_screen, *render.controls(context, draft, question, on_screen)]
    step = steps.advance(dialog.form, draft, reply, on_screen)
    changed = step.draft.answers is not draft.answers
    if changed and isinstance(step, Ask | Review) and dialog.words(step.draft.answers) != dialog.words(draft.answers):
        step = steps.amended(dialog.form, step, await dialog.on_text_changed(context, draft, step.draft))
    if _is_new_matter(context, draft, step):
        await presets.offer_to_resume(context, draft, "signal", {})
    else:
        await _carry_out(context, step)


async def _carry_out(context: Context, step: steps.Step) -> None:
    dialog = dialogs_of(context)[step.draft.form]
    if isinstance(step, Stale):
        context.toast("toast-old-button")
        if step.draft.asking is not None or context.tapped_message() is None:
            await show_current(context, step.draft)  # in place of the outdated question
        return
    if isinstance(step, Cancelled):
        context.unit.drop_draft(context.person.id)
        await context.retire_buttons(closing=_left_behind(context, dialog, step.draft))
        await context.tell("cancelled")
        return
    if isinstance(step, Submit):
        context.unit.drop_draft(context.person.id)
        await context.retire_buttons(closing=_left_behind(context, dialog, step.draft))
        await dialog.submit(context, step.draft)
        return
    before = await context.unit.draft(context.person.id)
    draft = step.draft.model_copy(update={"touched_at": context.now})
    if isinstance(step, Ask | Review) and step.note == "added":
        draft = await redaction.together(context, dialog.form, draft)
    if isinstance(step, Review):
        draft = dialog.prepare_review(context, draft)
    context.unit.put_draft(draft)
    if isinstance(step, Ask):
        await _ask(context, dialog, draft, step, before)
    else:
        await _review(context, dialog, draft, step, before)


def _left_behind(context: Context, dialog: Dialog, draft: Draft) -> str | None:
    """The text that replaces an ended team dialog, which may have shown a signal's text. None: its text stays."""
    reference = draft.answers.get("reference")
    if not isinstance(dialog, TeamDialog) or not isinstance(reference, str):
        return None
    return context.html("dialog-over", form=context.plain(f"{draft.form}-name"), reference=signals.shown(reference))


async def leave(
    unit: UnitOfWork, services: Services, dialogs: Dialogs, person: Person, draft: Draft, key: str = "dialog-left"
) -> None:
    """Drops a dialog that was not sent.

    A team dialog may have shown a signal's text, so the text `key` replaces it. Other dialogs only lose their buttons.
    """
    unit.drop_draft(person.id)
    reference = draft.answers.get("reference")
    if not isinstance(dialogs.get(draft.form), TeamDialog) or not isinstance(reference, str):
        await unit.post(person.recipient, "editMessageReplyMarkup", {"reply_markup": {"inline_keyboard": []}}, slot=PANEL)
        return
    texts, language = services.texts, person.language
    html = texts.html(language, key, form=texts.plain(language, f"{draft.form}-name"), reference=signals.shown(reference))
    await unit.post(person.recipient, "editMessageText", message_params(html, []), slot=PANEL)


def _is_left_in_place(dialog: Dialog, before: Draft, after: Draft) -> bool:
    """Does the last message stay, with the next one below it? So do reviews, and answered questions with `stays`."""
    if before.asking is None or before.form != after.form:
        return before.asking is None
    return before.asking in after.answers and dialog.form.question(before.asking).stays


def _moved(context: Context, dialog: Dialog) -> str | None:
    """The text that replaces a team dialog's message when it goes on further down; None for other dialogs."""
    return context.html("dialog-moved") if isinstance(dialog, TeamDialog) else None


async def _ask(context: Context, dialog: Dialog, draft: Draft, step: Ask, before: Draft | None) -> None:
    html, rows = await render.question(context, dialog, draft, step)
    left_in_place = before is not None and _is_left_in_place(dialog, before, draft)
    if before is not None and (context.tapped_message() is None or left_in_place):
        await context.retire_buttons(closing=_moved(context, dialog))
    if before is None or left_in_place:  # the message whose button began the dialog stays as it is
        await context.say(html, rows, slot=PANEL)
    else:
        await context.show(html, rows)


async def _review(context: Context, dialog: Dialog, draft: Draft, step: Review, before: Draft | None) -> None:
    html, rows = await render.overview(context, dialog, draft, step.note)
    same_review = before is not None and before.asking is None
    if same_review and context.tapped_message() is not None:
        await context.show(html, rows)
        return
    if before is not None:
        done = None if _is_left_in_place(dialog, before, draft) else context.html("questions-done")
        await context.retire_buttons(closing=done or _moved(context, dialog))
    await context.say(html, rows, slot=PANEL)


async def show_current(context: Context, draft: Draft, *, new: bool = False, note: str | None = None) -> None:
    """Shows the current question or review again. new: as a new message. note: key of a line of explanation."""
    if not await _end_unless_allowed(context, draft):
        return
    dialog = dialogs_of(context)[draft.form]
    step = steps.current(dialog.form, draft, note)
    if isinstance(step, Ask):
        html, rows = await render.question(context, dialog, draft, step)
    else:
        html, rows = await render.overview(context, dialog, draft, note)
    if new:
        if moved := _moved(context, dialog):
            await context.unit.post(context.person.recipient, "editMessageText", message_params(moved, []), slot=PANEL)
        await context.say(html, rows, slot=PANEL)
    else:
        await context.show(html, rows)
