"""The team's questions to the reporter, and the replies to the card and to those who work on it. Nobody is named."""

from __future__ import annotations

from typing import Literal

from telegram import Update

from digests.week import quiet
from handlers import team
from handlers.buttons import CardTap, NewMatter
from handlers.callback_data import CallbackData, Id
from handlers.contacts import outgoing
from handlers.context import Context, button, message_params
from handlers.dialogs import engine
from handlers.dialogs.base import Dialog, TeamDialog, edit_option
from handlers.dialogs.forms import Form, Option, Question, Text
from handlers.gate import blocking
from handlers.services import Services
from handlers.signals import card
from handlers.signals.working_on import working_on
from storage import contacts, questions, referrals, sessions, signals
from storage.engine.models import Block, Draft, Person
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Signal, State
from storage.questions import AskedQuestion
from storage.referrals import ReferralState
from storage.signals import shown
from texts.clean import shorten
from texts.redaction import CONTACT_WAYS
from texts.speak import Html

LIMIT = 600  # UTF-16 units of a question
REPLY_LIMIT = 2000  # UTF-16 units
QUOTED = 200  # UTF-16 units
AT_WORK = (ReferralState.WAITING, ReferralState.TAKEN, ReferralState.ANSWERED)


class ReplyTap(CallbackData, prefix="t"):
    """An answer to the team's question. words: they are in the message that the one with the button replies to."""

    wish: Literal["reply", "unknown", "words"]
    question: Id


async def on_ask(context: Context, signal: Signal, value: str) -> None:
    """k:ask:<reference>"""
    if card.can_be_asked(signal):
        await engine.begin(context, "ask", {"reference": signal.reference})
    else:
        context.toast("ask-nobody", alert=True)


def words(services: Services, language: str, signal: Signal, text: str) -> Html:
    """The exact text that the reporter gets."""
    return services.texts.html(
        language,
        "question-came",
        reference=shown(signal.reference),
        question=text,
        text=shorten(" ".join(signal.text.split()), QUOTED),
    )


class AskReporter(TeamDialog):
    """The team's question to the reporter."""

    form = Form("ask", (Question("text", Text(limit=LIMIT, stays=CONTACT_WAYS)),), main="text", needs=("reference",))

    async def summary(self, context: Context, draft: Draft) -> str:
        signal = await signals.find(context.unit, draft.answers["reference"])
        assert signal is not None
        context.audit("opened", signal)
        reporter = await context.unit.person_by_id(signal.person_id or 0)
        language = reporter.language if reporter else context.language
        return "\n\n".join(
            [
                context.html("ask-review", language=context.plain(f"language-in-{language}")),
                words(context.services, language, signal, draft.answers["text"]),
            ]
        )

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await working_on(context, draft)
        if signal is None:
            return
        reporter = await context.unit.person_by_id(signal.person_id) if signal.person_id else None
        if reporter is None or not reporter.reachable or not card.can_be_asked(signal):
            await context.tell("ask-nobody")
            return
        asked = await questions.ask(context.unit, signal.id, reporter.id, context.person.id, draft.answers["text"])
        signals.note(context.unit, signal.id, "asked", person_id=context.person.id)
        late = quiet(context.town.local(context.now))
        if not late:
            await _send(context.unit, context.services, asked, signal, reporter)
        await context.tell("asked-later" if late else "asked", reference=shown(signal.reference))
        await card.show(context, signal.reference, new=True)


async def _send(unit: UnitOfWork, services: Services, asked: AskedQuestion, signal: Signal, reporter: Person) -> None:
    texts, language = services.texts, reporter.language
    rows = [
        [button(texts.plain(language, "button-reply"), ReplyTap("reply", asked.id))],
        [button(texts.plain(language, "button-reply-unknown"), ReplyTap("unknown", asked.id))],
    ]
    html = words(services, language, signal, asked.text)
    await unit.post(reporter.recipient, "sendMessage", message_params(html, rows), slot=f"question:{asked.id}")
    questions.mark_sent(unit, asked)


