"""The weekly digest run: recording, posting and previewing the digest.

The schedule calls these functions with a unit of work. What is due follows from the calendar and the tables, not from
the timer: a second call does nothing, a late one catches up.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any, Literal

from telegram import Update

from digests import digest_model
from digests.compose import Composer, pack
from digests.week import LATE_AFTER, Due, local, missed, next_due, previous_working_day, session_after
from handlers import team
from handlers.buttons import CardTap, SessionTap
from handlers.callback_data import CallbackData, Id
from handlers.context import Button, Context, button, message_params, post_blocks
from handlers.feature import Assembled
from handlers.services import Services
from storage import chats, digest_runs, message_index, people, signals
from storage.engine import meta
from storage.engine.models import Block, Person
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Chat
from storage.signals import shown

GROUP_PRIORITY = 1
PREVIEW_CARDS = 40  # signals with a button below the preview, at most


# The digest.


async def enter_digest(unit: UnitOfWork, services: Services) -> None:
    """Records the digest run that is due, if it is missing. Several missed weeks become one digest that names them."""
    now = services.town.local(unit.now)
    last, told = await digest_runs.last(unit), await digest_runs.told_weeks(unit)
    for chat in await chats.teams(unit):
        after = services.town.local(last.due_at if last else chat.connected_at or unit.now)
        dues = [due for due in missed(services.town, after, now) if due.week not in told]
        if dues:
            late = now - dues[-1].at > LATE_AFTER
            await digest_runs.record(unit, chat.id, int(dues[-1].at.timestamp()), [due.week for due in dues], late)


async def post_digest(unit: UnitOfWork, services: Services, features: Assembled) -> bool:
    """One step of a recorded digest run: adds a few hundred signals to it, or posts it once it has them all.

    Returns True when there is more to do. Steps are short, so that replies need not wait for a long digest.
    """
    digest = await digest_runs.unposted(unit)
    chat = await chats.by_id(unit, digest.chat_id) if digest else None
    if digest is None or chat is None:
        return False
    if not await signals.deliver(unit, digest.id, digest.due_at):
        await _post(unit, services, features, chat, digest)
        digest_runs.mark_posted(unit, digest)
    return True


async def _post(unit: UnitOfWork, services: Services, features: Assembled, chat: Chat, digest: digest_runs.DigestRun) -> None:
    told = await content(unit, services, digest)
    last = await digest_runs.before(unit, digest)
    composer = Composer(services.town, services.texts)
    more: dict[str, Any] = {"protect_content": True} | ({"message_thread_id": chat.topic_id} if chat.topic_id else {})
    head = f"digest:{digest.id}:0"
    await unit.post(
        chat.recipient,
        "sendMessage",
        message_params(composer.header(told).html, _digest_rows(composer, features, digest.id, told.hidden), **more),
        slot=head,
        priority=GROUP_PRIORITY,
    )
    if last:
        await unit.post(chat.recipient, "unpinChatMessage", {}, slot=f"digest:{last.id}:0", priority=GROUP_PRIORITY)
    await unit.post(chat.recipient, "pinChatMessage", {"disable_notification": True}, slot=head, priority=GROUP_PRIORITY)
    for number, blocks in enumerate(pack(composer.body(told)), 1):
        await post_blocks(
            unit,
            chat.recipient,
            blocks,
            slot=f"digest:{digest.id}:{number}",
            priority=GROUP_PRIORITY,
            disable_notification=True,
            **more,
        )


async def tell_refused(unit: UnitOfWork, services: Services) -> None:
    """The group refused a message of the digest: tells the coordinators, at most once an hour."""
    if unit.now - int(await meta.get(unit, "refusal_told", "0")) < 3600:
        return
    meta.put(unit, "refusal_told", str(unit.now))
    await team.tell_coordinators(unit, services, "digest-refused")


def _digest_rows(composer: Composer, features: Assembled, digest_id: int, hidden: int) -> list[list[Button]]:
    plain, language = composer.texts.plain, composer.language
    added = [pair for buttons in features.of(lambda feature: feature.digest_buttons) for pair in buttons(digest_id)]
    rows = [[button(plain(language, key), data) for key, data in added]] if added else []
    rows.append([button(plain(language, "button-session"), SessionTap("start"))])
    if hidden:
        rows.append([button(plain(language, "button-rest", count=hidden), DigestRest("rest", digest_id))])
    return rows


async def content(
    unit: UnitOfWork, services: Services, digest: digest_runs.DigestRun, everything: bool = False
) -> digest_model.Digest:
    """The content of a digest as it stands now. everything: without the limits of the group's messages."""
    town, found = services.town, await signals.in_digest(unit, digest.id)
    at = town.local(digest.due_at)
    return await digest_model.gather(
        unit,
        town,
        found,
        weeks=await digest_runs.weeks(unit, digest.id),
        session=session_after(town, at),
        now=services.town.local(unit.now),
        late=digest.late,
        previous=await digest_runs.before(unit, digest),
        digest_id=digest.id,
        everything=everything,
    )


