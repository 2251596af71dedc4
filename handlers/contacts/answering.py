"""What contacts answer: with buttons, or by e-mail and entered by a coordinator."""

from __future__ import annotations

from telegram import Update

from handlers import team
from handlers.buttons import CardTap
from handlers.contacts import outgoing
from handlers.contacts.buttons import AnswerTap, CheckTap
from handlers.context import Context, button
from handlers.dialogs import engine
from handlers.dialogs.base import Dialog, TeamDialog
from handlers.dialogs.forms import Choice, Form, Option, Question, Text
from handlers.feedback import updates
from handlers.signals import card
from storage import contacts, notifications, people, referrals, sessions, signals
from storage.engine.models import Draft
from storage.models import Role, State
from storage.notifications import Progress
from storage.referrals import Referral, ReferralState
from storage.signals import shown
from texts.clean import shorten
from texts.redaction import CONTACT_WAYS

ANSWER_LIMIT = 1500  # UTF-16 units
ANSWER = Text(limit=ANSWER_LIMIT, stays=CONTACT_WAYS)
GIVEN = (ReferralState.TAKEN, ReferralState.NOT_OURS, ReferralState.ANSWERED)


async def on_answer_tap(update: Update, context: Context, data: AnswerTap) -> None:
    """The contact answers a referral."""
    wish, number = data.wish, str(data.referral)
    referral = await referrals.by_id(context.unit, data.referral)
    if referral is None or not await _is_theirs(context, referral):
        context.toast("toast-old-button", alert=True)
    elif referral.state is ReferralState.CANCELLED:
        context.toast("answer-not-needed", alert=True)
    elif wish == "take":
        if referral.state is ReferralState.TAKEN:
            context.toast("toast-already")
            return
        await record(context, referral, ReferralState.TAKEN, "")
        await context.retire_buttons(outgoing.slot_of(referral))
        await context.tell("answer-taken", [[button(context.plain("button-answer-say"), AnswerTap("say", referral.id))]])
        context.toast("toast-done")
    elif wish == "not":
        await engine.begin(context, "elsewhere", {"number": number})
    else:
        await engine.begin(context, "comment", {"number": number})


async def _is_theirs(context: Context, referral: Referral) -> bool:
    contact = await contacts.by_id(context.unit, referral.contact_id)
    return contact is not None and contact.person_id == context.person.id


async def on_check_tap(update: Update, context: Context, data: CheckTap) -> None:
    """The contact says whether their entry in the register still holds."""
    contact = await contacts.by_id(context.unit, data.contact)
    if contact is None or contact.person_id != context.person.id:
        context.toast("toast-old-button", alert=True)
    elif data.wish == "holds":
        contacts.confirm(context.unit, contact.id)
        await context.show(context.html("check-thanks"), [], slot="check")
    else:
        await engine.begin(context, "changed", {"number": str(contact.id)})


async def record(context: Context, referral: Referral, state: ReferralState, words: str) -> None:
    """Stores a contact's answer, puts the signal back on the agenda, and tells the coordinator who referred it."""
    unit = context.unit
    signal = await signals.by_id(unit, referral.signal_id)
    if signal is None or signal.gone:
        await context.tell("answer-not-needed")
        return
    told = "\n".join(part for part in (referral.answer, words) if part)
    if state is ReferralState.ANSWERED and referral.state in GIVEN:
        state = referral.state  # a comment does not undo an earlier answer
    referrals.answer(unit, referral, state, told)
    signals.note(unit, referral.signal_id, f"referral-{state}", referral.unit)
    if signal.state is State.DELIVERED:
        sessions.bring_back(unit, signal.id)
        if state is ReferralState.TAKEN and referral.state is not state:
            await notifications.note(unit, signal, Progress.TAKEN, referral.unit, await updates.ready_at(unit, context.services))
    await card.refresh(unit, context.services)
    await _tell_sender(context, referral, state, words)


