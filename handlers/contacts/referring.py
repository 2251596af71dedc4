"""Referring a signal: to which contact, what is asked and by when. The exact text is reviewed before it is sent."""

from __future__ import annotations

from datetime import timedelta

from digests.compose import joined
from handlers.buttons import NewContact
from handlers.contacts import outgoing
from handlers.context import Context, button
from handlers.dialogs import engine
from handlers.dialogs.base import TeamDialog, edit_option
from handlers.dialogs.forms import SET, Answers, Choice, Form, Option, Question, Text
from handlers.feedback import updates
from handlers.signals import card
from handlers.signals.working_on import working_on
from storage import contacts, notifications, referrals, related, signals
from storage.contacts import Contact
from storage.engine.models import Draft
from storage.models import Signal
from storage.notifications import Progress
from storage.referrals import Request
from storage.signals import shown
from texts.clean import shorten

WEEKS = ("1", "2", "4")  # until an answer is due, to choose from
USUAL = {"ask": str(Request.TAKE), "weeks": "2"}


async def on_send(context: Context, signal: Signal, value: str) -> None:
    """k:send:<reference>"""
    if not await _suggested(context, signal):
        rows = [[button(context.plain("button-contact-new"), NewContact())]]
        await context.say(context.html("contacts-none"), rows)
        return
    await engine.begin(context, "refer", {"reference": signal.reference})


async def _suggested(context: Context, signal: Signal) -> list[Contact]:
    """The contacts who can be reached, those who act on such signals first."""
    found = await contacts.suggested(context.unit, signal.category, signal.area)
    return [contact for contact in found if outgoing.reachable(context.services, contact)]


def _never(answers: Answers) -> bool:
    """Asked only when its button in the review is tapped."""
    return False


class Refer(TeamDialog):
    """The contact is chosen. Everything else has a default and can be changed in the review."""

    form = Form(
        "refer",
        (
            Question("contact", Choice(page=6)),
            Question("wording", Text(limit=outgoing.WORDING), when=_never),
            Question("question", Text(limit=600), when=_never),
        ),
        needs=("reference",),
    )

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        signal = await signals.find(context.unit, draft.answers["reference"])
        if question.key != "contact" or signal is None:
            return []
        found = await _suggested(context, signal)
        return [Option(str(c.id), shorten(_named(context, c), 50)) for c in found]

    async def summary(self, context: Context, draft: Draft) -> str:
        signal = await signals.find(context.unit, draft.answers["reference"])
        contact = await contacts.by_id(context.unit, int(draft.answers["contact"]))
        assert signal is not None and contact is not None
        context.audit("opened", signal)
        sending = await self._sending(context, draft, signal)
        language = await outgoing.language_of(context.unit, context.services, contact)
        way = "Telegram" if contact.person_id is not None else contact.email or "–"
        return "\n\n".join(
            [
                context.html("refer-review", unit=contact.unit, way=way),
                joined(outgoing.words(context.services, language, contact, sending)),
            ]
        )

    async def review_options(self, context: Context, draft: Draft) -> list[list[Option]]:
        answers = USUAL | draft.answers
        signal = await signals.find(context.unit, draft.answers["reference"])
        asks = [Option(f"{SET}ask={ask}", context.plain(f"button-ask-{ask}")) for ask in Request if ask != answers["ask"]]
        weeks = [Option(f"{SET}weeks={n}", context.plain("button-weeks", count=int(n))) for n in WEEKS if n != answers["weeks"]]
        edits = [edit_option(context, self.form, "question")]
        if signal is not None and not signal.sensitive:
            edits.insert(0, edit_option(context, self.form, "wording"))
        return [edits, asks, weeks, [edit_option(context, self.form, "contact")]]

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await working_on(context, draft)
        contact = await contacts.by_id(context.unit, int(draft.answers["contact"]))
        if signal is None:
            return
        if contact is None or contact.removed_at is not None or not outgoing.reachable(context.services, contact):
            await context.tell("refer-nobody")
            return
        sending = await self._sending(context, draft, signal)
        await send_on(context, signal, contact, sending)
        waits = contact.person_id is None and not context.services.can_mail
        await context.tell("referred-waits" if waits else "referred", reference=shown(signal.reference), unit=contact.unit)
        await card.show(context, signal.reference, new=True)

    async def _sending(self, context: Context, draft: Draft, signal: Signal) -> outgoing.Sending:
        answers = USUAL | draft.answers
        due = context.town.local(context.now) + timedelta(weeks=int(answers["weeks"]))
        wording = answers.get("wording") or signal.shown_text
        return outgoing.Sending(
            signal=signal,
            wording="" if signal.sensitive else wording,
            proposals=tuple(await related.proposals_to(context.unit, signal.id)),
            question=answers.get("question") or "",
            ask=Request(answers["ask"]),
            due_at=int(due.replace(hour=23, minute=59, second=0, microsecond=0).timestamp()),
        )


def _named(context: Context, contact: Contact) -> str:
    return f"{contact.unit} ({context.plain(f'contact-kind-{contact.kind}')})"


async def send_on(context: Context, signal: Signal, contact: Contact, sending: outgoing.Sending) -> None:
    """Stores and sends the referral, and notes the notifications. They name the unit, never a person."""
    unit, services = context.unit, context.services
    referral = await referrals.send(
        unit, signal.id, contact.id, context.person.id, sending.wording, sending.ask, sending.question, sending.due_at
    )
    language = await outgoing.language_of(unit, services, contact)
    body = outgoing.words(services, language, contact, sending)
    subject = services.texts.plain(language, "mail-subject", reference=shown(signal.reference))
    await outgoing.send(
        unit,
        services,
        contact,
        subject,
        body,
        outgoing.answer_rows(services, language, referral.id),
        slot=outgoing.slot_of(referral),
    )
    signals.note(unit, signal.id, "sent", contact.unit, context.person.id)
    await notifications.note(unit, signal, Progress.SENT, contact.unit, await updates.ready_at(unit, services))
