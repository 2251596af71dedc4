"""What is kept about a person: all of it as a file, and leaving the bot for good."""

from __future__ import annotations

from typing import Literal

from telegram import Update

from digests import personal_data_export
from handlers import team
from handlers.callback_data import CallbackData
from handlers.context import Context, button, message_params
from handlers.dialogs.base import dialogs_of
from handlers.menus import volunteer_menu
from handlers.registry import features_of
from handlers.triage import erase
from storage import people, signals
from storage.engine.models import Person
from storage.erasure import ErasureKind
from storage.models import Role, Signal, State
from texts.clean import fold

FILE = "kuulolla.txt"


class ForgetMe(CallbackData, prefix="x"):
    wish: Literal["yes", "no"]


async def on_mydata(update: Update, context: Context) -> None:
    """/mydata: everything about the person, as a text file."""
    user = update.effective_user
    assert user is not None
    found = await personal_data_export.gather(context.unit, context.person)
    text = personal_data_export.document(context.town, context.texts, context.language, found, user.id)
    await context.unit.post(
        context.person.recipient,
        "sendDocument",
        {"caption": context.html("mydata-done"), "parse_mode": "HTML"},
        file=text.encode(),
        file_name=FILE,
    )


async def on_forget(update: Update, context: Context) -> None:
    """/forget says what will be erased and asks; /forget yes does it, for clients without buttons."""
    if context.args and fold(" ".join(context.args)) == fold(context.plain("forget-yes-word")):
        await _forget(context)
        return
    command = context.plain("command-forget")
    html = context.html(f"forget-ask-{context.town.retention.delivered}", command=f"/{command}")
    rows = [
        [button(context.plain("button-forget-yes"), ForgetMe("yes"))],
        [button(context.plain("button-forget-no"), ForgetMe("no"))],
    ]
    await context.say(html, rows, slot="forget")


async def on_forget_tap(update: Update, context: Context, data: ForgetMe) -> None:
    if data.wish == "yes":
        await _forget(context)
    else:
        await context.show(context.html("forget-not"), [], slot="forget")


async def _forget(context: Context) -> None:
    unit, person = context.unit, context.person
    coordinates = await team.coordinates(context)
    if coordinates and await people.count(unit, Role.COORDINATOR) < 2:
        await context.tell("forget-last")
        return
    tapped = context.tapped_message()
    for signal in await signals.all_of_person(unit, person.id):
        await leave_behind(context, signal)
    await people.farewell(unit, person)
    await _say_goodbye(context, person, tapped.message_id if tapped else None, coordinates)


async def leave_behind(context: Context, signal: Signal) -> None:
    """Withdraws the signal if no digest carries it yet, else hides or erases it by the town's retention plan."""
    if signal.gone:
        return
    if signal.state is State.NEW and signal.digest_id is None:
        kind = ErasureKind.WITHDRAWN
    else:
        kind = ErasureKind.HIDDEN if context.town.retention.delivered == "hide" else ErasureKind.ERASED
    if kind is ErasureKind.HIDDEN and signal.hidden_at is not None:
        return
    await erase.erase(context.unit, context.services, dialogs_of(context), kind, signal)
    signals.note(context.unit, signal.id, "left")


async def _say_goodbye(context: Context, person: Person, message_id: int | None, coordinated: bool) -> None:
    """Sends the last message, in place of the question. A coordinator's menu is reset too."""
    html = context.texts.html(person.language, "forgotten")
    if message_id is not None:
        params = message_params(html, [], message_id=message_id)
        await context.unit.post(person.recipient, "editMessageText", params, slot="forget", anew=True)
    else:
        await context.unit.post(person.recipient, "sendMessage", message_params(html))
    if coordinated:
        await volunteer_menu(context.unit, context.texts, features_of(context), person)