async def send_questions(unit: UnitOfWork, services: Services) -> None:
    """Sends the questions that were asked in quiet hours."""
    if quiet(services.town.local(unit.now)):
        return
    for asked in await questions.unsent(unit):
        signal = await signals.by_id(unit, asked.signal_id)
        reporter = await unit.person_by_id(asked.person_id or 0)
        if signal is not None and reporter is not None:
            await _send(unit, services, asked, signal, reporter)


# The reporter's side.


async def on_reply_tap(update: Update, context: Context, data: ReplyTap) -> None:
    asked = await questions.by_id(context.unit, data.question)
    if asked is None or asked.person_id != context.person.id:
        context.toast("toast-old-button", alert=True)
    elif asked.answer is not None:
        context.toast("toast-already", alert=True)
    elif data.wish == "unknown":
        await answer(context, asked, context.plain("reply-unknown"))
    else:
        await context.retire_buttons(f"question:{asked.id}")
        typed = engine.words_of(context.take_replied_text()).get("text", "") if data.wish == "words" else ""
        await engine.begin(context, "reply", {"number": str(data.question)} | ({"text": typed[:REPLY_LIMIT]} if typed else {}))


async def offer_as_reply(update: Update, context: Context, text: str) -> bool:
    """Asks somebody with an open question whether the typed text answers it. False: they have no open question."""
    if context.person.id not in await context.unit.cached(questions.PEOPLE_ASKED):
        return False
    asked = await questions.open_of(context.unit, context.person.id)
    if asked is None:
        return False
    rows = [
        [button(context.plain("button-is-reply"), ReplyTap("words", asked.id))],
        [button(context.plain("button-is-new"), NewMatter())],
    ]
    await context.say(context.html("reply-or-new", question=shorten(asked.text, QUOTED)), rows, **context.as_reply())
    return True


async def on_new_matter(update: Update, context: Context, data: NewMatter) -> None:
    """The typed text is a new signal, not the answer."""
    words = engine.words_of(context.take_replied_text())
    await context.retire_buttons()
    await engine.begin(context, "signal", words)


class ReplyToTeam(Dialog):
    """The reporter's answer to the team's question."""

    form = Form("reply", (Question("text", Text(limit=REPLY_LIMIT)),), main="text", needs=("number",))

    async def summary(self, context: Context, draft: Draft) -> str:
        return context.html("reply-review", text=draft.answers["text"])

    async def review_options(self, context: Context, draft: Draft) -> list[list[Option]]:
        return [[edit_option(context, self.form, "text")]]

    async def submit(self, context: Context, draft: Draft) -> None:
        if await blocking.refuse_if_blocked(context):
            return
        asked = await questions.by_id(context.unit, int(draft.answers["number"]))
        if asked is None or asked.person_id != context.person.id:
            await context.tell("nothing-in-progress")
        else:
            await answer(context, asked, draft.answers["text"])


async def answer(context: Context, asked: AskedQuestion, text: str) -> None:
    """Stores the answer, puts the signal back on the agenda, and tells its contacts and all coordinators."""
    unit, services = context.unit, context.services
    signal = await signals.by_id(unit, asked.signal_id)
    assert signal is not None
    questions.answer(unit, asked, text)
    signals.note(unit, signal.id, "answered")
    if signal.state is State.DELIVERED:
        sessions.bring_back(unit, signal.id)
    for referral in await referrals.of_signals(unit, [signal.id]):
        contact = await contacts.by_id(unit, referral.contact_id)
        if contact is not None and contact.removed_at is None and referral.state in AT_WORK:
            language = await outgoing.language_of(unit, services, contact)
            key = "reply-relayed-sensitive" if signal.sensitive else "reply-relayed"
            html = services.texts.html(language, key, reference=shown(signal.reference), question=asked.text, text=text)
            subject = services.texts.plain(language, "mail-subject", reference=shown(signal.reference))
            blocks = [Block(html, signal.id)]
            await outgoing.send(unit, services, contact, subject, blocks, slot=f"reply:{asked.id}:{referral.id}")
    await card.refresh(unit, services)
    await team.tell_coordinators(
        unit, services, "reply-came", ("button-open-card", CardTap("card", signal.reference)), reference=shown(signal.reference)
    )
    await context.retire_buttons(f"question:{asked.id}")
    await context.tell("reply-thanks")
