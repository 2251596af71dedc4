"""Asks the author whether it helped, four weeks after an outcome that says so."""

from __future__ import annotations

from typing import Literal

from telegram import Update

from digests.week import quiet
from handlers.callback_data import CallbackData, Id
from handlers.context import Context, button, message_params
from handlers.dialogs import engine
from handlers.dialogs.base import Dialog
from handlers.dialogs.forms import Form, Question, Text
from handlers.services import Services
from storage import follow_ups, notifications, signals
from storage.engine.models import Draft
from storage.engine.unit_of_work import UnitOfWork
from storage.follow_ups import FollowUp, Helped
from storage.models import Outcome, Signal, State
from storage.signals import shown
from texts.clean import shorten

QUOTED = 200  # UTF-16 units


class HelpedTap(CallbackData, prefix="t"):
    """Whether it helped; tell: adds words."""

    wish: Literal["yes", "no", "unsure", "tell"]
    follow_up: Id


def plan(unit: UnitOfWork, signal: Signal, outcome: Outcome) -> None:
    """After a closing: plans the question if it has helped and there is an author to ask, else cancels an earlier plan."""
    if outcome is Outcome.HELPED and signal.person_id is not None and signal.recorded_by is None:
        follow_ups.plan(unit, signal.id, signal.person_id)
    else:
        follow_ups.cancel(unit, signal.id)


def cancel(unit: UnitOfWork, signal: Signal) -> None:
    """The signal was opened again: there is nothing to ask yet."""
    follow_ups.cancel(unit, signal.id)


async def ask(unit: UnitOfWork, services: Services) -> None:
    """Asks everyone whose four weeks are over, outside quiet hours."""
    if quiet(services.town.local(unit.now)):
        return
    for follow_up in await follow_ups.due(unit, unit.now):
        follow_ups.mark_sent(unit, follow_up)
        signal = await signals.by_id(unit, follow_up.signal_id)
        person = await unit.person_by_id(follow_up.person_id)
        if signal is None or signal.state is not State.CLOSED or person is None or not person.reachable:
            continue
        if await notifications.muted(unit, person.id):
            continue
        texts, language = services.texts, person.language
        rows = [[button(texts.plain(language, f"helped-{h}"), HelpedTap(h.value, follow_up.id))] for h in Helped]
        html = texts.html(
            language, "helped-ask", reference=shown(signal.reference), text=shorten(" ".join(signal.text.split()), QUOTED)
        )
        await unit.post(person.recipient, "sendMessage", message_params(html, rows), priority=2)


async def on_helped(update: Update, context: Context, data: HelpedTap) -> None:
    wish = data.wish
    follow_up = await follow_ups.by_id(context.unit, data.follow_up)
    signal = await signals.by_id(context.unit, follow_up.signal_id) if follow_up else None
    if follow_up is None or signal is None or follow_up.person_id != context.person.id:
        context.toast("toast-old-button", alert=True)
    elif wish == "tell":
        await engine.begin(context, "helped", {"number": str(follow_up.id)})
    elif follow_up.answer is not None:
        context.toast("toast-already", alert=True)
    else:
        follow_ups.answer(context.unit, follow_up, Helped(wish), "")
        signals.note(context.unit, signal.id, f"helped-{wish}")
        if Helped(wish) is Helped.NO and signal.state is State.CLOSED:
            signals.reopen(context.unit, signal, None)
        rows = [[button(context.plain("button-tell-more"), HelpedTap("tell", follow_up.id))]]
        await context.show(context.html(f"helped-thanks-{wish}"), rows, slot="helped")


class Tell(Dialog):
    """A few words to add to the answer."""

    form = Form("helped", (Question("text", Text(limit=1000)),), reviewed=False, needs=("number",))

    async def submit(self, context: Context, draft: Draft) -> None:
        follow_up: FollowUp | None = await follow_ups.by_id(context.unit, int(draft.answers["number"]))
        if follow_up is None or follow_up.person_id != context.person.id or follow_up.answer is None:
            await context.tell("nothing-in-progress")
            return
        follow_ups.answer(context.unit, follow_up, follow_up.answer, draft.answers["text"])
        await context.tell("helped-words-thanks")


async def status_lines(context: Context) -> list[str]:
    """How many said that it helped, and how many that it did not."""
    said = await follow_ups.counts(context.unit)
    if not said:
        return []
    return [context.html("status-helped", **{answer.value: said.get(answer, 0) for answer in Helped})]
