"""The minutes, composed by the bot and a draft until a coordinator approves them, and the file on one signal."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from telegram import Update

from digests import minutes
from digests.compose import Composer
from handlers import team
from handlers.callback_data import CallbackData, Id
from handlers.context import Button, Context, button
from storage import sessions, signals
from storage.sessions import ItemState, Session
from storage.signals import shown

LAST_WEEK = 53


@team.coordinators_only
async def on_minutes(update: Update, context: Context) -> None:
    """/minutes [week]: of the last session, or of the last one held in that ISO week."""
    wanted = (context.args or [""])[0]
    if wanted and not (wanted.isdecimal() and 1 <= int(wanted[:3]) <= LAST_WEEK):
        await context.tell("minutes-how")
        return
    session = await (_of_week(context, int(wanted)) if wanted else sessions.last(context.unit))
    if session is None:
        await context.tell("minutes-none")
        return
    await send(context, session)


async def _of_week(context: Context, week: int) -> Session | None:
    """The last session of this ISO week: this year's, or last year's when the week has not come yet."""
    today = context.town.local(context.now).date()
    year = today.isocalendar().year
    for candidate in (year, year - 1):
        try:
            monday = datetime.fromisocalendar(candidate, week, 1).replace(tzinfo=context.town.tz)
        except ValueError:  # a year without a week 53
            continue
        if monday.date() <= today:
            end = monday + timedelta(days=7)
            return await sessions.between(context.unit, int(monday.timestamp()), int(end.timestamp()))
    return None


async def send(context: Context, session: Session) -> None:
    """Sends the minutes as a document, with a button to approve them while they are a draft."""
    context.audit("minutes")
    found = await minutes.gather(context.unit, session, context.now)
    composer = Composer(context.town, context.texts)
    started = context.town.local(session.started_at)
    key = "minutes-sent-draft" if session.approved_at is None else "minutes-sent"
    await context.unit.post(
        context.person.recipient,
        "sendDocument",
        {
            "caption": context.html(key, moment=context.texts.moment(context.language, started)),
            "parse_mode": "HTML",
            "reply_markup": {"inline_keyboard": _approval(context, session)},
        },
        file=minutes.document(composer, found),
        file_name=f"poytakirja-{started:%Y-%m-%d}.docx",
    )


def _approval(context: Context, session: Session) -> list[list[Button]]:
    if session.approved_at is not None or session.ended_at is None:
        return []
    return [[button(context.plain("button-approve"), Approve("approve", session.id))]]


async def offer(context: Context, session: Session) -> None:
    """After a session, sends its figures and its minutes to the person who ended it."""
    found = await minutes.gather(context.unit, session, context.now)
    await context.tell("session-summary", done=found.count(ItemState.DONE), later=found.count(ItemState.LATER))
    await send(context, session)


class Approve(CallbackData, prefix="y"):
    """Approves the minutes of a session."""

    wish: Literal["approve"]
    session: Id


@team.coordinators_only
async def on_approve(update: Update, context: Context, data: Approve) -> None:
    session = await sessions.by_id(context.unit, data.session)
    if session is None or session.ended_at is None:
        context.toast("toast-old-button", alert=True)
    elif session.approved_at is not None:
        context.toast("toast-already", alert=True)
    else:
        sessions.approve(context.unit, session, context.person.id)
        context.audit("approved")
        context.toast("toast-done")
        await context.retire_buttons("minutes")
        await send(context, session.model_copy(update={"approved_at": context.now}))


@team.coordinators_only
async def on_case(update: Update, context: Context) -> None:
    """/case REF: the whole file on one signal, as a document."""
    signal = await signals.find(context.unit, " ".join(context.args or []))
    if signal is None:
        await context.tell("reference-unknown" if context.args else "case-how")
        return
    data = await minutes.case(context.unit, Composer(context.town, context.texts), signal)
    await context.unit.post(
        context.person.recipient,
        "sendDocument",
        {"caption": context.html("case-sent", reference=shown(signal.reference)), "parse_mode": "HTML"},
        file=data,
        file_name=f"{signal.reference}.docx",
    )
    signals.note(context.unit, signal.id, "case", person_id=context.person.id)
