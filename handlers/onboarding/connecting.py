"""Connects groups, coordinators, recorders, contacts and associations to the bot with invite codes."""

from __future__ import annotations

import io
from datetime import datetime

from telegram import ChatMember, Update

from digests.week import next_due
from handlers import team
from handlers.buttons import WithoutAssociation
from handlers.callback_data import CallbackData, Key
from handlers.context import Context, button, message_params, whole
from handlers.dialogs import engine
from handlers.feature import InviteKind, Menu
from handlers.menus import coordinator_menu
from handlers.registry import features_of
from storage import chats, invites, people
from storage.engine import outbox
from storage.models import Association, ChatKind, Invite, Purpose, Role


async def on_connect(update: Update, context: Context) -> None:
    """/connect CODE, or /start@bot CODE: in a group it makes this the team's chat, in private it uses the code."""
    code = context.args[0] if context.args else ""
    if not team.in_group(update):
        await (use_code(context, code) if code else context.tell("connect-how"))
        return
    if team.anonymous(update):
        await team.say_in_group(update, context, "group-anonymous")
        return
    invite = await invites.find(context.unit, code, context.now)
    if invite is None or invite.purpose is not Purpose.TEAM:
        if update.effective_message and code:
            await team.say_in_group(update, context, "group-code-wrong")
        return
    await _connect_team(update, context, invite)


async def _connect_team(update: Update, context: Context, invite: Invite) -> None:
    chat, message = update.effective_chat, update.effective_message
    assert chat is not None and message is not None
    unit = context.unit
    for other in await chats.teams(unit):
        if other.telegram_id != chat.id:
            chats.left(unit, other)
    topic = message.message_thread_id if message.is_topic_message else None
    known = await chats.meet(unit, chat.id)
    chats.connect(unit, known, topic)
    context.audit("connected")
    await outbox.send_again(unit, known.recipient, topic)
    invites.use(unit, invite)
    await _make_coordinator(context)
    await team.say_in_group(
        update,
        context,
        "group-connected",
        private_link=True,
        moment=context.texts.moment(context.town.team_language, _next_digest(context)),
    )


def _next_digest(context: Context) -> datetime:
    return next_due(context.town, context.town.local(context.now)).at


async def _make_coordinator(context: Context) -> None:
    people.grant(context.unit, context.person.id, Role.COORDINATOR)
    context.audit("became-coordinator")
    await coordinator_menu(context.unit, context.texts, features_of(context), context.person)


async def use_code(context: Context, code: str) -> None:
    """Uses the code of an invite in private."""
    invite = await invites.find(context.unit, code, context.now)
    kind = _kind(context, invite.purpose) if invite else None
    if invite is None or kind is None:
        await context.tell("code-unknown")
        return
    invites.use(context.unit, invite)
    await kind.on_used(context, invite)


def _kind(context: Context, purpose: str) -> InviteKind | None:
    kinds = features_of(context).of(lambda feature: feature.invites)
    return next((kind for kind in kinds if kind.purpose == purpose), None)


async def become_coordinator(context: Context, invite: Invite) -> None:
    await _make_coordinator(context)
    await context.tell("you-coordinate")


async def join_association(context: Context, invite: Invite) -> None:
    """From now on the person reports with the association of the invite."""
    association = await belong_to(context, invite)
    if association is not None:
        rows = [[button(context.plain("button-without-association"), WithoutAssociation())]]
        await context.tell("you-report-with", rows, name=association.name)


async def belong_to(context: Context, invite: Invite) -> Association | None:
    """Notes the association of the invite as the person's. None, and the person is told, when there is no such one."""
    association = await people.association(context.unit, invite.association_id)
    if association is None:
        await context.tell("code-unknown")
        return None
    context.person = context.person.model_copy(update={"association_id": association.id})
    context.unit.put_person(context.person)
    return association


async def on_without_association(update: Update, context: Context, data: WithoutAssociation) -> None:
    """The person no longer reports with an association."""
    context.person = context.person.model_copy(update={"association_id": None})
    context.unit.put_person(context.person)
    await context.show(context.html("without-association"), [], slot="association")


# Changes of membership and of groups.


