"""A person's own signals: their progress, correcting and withdrawing them."""

from __future__ import annotations

from html import unescape
from typing import Literal

from telegram import Update

from digests.compose import Composer
from handlers.buttons import MuteTap, MyList, WithoutAssociation
from handlers.callback_data import CallbackData, Reference
from handlers.context import Button, Context, button
from handlers.dialogs import base, engine
from handlers.dialogs.base import dialogs_of
from handlers.dialogs.forms import Form, Question, Text
from handlers.feedback import updates
from handlers.gate import blocking
from handlers.pager import pager
from handlers.signals import message_updates
from handlers.triage import erase
from storage import notifications, people, referrals, signals
from storage.engine.models import Draft
from storage.erasure import ErasureKind
from storage.models import Signal, State
from storage.referrals import ReferralState
from texts.clean import shorten, units
from texts.speak import Html

PAGE = 5  # signals on a page
WORDS = 1000  # UTF-16 units of the team's words on the outcome


async def on_mine(update: Update, context: Context) -> None:
    await _list(context, 0)


class MySignal(CallbackData, prefix="m"):
    """One of one's own signals. ask: asks before it is withdrawn."""

    wish: Literal["open", "fix", "ask", "withdraw"]
    reference: Reference


async def on_list(update: Update, context: Context, data: MyList) -> None:
    await _list(context, data.page, new=data.wish == "new")


async def on_tap(update: Update, context: Context, data: MySignal) -> None:
    wish = data.wish
    signal = await signals.find_own(context.unit, data.reference, context.person.id)
    if signal is None:
        context.toast("toast-not-yours", alert=True)
    elif wish == "open":
        await _open(context, signal)
    elif wish == "fix":
        await _correct(context, signal)
    elif wish == "ask":
        rows = [
            [button(context.plain("button-withdraw-yes"), MySignal("withdraw", signal.reference))],
            [button(context.plain("button-back"), MySignal("open", signal.reference))],
        ]
        await context.show(context.html("withdraw-ask", reference=signals.shown(signal.reference)), rows, slot="mine")
    else:
        await _withdraw(context, signal)


async def _list(context: Context, page: int, new: bool = False) -> None:
    count = await signals.count_of_person(context.unit, context.person.id)
    if not count:
        await context.say(context.html("mine-none"))
        return
    found = await signals.of_person(context.unit, context.person.id, PAGE, page * PAGE)
    parts: list[str] = [context.html("mine-title", count=count)]
    rows: list[list[Button]] = []
    for signal in found:
        parts.append(_line(context, signal))
        rows.append(
            [button(context.plain("button-open", reference=signals.shown(signal.reference)), MySignal("open", signal.reference))]
        )
    rows += pager(context, page, count > (page + 1) * PAGE, lambda p: MyList("list", p))
    if await notifications.muted(context.unit, context.person.id):
        rows.append([button(context.plain("button-unmute"), MuteTap("on"))])
    association = await people.association(context.unit, context.person.association_id)
    if association:
        parts.append(context.html("fact-association", name=association.name))
        rows.append([button(context.plain("button-without-association"), WithoutAssociation())])
    show = context.say if new else context.show
    await show("\n\n".join(parts), rows, slot="mine")


def _line(context: Context, signal: Signal) -> str:
    return context.html(
        "mine-line",
        reference=signals.shown(signal.reference),
        kind=context.plain(f"kind-{signal.kind}"),
        day=context.day(context.town.local(signal.received_at).date()),
        state=context.plain(f"state-{signal.state}"),
        text=shorten(" ".join(signal.text.split()), 120),
    )


def correctable(signal: Signal) -> bool:
    """True until a digest run has taken the signal."""
    return signal.state is State.NEW and signal.digest_id is None


async def _open(context: Context, signal: Signal) -> None:
    rows: list[list[Button]] = []
    if correctable(signal):
        rows.append([button(context.plain("button-correct"), MySignal("fix", signal.reference))])
    if not signal.gone:
        rows.append([button(context.plain("button-withdraw"), MySignal("ask", signal.reference))])
    rows.append([button(context.plain("button-to-list"), MyList("list"))])
    path = await _path(context, signal)
    html = context.html(
        "mine-card",
        reference=signals.shown(signal.reference),
        kind=context.plain(f"kind-{signal.kind}"),
        day=context.day(context.town.local(signal.received_at).date()),
        path=Html("\n".join(path)),
        text=shorten(signal.text, engine.REVIEWED_TEXT - units(unescape("".join(path[1:])))),
    )
    await context.show(html, rows, slot="mine")


async def _path(context: Context, signal: Signal) -> list[str]:
    """How far the signal has come: to which units, never to which people, and the outcome."""
    told = signal.outcome if signal.state is State.CLOSED else None
    lines: list[str] = [context.html(f"path-{told or signal.state}")]
    if signal.state not in (State.DELIVERED, State.CLOSED):
        return lines
    family = [signal.id, signal.merged_into] if signal.merged_into else [signal.id]
    found = await referrals.of_signals(context.unit, family)
    for key, units_named in (
        ("feedback-sent", [referral.unit for referral in found]),
        ("feedback-taken", [referral.unit for referral in found if referral.state is ReferralState.TAKEN and not told]),
    ):
        if units_named:
            lines.append(context.html(key, units=", ".join(dict.fromkeys(units_named))))
    if told and (words := await updates.outcome_words(context.unit, context.services, context.person, signal, WORDS)):
        lines.append(words)
    return lines


async def _withdraw(context: Context, signal: Signal) -> None:
    if signal.gone:
        context.toast("toast-already")
        return
    await erase.erase(context.unit, context.services, dialogs_of(context), ErasureKind.WITHDRAWN, signal)
    signals.note(context.unit, signal.id, "withdrawn", person_id=signal.person_id)
    rows = [[button(context.plain("button-to-list"), MyList("list"))]]
    await context.show(context.html("withdrawn", reference=signals.shown(signal.reference)), rows, slot="mine")


async def _correct(context: Context, signal: Signal) -> None:
    if not correctable(signal):
        await context.tell("too-late-to-correct", reference=signals.shown(signal.reference))
        return
    await engine.begin(context, "correct", {"reference": signal.reference})


class Correct(base.Dialog):
    """New words for a signal that no digest carries yet. The earlier words stay in its story."""

    form = Form("correct", (Question("text", Text()),), main="text", needs=("reference",))

    async def summary(self, context: Context, draft: Draft) -> str:
        return context.html("correct-review", text=shorten(draft.answers["text"], engine.REVIEWED_TEXT))

    async def submit(self, context: Context, draft: Draft) -> None:
        if await blocking.refuse_if_blocked(context):
            return
        signal = await signals.find_own(context.unit, draft.answers["reference"], context.person.id)
        if signal is None:
            await context.tell("nothing-in-progress")
        elif not correctable(signal):
            await context.tell("too-late-to-correct", reference=signals.shown(signal.reference))
        else:
            text = draft.answers["text"]
            language = context.services.detector.detect(text, context.language)
            signals.correct(context.unit, signal, text, language)
            corrected = signal.model_copy(update={"text": text, "language": language})
            await message_updates.tell_anew(context.unit, Composer(context.town, context.texts), corrected)
            await context.tell("corrected", reference=signals.shown(signal.reference))
