"""Scheduled messages to contacts: reminders, and the question whether the register still holds."""

from __future__ import annotations

from digests.week import quiet, working_days_after
from handlers import team
from handlers.buttons import CardTap
from handlers.contacts import outgoing
from handlers.contacts.buttons import CheckTap
from handlers.context import button
from handlers.services import Services
from storage import contacts, referrals, sessions, signals
from storage.contacts import Flag
from storage.engine.models import Block
from storage.engine.unit_of_work import UnitOfWork
from storage.models import State
from storage.referrals import Referral
from storage.signals import shown

REMIND_AFTER = 5  # working days
RAISE_AFTER = 5  # working days after the reminder
CHECK_AFTER = 182 * 86400  # seconds: six months
SILENT_AFTER = 14 * 86400  # seconds: two weeks


async def remind(unit: UnitOfWork, services: Services) -> None:
    """Reminds a contact once of an unanswered referral, later tells the coordinators. Only while the signal is open."""
    now = services.town.local(unit.now)
    if quiet(now):
        return
    for referral in await referrals.waiting(unit):
        signal = await signals.by_id(unit, referral.signal_id)
        if signal is None or signal.state is not State.DELIVERED or referral.raised_at is not None:
            continue
        start = services.town.local(referral.reminded_at or referral.sent_at)
        days = REMIND_AFTER if referral.reminded_at is None else RAISE_AFTER
        if now < working_days_after(services.town, start, days):
            continue
        if referral.reminded_at is None:
            await _remind(unit, services, referral, signal.reference)
        else:
            referrals.raised(unit, referral)
            sessions.bring_back(unit, signal.id)
            await team.tell_coordinators(
                unit,
                services,
                "referral-silent",
                ("button-open-card", CardTap("card", signal.reference)),
                reference=shown(signal.reference),
                unit=referral.unit,
                days=(unit.now - referral.sent_at) // 86400,
            )


async def _remind(unit: UnitOfWork, services: Services, referral: Referral, reference: str) -> None:
    referrals.reminded(unit, referral)
    contact = await contacts.by_id(unit, referral.contact_id)
    if contact is None or contact.removed_at is not None:
        return
    language, texts = await outgoing.language_of(unit, services, contact), services.texts
    html = texts.html(
        language,
        f"reminder-{referral.ask}",
        reference=shown(reference),
        sent=texts.day(language, services.town.local(referral.sent_at).date()),
        day=texts.day(language, services.town.local(referral.due_at).date()),
    )
    subject = texts.plain(language, "mail-subject-reminder", reference=shown(reference))
    await outgoing.send(unit, services, contact, subject, [Block(html)], outgoing.answer_rows(services, language, referral.id))


async def flag_blocked(unit: UnitOfWork, services: Services) -> None:
    """Flags a contact who has blocked the bot, and tells the coordinators once."""
    for contact in await contacts.everyone(unit):
        person = await unit.person_by_id(contact.person_id) if contact.person_id and contact.flag is None else None
        if person is not None and not person.reachable:
            contacts.flag(unit, contact.id, Flag.BLOCKED)
            await team.tell_coordinators(unit, services, "contact-blocked", unit=contact.unit)


async def check_register(unit: UnitOfWork, services: Services) -> None:
    """Asks each contact every six months whether the entry still holds. Flags those who are silent for two weeks."""
    if quiet(services.town.local(unit.now)):
        return
    for contact in await contacts.to_ask(unit, unit.now - CHECK_AFTER):
        if not outgoing.reachable(services, contact):
            continue
        contacts.ask(unit, contact)
        language, texts = await outgoing.language_of(unit, services, contact), services.texts
        key = "check-ask" if contact.person_id is not None else "check-ask-email"
        html = texts.html(language, key, unit=contact.unit)
        rows = [
            [button(texts.plain(language, "button-check-holds"), CheckTap("holds", contact.id))],
            [button(texts.plain(language, "button-check-changed"), CheckTap("changed", contact.id))],
        ]
        await outgoing.send(
            unit, services, contact, texts.plain(language, "mail-subject-check"), [Block(html)], rows, slot="check"
        )
    for contact in await contacts.silent(unit, unit.now - SILENT_AFTER):
        contacts.flag(unit, contact.id, Flag.SILENT)
        await team.tell_coordinators(unit, services, "contact-silent", unit=contact.unit)
