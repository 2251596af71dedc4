"""Cached values: what is kept in memory never differs from what is on disk, whatever becomes of the unit or the batch."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import pytest

from storage import chats, concerns, erasure, people, questions, related, sessions, signal_counts, signals
from storage.engine.cached import Cached
from storage.engine.unit_of_work import Batch, UnitOfWork
from storage.engine.writer import Writer
from storage.erasure import ErasureKind
from tests.storage.steps import Told, signal


class Case(NamedTuple):
    """A cached value, a change of what it is made from, and what it is before and after."""

    value: Cached[Any]
    change: Callable[[UnitOfWork], Awaitable[object]]
    before: Callable[[Any], bool]
    after: Callable[[Any], bool]


async def prepare(unit: UnitOfWork) -> None:
    person = await people.meet(unit, 1, "fi")
    await chats.meet(unit, -1)
    signals.add(unit, signal(1, person_id=person.id))


async def start_session(unit: UnitOfWork) -> None:
    await sessions.start(unit, 1, 1, [1])


async def raise_concern(unit: UnitOfWork) -> None:
    await concerns.publish(unit, signal(1), {"fi": "Kerhotila puuttuu"})


async def ask(unit: UnitOfWork) -> None:
    await questions.ask(unit, 1, 1, 1, "Missä?")


async def count_again(unit: UnitOfWork) -> None:
    for number in (2, 3):
        signals.add(unit, signal(number, category="food"))
    unit.reload(signal_counts.POPULAR_CATEGORIES)


CASES = {
    "chair": Case(sessions.CHAIR, start_session, lambda chair: chair is None, lambda chair: chair == 1),
    "raised": Case(concerns.NEWEST, raise_concern, lambda found: found == (), lambda found: found[0].texts["fi"] != ""),
    "asked": Case(questions.PEOPLE_ASKED, ask, lambda asked: asked == frozenset(), lambda asked: asked == {1}),
    "popular": Case(
        signal_counts.POPULAR_CATEGORIES,
        count_again,
        lambda keys: keys == ("health",),
        lambda keys: keys == ("food", "health"),
    ),
}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


async def kept(writer: Writer, value: Cached[Any]) -> Any:
    async def job(unit: UnitOfWork) -> Any:
        return await unit.cached(value)

    return await writer.run(job)


async def test_changed_and_read_in_one_batch(writer: Writer, case: Case) -> None:
    await writer.run(prepare)

    async def job(batch: Batch) -> None:
        async with batch.unit() as first:
            assert case.before(await first.cached(case.value))
        async with batch.unit() as second:
            await case.change(second)
            assert case.after(await second.cached(case.value))
        async with batch.unit() as third:
            assert case.after(await third.cached(case.value))

    await writer.transact(job)
    assert case.after(await kept(writer, case.value))


async def test_a_unit_that_fails_takes_its_change_with_it(writer: Writer, case: Case) -> None:
    await writer.run(prepare)
    assert case.before(await kept(writer, case.value))

    async def job(batch: Batch) -> None:
        with pytest.raises(LookupError):
            async with batch.unit() as bad:
                await case.change(bad)
                assert case.after(await bad.cached(case.value))
                raise LookupError
        async with batch.unit() as late:
            assert case.before(await late.cached(case.value))

    await writer.transact(job)
    assert case.before(await kept(writer, case.value))


async def test_a_batch_is_rolled_back_and_then_applied_singly(writer: Writer, case: Case) -> None:
    await writer.run(prepare)
    assert case.before(await kept(writer, case.value))

    async def job(batch: Batch) -> None:
        async with batch.unit() as unit:
            await case.change(unit)
        async with batch.unit() as unit:
            assert case.after(await unit.cached(case.value))
        raise LookupError

    with pytest.raises(LookupError):
        await writer.transact(job)
    assert case.before(await kept(writer, case.value))
    await writer.run(case.change)
    assert case.after(await kept(writer, case.value))


async def test_a_committed_value_is_read_from_memory(writer: Writer, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    await writer.run(prepare)
    await kept(writer, case.value)

    async def never(unit: object) -> None:
        raise AssertionError("the database was asked")

    monkeypatch.setattr(case.value, "load", never)
    assert case.before(await kept(writer, case.value))


async def test_merging_and_erasing_reach_the_raised_concerns(writer: Writer) -> None:
    """A merged concern is not shown; when the signal that it was merged into is erased, it is shown again."""
    await writer.run(prepare)
    await writer.run(raise_concern)
    assert len(await kept(writer, concerns.NEWEST)) == 1

    async def merge(unit: UnitOfWork) -> None:
        signals.add(unit, signal(9))
        related.merge(unit, signal(1), signal(9), 1)

    await writer.run(merge)
    assert await kept(writer, concerns.NEWEST) == ()

    async def erase(unit: UnitOfWork) -> None:
        await erasure.erase_signal(unit, ErasureKind.ERASED, signal(9))

    await writer.run(erase)
    assert len(await kept(writer, concerns.NEWEST)) == 1


async def test_a_person_who_leaves_is_nobodys_chair_and_is_asked_nothing(writer: Writer) -> None:
    await writer.run(prepare)
    await writer.run(start_session)
    await writer.run(ask)
    assert await kept(writer, sessions.CHAIR) == 1 and await kept(writer, questions.PEOPLE_ASKED) == {1}

    async def leave(unit: UnitOfWork) -> None:
        person = await unit.person(1)
        assert person is not None
        await people.forget(unit, person)

    await writer.run(leave)
    assert await kept(writer, sessions.CHAIR) is None and await kept(writer, questions.PEOPLE_ASKED) == frozenset()


async def test_callbacks_run_after_the_commit_alone_and_cannot_undo_it(writer: Writer, told: Told) -> None:
    said: list[str] = []

    def broken() -> None:
        raise LookupError("after the commit")

    async def job(batch: Batch) -> None:
        with pytest.raises(KeyError):
            async with batch.unit() as bad:
                bad.after_commit(lambda: said.append("bad"))
                raise KeyError
        async with batch.unit() as good:
            await prepare(good)
            good.after_commit(broken)
            good.after_commit(lambda: said.append("good"))
            assert said == []

    await writer.transact(job)
    assert said == ["good"] and [type(error) for error in told.errors] == [LookupError]
    assert await kept(writer, signal_counts.POPULAR_CATEGORIES) == ("health",)

    async def failing(unit: UnitOfWork) -> None:
        unit.after_commit(lambda: said.append("never"))
        raise KeyError

    with pytest.raises(KeyError):
        await writer.run(failing)
    assert said == ["good"]
