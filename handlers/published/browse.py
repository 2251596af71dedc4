"""Raised concerns: what the team has published. Everybody can make proposals to them."""

from __future__ import annotations

from telegram import Update

from handlers.callback_data import CallbackData, Id, Key, Page
from handlers.context import Button, Context, button, link_button
from handlers.dialogs import engine
from handlers.gate import privacy_notice
from handlers.pager import pager
from handlers.registry import features_of
from storage import concerns
from storage.models import Concern, SignalKind
from storage.signals import shown
from texts.clean import shorten

PAGE = 3  # concerns on a page
LISTED_TEXT = 700  # UTF-16 units of a concern on a page; its own link shows more


async def on_raised(update: Update, context: Context) -> None:
    await _show(context, "", 0)


CHOOSE = "?"  # in place of a category: ask which


class ConcernPage(CallbackData, prefix="ra"):
    page: Page
    category: Key = ""


class OpenConcern(CallbackData, prefix="rc"):
    concern: Id


class ProposeTo(CallbackData, prefix="rp"):
    concern: Id


async def on_page(update: Update, context: Context, data: ConcernPage) -> None:
    if data.category == CHOOSE:
        await _choose_category(context)
    else:
        await _show(context, data.category, data.page)


async def _choose_category(context: Context) -> None:
    counts = await concerns.categories(context.unit)
    rows = [[button(context.plain("raised-all"), ConcernPage(0))]]
    for key, count in counts.items():
        name = context.town.category(key, context.language) or context.plain("category-none")
        if key:
            rows.append([button(f"{name} ({count})", ConcernPage(0, key))])
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
        rows += _added_buttons(context, concern, alone=False)
        rows.append([button(context.plain("button-propose-to", reference=reference), ProposeTo(concern.id))])
        if context.person.association_id is not None:
            rows.append([button(context.plain("button-open", reference=reference), OpenConcern(concern.id))])
    rows += pager(context, page, len(found) > PAGE, lambda p: ConcernPage(p, category))
    rows.append([button(context.plain("button-by-category"), ConcernPage(0, CHOOSE))])
    await context.show("\n\n".join(parts), rows, slot="raised")


async def _card(context: Context, concern: Concern, limit: int = 3000) -> str:
    """The concern, and what other features tell of it."""
    lines: list[str] = [
        context.html(
            "raised-card",
            reference=shown(concern.reference),
            day=context.day(context.town.local(concern.published_at).date()),
            category=context.town.category(concern.category, context.language) or context.plain("category-none"),
            text=shorten(concern.text(context.language, context.town.team_language), limit),
        )
    ]
    for part in features_of(context).of(lambda feature: feature.concern_parts):
        lines += await part.lines(context, concern)
    return "\n".join(lines)


def _added_buttons(context: Context, concern: Concern, *, alone: bool) -> list[list[Button]]:
    parts = features_of(context).of(lambda feature: feature.concern_parts)
    return [list(row) for part in parts for row in part.buttons(context, concern, alone)]


async def on_open(update: Update, context: Context, data: OpenConcern) -> None:
    await _show_alone(context, data.concern)


async def show_linked(context: Context, code: str) -> None:
    """Shows the raised concern that a link of the form c<number> leads to."""
    await _show_alone(context, int(code[1:]))


async def _show_alone(context: Context, concern_id: int) -> None:
    concern = await concerns.by_id(context.unit, concern_id)
    if concern is None:
        await context.tell("raised-gone")
        return
    rows = [[button(context.plain("button-propose"), ProposeTo(concern.id))]]
    rows += _added_buttons(context, concern, alone=True)
    rows.append([link_button(context.plain("button-share"), context.services.link(f"c{concern.id}"))])
    await context.say(await _card(context, concern), rows)


async def on_propose(update: Update, context: Context, data: ProposeTo) -> None:
    concern = await tapped_concern(context, data.concern)
    if concern is not None:
        await engine.begin(context, "signal", {"kind": SignalKind.PROPOSAL, "concern": str(concern.id)})


async def tapped_concern(context: Context, number: int) -> Concern | None:
    """The concern that a person takes part in by a button. None when it is gone or the privacy notice is shown first."""
    concern = await concerns.by_id(context.unit, number)
    if concern is None:
        context.toast("raised-gone", alert=True)
        return None
    return concern if await privacy_notice.show_unless_accepted(context, code=f"c{concern.id}") else None
