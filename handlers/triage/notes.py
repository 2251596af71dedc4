"""The team's notes: answers to the three questions, corrections, marks, and the team's own tasks."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.buttons import CardTap
from handlers.context import Context, button, whole
from handlers.dialogs import engine
from handlers.dialogs.base import TeamDialog
from handlers.dialogs.forms import Answers, Choice, Form, Option, Question, Text
from handlers.signals import card
from handlers.signals.working_on import working_on
from storage import notes, sessions, signals
from storage.engine.models import Block, Draft
from storage.models import Signal
from storage.notes import Mark, TeamQuestion
from storage.signals import shown
from texts.clean import shorten
from texts.redaction import CONTACT_WAYS

NOTE_LIMIT = 600  # UTF-16 units
NOTE = Text(limit=NOTE_LIMIT, stays=CONTACT_WAYS)
WEEKS = (1, 2, 4)  # weeks until a task is due, to choose from
ANOTHER = "another"
REMOVE = "-"  # typed instead of new words, it removes the note


async def on_note(context: Context, signal: Signal, value: str) -> None:
    """k:note:<reference>:<question>"""
    if value in list(TeamQuestion):
        await engine.begin(context, "note", {"reference": signal.reference, "question": value})


async def on_typed(context: Context, signal: Signal, value: str) -> None:
    """k:typed:<reference>:<question>: the text that the chair typed becomes the note."""
    words = shorten(engine.words_of(context.take_replied_text()).get("text", ""), NOTE_LIMIT)
    if value not in list(TeamQuestion) or not words:
        context.toast("toast-old-button", alert=True)
        return
    if any(note.text == words for note in await notes.of_signals(context.unit, [signal.id])):  # a second tap
        context.toast("toast-already", alert=True)
        return
    notes.add(context.unit, signal.id, TeamQuestion(value), words, context.person.id)
    signals.note(context.unit, signal.id, "noted", person_id=context.person.id)
    await card.show(context, signal.reference)


class WriteNote(TeamDialog):
    """An answer to one of the three questions, in one message."""

    form = Form("note", (Question("text", NOTE),), reviewed=False, needs=("reference", "question"))
    presets = {"question": list(TeamQuestion)}  # noqa: RUF012

    def ask(self, context: Context, draft: Draft, question: Question) -> str:
        return context.html(f"note-ask-{draft.answers['question']}", reference=shown(draft.answers["reference"]))

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await working_on(context, draft)
        if signal is not None:
            notes.add(context.unit, signal.id, TeamQuestion(draft.answers["question"]), draft.answers["text"], context.person.id)
            signals.note(context.unit, signal.id, "noted", person_id=context.person.id)
            await card.show(context, signal.reference, new=True)


async def on_fix(context: Context, signal: Signal, value: str) -> None:
    """k:fix:<reference>[:<note>]: asks which note, then for its new words."""
    found = await notes.of_signals(context.unit, [signal.id])
    if whole(value) in [note.id for note in found]:
        await engine.begin(context, "fix", {"reference": signal.reference, "number": value})
    elif not found:
        context.toast("toast-no-notes", alert=True)
    else:
        rows = [[button(shorten(note.text, 50), CardTap("fix", signal.reference, str(note.id)))] for note in found[-20:]]
        rows.append([button(context.plain("button-back"), CardTap("card", signal.reference))])
        blocks = [Block(context.html("fix-which", reference=shown(signal.reference))), Block("", signal.id)]
        await context.show_blocks(blocks, rows, slot="fix")


class CorrectNote(TeamDialog):
    """New words for a note. The earlier ones stay in its history."""

    form = Form("fix", (Question("text", NOTE),), reviewed=False, needs=("reference", "number"))

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await working_on(context, draft)
        note = await notes.by_id(context.unit, int(draft.answers["number"])) if signal else None
        if signal is None or note is None or note.signal_id != signal.id:
            return
        text = draft.answers["text"]
        if note.replaced_at is not None:
            await context.tell("fix-too-late")
        else:
            notes.replace(context.unit, note, None if text == REMOVE else text, context.person.id)
            signals.note(context.unit, signal.id, "note-fixed", person_id=context.person.id)
        await card.show(context, signal.reference, new=True)


async def on_mark(context: Context, signal: Signal, value: str, mark: Mark) -> None:
    """k:<mark>:<reference>:<1|0>"""
    wanted = value != "0"
    if (mark in await notes.marks_of(context.unit, signal.id)) != wanted:
        notes.mark(context.unit, signal.id, mark, wanted)
        signals.note(context.unit, signal.id, f"{'' if wanted else 'not-'}{mark}", person_id=context.person.id)
    context.toast("toast-done")
    await card.refresh(context.unit, context.services)
    await card.show_more(context, signal)


async def on_forum(context: Context, signal: Signal, value: str) -> None:
    await on_mark(context, signal, value, Mark.FORUM)


async def on_gap(context: Context, signal: Signal, value: str) -> None:
    await on_mark(context, signal, value, Mark.GAP)


async def on_task(context: Context, signal: Signal, value: str) -> None:
    await engine.begin(context, "task", {"reference": signal.reference})


def _somebody_else(answers: Answers) -> bool:
    return answers.get("who") == ANOTHER


class GiveTask(TeamDialog):
    """A task of the team's own: what, who, by when."""

    form = Form(
        "task",
        (
            Question("text", Text(limit=300, stays=CONTACT_WAYS)),
            Question("who", Choice()),
            Question("name", Text(limit=60), when=_somebody_else),
            Question("weeks", Choice()),
        ),
        reviewed=False,
        needs=("reference",),
    )

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        if question.key == "weeks":
            return [Option(str(n), context.plain("task-weeks", day=context.day(_due(context, n).date()))) for n in WEEKS]
        names = await sessions.known_names(context.unit)
        return [
            *(Option(str(number), name) for number, name in names.items()),
            Option(ANOTHER, context.plain("task-who-another")),
        ]

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await working_on(context, draft)
        if signal is None:
            return
        answers, names = draft.answers, await sessions.known_names(context.unit)
        who = answers.get("name") or names.get(int(answers["who"]), "–")
        due = int(_due(context, int(answers["weeks"])).timestamp())
        await notes.add_task(context.unit, signal.id, answers["text"], who, due)
        signals.note(context.unit, signal.id, "task", person_id=context.person.id)
        await context.tell("task-kept", text=answers["text"], who=who, day=context.day(context.town.local(due).date()))
        await card.show(context, signal.reference, new=True)


def _due(context: Context, weeks: int) -> datetime:
    """The end of the day this many weeks from now, on the town's clock."""
    day = context.town.local(context.now) + timedelta(weeks=weeks)
    return day.replace(hour=23, minute=59, second=0, microsecond=0)
