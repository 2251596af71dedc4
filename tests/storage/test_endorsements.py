"""Who has seen the same, and what associations offer."""

from __future__ import annotations

from storage import concerns, endorsements, notifications, people, signals
from storage.endorsements import OfferKind, Seen
from storage.engine.reader import ReadOnly
from storage.engine.unit_of_work import UnitOfWork
from storage.engine.writer import Writer
from storage.models import SignalKind
from storage.notifications import Relation
from tests.storage.steps import NOW, signal

AUTHOR, PROPOSER, SEER, ASSOCIATION = 1, 2, 3, 1


async def town(writer: Writer) -> None:
    """A raised concern of AUTHOR with a proposal, and somebody who has seen the same."""

    async def job(unit: UnitOfWork) -> None:
        for number in (AUTHOR, PROPOSER, SEER):
            assert (await people.meet(unit, 1000 + number, "fi")).id == number
        assert await people.register_association(unit, "Kahvitupa (keksitty)", "", "fi") == ASSOCIATION
        concern = signal(1, person_id=AUTHOR)
        signals.add(unit, concern)
        raised = await concerns.publish(unit, concern, {"fi": "Bussit", "sv": "Bussarna"})
        signals.add(unit, signal(2, person_id=PROPOSER, kind=SignalKind.PROPOSAL), [raised])
        for person in (SEER, AUTHOR, SEER):
            endorsements.see(unit, raised, person, ASSOCIATION)

    await writer.run(job)


async def test_one_person_counts_once_and_authors_not_at_all(writer: Writer, reader: ReadOnly) -> None:
    await town(writer)
    assert await endorsements.seen(reader, 1) == Seen(people=1, associations=1)
    assert await endorsements.has_seen(reader, 1, SEER) and not await endorsements.has_seen(reader, 1, PROPOSER)
    assert await endorsements.seen_since(reader, NOW, 10) == [(1, 2)]


async def test_the_newest_words_of_an_offer_count(writer: Writer, reader: ReadOnly) -> None:
    await town(writer)

    async def offer(unit: UnitOfWork) -> None:
        for words in ("Kyyti kerran viikossa", "Kyyti joka päivä"):
            await endorsements.offer(unit, 1, ASSOCIATION, SEER, OfferKind.DOING, words)
        await endorsements.offer(unit, 1, ASSOCIATION, SEER, OfferKind.COULD, "Kahvit")

    await writer.run(offer)
    assert [(o.kind, o.words, o.name) for o in await endorsements.offers(reader, 1)] == [
        (OfferKind.DOING, "Kyyti joka päivä", "Kahvitupa (keksitty)"),
        (OfferKind.COULD, "Kahvit", "Kahvitupa (keksitty)"),
    ]


async def test_who_has_seen_the_same_is_told_what_came_of_it(writer: Writer, reader: ReadOnly) -> None:
    await town(writer)
    about = await signals.by_id(reader, 1)
    assert about is not None
    expected = {AUTHOR: Relation.AUTHOR, PROPOSER: Relation.PROPOSER, SEER: Relation.SEEN}
    assert await notifications.audience(reader, about) == expected
