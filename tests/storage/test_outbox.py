"""Slots, messages that wait, and e-mail that is tried again."""

from __future__ import annotations

from storage.engine import outbox
from storage.engine.models import Recipient
from storage.engine.reader import ReadOnly
from storage.engine.unit_of_work import UnitOfWork
from storage.engine.writer import Sent, Writer

TEAM = Recipient.chat(1)


async def post(writer: Writer, slot: str, text: str) -> int:
    async def job(unit: UnitOfWork) -> int:
        await unit.post(TEAM, "sendMessage", {"text": text}, slot=slot)
        return await unit.next_id("outbox") - 1

    return await writer.run(job)


async def mark(writer: Writer, *sent: Sent) -> None:
    for each in sent:
        writer.mark(each)

    async def nothing(unit: UnitOfWork) -> None:
        """Marks are written with the next transaction."""

    await writer.run(nothing)


async def test_a_message_stands_in_one_slot_only(writer: Writer, reader: ReadOnly) -> None:
    await mark(writer, Sent(1, str(TEAM), "session:1", 50), Sent(2, str(TEAM), "digest:1:0", 51))
    assert await outbox.message_in_slot(reader, str(TEAM), "session:1") == 50
    await mark(writer, Sent(3, str(TEAM), "session:2", 50))
    assert await outbox.message_in_slot(reader, str(TEAM), "session:1") is None
    assert await outbox.message_in_slot(reader, str(TEAM), "session:2") == 50
    assert await outbox.message_in_slot(reader, str(TEAM), "digest:1:0") == 51
    await mark(writer, Sent(4, str(TEAM), "session:2", 60))
    assert await outbox.message_in_slot(reader, str(TEAM), "session:2") == 60, "the newest message of a slot counts"


async def test_only_a_refused_digest_is_kept_to_be_sent_again(writer: Writer, reader: ReadOnly) -> None:
    digest, card = await post(writer, "digest:1:0", "Viikkokooste"), await post(writer, "session:1", "Kortti")
    await mark(writer, *(Sent(number, str(TEAM), failed="forbidden") for number in (digest, card)))
    assert await outbox.refused_in_groups(reader) == 1

    async def elsewhere(unit: UnitOfWork) -> None:
        await outbox.send_again(unit, Recipient.chat(2), 7)

    await writer.run(elsewhere)
    rows = await reader.read("SELECT recipient, params, slot FROM outbox WHERE failed IS NULL")
    assert [tuple(row) for row in rows] == [("chat:2", '{"text":"Viikkokooste","message_thread_id":7}', "digest:1:0")]


async def test_what_waits_follows_the_signals_that_it_shows(writer: Writer, reader: ReadOnly) -> None:
    await post(writer, "digest:1:0", "Vanha")
    await post(writer, "digest:1:1", "Toinen")

    async def change(unit: UnitOfWork) -> None:
        await outbox.change_waiting(unit, TEAM, "digest:1:0", "Uusi")

    await writer.run(change)
    rows = await reader.read("SELECT params FROM outbox ORDER BY id")
    assert [row[0] for row in rows] == ['{"text":"Uusi"}', '{"text":"Toinen"}']
