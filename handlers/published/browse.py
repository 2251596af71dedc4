"""Raised concerns: what the team has published. Everybody can make proposals to them."""

from __future__ import annotations

from telegram import Update

from handlers.context import Button, Context, button, link_button, whole
from handlers.dialogs import engine
from handlers.gate import privacy_notice
from handlers.pager import pager
from storage import concerns, endorsements
from storage.endorsements import OfferKind
from storage.models import Concern, SignalKind
from storage.signals import shown
from texts.clean import shorten

PAGE = 3  # concerns on a page
OFFERS_SHOWN, OFFER_TEXT = 6, 200  # offers on a card, and UTF-16 units of each
LISTED_TEXT = 700  # UTF-16 units of a concern on a page; its own link shows more


async def on_raised(update: Update, context: Context) -> None:
    await _show(context, "", 0)


async def on_page(update: Update, context: Context) -> None:
    """ra:<page>:<category>"""
    page, category = context.tap(2)
    if category == "?":
        await _choose_category(context)
        return
    await _show(context, category, whole(page))


async def _choose_category(context: Context) -> None:
    counts = await concerns.categories(context.unit)
    rows = [[button(context.plain("raised-all"), "ra:0:")]]
    for key, count in counts.items():
        name = context.town.category(key, context.language) or context.plain("category-none")
        if key:
            rows.append([button(f"{name} ({count})", f"ra:0:{key}")])
    await context.show(context.html("raised-which-category"), rows, slot="raised")


async def _show(context: Context, category: str, page: int) -> None:
    found = await concerns.published(context.unit, category or None, PAGE + 1, page * PAGE)
    if not found and page == 0:
        await context.show(context.html("raised-none"), [], slot="raised")
        return
    parts: list[str] = [context.html("raised-title")]
    rows: list[list[Button]] = []
    for concern in found[:PAGE]:
        parts.append(await _card(context, concern, LISTED_TEXT))
        reference = shown(concern.reference)
        rows.append([button(context.plain("button-seen-of", reference=reference), f"rs:{concern.id}")])
        rows.append([button(context.plain("button-propose-to", reference=reference), f"rp:{concern.id}")])
        if context.person.association_id is not None:
            rows.append([button(context.plain("button-open", reference=reference), f"rc:{concern.id}")])
    rows += pager(context, page, len(found) > PAGE, lambda p: f"ra:{p}:{category}")
    rows.append([button(context.plain("button-by-category"), "ra:0:?")])
    await context.show("\n\n".join(parts), rows, slot="raised")


async def _card(context: Context, concern: Concern, limit: int = 3000) -> str:
    """The concern, how many endorse it, and which associations offer what."""
    lines: list[str] = [
        context.html(
            "raised-card",
            reference=shown(concern.reference),
            day=context.day(context.town.local(concern.published_at).date()),
            category=context.town.category(concern.category, context.language) or context.plain("category-none"),
            text=shorten(concern.text(context.language, context.town.team_language), limit),
        )
    ]
    seen = await endorsements.seen(context.unit, concern.signal_id)
    if seen.people:
        lines.append(context.html("raised-seen", people=seen.people))
    for offer in (await endorsements.offers(context.unit, concern.signal_id))[:OFFERS_SHOWN]:
        lines.append(context.html(f"raised-{offer.kind}", name=offer.name, text=shorten(offer.words, OFFER_TEXT)))
    return "\n".join(lines)


async def on_open(update: Update, context: Context) -> None:
    """rc:<concern>"""
    (number,) = context.tap(1)
    await show_linked(context, whole(number))


async def show_linked(context: Context, concern_id: int) -> None:
    """Shows one raised concern, opened by its link or button."""
    concern = await concerns.by_id(context.unit, concern_id)
    if concern is None:
        await context.tell("raised-gone")
        return
    rows = [[button(context.plain("button-propose"), f"rp:{concern.id}")]]
    rows.append([button(context.plain("button-seen"), f"rs:{concern.id}")])
    if context.person.association_id is not None:
        rows += [[button(context.plain(f"button-offer-{kind}"), f"ro:{kind}:{concern.id}")] for kind in OfferKind]
    rows.append([link_button(context.plain("button-share"), context.services.link(f"c{concern.id}"))])
    await context.say(await _card(context, concern), rows)


async def on_propose(update: Update, context: Context) -> None:
    """rp:<concern>"""
    (number,) = context.tap(1)
    concern = await tapped_concern(context, number)
    if concern is not None:
        await engine.begin(context, "signal", {"kind": SignalKind.PROPOSAL, "concern": str(concern.id)})


async def tapped_concern(context: Context, number: str) -> Concern | None:
    """The concern that a person takes part in by a button. None when it is gone or the privacy notice is shown first."""
    concern = await concerns.by_id(context.unit, whole(number))
    if concern is None:
        context.toast("raised-gone", alert=True)
        return None
    return concern if await privacy_notice.show_unless_accepted(context, code=f"c{concern.id}") else None
