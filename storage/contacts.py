"""The register of contacts: those who act on signals, such as units of the town, the wellbeing county or associations."""

from __future__ import annotations

from enum import StrEnum

from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.town import WHOLE_TOWN


class ContactKind(StrEnum):
    """The organisation a contact belongs to. Each kind is a data controller of its own. Offered in this order."""

    NGO = "ngo"  # the town's own contact person for associations
    TOWN = "town"
    COUNTY = "county"
    PARISH = "parish"
    ASSOCIATION = "association"
    OTHER = "other"


class Flag(StrEnum):
    """What is wrong with a contact's entry."""

    SILENT = "silent"  # did not confirm the entry when asked
    BOUNCED = "bounced"  # e-mail could not be delivered
    BLOCKED = "blocked"  # has blocked the bot


class Contact(Frozen):
    """An entry of the register. It is reached by e-mail, or by Telegram once its invite link has been used."""

    id: int
    kind: ContactKind
    unit: str
    name: str = ""
    categories: str = ""  # keys separated by spaces; '' means all
    areas: str = ""  # as categories
    email: str | None = None
    person_id: int | None = None  # set once the invite link has been used
    created_at: int
    asked_at: int | None = None  # when asked to confirm the entry; None after the confirmation
    confirmed_at: int
    flag: Flag | None = None
    removed_at: int | None = None

    @property
    def reachable(self) -> bool:
        return bool(self.email) or self.person_id is not None

    def covers(self, category: str | None, area: str | None) -> bool:
        """Whether the contact acts on this category and area. No area counts as covered, and so does the whole town."""
        ours = not self.categories or category in self.categories.split()
        here = not self.areas or area in (None, WHOLE_TOWN) or area in self.areas.split()
        return ours and here


def _read(row: dict[str, object]) -> Contact:
    return Contact.model_validate({**row, "flag": row["flag"] or None})


async def everyone(db: Reader) -> list[Contact]:
    """All contacts in the register; the town's own contact person for associations comes first."""
    rows = await db.read("SELECT * FROM contacts WHERE removed_at IS NULL ORDER BY unit, id")
    order = list(ContactKind)
    return sorted((_read(dict(row)) for row in rows), key=lambda contact: order.index(contact.kind))


async def by_id(db: Reader, contact_id: int) -> Contact | None:
    """A contact, also one that was removed from the register."""
    rows = await db.read("SELECT * FROM contacts WHERE id = ?", (contact_id,))
    return _read(dict(rows[0])) if rows else None


async def of_person(db: Reader, person_id: int) -> list[Contact]:
    rows = await db.read("SELECT * FROM contacts WHERE person_id = ? AND removed_at IS NULL ORDER BY id", (person_id,))
    return [_read(dict(row)) for row in rows]


async def suggested(db: Reader, category: str | None, area: str | None) -> list[Contact]:
    """All reachable contacts. Those for this category and area come first, and among them those that name the category."""
    found = [contact for contact in await everyone(db) if contact.reachable]

    def rank(contact: Contact) -> tuple[bool, bool, bool]:
        return (
            not contact.covers(category, area),
            contact.kind is not ContactKind.NGO,
            category not in contact.categories.split(),
        )

    return sorted(found, key=rank)


async def add(
    unit: UnitOfWork, kind: ContactKind, unit_name: str, name: str, categories: str, areas: str, email: str | None
) -> int:
    """Adds a contact. Returns its id."""
    number = await unit.next_id("contacts")
    unit.write(
        "INSERT INTO contacts (id, kind, unit, name, categories, areas, email, created_at, confirmed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, kind, unit_name, name, categories, areas, email, unit.now, unit.now),
    )
    return number


def join(unit: UnitOfWork, contact: Contact, person_id: int) -> None:
    """The invite link was used: from now on the contact is reached by Telegram."""
    unit.write(
        "UPDATE contacts SET person_id = ?, flag = '', confirmed_at = ?, asked_at = NULL WHERE id = ?",
        (person_id, unit.now, contact.id),
    )


def remove(unit: UnitOfWork, contact: Contact) -> None:
    """Removes a contact and its personal data. The unit's name stays, because earlier referrals show it."""
    unit.write(
        "UPDATE contacts SET removed_at = ?, person_id = NULL, name = '', email = NULL WHERE id = ?", (unit.now, contact.id)
    )


def flag(unit: UnitOfWork, contact_id: int, which: Flag) -> None:
    unit.write("UPDATE contacts SET flag = ? WHERE id = ?", (which, contact_id))


def ask(unit: UnitOfWork, contact: Contact) -> None:
    """Records that the contact was asked to confirm its entry."""
    unit.write("UPDATE contacts SET asked_at = ? WHERE id = ?", (unit.now, contact.id))


def confirm(unit: UnitOfWork, contact_id: int) -> None:
    unit.write("UPDATE contacts SET confirmed_at = ?, asked_at = NULL, flag = '' WHERE id = ?", (unit.now, contact_id))


async def count_by_email_alone(db: Reader) -> int:
    """Contacts who can be reached by e-mail and in no other way."""
    return sum(1 for contact in await everyone(db) if contact.email and contact.person_id is None)


async def to_ask(db: Reader, confirmed_before: int) -> list[Contact]:
    """Reachable contacts whose last confirmation is older than `confirmed_before` and who have not been asked since."""
    return [c for c in await everyone(db) if c.reachable and c.asked_at is None and c.confirmed_at < confirmed_before]


async def silent(db: Reader, asked_before: int) -> list[Contact]:
    """Contacts asked before `asked_before` who have not answered and have no flag yet."""
    return [c for c in await everyone(db) if c.asked_at is not None and c.asked_at < asked_before and c.flag is None]
