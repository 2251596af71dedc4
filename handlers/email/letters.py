"""Letters to contacts: what is queued, and what happens when no mail server takes it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import team
from handlers.services import Services
from storage import contacts, mails
from storage.contacts import Contact, Flag
from storage.engine.models import Block
from storage.engine.unit_of_work import UnitOfWork


async def send(unit: UnitOfWork, services: Services, contact: Contact, subject: str, blocks: Sequence[Block]) -> None:
    """Queues a letter with the town's signature."""
    signature = services.texts.html(services.town.team_language, "mail-signature")
    await mails.keep(unit, contact.id, subject, [*blocks, Block(f"\n\n-- \n{signature}")])


async def on_failed(unit: UnitOfWork, services: Services, contact_id: int) -> None:
    """A letter could not be delivered: flags the contact and tells the coordinators."""
    contact = await contacts.by_id(unit, contact_id)
    if contact is None:
        return
    contacts.flag(unit, contact.id, Flag.BOUNCED)
    await team.tell_coordinators(unit, services, "mail-bounced", unit=contact.unit)


async def tidy(unit: UnitOfWork, services: Services) -> None:
    """Deletes letters that need not be kept."""
    mails.clean_up(unit, services.town.retention.letters)
