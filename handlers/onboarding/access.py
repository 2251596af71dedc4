"""Shows who has which role and which invites are open, and ends them. The only names are those in the minutes."""

from __future__ import annotations

from typing import Literal

from telegram import Update

from handlers import team
from handlers.callback_data import CallbackData, Id
from handlers.context import Button, Context, button
from handlers.menus import volunteer_menu
from handlers.registry import features_of
from storage import invites, people
from storage.models import Holder, Invite, Role
from texts.clean import shorten

SHOWN = 20  # roles on the list at most, and as many invites


@team.coordinators_only
async def on_access(update: Update, context: Context) -> None:
    await _show(context)


class AccessList(CallbackData, prefix="g"):
    wish: Literal["list"] = "list"


class RevokeInvite(CallbackData, prefix="g"):
    wish: Literal["invite"]
    invite: Id


class EndRole(CallbackData, prefix="g"):
    """role: asks for confirmation; end: confirmed."""

    wish: Literal["role", "end"]
    role: Role
    person: Id


@team.coordinators_only
async def on_list(update: Update, context: Context, data: AccessList) -> None:
    await _show(context)


@team.coordinators_only
async def on_revoke(update: Update, context: Context, data: RevokeInvite) -> None:
    invites.revoke(context.unit, data.invite)
    context.audit("invite-revoked")
    context.toast("toast-done")
    await _show(context)


@team.coordinators_only
async def on_end_role(update: Update, context: Context, data: EndRole) -> None:
    found = [h for h in await people.holders(context.unit) if (h.role, h.person_id) == (data.role, data.person)]
    if found and data.wish == "role":
        await _confirm(context, found[0])
        return
    if found:
        await _end(context, found[0])
    await _show(context)


async def _show(context: Context) -> None:
    holders = (await people.holders(context.unit))[:SHOWN]
    lines: list[str] = [context.html("access-title")]
    rows: list[list[Button]] = []
    for number, holder in enumerate(holders, 1):
        lines.append(context.html("access-holder", number=str(number), who=_who(context, holder)))
        label = context.plain("button-access-end", number=str(number))
        rows.append([button(label, EndRole("role", holder.role, holder.person_id))])
    open_invites = (await invites.open_ones(context.unit, context.now))[:SHOWN]
    lines.append("\n" + context.html("access-invites" if open_invites else "access-no-invites"))
    for number, invite in enumerate(open_invites, 1):
        lines.append(context.html("access-invite", number=str(number), what=await _what(context, invite)))
        rows.append([button(context.plain("button-access-revoke", number=str(number)), RevokeInvite("invite", invite.id))])
    await context.show("\n".join(lines), rows, slot="access")


def _who(context: Context, holder: Holder) -> str:
    since = _date(context, holder.granted_at)
    what = context.plain(f"access-{holder.role}", name=holder.association or "–", since=since)
    if holder.person_id == context.person.id:
        return f"{what} · {context.plain('access-you')}"
    return f"{what} · {holder.name}" if holder.name else what


def _date(context: Context, moment: int) -> str:
    """The date with its year, because roles last long."""
    day = context.town.local(moment)
    return f"{day.day}.{day.month}.{day.year}"


async def _what(context: Context, invite: Invite) -> str:
    association = await people.association(context.unit, invite.association_id)
    made = _date(context, invite.created_at)
    what = context.plain(f"access-for-{invite.purpose}", name=shorten(association.name, 60) if association else "–")
    return context.plain("access-made", what=what, day=made)


async def _confirm(context: Context, holder: Holder) -> None:
    rows = [
        [button(context.plain("button-access-yes"), EndRole("end", holder.role, holder.person_id))],
        [button(context.plain("button-back"), AccessList())],
    ]
    await context.show(context.html("access-end-ask", who=_who(context, holder)), rows, slot="access")


async def _end(context: Context, holder: Holder) -> None:
    """Ends a role at once. The last coordinator stays, since nobody else could invite another."""
    if holder.role is Role.COORDINATOR and await people.count(context.unit, Role.COORDINATOR) < 2:
        context.toast("access-last", alert=True)
        return
    people.revoke(context.unit, holder.person_id, holder.role)
    context.audit(f"ended-{holder.role}", detail=str(holder.person_id))
    person = await context.unit.person_by_id(holder.person_id)
    if person is not None:
        if holder.role is Role.COORDINATOR:
            await volunteer_menu(context.unit, context.texts, features_of(context), person)
        html = context.texts.html(person.language, f"access-ended-{holder.role}")
        await context.unit.post(person.recipient, "sendMessage", {"text": html, "parse_mode": "HTML"})
    context.toast("toast-done")
