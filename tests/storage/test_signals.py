"""Which signals a digest, a list or a search finds."""

from __future__ import annotations

from storage import digest_runs, people, related, sessions, signals
from storage.engine.reader import ReadOnly
from storage.engine.unit_of_work import UnitOfWork
from storage.engine.writer import Writer
from storage.models import Outcome, Signal, State
from tests.storage.steps import NOW, signal

DAY = 86_400


async def put(writer: Writer, *found: Signal) -> None:
    """Keeps signals, and a coordinator whose number is 1."""

    async def job(unit: UnitOfWork) -> None:
        assert (await people.meet(unit, 900, "fi")).id == 1
        for each in found:
            signals.add(unit, each)

    await writer.run(job)


async def deliver(writer: Writer, due_at: int) -> int:
    """Everything that a digest due at this moment carries; gives the digest's number."""

    async def job(unit: UnitOfWork) -> int:
        unit.write("INSERT INTO chats (id, telegram_id, kind, joined_at) VALUES (1, -1, 'team', 0) ON CONFLICT DO NOTHING")
        run = await digest_runs.record(unit, 1, due_at, [], late=False)
        while await signals.deliver(unit, run.id, due_at):
            pass
        return run.id

    return await writer.run(job)


async def change(writer: Writer, what: str, *arguments: object) -> None:
    async def job(unit: UnitOfWork) -> None:
        getattr(signals, what)(unit, *arguments)

    await writer.run(job)


def numbers(found: list[Signal]) -> list[int]:
    return [each.id for each in found]


async def test_a_digest_carries_what_came_before_it_and_is_not_held(writer: Writer, reader: ReadOnly) -> None:
    held, due = signal(3, received_at=NOW - 5, held_until=NOW + DAY), signal(4, received_at=NOW - 6, held_until=NOW - 1)
    await put(writer, signal(1, received_at=NOW - 9), signal(2, received_at=NOW), held, due)
    await change(writer, "hold", held, NOW + DAY, 1)
    await change(writer, "hold", due, NOW - 1, 1)
    assert numbers(await signals.undelivered(reader, NOW)) == [4, 1], "newest first; neither the held one nor what came later"
    digest = await deliver(writer, NOW)
    assert numbers(await signals.in_digest(reader, digest)) == [4, 1]
    assert numbers(await signals.undelivered(reader, NOW + 2 * DAY)) == [2, 3], "each in one digest only"


async def test_a_withdrawn_signal_leaves_the_digest_and_the_lists(writer: Writer, reader: ReadOnly) -> None:
    await put(writer, signal(1), signal(2))
    digest = await deliver(writer, NOW + 1)

    async def withdraw(unit: UnitOfWork) -> None:
        unit.write("UPDATE signals SET state = ? WHERE id = 1", (State.WITHDRAWN,))

    await writer.run(withdraw)
    assert numbers(await signals.in_digest(reader, digest)) == [2]
    assert numbers(await signals.open_signals(reader, None, 10, 0)) == [2] and await signals.count_open(reader, None) == 1
    assert numbers(await signals.received_between(reader, 0, NOW + 1)) == [2]


async def test_closed_and_reopened(writer: Writer, reader: ReadOnly) -> None:
    await put(writer, signal(1), signal(2))
    await deliver(writer, NOW + 1)
    first = await signals.by_id(reader, 1)
    assert first is not None
    await change(writer, "close", first, Outcome.HELPED, "ok", 1, "okej")
    assert numbers(await signals.closed_since(reader, NOW, 10)) == [1] and await signals.closed_since(reader, NOW + 1, 10) == []
    assert numbers(await signals.closed_before(reader, NOW + 1, 10)) == [1]
    assert numbers(await signals.unhandled(reader, 10)) == [2] and await signals.count_unhandled(reader) == 1
    closed = await signals.by_id(reader, 1)
    assert closed is not None and (closed.outcome, closed.outcome_words, closed.outcome_own) == (Outcome.HELPED, "ok", "okej")
    await change(writer, "reopen", closed, 1)
    again = await signals.by_id(reader, 1)
    assert again is not None and (again.state, again.outcome, again.agenda) == (State.DELIVERED, None, True)
    assert [event.what for event in await signals.story(reader, 1)] == ["closed", "reopened"]
    assert [event.detail for event in await signals.story(reader, 1)] == [Outcome.HELPED, "ok"], "earlier words stay in the story"


async def test_texts_closed_for_good_are_found_by_their_last_closing(writer: Writer, reader: ReadOnly) -> None:
    await put(writer, signal(1))
    await deliver(writer, NOW + 1)
    first = await signals.by_id(reader, 1)
    assert first is not None
    await change(writer, "close", first, Outcome.NONE, None, 1)

    async def closed_long_ago(unit: UnitOfWork) -> None:
        unit.write("UPDATE signal_events SET at = ? WHERE what = 'closed'", (NOW - 9 * DAY,))

    await writer.run(closed_long_ago)
    assert numbers(await signals.closed_before(reader, NOW - DAY, 10)) == [1]
    await change(writer, "close", first, Outcome.NONE, None, 1)
    assert await signals.closed_before(reader, NOW - DAY, 10) == [], "closed again since"


async def test_a_reference_is_found_however_it_is_typed_and_only_by_its_author(writer: Writer, reader: ReadOnly) -> None:
    reference = signals.new_reference()
    await put(writer, signal(1, reference=reference), signal(2))
    for typed in (reference, signals.shown(reference), reference.lower(), f" {reference[:4]} {reference[4:]} "):
        found = await signals.find(reader, typed)
        assert found is not None and found.id == 1, typed
    assert await signals.find(reader, reference[:-1]) is None
    assert await signals.find_own(reader, reference, 5) is None


async def test_search_finds_inflected_words_all_of_them_newest_first(writer: Writer, reader: ReadOnly) -> None:
    await put(
        writer,
        signal(1, text="Kadulla on pimeää"),
        signal(2, text="Katu on liukas, kaduilla kaatuu"),
        signal(3, text="Puistossa on pimeää"),
    )
    assert numbers(await signals.search(reader, "katu", "fi", 10, 0)) == [2, 1]
    assert numbers(await signals.search(reader, "katu pimeä", "fi", 10, 0)) == [1]
    assert numbers(await signals.search(reader, "katu", "fi", 1, 1)) == [1], "page by page"
    assert await signals.search(reader, '"*', "fi", 10, 0) == []


async def test_merged_signals_follow_the_one_that_stays(writer: Writer, reader: ReadOnly) -> None:
    one, other = signal(1, text="Bussi ei kulje iltaisin"), signal(2, text="Iltaisin bussi jää tulematta")
    await put(writer, one, other, signal(3, text="Bussi ei kulje iltaisin lainkaan", category="food"))
    await deliver(writer, NOW + 1)

    async def merge(unit: UnitOfWork) -> None:
        related.merge(unit, other, one, 1)

    await writer.run(merge)
    assert numbers(await related.merged_into(reader, 1)) == [2]
    for number, what, other_one in ((2, "merged", one), (1, "merged-here", other)):
        assert [(e.what, e.detail) for e in await signals.story(reader, number)] == [(what, other_one.reference)]
    assert numbers(await sessions.due_signals(reader)) == [1, 3], "what was merged comes with the other"
    assert numbers(await related.open_like(reader, one)) == []

    async def unmerge(unit: UnitOfWork) -> None:
        related.unmerge(unit, other, None)

    await writer.run(unmerge)
    assert await related.merged_into(reader, 1) == [] and numbers(await related.open_like(reader, one)) == [2]