async def _tell_sender(context: Context, referral: Referral, state: ReferralState, words: str) -> None:
    """Tells the coordinator who made the referral; all of them if that one has left the team or cannot be reached."""
    unit, services = context.unit, context.services
    sender = await unit.person_by_id(referral.person_id) if referral.person_id else None
    if sender is not None and sender.id == context.person.id:
        return
    stays = sender is not None and sender.reachable and await people.has_role(unit, sender.id, Role.COORDINATOR)
    signal = await signals.by_id(unit, referral.signal_id)
    assert signal is not None
    whom = [sender] if sender and stays else await people.coordinators(unit)
    await team.tell_each(
        unit,
        services,
        whom,
        "answer-came",
        ("button-open", CardTap("card", signal.reference)),
        about=signal.id,
        unit=referral.unit,
        reference=shown(signal.reference),
        words=shorten(words, ANSWER_LIMIT),
        answer=lambda language: services.texts.plain(language, f"referral-{state}"),
    )


async def _theirs(context: Context, draft: Draft) -> Referral | None:
    """The referral that a draft belongs to. Tells the person and returns None when it is no longer theirs."""
    referral = await referrals.by_id(context.unit, int(draft.answers["number"]))
    if referral is None or not await _is_theirs(context, referral):
        await context.tell("nothing-in-progress")
        return None
    return referral


class Comment(Dialog):
    """A contact's comment or question."""

    form = Form("comment", (Question("text", ANSWER),), reviewed=False, needs=("number",))

    async def submit(self, context: Context, draft: Draft) -> None:
        referral = await _theirs(context, draft)
        if referral is not None:
            await record(context, referral, ReferralState.ANSWERED, draft.answers["text"])
            await context.tell("answer-thanks")


class Elsewhere(Dialog):
    """The contact says that the matter is not theirs, and perhaps whose it is."""

    form = Form(
        "elsewhere",
        (Question("text", ANSWER, optional=True),),
        reviewed=False,
        needs=("number",),
    )

    async def submit(self, context: Context, draft: Draft) -> None:
        referral = await _theirs(context, draft)
        if referral is not None:
            await record(context, referral, ReferralState.NOT_OURS, draft.answers.get("text") or "")
            await context.tell("answer-thanks")


class Changed(Dialog):
    """What no longer holds in the contact's entry in the register."""

    form = Form("changed", (Question("text", ANSWER),), reviewed=False, needs=("number",))

    async def submit(self, context: Context, draft: Draft) -> None:
        contact = await contacts.by_id(context.unit, int(draft.answers["number"]))
        if contact is None or contact.person_id != context.person.id:
            await context.tell("nothing-in-progress")
            return
        contacts.confirm(context.unit, contact.id)
        await team.tell_coordinators(
            context.unit, context.services, "check-changed", unit=contact.unit, words=draft.answers["text"]
        )
        await context.tell("answer-thanks")


# Answers that came by e-mail.


@team.coordinators_only
async def on_answer(update: Update, context: Context) -> None:
    """/answer REF: enters a contact's answer."""
    signal = await signals.find(context.unit, " ".join(context.args or []))
    found = await referrals.of_signals(context.unit, [signal.id]) if signal else []
    if signal is None:
        await context.tell("reference-unknown" if context.args else "answer-how")
    elif not found:
        await context.tell("answer-not-sent", reference=shown(signal.reference))
    else:
        one = {"referral": str(found[0].id)} if len(found) == 1 else {}
        await engine.begin(context, "answer", {"reference": signal.reference, **one})


class Answer(TeamDialog):
    """A contact's answer, entered by a coordinator."""

    form = Form(
        "answer",
        (
            Question("referral", Choice()),
            Question("state", Choice()),
            Question("text", ANSWER, optional=True),
        ),
        reviewed=False,
        needs=("reference",),
    )

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        if question.key == "state":
            return [Option(state, context.plain(f"referral-{state}")) for state in GIVEN]
        signal = await signals.find(context.unit, draft.answers["reference"])
        found = await referrals.of_signals(context.unit, [signal.id]) if signal else []
        return [Option(str(referral.id), referral.unit) for referral in found]

    async def submit(self, context: Context, draft: Draft) -> None:
        referral = await referrals.by_id(context.unit, int(draft.answers["referral"]))
        if referral is None:
            await context.tell("refusal")
            return
        await record(context, referral, ReferralState(draft.answers["state"]), draft.answers.get("text") or "")
        await context.tell("answer-kept", reference=shown(draft.answers["reference"]))
