"""Merging signals that say the same, and undoing it."""

from __future__ import annotations

from handlers.buttons import CardTap
from handlers.context import Context, button
from handlers.dialogs import engine
from handlers.dialogs.base import TeamDialog
from handlers.dialogs.forms import Form, Question, Text
from handlers.signals import card
from handlers.signals.working_on import working_on
from storage import likeness, related, sessions, signals
from storage.engine.models import Block, Draft
from storage.models import Signal, State
from storage.sessions import ItemState
from storage.signals import shown
from texts.clean import shorten

CANDIDATES = 8  # signals to choose from
COMPARED = 60  # newest open signals of the category


async def on_merge(context: Context, signal: Signal, value: str) -> None:
    """k:merge:<reference>[:<other>]: asks for the other signal, then merges into it. all: nearly the same ones into this."""
    if value == "all":
        await _merge_all(context, signal)
    elif value == "?":
        await engine.begin(context, "merge", {"reference": signal.reference})
    elif value:
        await merge(context, signal, await signals.find(context.unit, value))
    else:
        await _choose(context, signal)


async def _choose(context: Context, signal: Signal) -> None:
    """Offers open signals of the same category, the most similar first, then the newest."""
    context.audit("listed")
    language = context.town.team_language
    found = [
        other
        for other in await signals.open_signals(context.unit, signal.category, COMPARED, 0)
        if other.id != signal.id and other.state is State.DELIVERED and other.merged_into is None
    ]
    found.sort(key=lambda other: -likeness.shared_stems(signal.text, other.text, language))
    rows = [
        [
            button(
                shorten(f"{shown(o.reference)} {' '.join(o.shown_text.split())}", 60),
                CardTap("merge", signal.reference, o.reference),
            )
        ]
        for o in found[:CANDIDATES]
    ]
    rows.append([button(context.plain("button-merge-other"), CardTap("merge", signal.reference, "?"))])
    rows.append([button(context.plain("button-back"), CardTap("card", signal.reference))])
    blocks = [
        Block(context.html("merge-into-which", reference=shown(signal.reference))),
        *(Block("", o.id) for o in found[:CANDIDATES]),
    ]
    await context.show_blocks(blocks, rows, slot="merge")


async def _merge_all(context: Context, signal: Signal) -> None:
    """Merges the signals that tell nearly the same story into this one."""
    if signal.merged_into is not None:
        context.toast("toast-already", alert=True)
        return
    same = likeness.twins(signal, await related.open_like(context.unit, signal))
    for other in same:
        for below in await related.merged_into(context.unit, other.id):
            related.merge(context.unit, below, signal, context.person.id)
        related.merge(context.unit, other, signal, context.person.id)
        await _to_the_other(context, other, signal)
    context.toast("toast-done" if same else "toast-already")
    await card.show(context, signal.reference)


async def merge(context: Context, signal: Signal, other: Signal | None) -> None:
    """Merges `signal` into `other`, or tells the coordinator why that is not possible."""
    unit = context.unit
    if other is not None and other.merged_into is not None:
        other = await signals.by_id(unit, other.merged_into)
    if other is None or other.gone or other.state is State.NEW:
        await context.tell("reference-unknown")
    elif other.id == signal.id:
        await context.tell("merge-itself")
    elif await related.merged_into(unit, signal.id):
        await context.tell("merge-other-way", reference=shown(signal.reference))
    elif signal.merged_into == other.id:
        context.toast("toast-already", alert=True)
    else:
        related.merge(unit, signal, other, context.person.id)
        await _to_the_other(context, signal, other)
        rows = [[button(context.plain("button-unmerge"), CardTap("unmerge", signal.reference))]]
        await context.say(context.html("merged", reference=shown(signal.reference), other=shown(other.reference)), rows)
        await card.show(context, other.reference, new=True)


async def _to_the_other(context: Context, signal: Signal, other: Signal) -> None:
    """In a running session, moves the card to the signal that remains."""
    running = await card.current(context.unit)
    if running is None:
        return
    session, item = running
    items = await sessions.items(context.unit, session.id)
    for own in items:
        if own.signal_id == signal.id and own.state is ItemState.WAITING:
            sessions.settle(context.unit, own, ItemState.DONE)
    if not any(own.signal_id == other.id for own in items):
        await sessions.append(context.unit, session, other.id)
        items = await sessions.items(context.unit, session.id)
    if item is not None and item.signal_id == signal.id:
        theirs = next(own for own in items if own.signal_id == other.id)
        sessions.settle(context.unit, theirs, ItemState.WAITING)
        sessions.show(context.unit, session, theirs)


async def on_unmerge(context: Context, signal: Signal, value: str) -> None:
    """k:unmerge:<reference>: undoes a merge. What came in since stays with the signal where it came in."""
    if signal.merged_into is None:
        context.toast("toast-already", alert=True)
    else:
        related.unmerge(context.unit, signal, context.person.id)
        context.toast("toast-done")
        running = await sessions.running(context.unit)
        for item in await sessions.items(context.unit, running.id) if running else []:
            if item.signal_id == signal.id:
                sessions.settle(context.unit, item, ItemState.WAITING)
    await card.show(context, signal.reference)


class Merge(TeamDialog):
    """Asks for the other signal's reference."""

    form = Form("merge", (Question("other", Text(limit=40)),), reviewed=False, needs=("reference",))

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await working_on(context, draft)
        if signal is not None:
            await merge(context, signal, await signals.find(context.unit, draft.answers["other"]))
