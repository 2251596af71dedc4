"""The session: its agenda, who chairs it, how it moves on, and its end."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Update

from handlers import team
from handlers.buttons import CardTap, Here, ItemMove, NewMatter, SessionTap, TaskDone
from handlers.context import Context, button
from handlers.services import Services
from handlers.session import minutes
from handlers.signals import card
from storage import chats, likeness, notes, notifications, related, sessions, signals
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Signal, SignalKind, State
from storage.notes import TeamQuestion
from storage.notifications import Progress
from storage.sessions import AgendaItem, ItemState, Session
from storage.town import Town

FORGOTTEN_AFTER = 6 * 3600  # seconds without a tap after which a session counts as over
COMPARED = 200  # signals of a category that are compared for likeness


async def agenda(unit: UnitOfWork, town: Town) -> list[int | None]:
    """The ids of the signals to discuss, in order. None stands for the team's own tasks, which come first.

    Signals are ordered by category, similar ones together. A proposal is discussed on its concern's card.
    """
    due = await sessions.due_signals(unit)
    tied = await signals.concerns_of(unit, [s.id for s in due if s.kind is SignalKind.PROPOSAL])
    wanted: dict[int, Signal] = {}
    for signal in due:
        about = await _about(unit, tied.get(signal.id, []))
        shown = about or signal
        wanted.setdefault(shown.id, shown)
    order: list[int | None] = [None] if await notes.open_tasks(unit) else []
    for key in (*town.categories, None):
        group = [s for s in wanted.values() if (s.category if s.category in town.categories else None) == key]
        order += [s.id for s in like_by_like(group, town.team_language)]
    return order


async def _about(unit: UnitOfWork, concern_ids: Sequence[int]) -> Signal | None:
    """The open signal from which one of these concerns was raised; None when there is none."""
    for number in concern_ids:
        about = await related.raised_as(unit, number)
        if about and about.state is State.DELIVERED:
            return about
    return None


def like_by_like(found: list[Signal], language: str) -> list[Signal]:
    """Keeps the order, oldest first, but moves signals that share words to the first of them."""
    left = [(signal, likeness.stems(signal.text, language)) for signal in found[:COMPARED]]
    order: list[Signal] = []
    while left:
        first, words = left.pop(0)
        alike = {signal.id for signal, theirs in left if len(theirs & words) >= likeness.RELATED_WORDS}
        order += [first, *(signal for signal, _ in left if signal.id in alike)]
        left = [pair for pair in left if pair[0].id not in alike]
    return order + found[COMPARED:]


@team.coordinators_only
async def on_review(update: Update, context: Context) -> None:
    """/review opens the session, or shows where it is; /review REF opens one card."""
    if context.args:
        await card.show(context, " ".join(context.args), new=True)
        return
    await open_session(context)


async def open_session(context: Context) -> None:
    """Starts a session, or shows where the running one is."""
    running = await sessions.running(context.unit)
    if running is not None:
        attend(context, running)
        await card.show_item(context, running, new=True)
        return
    chat = await card.team_chat(context.unit)
    if chat is None:
        await context.tell("status-no-team")
        return
    order = await agenda(context.unit, context.town)
    if not order:
        await context.tell("session-nothing")
        return
    session = await sessions.start(context.unit, chat.id, context.person.id, order)
    attend(context, session)
    await card.post_card(context.unit, context.services, session)
    await card.show_item(context, session, new=True)


def attend(context: Context, session: Session) -> None:
    """Notes for the minutes that the person is present, under the name that Telegram shows."""
    user = context.incoming.effective_user
    sessions.attend(context.unit, session, context.person.id, user.full_name if user else "")


async def on_here(update: Update, context: Context, data: Here) -> None:
    """Somebody in the team's group is present."""
    session = await sessions.running(context.unit)
    chat = update.effective_chat
    known = await chats.by_telegram_id(context.unit, chat.id) if chat else None
    if session is None or known is None or known.id != session.chat_id:
        context.toast("toast-old-button", alert=True)
        return
    attend(context, session)
    context.toast("toast-here")


async def _attended(context: Context) -> Session | None:
    """The running session, at which the person who taps is present; says so when it is over."""
    session = await sessions.running(context.unit)
    if session is None:
        context.toast("session-is-over", alert=True)
    else:
        attend(context, session)
    return session


@team.coordinators_only
async def on_session_tap(update: Update, context: Context, data: SessionTap) -> None:
    """Opens the session, takes the chair, or ends it."""
    if data.wish == "start":
        context.toast("toast-sent-privately")
        await open_session(context)
        return
    session = await _attended(context)
    if session is None:
        return
    if data.wish == "chair":
        context.toast("toast-sent-privately")
        session = sessions.take_chair(context.unit, session, context.person.id)
        await card.show_item(context, session, new=True)
    else:
        await _end(update, context, session)


