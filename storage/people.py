"""People: their language, accepted privacy notice and roles. No names are stored."""

from __future__ import annotations

from storage import erasure
from storage.engine.mappers import person_of
from storage.engine.models import Person
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.kept import KEPT
from storage.models import Association, Holder, Role, State

STRANGER_DAYS = 1  # after which a person who has not accepted the privacy notice is deleted
FAREWELL_SECONDS = 3600  # for which the address of somebody who left is kept, for the last message


async def meet(unit: UnitOfWork, telegram_id: int, language: str) -> Person:
    """The person with this Telegram id. A new one gets a row, so that replies can be addressed."""
    person = await unit.person(telegram_id)
    if person is None:
        person = Person(
            id=await unit.next_id("people"),
            language=language,
            created_at=unit.now,
        )
        unit.put_person(person)
        unit.put_address(person, telegram_id)
    return person


async def forget_strangers(unit: UnitOfWork) -> None:
    """Deletes people who did not accept the privacy notice within STRANGER_DAYS, unless something still refers to them."""
    unit.write(
        "DELETE FROM people WHERE notice_at IS NULL AND created_at < ?"
        " AND NOT EXISTS (SELECT 1 FROM roles WHERE roles.person_id = people.id)"
        " AND NOT EXISTS (SELECT 1 FROM drafts WHERE drafts.person_id = people.id)"
        " AND NOT EXISTS (SELECT 1 FROM attendees WHERE attendees.person_id = people.id)"
        " AND NOT EXISTS (SELECT 1 FROM muted WHERE muted.person_id = people.id)"
        " AND NOT EXISTS (SELECT 1 FROM signals WHERE people.id IN (signals.person_id, signals.recorded_by))"
        " AND NOT EXISTS (SELECT 1 FROM outbox WHERE recipient = 'person:' || people.id)"
        " AND NOT EXISTS (SELECT 1 FROM dead_letters WHERE payload LIKE '%\"person:' || people.id || '\"%')",
        (unit.now - STRANGER_DAYS * 86400,),
    )
    unit.write(
        "DELETE FROM slots WHERE recipient LIKE 'person:%'"
        " AND NOT EXISTS (SELECT 1 FROM people WHERE slots.recipient = 'person:' || people.id)"
    )


async def forget(unit: UnitOfWork, person: Person) -> int | None:
    """Erases a person. Returns the Telegram id that the person had, None when there was none."""
    telegram_id = await unit.telegram_id(person.id)  # this read flushes earlier messages to the outbox, so they are deleted too
    erasure.carry_out(unit, erasure.person(person.id))
    unit.forget(person, telegram_id)
    await erasure.note(unit, erasure.ErasureKind.PERSON, str(person.id))
    return telegram_id


async def farewell(unit: UnitOfWork, person: Person) -> None:
    """As forget, but keeps the encrypted address for FAREWELL_SECONDS, so that a last message can be sent."""
    telegram_id = await forget(unit, person)
    if telegram_id is not None:
        unit.write("INSERT INTO farewells VALUES (?, ?, ?)", (person.id, unit.batch.seal.close(telegram_id), unit.now))


def close_farewells(unit: UnitOfWork) -> None:
    """Deletes addresses that were kept for a last message."""
    unit.write("DELETE FROM farewells WHERE at <= ?", (unit.now - FAREWELL_SECONDS,))


async def inactive(db: Reader, before: int, limit: int) -> list[Person]:
    """People without any activity since `before` (UTC seconds), and without open signals, drafts, roles or contact entries."""
    active = [sql for kept in KEPT for sql in kept.active]
    rows = await db.read(
        "SELECT people.* FROM people WHERE notice_at < ?"  # noqa: S608
        " AND NOT EXISTS (SELECT 1 FROM signals WHERE person_id = people.id AND (received_at >= ? OR state IN (?, ?)))"
        " AND NOT EXISTS (SELECT 1 FROM drafts WHERE person_id = people.id)"
        " AND NOT EXISTS (SELECT 1 FROM roles WHERE person_id = people.id)"
        " AND NOT EXISTS (SELECT 1 FROM contacts WHERE person_id = people.id AND removed_at IS NULL)"
        f"{''.join(f' AND NOT EXISTS ({sql})' for sql in active)} ORDER BY id LIMIT ?",
        (before, before, State.NEW, State.DELIVERED, *(before for _ in active), limit),
    )
    return [person_of(row) for row in rows]


