"""One signal's whole story, with what a coordinator can do to it."""

from __future__ import annotations

import secrets

from digests.compose import Composer
from handlers import team
from handlers.buttons import CardTap
from handlers.context import Button, Context, button
from storage import concerns, signals
from storage.answers import Viewer
from storage.engine.models import Block
from storage.models import Signal, SignalKind, State
from storage.signals import shown
from texts.clean import shorten, units

STORY_EVENTS = 15  # newest events shown
STORY_TEXT = 2500  # UTF-16 units of the text on a coordinator's card; the spreadsheet has it all


async def show_story(context: Context, reference: str) -> None:
    """Shows the story in private, with its buttons."""
    signal = await signals.find(context.unit, reference)
    if signal is None:
        await context.tell("reference-unknown")
        return
    context.audit("opened", signal)
    words = signal.outcome_words or ""
    lines: list[str] = [
        context.html(
            "story-title",
            reference=shown(signal.reference),
            kind=context.plain(f"kind-{signal.kind}"),
            state=context.plain(f"state-{signal.state}"),
        ),
        context.html("story-facts", **_facts(context, signal)),
        context.html("signal-review-text", text=shorten(signal.text, STORY_TEXT - units(words)) or "–"),
    ]
    lines += Composer(context.town, context.texts, context.language).answers(signal, Viewer.COORDINATORS)
    if signal.wording:
        lines.append(context.html("story-wording", text=shorten(signal.wording, STORY_TEXT // 4)))
    if signal.outcome:
        lines.append(context.html("story-outcome", outcome=context.plain(f"outcome-{signal.outcome}")))
        if words:
            lines.append(context.html("signal-review-text", text=words))
    concern = await concerns.of_signal(context.unit, signal.id)
    if concern:
        lines.append(context.html("story-raised", day=context.day(context.town.local(concern.published_at).date())))
    events = [
        context.html("story-event", day=context.day(context.town.local(e.at).date()), what=context.plain(f"event-{e.what}"))
        for e in await signals.story(context.unit, signal.id)
    ]
    received = context.html(
        "story-event", day=context.day(context.town.local(signal.received_at).date()), what=context.plain("event-received")
    )
    lines.append("\n".join([received, *events[-STORY_EVENTS:]]))
    slot = f"story:{secrets.token_hex(4)}"
    block = Block("\n\n".join(lines), signal.id)
    rows = [*card_rows(context, signal), *await _author_rows(context, signal)]
    await team.show_list(context, context.html("story-head"), [block], rows, slot)


def _facts(context: Context, signal: Signal) -> dict[str, str]:
    composer = Composer(context.town, context.texts, context.language)
    area = composer.facts(signal.model_copy(update={"kind": SignalKind.CONCERN, "sensitive": False}))
    return {
        "day": context.texts.moment(context.language, context.town.local(signal.received_at)),
        "category": composer.category(signal.category),
        "area": area.removeprefix(" · ") or context.plain("area-none"),
    }


async def _author_rows(context: Context, signal: Signal) -> list[list[Button]]:
    """A button that blocks the author of this signal, or unblocks them."""
    author = await context.unit.person_by_id(signal.person_id) if signal.person_id else None
    if author is None or author.id == context.person.id:
        return []
    key = "button-unblock" if author.blocked_at else "button-block"
    return [[button(context.plain(key), CardTap("hush", signal.reference, str(int(not author.blocked_at))))]]


def card_rows(context: Context, signal: Signal) -> list[list[Button]]:
    """What a coordinator can do. Holding back is offered until a digest carries the signal, closing afterwards."""
    if signal.gone:
        return []
    ref, rows = signal.reference, []
    sensitive = "button-not-sensitive" if signal.sensitive else "button-sensitive"
    rows.append([button(context.plain(sensitive), CardTap("sensitive", ref, str(int(not signal.sensitive))))])
    rows.append([button(context.plain("button-reword"), CardTap("reword", ref))])
    rows.append([button(context.plain("button-recategorise"), CardTap("category", ref))])
    if signal.state is State.NEW:
        is_held = (signal.held_until or 0) > context.now
        held = "button-not-hold" if is_held else "button-hold"
        rows[-1].append(button(context.plain(held), CardTap("hold", ref, str(int(not is_held)))))
    else:
        closed = "button-reopen" if signal.state is State.CLOSED else "button-close"
        rows[-1].append(button(context.plain(closed), CardTap("close", ref, "0" if signal.state is State.CLOSED else "?")))
    if signal.kind is not SignalKind.PROPOSAL:
        rows.append([button(context.plain("button-publish"), CardTap("publish", ref))])
    rows.append([button(context.plain("button-erase"), CardTap("erase", ref))])
    return rows