@team.coordinators_only
async def on_task_done(update: Update, context: Context, data: TaskDone) -> None:
    """One of the team's own tasks is done."""
    session = await _attended(context)
    if session is None:
        return
    task = await notes.task(context.unit, data.task)
    context.toast("toast-already" if task is None or task.done_at else "toast-done")
    if task is not None:
        notes.finish(context.unit, task.id)
    await card.redraw(context.unit, context.services, session)
    await card.show_item(context, session)


@team.coordinators_only
async def on_move(update: Update, context: Context, data: ItemMove) -> None:
    """Moves the session on, or back."""
    session = await _attended(context)
    if session is None:
        return
    item = session.current(await sessions.items(context.unit, session.id))
    if item is None or item.id != data.item:
        await _say_where(context, item)
        if not team.in_group(update):
            await card.show_item(context, session)
        return
    await advance(context, session, item, data.wish)
    context.toast("toast-done")


async def _say_where(context: Context, item: AgendaItem | None) -> None:
    """The tap came too late: somebody else has moved on already."""
    signal = await signals.by_id(context.unit, item.signal_id) if item and item.signal_id else None
    if signal is None:
        context.toast("toast-moved-on", alert=True)
    else:
        context.toast("toast-moved-on-to", alert=True, reference=signals.shown(signal.reference))


async def advance(context: Context, session: Session, item: AgendaItem, wish: str) -> None:
    """Settles the current item and shows the next: in the group, and in private for the chair or a private tap."""
    unit = context.unit
    items = await sessions.items(unit, session.id)
    following: AgendaItem | None
    if wish == "back":
        following = next((other for other in reversed(items) if other.position < item.position), item)
    else:
        state = ItemState.DONE if wish == "next" else ItemState.LATER
        await settle(unit, item, state, context.person.id)
        waiting = await _still_open(
            unit, [o for o in items if o.id != item.id and o.state is ItemState.WAITING], context.person.id
        )
        following = next((o for o in waiting if o.position > item.position), waiting[0] if waiting else None)
    session = sessions.show(unit, session, following)
    await card.redraw(unit, context.services, session, anyway=True)
    tapped_in_group = context.incoming.callback_query is not None and context.tapped_message() is None
    if not tapped_in_group or session.chair_id == context.person.id:
        await card.show_item(context, session, new=tapped_in_group)


async def _still_open(unit: UnitOfWork, waiting: Sequence[AgendaItem], by: int) -> list[AgendaItem]:
    """The waiting items that are still to be discussed. What was closed or withdrawn meanwhile is settled here."""
    left = []
    for item in waiting:
        signal = await signals.by_id(unit, item.signal_id) if item.signal_id else None
        if signal is not None and (signal.gone or signal.state is State.CLOSED):
            await settle(unit, item, ItemState.DONE, by)
        else:
            left.append(item)
    return left


async def settle(unit: UnitOfWork, item: AgendaItem, state: ItemState, by: int) -> None:
    """Marks an item as done, or puts it off until next week."""
    sessions.settle(unit, item, state)
    signal = await signals.by_id(unit, item.signal_id) if item.signal_id else None
    if signal is None:
        return
    if state is ItemState.LATER:
        signals.note(unit, signal.id, "later", person_id=by)
        return
    belonging = [*await related.merged_into(unit, signal.id), *await related.proposals_to(unit, signal.id)]
    sessions.gone_through(unit, [signal.id, *(other.id for other in belonging)])
    if item.state is not ItemState.DONE:
        signals.note(unit, signal.id, "reviewed", person_id=by)
        await notifications.note(unit, signal, Progress.REVIEWED)


async def offer_as_note(update: Update, context: Context, text: str) -> bool:
    """Asks the chair which of the three questions the typed text answers.

    False: the person chairs no session, or its card shows no signal.
    """
    if await context.unit.cached(sessions.CHAIR) != context.person.id:
        return False
    running = await card.current(context.unit)
    if running is None or running[1] is None or running[1].signal_id is None:
        return False
    signal = await signals.by_id(context.unit, running[1].signal_id)
    assert signal is not None
    rows = [[button(context.plain(f"button-note-{q}"), CardTap("typed", signal.reference, q))] for q in TeamQuestion]
    rows.append([button(context.plain("button-is-new"), NewMatter())])
    html = context.html("note-which", reference=signals.shown(signal.reference))
    await context.say(html, rows, **context.as_reply())
    return True


async def _end(update: Update, context: Context, session: Session) -> None:
    context.toast("toast-done")
    session = await close(context.unit, context.services, session)
    await minutes.offer(context, session)


async def close(unit: UnitOfWork, services: Services, session: Session) -> Session:
    """Ends the session: the group's card sums it up, and notifications are released."""
    session = sessions.end(unit, session)
    await card.redraw(unit, services, session, anyway=True)
    notifications.release(unit)
    return session


async def end_forgotten(unit: UnitOfWork, services: Services) -> None:
    """Ends a session that nobody ended, some hours after the last tap."""
    session = await sessions.running(unit)
    if session is not None and unit.now - session.touched_at >= FORGOTTEN_AFTER:
        await close(unit, services, session)