async def has_role(db: Reader, person_id: int, *roles: Role) -> bool:
    """Whether the person has at least one of these roles."""
    marks = ",".join("?" * len(roles))
    rows = await db.read(
        f"SELECT 1 FROM roles WHERE person_id = ? AND role IN ({marks})",  # noqa: S608
        (person_id, *roles),
    )
    return bool(rows)


async def roles_of(db: Reader, person_id: int) -> list[Role]:
    return [Role(row[0]) for row in await db.read("SELECT role FROM roles WHERE person_id = ?", (person_id,))]


def grant(unit: UnitOfWork, person_id: int, role: Role) -> None:
    unit.write(
        "INSERT INTO roles (person_id, role, granted_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (person_id, role, unit.now),
    )


def revoke(unit: UnitOfWork, person_id: int, role: Role) -> None:
    unit.write("DELETE FROM roles WHERE person_id = ? AND role = ?", (person_id, role))


def mark_unreachable(unit: UnitOfWork, person_id: int) -> None:
    """Telegram reports that the person has blocked the bot or does not exist."""
    unit.write("UPDATE people SET reachable = 0 WHERE id = ?", (person_id,))


def block(unit: UnitOfWork, person: Person, blocked: bool) -> None:
    """Stops taking a person's messages, or takes them again."""
    unit.put_person(person.model_copy(update={"blocked_at": unit.now if blocked else None}))


async def holders(db: Reader) -> list[Holder]:
    """Everyone with a role; coordinators first, then by the time the role was granted."""
    rows = await db.read(
        "SELECT roles.*, associations.name AS association,"
        " (SELECT name FROM attendees WHERE attendees.person_id = roles.person_id ORDER BY session_id DESC LIMIT 1) AS name"
        " FROM roles JOIN people ON people.id = roles.person_id"
        " LEFT JOIN associations ON associations.id = people.association_id ORDER BY role, granted_at, roles.person_id"
    )
    return [Holder.model_validate(dict(row)) for row in rows]


async def count(db: Reader, role: Role) -> int:
    """The number of people with this role."""
    return int((await db.read("SELECT count(*) FROM roles WHERE role = ?", (role,)))[0][0])


async def coordinators(db: Reader) -> list[Person]:
    """All coordinators whom the bot can reach."""
    rows = await db.read(
        "SELECT people.* FROM people JOIN roles ON roles.person_id = people.id"
        " WHERE roles.role = ? AND people.reachable ORDER BY people.id",
        (Role.COORDINATOR,),
    )
    return [person_of(row) for row in rows]


async def associations(db: Reader) -> list[Association]:
    rows = await db.read("SELECT * FROM associations ORDER BY name")
    return [Association.model_validate(dict(row)) for row in rows]


async def association(db: Reader, association_id: int | None) -> Association | None:
    """An association by its id; None for None or an unknown id."""
    if association_id is None:
        return None
    rows = await db.read("SELECT * FROM associations WHERE id = ?", (association_id,))
    return Association.model_validate(dict(rows[0])) if rows else None


async def register_association(unit: UnitOfWork, name: str, contact: str, languages: str) -> int:
    """Adds an association, or updates its contact and languages when the name exists. Returns its id."""
    rows = await unit.read("SELECT id FROM associations WHERE name = ?", (name,))
    if rows:
        unit.write("UPDATE associations SET contact = ?, languages = ? WHERE id = ?", (contact, languages, rows[0]["id"]))
        return int(rows[0]["id"])
    number = await unit.next_id("associations")
    unit.write(
        "INSERT INTO associations (id, name, contact, languages, created_at) VALUES (?, ?, ?, ?, ?)",
        (number, name, contact, languages, unit.now),
    )
    return number
