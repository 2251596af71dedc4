"""Who is to hear of a signal, when, and how often."""

from __future__ import annotations

from storage import concerns, notifications, people, signals
from storage.engine.reader import ReadOnly
from storage.engine.unit_of_work import UnitOfWork
from storage.engine.writer import Writer
from storage.models import SignalKind
from storage.notifications import Progress, Relation
from tests.storage.steps import NOW, signal

AUTHOR, PROPOSER = 1, 2


async def town(writer: Writer) -> None:
    """A raised concern of AUTHOR with a proposal."""

    async def job(unit: UnitOfWork) -> None:
        for number in (AUTHOR, PROPOSER):
            assert (await people.meet(unit, 1000 + number, "fi")).id == number
        concern = signal(1, person_id=AUTHOR)
        signals.add(unit, concern)
        raised = await concerns.publish(unit, concern, {"fi": "Bussit", "sv": "Bussarna"})
        signals.add(unit, signal(2, person_id=PROPOSER, kind=SignalKind.PROPOSAL), [raised])

    await writer.run(job)


async def note(writer: Writer, what: Progress, detail: str = "", ready_at: int | None = None) -> None:
    async def job(unit: UnitOfWork) -> None:
        about = await signals.by_id(unit, 1)
        assert about is not None
        await notifications.note(unit, about, what, detail, ready_at)

    await writer.run(job)


async def test_everyone_concerned_hears_once_in_their_own_part(writer: Writer, reader: ReadOnly) -> None:
    await town(writer)
    about = await signals.by_id(reader, 1)
    assert about is not None
    expected = {AUTHOR: Relation.AUTHOR, PROPOSER: Relation.PROPOSER}
    assert await notifications.audience(reader, about) == expected


async def test_what_waits_for_the_session_is_ready_when_it_ends(writer: Writer, reader: ReadOnly) -> None:
    await town(writer)
    await note(writer, Progress.REVIEWED)
    await note(writer, Progress.SENT, "Joukkoliikenne", NOW + 3600)
    assert await notifications.ready(reader, NOW, 10) == {}
    assert [n.what for n in (await notifications.ready(reader, NOW + 3600, 10))[AUTHOR]] == [Progress.SENT]

    async def end(unit: UnitOfWork) -> None:
        notifications.release(unit)

    await writer.run(end)
    ready = await notifications.ready(reader, NOW, 10)
    assert [n.what for n in ready[AUTHOR]] == [Progress.REVIEWED, Progress.SENT] and len(ready) == 2
    assert len(await notifications.ready(reader, NOW, 1)) == 1, "some people at a time"

    async def told(unit: UnitOfWork) -> None:
        notifications.told(unit, AUTHOR)

    await writer.run(told)
    assert AUTHOR not in await notifications.ready(reader, NOW, 10)


async def test_what_is_taken_back_is_not_told(writer: Writer, reader: ReadOnly) -> None:
    await town(writer)
    await note(writer, Progress.CLOSED, ready_at=NOW)
    await note(writer, Progress.TAKEN, "Joukkoliikenne", NOW)

    async def reopen(unit: UnitOfWork) -> None:
        notifications.take_back(unit, 1, Progress.CLOSED)

    await writer.run(reopen)
    assert [n.what for n in (await notifications.ready(reader, NOW, 10))[AUTHOR]] == [Progress.TAKEN]


async def test_a_raised_concern_speaks_the_first_language_that_it_has(writer: Writer, reader: ReadOnly) -> None:
    await town(writer)
    concern = await concerns.by_id(reader, 1)
    assert concern is not None
    assert (concern.text("sv", "fi"), concern.text("en", "fi"), concern.text("en")) == ("Bussarna", "Bussit", "Bussit")
    assert [c.id for c in await concerns.lacking(reader, ("fi", "en"))] == [1] and await concerns.lacking(
        reader, ("fi", "sv")
    ) == []

    async def unpublish(unit: UnitOfWork) -> None:
        concerns.unpublish(unit, concern)

    await writer.run(unpublish)
    assert await concerns.by_id(reader, 1) is None and await concerns.published(reader, None, 10, 0) == []
