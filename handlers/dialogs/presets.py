"""A dialog in the way of another: the person decides, and the button carries the other's first answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from handlers.context import Context, button, whole
from handlers.dialogs.base import Dialog, Dialogs, dialogs_of
from handlers.dialogs.buttons import PRESET_BYTES, Resume
from storage import signals
from storage.engine.models import Draft
from storage.models import Outcome, Purpose, SignalKind
from texts.clean import shorten

# Answers that callback data may carry into a new dialog. The most important first: the last are dropped if all don't fit.
PRESET = ("kind", "concern", "reference", "purpose", "outcome", "question", "number", "language")


async def offer_to_resume(context: Context, draft: Draft, form: str, answers: dict[str, Any]) -> None:
    """Asks whether to go on with the half-finished dialog or to drop it and begin the other one."""
    carried = [f"{key}={answers[key]}" for key in PRESET if isinstance(answers.get(key), str)]
    while len(wanted := f"{form}:" + ",".join(carried)) > PRESET_BYTES:
        carried.pop()
    html = context.html(
        "draft-in-the-way", form=context.html(f"{draft.form}-name"), text=shorten(main_text(dialogs_of(context), draft), 200)
    )
    rows = [
        [button(context.plain("button-go-on"), Resume(draft.id, "go"))],
        [button(context.plain("button-delete-and-start"), Resume(draft.id, "new", wanted))],
    ]
    await context.say(html, rows, **context.as_reply())


def main_text(dialogs: Dialogs, draft: Draft) -> str:
    """What a draft is about: its main text, or else the reference of its signal."""
    dialog = dialogs.get(draft.form)
    words = draft.answers.get(dialog.form.main) if dialog and dialog.form.main else None
    reference = draft.answers.get("reference")
    return str(words or (reference and signals.shown(reference)) or "")


async def can_begin(context: Context, dialog: Dialog, answers: Mapping[str, str]) -> bool:
    """Could one of the bot's own buttons have brought these answers? Callback data can be forged."""
    allowed: dict[str, Collection[str]] = {
        "kind": list(SignalKind),
        "outcome": list(Outcome),
        "purpose": (Purpose.ASSOCIATION, Purpose.RECORDER),
        "language": context.town.languages,
        **dialog.presets,
    }
    for key, value in answers.items():
        if key in ("concern", "number"):
            fits = whole(value) > 0
        elif key == "reference":
            fits = await signals.find(context.unit, value) is not None
        else:
            fits = key == "text" or value in allowed.get(key, ())
        if not fits:
            return False
    return all(key in answers for key in dialog.form.needs)
