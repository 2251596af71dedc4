"""The signal card: one in the group for everybody, one with buttons for the coordinator who works on the signal."""

from __future__ import annotations

from digests.card import CardComposer, gather
from digests.compose import joined
from handlers.buttons import CardTap, Here, ItemMove, SessionTap, TaskDone
from handlers.callback_data import CallbackData
from handlers.context import Button, Context, button, message_params
from handlers.services import Services
from handlers.signals import story
from storage import chats, likeness, message_index, notes, related, sessions, signals
from storage.engine.models import Block
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Chat, Signal, State
from storage.notes import Mark
from storage.sessions import AgendaItem, ItemState, Session

DESK = "desk"  # slot of a card in a private chat
TASK_TEXT = 200  # UTF-16 units of a task on the card
TASKS_SHOWN = 12


async def current(unit: UnitOfWork) -> tuple[Session, AgendaItem | None] | None:
    """The running session and its current item, if any; None when no session is running."""
    session = await sessions.running(unit)
    if session is None:
        return None
    found = await sessions.items(unit, session.id)
    return session, session.current(found)


# What the group sees.


def slot_of(session: Session) -> str:
    return f"session:{session.id}"


async def post_card(unit: UnitOfWork, services: Services, session: Session) -> None:
    """Posts the session's card as a new message in the team's group."""
    chat = await chats.by_id(unit, session.chat_id)
    if chat is None:
        return
    blocks, rows = await _for_group(unit, services, session)
    more = {"protect_content": True} | ({"message_thread_id": chat.topic_id} if chat.topic_id else {})
    await unit.post(
        chat.recipient, "sendMessage", message_params(joined(blocks), rows, **more), slot=slot_of(session), priority=0
    )
    await message_index.keep(unit, chat.recipient, slot_of(session), blocks)


async def refresh(unit: UnitOfWork, services: Services) -> None:
    """Updates the group's card after a change. Nothing is sent if it would look the same."""
    session = await sessions.running(unit)
    if session is not None:
        await redraw(unit, services, session)


async def redraw(unit: UnitOfWork, services: Services, session: Session, *, anyway: bool = False) -> None:
    """As refresh, for this session. anyway: sends the edit even if the card would look the same."""
    chat = await chats.by_id(unit, session.chat_id)
    if chat is None:
        return
    blocks, rows = await _for_group(unit, services, session)
    if not anyway and await message_index.blocks_of(unit, chat.recipient, slot_of(session)) == blocks:
        return
    await message_index.keep(unit, chat.recipient, slot_of(session), blocks)
    await unit.post(chat.recipient, "editMessageText", message_params(joined(blocks), rows), slot=slot_of(session))


async def _for_group(unit: UnitOfWork, services: Services, session: Session) -> tuple[list[Block], list[list[Button]]]:
    composer = CardComposer(services.town, services.texts)
    say = composer.say
    items = await sessions.items(unit, session.id)
    item = session.current(items)
    counts = {state: sum(1 for item in items if item.state is state) for state in ItemState}
    if session.ended_at is not None or item is None:
        key = "session-ended" if session.ended_at is not None else "session-all-seen"
        blocks = [Block(say(key, done=counts[ItemState.DONE], later=counts[ItemState.LATER]))]
    else:
        blocks = await item_blocks(unit, composer, item, len(items))
    return blocks, _group_rows(composer, session, item)


def _group_rows(composer: CardComposer, session: Session, item: AgendaItem | None) -> list[list[Button]]:
    def named(key: str, data: CallbackData) -> Button:
        return button(composer.texts.plain(composer.language, key), data)

    if session.ended_at is not None:
        return []
    moves = [named("button-session-end", SessionTap("end"))]
    if item is not None:
        moves = [named("button-later", ItemMove("later", item.id)), named("button-next", ItemMove("next", item.id))]
    return [moves, [named("button-chair", SessionTap("chair")), named("button-here", Here())]]


async def item_blocks(
    unit: UnitOfWork, composer: CardComposer, item: AgendaItem, total: int, *, open_text: bool = False
) -> list[Block]:
    """One item of the agenda: a signal's card, or the team's own tasks. open_text: a sensitive text is shown too."""
    place = composer.texts.plain(composer.language, "card-place", place=item.position, count=total)
    if item.signal_id is None:
        return [Block(await tasks_html(unit, composer, place))]
    signal = await signals.by_id(unit, item.signal_id)
    assert signal is not None  # signals are never deleted
    card = await gather(unit, signal, unit.now, composer.town.team_language)
    return composer.card(card, f"{place} · ", open_text=open_text)


async def tasks_html(unit: UnitOfWork, composer: CardComposer, place: str) -> str:
    """The team's open tasks. place: the item's place on the agenda, as text."""
    open_tasks = await notes.open_tasks(unit)
    lines: list[str] = [composer.say("tasks-title", place=place, count=len(open_tasks))]
    for number, task in enumerate(open_tasks[:TASKS_SHOWN], 1):
        day = composer.texts.day(composer.language, composer.town.local(task.due_at).date())
        key = "tasks-line-late" if task.due_at < unit.now else "tasks-line"
        lines.append(composer.say(key, number=number, text=task.text[:TASK_TEXT], who=task.who, day=day))
    return "\n".join(lines)


# What one coordinator sees.


