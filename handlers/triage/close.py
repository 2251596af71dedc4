"""Closing a signal with an honest outcome, in words for its author."""

from __future__ import annotations

from handlers.buttons import CardTap
from handlers.context import Context, button
from handlers.dialogs import engine
from handlers.dialogs.base import TeamDialog, edit_option
from handlers.dialogs.forms import Answers, Form, Option, Question, Text
from handlers.feedback import updates
from handlers.registry import features_of
from handlers.session import agenda
from handlers.signals import card
from storage import notifications, referrals, related, signals
from storage.engine.models import Draft
from storage.models import Outcome, Signal, State
from storage.notifications import Progress
from storage.signals import shown
from texts.redaction import CONTACT_WAYS

WORDS_LIMIT = 1000  # UTF-16 units
WORDS = Text(limit=WORDS_LIMIT, stays=CONTACT_WAYS)
EXPLAINED = (Outcome.LATER, Outcome.OTHERS, Outcome.NONE)  # outcomes that need a reason


async def on_close(context: Context, signal: Signal, value: str) -> None:
    """k:close:<reference>:<outcome>; 0 reopens the signal, anything else asks for the outcome."""
    if signal.state is State.NEW:
        context.toast("toast-not-yet", alert=True)
    elif value == "0":
        if signal.state is State.CLOSED:
            await _reopen(context, signal)
        context.toast("toast-done")
        await card.show(context, signal.reference)
    elif signal.state is State.CLOSED:
        context.toast("toast-already", alert=True)
        await card.show(context, signal.reference)
    elif value in list(Outcome):
        brought = {"reference": signal.reference, "outcome": value}
        author = await context.unit.person_by_id(signal.person_id) if signal.person_id else None
        if author is not None and author.language != context.town.team_language:
            brought["language"] = author.language
        await engine.begin(context, "close", brought)
    else:
        rows = [[button(context.plain(f"outcome-{o}"), CardTap("close", signal.reference, o))] for o in Outcome]
        rows.append([button(context.plain("button-back"), CardTap("card", signal.reference))])
        await context.show(context.html("close-ask", reference=shown(signal.reference)), rows, slot="close")


def in_another_language(answers: Answers) -> bool:
    """Are there words, for an author whose language is not the team's?"""
    return "language" in answers and bool(answers.get("words") or answers.get("reason"))


def explained(answers: Answers) -> bool:
    """Does the chosen outcome need a reason?"""
    return answers.get("outcome") in EXPLAINED


class Close(TeamDialog):
    """The words on the outcome: a required reason when the answer is no, otherwise optional."""

    form = Form(
        "close",
        (
            Question("words", WORDS, optional=True, when=lambda answers: not explained(answers)),
            Question("reason", WORDS, when=explained),
            Question("own", WORDS, optional=True, when=in_another_language),
        ),
        needs=("reference", "outcome"),
    )

    def ask(self, context: Context, draft: Draft, question: Question) -> str:
        if question.key == "reason":
            return context.html(f"close-reason-ask-{draft.answers['outcome']}")
        if question.key == "own":
            return context.html("close-own-ask", language=context.plain(f"language-in-{draft.answers['language']}"))
        return super().ask(context, draft, question)

    async def summary(self, context: Context, draft: Draft) -> str:
        lines = [
            context.html("close-review", reference=shown(draft.answers["reference"])),
            context.html("story-outcome", outcome=context.plain(f"outcome-{draft.answers['outcome']}")),
        ]
        if words := _words(draft):
            lines.append(context.html("signal-review-text", text=words))
        if own := draft.answers.get("own"):
            lines.append(context.html("signal-review-text", text=own))
        return "\n".join([*lines, context.html("close-check")])

    async def review_options(self, context: Context, draft: Draft) -> list[list[Option]]:
        keys = ["reason" if explained(draft.answers) else "words"]
        keys += ["own"] if in_another_language(draft.answers) else []
        return [[edit_option(context, self.form, key)] for key in keys]

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await signals.find(context.unit, draft.answers["reference"])
        if signal is None or signal.gone:
            await context.tell("reference-unknown")
        elif signal.state is State.CLOSED:
            await context.tell("close-too-late", reference=shown(signal.reference))
        else:
            await _close(context, signal, draft)
            await context.tell("closed", reference=shown(signal.reference))
            await _go_on(context, signal)


async def _close(context: Context, signal: Signal, draft: Draft) -> None:
    """Closes the signal and what is merged into it, cancels waiting referrals and notes the notifications."""
    unit, outcome, words = context.unit, Outcome(draft.answers["outcome"]), _words(draft)
    follow = features_of(context).of(lambda feature: feature.on_closed)
    own = draft.answers.get("own") if words else None
    for each in (signal, *await related.merged_into(unit, signal.id)):
        signals.close(unit, each, outcome, words, context.person.id, own)
        referrals.cancel(unit, each.id)
        for act in follow:
            act(unit, each, outcome)
    await notifications.note(unit, signal, Progress.CLOSED, ready_at=await updates.ready_at(unit, context.services))


async def _reopen(context: Context, signal: Signal) -> None:
    unit = context.unit
    for each in (signal, *await related.merged_into(unit, signal.id)):
        signals.reopen(unit, each, context.person.id)
        for act in features_of(context).of(lambda feature: feature.on_reopened):
            act(unit, each)
    notifications.take_back(unit, signal.id, Progress.CLOSED)


async def _go_on(context: Context, signal: Signal) -> None:
    """Moves a running session on, because closing is the last action on its current signal."""
    running = await card.current(context.unit)
    if running and running[1] and running[1].signal_id == signal.id:
        await agenda.advance(context, running[0], running[1], "next")


def _words(draft: Draft) -> str | None:
    return draft.answers.get("reason") if explained(draft.answers) else draft.answers.get("words")
