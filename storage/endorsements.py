"""Support for a raised concern: endorsements ("I have seen the same"), and offers by associations."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from storage.engine.kept import Kept
from storage.engine.models import Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork


class OfferKind(StrEnum):
    DOING = "doing"  # we already do this
    COULD = "could"  # we could help


class Offer(Frozen):
    """What an association does about a concern, or could do."""

    id: int
    concern_id: int
    association_id: int
    kind: OfferKind
    words: str
    at: int
    name: str = ""  # of the association


class Seen(NamedTuple):
    """How many people endorsed, and how many associations they belong to."""

    people: int
    associations: int


KEPT = Kept(
    of_person=("endorsements",),
    names_person=(("offers", "person_id"),),
    record=("DELETE FROM offers WHERE concern_id IN (SELECT id FROM concerns WHERE signal_id = ?)",),
    active=(
        "SELECT 1 FROM endorsements WHERE person_id = people.id AND at >= ?",
        "SELECT 1 FROM offers WHERE person_id = people.id AND at >= ?",
    ),
    told="SELECT endorsements.person_id FROM endorsements JOIN concerns ON concerns.id = concern_id"
    " JOIN signals ON signals.id = signal_id WHERE signals.id = ? OR signals.merged_into = ?",
)
FAMILY = "SELECT concerns.id FROM concerns JOIN signals ON signals.id = signal_id WHERE signals.id = ? OR signals.merged_into = ?"


def see(unit: UnitOfWork, concern_id: int, person_id: int, association_id: int | None) -> None:
    """Adds an endorsement; a second one by the same person has no effect."""
    unit.write(
        "INSERT INTO endorsements VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", (concern_id, person_id, association_id, unit.now)
    )


async def has_seen(db: Reader, concern_id: int, person_id: int) -> bool:
    return bool(await db.read("SELECT 1 FROM endorsements WHERE concern_id = ? AND person_id = ?", (concern_id, person_id)))


async def seen(db: Reader, signal_id: int) -> Seen:
    """Counts endorsements of this signal and of those merged into it. Their own reporters are not counted."""
    rows = await db.read(
        f"SELECT count(DISTINCT person_id), count(DISTINCT association_id) FROM endorsements WHERE concern_id IN ({FAMILY})"  # noqa: S608
        " AND person_id NOT IN (SELECT coalesce(person_id, 0) FROM signals WHERE id = ? OR merged_into = ?)",
        (signal_id, signal_id, signal_id, signal_id),
    )
    return Seen(rows[0][0], rows[0][1])


async def seen_since(db: Reader, since: int, limit: int) -> list[tuple[int, int]]:
    """Signals endorsed since then, as (signal id, number of people), most people first."""
    rows = await db.read(
        "SELECT coalesce(signals.merged_into, signals.id) AS about, count(DISTINCT endorsements.person_id) AS n FROM endorsements"
        " JOIN concerns ON concerns.id = concern_id JOIN signals ON signals.id = concerns.signal_id"
        " WHERE endorsements.at >= ? GROUP BY about ORDER BY n DESC, about LIMIT ?",
        (since, limit),
    )
    return [(row[0], row[1]) for row in rows]


async def offer(unit: UnitOfWork, concern_id: int, association_id: int, person_id: int, kind: OfferKind, words: str) -> None:
    """Adds an association's offer. It replaces the association's earlier offer of the same kind on this concern."""
    unit.write(
        "UPDATE offers SET replaced_at = ? WHERE concern_id = ? AND association_id = ? AND kind = ? AND replaced_at IS NULL",
        (unit.now, concern_id, association_id, kind),
    )
    unit.write(
        "INSERT INTO offers (id, concern_id, association_id, person_id, kind, words, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (await unit.next_id("offers"), concern_id, association_id, person_id, kind, words, unit.now),
    )


async def offers(db: Reader, signal_id: int) -> list[Offer]:
    """Current offers on the concerns raised from this signal and from those merged into it."""
    rows = await db.read(
        "SELECT offers.*, associations.name FROM offers JOIN associations ON associations.id = association_id"  # noqa: S608
        f" WHERE concern_id IN ({FAMILY}) AND replaced_at IS NULL ORDER BY offers.id",
        (signal_id, signal_id),
    )
    return [Offer.model_validate(dict(row)) for row in rows]


async def concerns_seen_by(db: Reader, person_id: int) -> list[int]:
    """The ids of the concerns that a person has endorsed, oldest endorsement first."""
    return [row[0] for row in await db.read("SELECT concern_id FROM endorsements WHERE person_id = ? ORDER BY at", (person_id,))]


async def words_offered_by(db: Reader, person_id: int) -> list[str]:
    """The texts of all offers that a person has made for an association, replaced ones too."""
    return [row[0] for row in await db.read("SELECT words FROM offers WHERE person_id = ? ORDER BY id", (person_id,))]
