"""Offers: what an association does about a raised concern already, or could do."""

from __future__ import annotations

from telegram import Update

from handlers.callback_data import CallbackData, Id
from handlers.context import Button, Context, button
from handlers.dialogs import engine
from handlers.dialogs.base import Dialog
from handlers.dialogs.forms import Form, Question, Text
from handlers.gate import blocking
from storage import concerns, endorsements, people, signals
from storage.endorsements import OfferKind
from storage.engine.models import Draft
from storage.models import Concern
from storage.signals import shown
from texts.clean import shorten

OFFERS_SHOWN, OFFER_TEXT = 6, 200  # offers below a concern, and UTF-16 units of each


class OfferTap(CallbackData, prefix="ro"):
    kind: OfferKind
    concern: Id


def offer_buttons(context: Context, concern: Concern) -> list[list[Button]]:
    """What somebody from an association may tell about a concern."""
    if context.person.association_id is None:
        return []
    return [[button(context.plain(f"button-offer-{kind}"), OfferTap(kind, concern.id))] for kind in OfferKind]


async def offer_lines(context: Context, concern: Concern) -> list[str]:
    """Which associations do or offer what."""
    found = (await endorsements.offers(context.unit, concern.signal_id))[:OFFERS_SHOWN]
    return [context.html(f"raised-{each.kind}", name=each.name, text=shorten(each.words, OFFER_TEXT)) for each in found]


async def on_offer(update: Update, context: Context, data: OfferTap) -> None:
    concern = await concerns.by_id(context.unit, data.concern)
    if concern is None:
        context.toast("raised-gone", alert=True)
    elif context.person.association_id is None:
        context.toast("offer-no-association", alert=True)
    else:
        await engine.begin(context, "offer", {"number": str(data.concern), "question": data.kind})


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
