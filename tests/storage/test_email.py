"""Letters that wait for a mail server."""

from __future__ import annotations

from storage import contacts, mails
from storage.contacts import ContactKind
from storage.engine.models import Block
from storage.engine.reader import ReadOnly
from storage.engine.unit_of_work import UnitOfWork
from storage.engine.writer import Writer
from tests.storage.steps import NOW


async def test_mail_waits_longer_after_each_try(writer: Writer, reader: ReadOnly) -> None:
    async def put(unit: UnitOfWork) -> None:
        number = await contacts.add(unit, ContactKind.PARISH, "Diakonia (keksitty)", "", "", "", "d@example.org")
        await mails.keep(unit, number, "Aihe", [Block("Sanat")])

    await writer.run(put)
    for pause in (*mails.PAUSES, mails.PAUSES[-1]):
        (mail,) = await mails.due(reader, NOW + 10**6)

        async def put_off(unit: UnitOfWork, mail: mails.Mail = mail) -> None:
            mails.put_off(unit, mail)

        await writer.run(put_off)
        assert [row[0] for row in await reader.read("SELECT next_at FROM mails")] == [NOW + pause]
        assert await mails.due(reader, NOW + pause - 1) == []