async def on_membership(update: Update, context: Context) -> None:
    """The bot was added to a group or removed from one, or a person blocked or unblocked it."""
    change = update.my_chat_member
    assert change is not None
    gone = change.new_chat_member.status in (ChatMember.LEFT, ChatMember.BANNED)
    if not team.in_group(update):
        context.unit.put_person(context.person.model_copy(update={"reachable": not gone}))
        return
    if gone:
        known = await chats.by_telegram_id(context.unit, change.chat.id)
        if known:
            chats.left(context.unit, known)
        return
    was_out = change.old_chat_member.status in (ChatMember.LEFT, ChatMember.BANNED)
    known = await chats.meet(context.unit, change.chat.id)
    if was_out and known.kind is ChatKind.PENDING:
        text = context.texts.html(context.town.team_language, "group-hello")
        await context.unit.post(known.recipient, "sendMessage", message_params(text))


async def on_new_members(update: Update, context: Context) -> None:
    """Tells coordinators who joined the team's group, because the group reads the signals. The name is not stored."""
    message = update.message
    assert message is not None
    names = ", ".join(member.full_name for member in message.new_chat_members if not member.is_bot)
    known = await chats.by_telegram_id(context.unit, message.chat.id)
    if not names or known is None or known.kind is not ChatKind.TEAM:
        return
    await team.tell_coordinators(context.unit, context.services, "team-grew", names=names)


async def on_migration(update: Update, context: Context) -> None:
    """The group became a supergroup. Telegram says so in both chats; either message is enough."""
    message = update.message
    assert message is not None
    if message.migrate_to_chat_id:
        chats.migrated(context.unit, message.chat.id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id:
        chats.migrated(context.unit, message.migrate_from_chat_id, message.chat.id)


async def on_group_command(update: Update, context: Context) -> None:
    """A command that works in private only: nothing is kept, and the reply links to the private chat."""
    message = update.message
    word = ((message and message.text) or "/").split()[0][1:].partition("@")[0]
    command = features_of(context).commands.get((False, word.lower()))
    if command is None or command.menu is Menu.NOBODY:
        return
    await team.say_in_group(update, context, "group-not-here", private_link=True)


async def on_group_reply(update: Update, context: Context) -> None:
    """A reply to one of the bot's messages in the group: links to the private chat."""
    await team.say_in_group(update, context, "group-reply", private_link=True)


# Making invites.


@team.coordinators_only
async def on_invite(update: Update, context: Context) -> None:
    rows = [
        [button(context.plain(f"invite-{kind.purpose}"), InviteTap(kind.purpose))]
        for kind in features_of(context).of(lambda feature: feature.invites)
        if kind.offered
    ]
    await context.tell("invite-ask", rows)


class InviteTap(CallbackData, prefix="i"):
    """What an invite makes of its user. which: an association's id, or "new"."""

    purpose: Key
    which: Key | None = None


@team.coordinators_only
async def on_invite_chosen(update: Update, context: Context, data: InviteTap) -> None:
    kind = _kind(context, data.purpose)
    if kind is None or not kind.offered:
        context.toast("toast-old-button", alert=True)
        return
    purpose, which = kind.purpose, data.which or ""
    if purpose is Purpose.COORDINATOR:
        await send_invite(context, purpose)
    elif which == "new":
        await engine.begin(context, "association", {"purpose": purpose})
    elif whole(which):
        await send_invite(context, purpose, whole(which))
    else:
        known = await people.associations(context.unit)
        rows = [[button(a.name[:60], InviteTap(purpose, str(a.id)))] for a in known[:40]]
        rows.append([button(context.plain("invite-new-association"), InviteTap(purpose, "new"))])
        await context.show(context.html("invite-which-association"), rows, slot="invite")


async def send_invite(context: Context, purpose: Purpose, association_id: int | None = None) -> None:
    """Sends an invite link: for an association one that all its people may share, else one for a single use."""
    standing = purpose is Purpose.ASSOCIATION
    association = await people.association(context.unit, association_id)
    if association is None and association_id is not None:
        context.toast("toast-old-button", alert=True)
        return
    code = invites.create(context.unit, purpose, association_id, one_time=not standing)
    context.audit(f"invited-{purpose}")
    url = context.services.link(code)
    key = f"invite-made-{purpose}"
    await send_link(context, url, context.html(key, name=association.name if association else "", link=url, days=invites.DAYS))


async def send_link(context: Context, url: str, caption: str) -> None:
    """Sends a link as text and as a QR code."""
    import segno  # slow to import, so only when needed

    picture = io.BytesIO()
    segno.make(url, error="m").save(picture, kind="png", scale=8, border=4)
    await context.unit.post(
        context.person.recipient,
        "sendPhoto",
        {"caption": caption, "parse_mode": "HTML"},
        file=picture.getvalue(),
        file_name="kuulolla-qr.png",
    )
