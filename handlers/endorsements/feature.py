"""Endorsements and offers, as a feature."""

from __future__ import annotations

from handlers.context import Context, Rows
from handlers.endorsements import endorse, offer
from handlers.feature import ConcernPart, Feature, taps
from storage.models import Concern


async def _lines(context: Context, concern: Concern) -> list[str]:
    return [*await endorse.seen_lines(context, concern), *await offer.offer_lines(context, concern)]


def _buttons(context: Context, concern: Concern, alone: bool) -> Rows:
    offers = offer.offer_buttons(context, concern) if alone else []
    return [endorse.seen_button(context, concern, alone=alone), *offers]


FEATURE = Feature(
    "endorsements",
    switch=True,
    buttons=(taps(endorse.SeenSame, endorse.on_seen), taps(offer.OfferTap, offer.on_offer)),
    dialogs=(offer.MakeOffer,),
    after_receipt=(endorse.suggest,),
    concern_parts=(ConcernPart(_lines, _buttons),),
)
