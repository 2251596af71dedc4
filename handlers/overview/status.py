"""Overviews for coordinators: figures, lists and search."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Annotated

from telegram import Update

from digests.compose import Composer
from digests.week import next_due
from handlers import team
from handlers.buttons import CardTap
from handlers.callback_data import CallbackData, Key, Page, Size, Slot
from handlers.context import Button, Context, button
from handlers.pager import pager
from handlers.registry import features_of
from handlers.signals import story
from storage import chats, concerns, digest_runs, notes, referrals, signal_counts, signals
from storage.engine import outbox
from storage.models import Signal, SignalKind, State
from storage.notes import Mark
from storage.signals import shown
from texts.clean import fold, shorten

PAGE = 5  # signals on a page
SEARCH_BYTES = 40  # of the words that the buttons of a search can carry
YEAR = 365 * 86400  # seconds


@team.coordinators_only
async def on_status(update: Update, context: Context) -> None:
    """/status: the overview; /status REF: one signal's story."""
    if context.args:
        await story.show_story(context, " ".join(context.args))
        return
    await context.say(await _overview(context))


async def _overview(context: Context) -> str:
    """This week and last by kind, category and state; what waits; digests; missing translations."""
    db, town, now = context.unit, context.town, context.town.local(context.now)
    monday = (now - timedelta(days=now.weekday())).replace(hour=0, minute=0, second=0, microsecond=0)
    this, last = int(monday.timestamp()), int((monday - timedelta(days=7)).timestamp())
    end = context.now + 1
    lines: list[str] = [context.html("status-title", day=context.day(now.date()))]
    for column, keys in (("kind", list(SignalKind)), ("category", list(town.categories)), ("state", list(State))):
        counts, before = await signal_counts.between(db, this, end, column), await signal_counts.between(db, last, this, column)
        rows = []
        for key in [*keys, ""] if column == "category" else keys:
            if counts.get(key) or before.get(key):
                name = (
                    town.category(key, context.language) or context.plain("category-none")
                    if column == "category"
                    else context.plain(f"{column}-{key}")
                )
                rows.append(context.html("status-line", name=name, count=counts.get(key, 0), before=before.get(key, 0)))
        if rows:
            lines.append("\n".join([context.html(f"status-by-{column}"), *rows]))
    lines.append(await _waiting(context))
    lines.append(await _follow_up(context))
    lines.append(await _digests(context))
    lacking = await concerns.lacking(db, town.official)
    if lacking:
        rows = []
        for concern in lacking:
            names = [context.plain(f"language-{code}") for code in town.official if code not in concern.texts]
            rows.append(context.html("status-lacking-line", reference=shown(concern.reference), languages=", ".join(names)))
        lines.append("\n".join([context.html("status-lacking"), *rows]))
    return "\n\n".join(lines)


async def _waiting(context: Context) -> str:
    count = await signals.count_unhandled(context.unit)
    oldest = await signals.unhandled(context.unit, 3)
    rows: list[str] = [context.html("status-waiting", count=count)]
    for signal in oldest:
        days = (context.now - signal.received_at) // 86400
        rows.append(context.html("status-oldest", reference=shown(signal.reference), days=days))
    return "\n".join(rows)


async def _follow_up(context: Context) -> str:
    """Unanswered referrals, gaps in services, and what optional features have to tell."""
    rows: list[str] = [context.html("status-referrals", count=len(await referrals.waiting(context.unit)))]
    gaps = await notes.count_marks(context.unit, Mark.GAP, context.now - YEAR)
    if gaps:
        rows.append(context.html("status-gaps", count=gaps))
    for lines in features_of(context).of(lambda feature: feature.status_lines):
        rows += await lines(context)
    return "\n".join(rows)


async def _digests(context: Context) -> str:
    due = next_due(context.town, context.town.local(context.now))
    rows = []
    teams = await chats.teams(context.unit)
    if not teams:
        rows.append(context.html("status-no-team"))
    last = await digest_runs.last(context.unit)
    if last:
        moment = context.texts.moment(context.language, context.town.local(last.built_at))
        rows.append(context.html("status-last-digest", moment=moment))
    if await outbox.refused_in_groups(context.unit):
        rows.append(context.html("digest-refused"))
    moment = context.texts.moment(context.language, due.at)
    rows.append(context.html("status-next-digest", moment=moment))
    return "\n".join(rows)


# Lists.


@team.coordinators_only
async def on_open(update: Update, context: Context) -> None:
    """/open, or /open CATEGORY: lists the open signals."""
    words = " ".join(context.args or [])
    category = _category(context, words)
    if words and not category:
        await context.tell("open-unknown", words=shorten(words, 100))
        return
    await _open(context, 0, category)


def _category(context: Context, words: str) -> str:
    """The category with this key, or whose name begins so in any language; '' when there is none."""
    wanted = fold(words)
    for key, names in context.town.categories.items():
        if wanted and (wanted == fold(key) or any(fold(name).startswith(wanted) for name in names.values())):
            return key
    return ""


class OpenPage(CallbackData, prefix="o"):
    page: Page
    slot: Slot
    category: Key = ""


@team.coordinators_only
async def on_open_page(update: Update, context: Context, data: OpenPage) -> None:
    await _open(context, data.page, data.category, data.slot)


async def _open(context: Context, page: int, category: str, slot: str = "") -> None:
    context.audit("listed")
    slot = slot or secrets.token_hex(4)
    count = await signals.count_open(context.unit, category or None)
    found = await signals.open_signals(context.unit, category or None, PAGE, page * PAGE)
    title = context.html("open-title", count=count, category=context.town.category(category, context.language) or "–")
    moves = pager(context, page, count > (page + 1) * PAGE, lambda p: OpenPage(p, slot, category))
    await _list(context, title, found, moves, f"list:{slot}")


@team.coordinators_only
async def on_search(update: Update, context: Context) -> None:
    words = " ".join(context.args or [])
    if not words:
        await context.tell("search-how")
        return
    await _search(context, 0, words)


class SearchPage(CallbackData, prefix="s"):
    page: Page
    slot: Slot
    words: Annotated[str, Size(SEARCH_BYTES)]


@team.coordinators_only
async def on_search_page(update: Update, context: Context, data: SearchPage) -> None:
    await _search(context, data.page, data.words, data.slot)


async def _search(context: Context, page: int, words: str, slot: str = "") -> None:
    context.audit("searched")
    slot = slot or secrets.token_hex(4)
    found = await signals.search(context.services.reader, words, context.town.team_language, PAGE + 1, page * PAGE)
    asked = shorten(words, 200)
    title = context.html("search-title" if found else "search-none", words=asked)
    moves: list[list[Button]] = []
    if len(words.encode()) <= SEARCH_BYTES:
        moves = pager(context, page, len(found) > PAGE, lambda p: SearchPage(p, slot, words))
    elif len(found) > PAGE:
        title = context.html("search-narrow", words=asked)
    await _list(context, title, found[:PAGE], moves, f"list:{slot}", asked=True)


async def _list(
    context: Context, title: str, found: list[Signal], moves: list[list[Button]], slot: str, *, asked: bool = False
) -> None:
    composer = Composer(context.town, context.texts, context.language)
    blocks = [composer.item(signal) for signal in found]
    rows = [[button(context.plain("button-open", reference=shown(s.reference)), CardTap("card", s.reference))] for s in found]
    await team.show_list(context, title, blocks, [*rows, *moves], slot, asked=asked)
