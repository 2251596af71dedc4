"""Endorsements: who has seen the same as a raised concern."""

from __future__ import annotations

from telegram import Update

from handlers.callback_data import CallbackData, Id, Reference
from handlers.context import Button, Context, button
from handlers.published import browse
from storage import concerns, endorsements, likeness, signals
from storage.models import Concern, Signal, SignalKind
from storage.signals import shown
from texts.clean import shorten

SUGGESTED = 2  # raised concerns suggested after a new signal, at most
QUOTED = 250  # UTF-16 units


class SeenSame(CallbackData, prefix="rs"):
    """Endorses a concern; with the reference of one's own signal, because that one says the same."""

    concern: Id
    reference: Reference | None = None


def seen_button(context: Context, concern: Concern, *, alone: bool) -> list[Button]:
    """The button that endorses a concern. alone: no other concern is shown."""
    label = "button-seen" if alone else "button-seen-of"
    return [button(context.plain(label, reference=shown(concern.reference)), SeenSame(concern.id))]


async def seen_lines(context: Context, concern: Concern) -> list[str]:
    """How many people have seen the same."""
    seen = await endorsements.seen(context.unit, concern.signal_id)
    return [context.html("raised-seen", people=seen.people)] if seen.people else []


async def on_seen(update: Update, context: Context, data: SeenSame) -> None:
    concern = await browse.tapped_concern(context, data.concern)
    if concern is None:
        return
    signal = await signals.find_own(context.unit, data.reference, context.person.id) if data.reference else None
    about = await signals.by_id(context.unit, concern.signal_id)
    if about is not None and about.person_id == context.person.id:
        context.toast("seen-own", alert=True)
        return
    again = await endorsements.has_seen(context.unit, concern.id, context.person.id)
    endorsements.see(context.unit, concern.id, context.person.id, context.person.association_id)
    if signal is not None and signal.id != concern.signal_id:
        signals.note(context.unit, signal.id, "same-as", concern.reference)
        await context.show(context.html("same-thanks"), [], slot="same")
        return
    context.toast("seen-already" if again else "seen-thanks", alert=True)


async def suggest(context: Context, signal: Signal) -> None:
    """Below the receipt, asks about raised concerns of the same category that share the signal's words, if there are any."""
    if signal.kind is SignalKind.PROPOSAL:
        return
    raised = await context.unit.cached(concerns.NEWEST)
    found = [c for c in raised if c.signal_id != signal.id and _alike(c, signal)][:SUGGESTED]
    if not found:
        return
    lines: list[str] = [context.html("same-ask")]
    rows = []
    for number, concern in enumerate(found, 1):
        text = shorten(concern.text(context.language, context.town.team_language), QUOTED)
        lines.append(context.html("same-line", number=number, text=text))
        label = context.plain("button-same", number=number) if len(found) > 1 else context.plain("button-same-only")
        rows.append([button(label, SeenSame(concern.id, signal.reference))])
    await context.say("\n\n".join(lines), rows, slot="same")


def _alike(concern: Concern, signal: Signal) -> bool:
    words = concern.texts.get(signal.language)
    if not words or concern.category != signal.category:
        return False
    return likeness.shared_stems(words, signal.text, signal.language) >= likeness.RELATED_WORDS