async def show(context: Context, reference: str, *, new: bool = False) -> None:
    """Shows a card with its buttons in private and updates the group's. A new or removed signal shows its story."""
    signal = await signals.find(context.unit, reference)
    if signal is None or signal.gone or signal.state is State.NEW:
        await story.show_story(context, reference)
        return
    context.audit("opened", signal)
    await refresh(context.unit, context.services)
    running = await current(context.unit)
    item = running[1] if running and running[1] and running[1].signal_id == signal.id else None
    composer = CardComposer(context.town, context.texts, context.language)
    if item and running:
        total = len(await sessions.items(context.unit, running[0].id))
        blocks = await item_blocks(context.unit, composer, item, total, open_text=True)
    else:
        card = await gather(context.unit, signal, context.now, context.town.team_language)
        blocks = composer.card(card, open_text=True)
    await context.show_blocks(blocks, await rows(context, signal, item), slot=DESK, new=new)


async def show_item(context: Context, session: Session, *, new: bool = False) -> None:
    """Shows the session's current item with its buttons, in private."""
    items = await sessions.items(context.unit, session.id)
    item = session.current(items)
    if item is not None and item.signal_id is not None:
        signal = await signals.by_id(context.unit, item.signal_id)
        assert signal is not None
        context.audit("opened", signal)
        composer = CardComposer(context.town, context.texts, context.language)
        blocks = await item_blocks(context.unit, composer, item, len(items), open_text=True)
        await context.show_blocks(blocks, await rows(context, signal, item), slot=DESK, new=new)
    elif item is not None:
        composer = CardComposer(context.town, context.texts, context.language)
        place = context.plain("card-place", place=item.position, count=len(items))
        html = await tasks_html(context.unit, composer, place)
        await context.show_blocks([Block(html)], [*await _task_rows(context), moves(context, item)], slot=DESK, new=new)
    else:
        counts = {state: sum(1 for item in items if item.state is state) for state in ItemState}
        html = context.html("session-all-seen", done=counts[ItemState.DONE], later=counts[ItemState.LATER])
        ends = [[button(context.plain("button-session-end"), SessionTap("end"))]]
        await context.show_blocks([Block(html)], ends, slot=DESK, new=new)


def moves(context: Context, item: AgendaItem) -> list[Button]:
    return [
        button(context.plain("button-later"), ItemMove("later", item.id)),
        button(context.plain("button-next"), ItemMove("next", item.id)),
    ]


async def _task_rows(context: Context) -> list[list[Button]]:
    found = await notes.open_tasks(context.unit)
    return [
        [button(context.plain("button-task-done", number=number), TaskDone("done", task.id))]
        for number, task in enumerate(found[:TASKS_SHOWN], 1)
    ]


async def rows(context: Context, signal: Signal, item: AgendaItem | None) -> list[list[Button]]:
    """Buttons for the three questions and the most used actions. The other actions are behind one button."""
    ref = signal.reference

    def named(key: str, data: CallbackData) -> Button:
        return button(context.plain(key), data)

    closed = signal.state is State.CLOSED
    last = [named("button-reopen", CardTap("close", ref, "0")) if closed else named("button-close", CardTap("close", ref, "?"))]
    if can_be_asked(signal):
        last.insert(0, named("button-ask", CardTap("ask", ref)))
    found = [
        [named("button-note-doing", CardTap("note", ref, "doing")), named("button-note-could", CardTap("note", ref, "could"))],
        [named("button-note-who", CardTap("note", ref, "who")), named("button-send-on", CardTap("send", ref))],
        last,
        [named("button-more", CardTap("more", ref))],
    ]
    if not signal.merged_into and (same := likeness.twins(signal, await related.open_like(context.unit, signal))):
        found.insert(-1, [button(context.plain("button-merge-all", count=len(same)), CardTap("merge", ref, "all"))])
    if item is None:
        return found
    if item.position > 1:
        found[-1].insert(0, named("button-previous", ItemMove("back", item.id)))
    return [*found, moves(context, item)]


def can_be_asked(signal: Signal) -> bool:
    """True if the reporter wrote the signal themselves and it has not been removed."""
    return signal.person_id is not None and signal.recorded_by is None and not signal.gone


async def show_more(context: Context, signal: Signal) -> None:
    """Shows the card with the other actions in place of its buttons."""
    context.audit("opened", signal)
    ref = signal.reference
    marks = await notes.marks_of(context.unit, signal.id)

    def named(key: str, data: CallbackData) -> Button:
        return button(context.plain(key), data)

    def marked(mark: Mark) -> Button:
        is_set = mark in marks
        label = ("✓ " if is_set else "") + context.plain(f"button-mark-{mark}")
        return button(label, CardTap(mark, ref, str(int(not is_set))))

    merge = "unmerge" if signal.merged_into else "merge"
    sensitive = "button-not-sensitive" if signal.sensitive else "button-sensitive"
    rows = [
        [named("button-publish", CardTap("publish", ref)), named(f"button-{merge}", CardTap(merge, ref))],
        [named("button-recategorise", CardTap("category", ref)), named("button-area", CardTap("area", ref))],
        [named("button-task", CardTap("task", ref)), named("button-reword", CardTap("reword", ref))],
        [marked(Mark.FORUM), marked(Mark.GAP)],
        [
            named(sensitive, CardTap("sensitive", ref, str(int(not signal.sensitive)))),
            named("button-note-fix", CardTap("fix", ref)),
        ],
        [named("button-story", CardTap("story", ref)), named("button-erase", CardTap("erase", ref))],
        [named("button-back", CardTap("card", ref))],
    ]
    card = await gather(context.unit, signal, context.now, context.town.team_language)
    composer = CardComposer(context.town, context.texts, context.language)
    await context.show_blocks(composer.card(card, open_text=True), rows, slot=DESK)


async def team_chat(unit: UnitOfWork) -> Chat | None:
    """The group that holds the session; None before a group is connected."""
    found = await chats.teams(unit)
    return found[0] if found else None
