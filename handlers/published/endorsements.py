"""Endorsements and offers: who has seen the same as a raised concern, which associations act or could help."""

from __future__ import annotations

from telegram import Update

from handlers.context import Context, button, whole
from handlers.dialogs import engine
from handlers.dialogs.base import Dialog
from handlers.dialogs.forms import Form, Question, Text
from handlers.gate import blocking
from handlers.published import browse
from storage import concerns, endorsements, likeness, people, signals
from storage.endorsements import OfferKind
from storage.engine.models import Draft
from storage.models import Concern, Signal
from storage.signals import shown
from texts.clean import shorten

SUGGESTED = 2  # raised concerns suggested after a new signal, at most
QUOTED = 250  # UTF-16 units


async def on_seen(update: Update, context: Context) -> None:
    """rs:<concern>[:<signal>]: endorses a concern; with a reference, because the person's own signal says the same."""
    number, reference = context.tap(2)
    concern = await browse.tapped_concern(context, number)
    if concern is None:
        return
    signal = await signals.find_own(context.unit, reference, context.person.id) if reference else None
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
        rows.append([button(label, f"rs:{concern.id}:{signal.reference}")])
    await context.say("\n\n".join(lines), rows, slot="same")


def _alike(concern: Concern, signal: Signal) -> bool:
    words = concern.texts.get(signal.language)
    if not words or concern.category != signal.category:
        return False
    return likeness.shared_stems(words, signal.text, signal.language) >= likeness.RELATED_WORDS


# Associations.


async def on_offer(update: Update, context: Context) -> None:
    """ro:<doing|could>:<concern>"""
    kind, number = context.tap(2)
    concern = await concerns.by_id(context.unit, whole(number))
    if concern is None or kind not in list(OfferKind):
        context.toast("raised-gone", alert=True)
    elif context.person.association_id is None:
        context.toast("offer-no-association", alert=True)
    else:
        await engine.begin(context, "offer", {"number": number, "question": kind})


class MakeOffer(Dialog):
    """What an association already does, or could do."""

    form = Form("offer", (Question("text", Text(limit=600)),), main="text", needs=("number", "question"))
    presets = {"question": list(OfferKind)}  # noqa: RUF012

    def ask(self, context: Context, draft: Draft, question: Question) -> str:
        return context.html(f"offer-ask-{draft.answers['question']}")

    async def summary(self, context: Context, draft: Draft) -> str:
        association = await people.association(context.unit, context.person.association_id)
        return context.html(
            f"offer-review-{draft.answers['question']}", name=association.name if association else "–", text=draft.answers["text"]
        )

    async def submit(self, context: Context, draft: Draft) -> None:
        if await blocking.refuse_if_blocked(context):
            return
        concern = await concerns.by_id(context.unit, int(draft.answers["number"]))
        if concern is None:
            await context.tell("raised-gone")
            return
        if context.person.association_id is None:
            await context.tell("offer-no-association")
            return
        kind = OfferKind(draft.answers["question"])
        await endorsements.offer(
            context.unit, concern.id, context.person.association_id, context.person.id, kind, draft.answers["text"]
        )
        signals.note(context.unit, concern.signal_id, f"offer-{kind}")
        await context.tell("offer-thanks", reference=shown(concern.reference))