async def handed_out(context: Context, digest_id: int, what: str) -> digest_model.Digest | None:
    """All of a digest for the coordinator who asks for it, noted in the audit log as what is asked for.

    None when there is no such digest. A notice above the chat tells either way.
    """
    digest = await digest_runs.by_id(context.unit, digest_id)
    if digest is None:
        context.toast("toast-old-button", alert=True)
        return None
    context.toast("toast-sent-privately")
    told = await content(context.unit, context.services, digest, everything=True)
    year, week = told.weeks[-1]
    context.audit("exported", detail=f"{what} {year}-W{week:02}")
    return told


class DigestRest(CallbackData, prefix="d"):
    """What a digest's messages in the group don't show."""

    wish: Literal["rest"]
    digest: Id


@team.coordinators_only
async def on_rest(update: Update, context: Context, data: DigestRest) -> None:
    """Sends the rest of a digest privately to the coordinator who asks."""
    told = await handed_out(context, data.digest, data.wish)
    if told is None:
        return
    composer = Composer(context.town, context.texts)
    in_group = await message_index.carried(context.unit, f"digest:{data.digest}:")
    rest = [item.signal for section in told.sections for item in section.items if item.signal.id not in in_group]
    for blocks in pack([*(composer.item(signal) for signal in rest), *composer.followed(told.followed)]):
        await context.say_blocks(blocks, slot=f"rest:{secrets.token_hex(4)}")


# The preview.


async def send_previews(unit: UnitOfWork, services: Services) -> None:
    """Sends each coordinator one preview, on the working day before the digest at the digest's time of day."""
    town, now = services.town, services.town.local(unit.now)
    if not await chats.teams(unit):
        return
    due = next_due(town, now)
    if now < local(town, previous_working_day(town, due.at.date()), town.digest):
        return
    for person in await people.coordinators(unit):
        due_at = int(due.at.timestamp())
        if not await digest_runs.previewed(unit, person.id, due_at):
            digest_runs.mark_previewed(unit, person.id, due_at)
            await _preview(unit, services, person, due, now)


async def _preview(unit: UnitOfWork, services: Services, person: Person, due: Due, now: datetime) -> None:
    """The digest as it would be posted, with buttons to open its signals while they can still be changed."""
    found = await signals.undelivered(unit, int(due.at.timestamp()))
    last = await digest_runs.last(unit)
    told = await digest_model.gather(
        unit, services.town, found, weeks=[due.week], session=due.session, now=now, late=False, previous=last
    )
    composer = Composer(services.town, services.texts, person.language)
    texts, language = services.texts, person.language
    intro = texts.html(language, "preview-intro", moment=texts.moment(language, due.at))
    slot = f"preview:{secrets.token_hex(4)}"
    blocks = [Block(f"{intro}\n\n"), Block(f"{composer.header(told).html}\n\n"), *composer.body(told)]
    for number, part in enumerate(pack(blocks)):
        await post_blocks(
            unit, person.recipient, part, slot=f"{slot}:{number}", priority=GROUP_PRIORITY, disable_notification=number > 0
        )
    if found:
        rows = [
            [button(texts.plain(language, "button-open", reference=shown(s.reference)), CardTap("card", s.reference))]
            for s in found[:PREVIEW_CARDS]
        ]
        html = texts.html(language, "preview-change")
        await unit.post(
            person.recipient, "sendMessage", message_params(html, rows, disable_notification=True), priority=GROUP_PRIORITY
        )


@team.coordinators_only
async def on_digest(update: Update, context: Context) -> None:
    """/digest: sends the preview now."""
    context.audit("previewed")
    due = next_due(context.town, context.town.local(context.now))
    await _preview(context.unit, context.services, context.person, due, context.town.local(context.now))
