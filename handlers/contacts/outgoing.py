"""Messages to contacts: in Telegram with buttons, by e-mail as a letter. The text of both is composed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digests.compose import Composer, joined
from handlers.contacts.buttons import AnswerTap
from handlers.context import Rows, button, message_params, post_blocks
from handlers.services import Services
from storage.contacts import Contact
from storage.engine.models import Block, Recipient
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Signal
from storage.referrals import Referral, Request
from storage.signals import shown
from texts.clean import shorten

WORDING = 1500  # UTF-16 units
PROPOSAL = 250  # UTF-16 units
PROPOSALS = 4


@dataclass(frozen=True)
class Sending:
    """Everything that a contact is told about a signal."""

    signal: Signal
    wording: str  # '' for a sensitive signal, whose text is not sent
    proposals: tuple[Signal, ...]
    question: str
    ask: Request
    due_at: int  # UTC seconds


async def language_of(unit: UnitOfWork, services: Services, contact: Contact) -> str:
    """The contact's own language in Telegram, the team's language by e-mail."""
    person = await unit.person_by_id(contact.person_id) if contact.person_id else None
    return person.language if person else services.town.team_language


def words(services: Services, language: str, contact: Contact, sending: Sending) -> list[Block]:
    """The exact text of a referral, also shown in the review. One block for each signal, so that it can be taken out."""
    composer = Composer(services.town, services.texts, language)
    signal, say = sending.signal, composer.say
    lines: list[str] = [
        say("referral-title", reference=shown(signal.reference)),
        say("referral-facts", category=composer.category(signal.category), facts=composer.facts(signal)),
    ]
    if sending.wording:
        lines.append(say("signal-review-text", text=shorten(sending.wording, WORDING)))
    else:
        lines.append(say("referral-sensitive"))
    blocks = [Block("\n".join(lines), signal.id)]
    for proposal in sending.proposals[:PROPOSALS]:
        blocks.append(Block("\n" + say("referral-proposal", text=composer.words(proposal, PROPOSAL)), proposal.id))
    lines = []
    if sending.question:
        lines.append(say("referral-question", text=sending.question))
    day = services.texts.day(language, composer.town.local(sending.due_at).date())
    lines.append(say(f"referral-ask-{sending.ask}", day=day))
    lines.append(say("referral-how-telegram" if contact.person_id is not None else "referral-how-email"))
    return [*blocks, Block("\n" + "\n".join(lines), signal.id, about=True)]


def answer_rows(services: Services, language: str, referral_id: int) -> Rows:
    """The buttons of a referral: take it, not ours, say something."""

    wishes: tuple[Literal["take", "not", "say"], ...] = ("take", "not", "say")
    return [[button(services.texts.plain(language, f"button-answer-{wish}"), AnswerTap(wish, referral_id))] for wish in wishes]


def reachable(services: Services, contact: Contact) -> bool:
    """Can something be sent to this contact, in Telegram or by e-mail?"""
    return contact.person_id is not None or (bool(contact.email) and services.send_letter is not None)


def slot_of(referral: Referral) -> str:
    return f"referral:{referral.id}"


async def send(
    unit: UnitOfWork,
    services: Services,
    contact: Contact,
    subject: str,
    blocks: Sequence[Block],
    rows: Rows | None = None,
    *,
    slot: str | None = None,
) -> None:
    """Sends to the contact's Telegram, or queues a letter. slot: enters a Telegram message in the message index."""
    if contact.person_id is not None:
        to = Recipient.person(contact.person_id)
        if slot:
            await post_blocks(unit, to, blocks, rows, slot=slot, priority=1)
        else:
            await unit.post(to, "sendMessage", message_params(joined(blocks), rows), priority=1)
    elif contact.email and services.send_letter is not None:
        await services.send_letter(unit, services, contact, subject, blocks)
