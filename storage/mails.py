"""Letters (e-mail) to contacts, stored until a mail server has accepted them."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from sqlite3 import Row

from storage.engine.kept import Kept, Rewrite
from storage.engine.mappers import packed, unpacked
from storage.engine.models import Block, Frozen
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork

PAUSES = (60, 300, 1800, 7200, 21600)  # seconds between attempts; the last one repeats
GIVE_UP = 60  # attempts, which take two weeks


class Mail(Frozen):
    """One letter. Its text is kept in blocks, so that single signals can be taken out."""

    id: int
    contact_id: int
    message_id: str
    subject: str
    blocks: tuple[Block, ...]
    tries: int = 0
    next_at: int
    email: str = ""  # of the contact


async def keep(unit: UnitOfWork, contact_id: int, subject: str, blocks: Sequence[Block]) -> None:
    """Queues a letter; it is sent after the commit. All attempts use the same Message-ID, so duplicates can be recognised.

    The letter belongs to the first signal that it shows and is erased with it; other signals can be taken out of it.
    """
    signal_id = next((block.signal_id for block in blocks if block.signal_id), None)
    number = await unit.next_id("mails")
    unit.write(
        "INSERT INTO mails (id, contact_id, message_id, subject, body, next_at, signal_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, contact_id, f"{number}.{secrets.token_hex(8)}", subject, packed(blocks), unit.now, signal_id),
    )


async def _rewrite(unit: UnitOfWork, signal_id: int, replaced: Rewrite) -> None:
    for mail in await telling_of(unit, signal_id):
        unit.write("UPDATE mails SET body = ? WHERE id = ?", (packed(replaced(mail.blocks)), mail.id))


KEPT = Kept(
    unsent=("UPDATE mails SET body = '', failed = coalesce(failed, 'erased') WHERE signal_id = ? AND sent_at IS NULL",),
    restored=("UPDATE mails SET body = '', failed = coalesce(failed, 'restored') WHERE sent_at IS NULL",),
    rewrite=_rewrite,
)


async def due(db: Reader, now: int) -> list[Mail]:
    """Up to 20 letters whose next attempt is due."""
    rows = await db.read(
        "SELECT mails.*, contacts.email FROM mails JOIN contacts ON contacts.id = mails.contact_id"
        " WHERE sent_at IS NULL AND failed IS NULL AND next_at <= ? AND contacts.email IS NOT NULL ORDER BY mails.id LIMIT 20",
        (now,),
    )
    return [_mail(row) for row in rows]


def _mail(row: Row) -> Mail:
    values = dict(row)
    return Mail.model_validate({**values, "blocks": unpacked(values.pop("body"))})


async def telling_of(db: Reader, signal_id: int) -> list[Mail]:
    """Unsent letters that show a signal."""
    rows = await db.read("SELECT * FROM mails WHERE sent_at IS NULL AND failed IS NULL")
    return [mail for mail in map(_mail, rows) if any(block.signal_id == signal_id for block in mail.blocks)]


def clean_up(unit: UnitOfWork, days: int) -> None:
    """Deletes letters that were sent or given up more than `days` ago."""
    unit.write("DELETE FROM mails WHERE (sent_at IS NOT NULL OR failed IS NOT NULL) AND next_at < ?", (unit.now - days * 86400,))


def sent(unit: UnitOfWork, mail: Mail) -> None:
    """The mail server has accepted the letter; its text is deleted."""
    unit.write("UPDATE mails SET sent_at = ?, tries = tries + 1, body = '' WHERE id = ?", (unit.now, mail.id))


def put_off(unit: UnitOfWork, mail: Mail) -> None:
    """The mail server was unreachable or refused for now: plans the next attempt."""
    pause = PAUSES[min(mail.tries, len(PAUSES) - 1)]
    unit.write("UPDATE mails SET tries = tries + 1, next_at = ? WHERE id = ?", (unit.now + pause, mail.id))


def fail(unit: UnitOfWork, mail: Mail, reason: str) -> None:
    """The mail server refused the letter for good: no further attempt."""
    unit.write("UPDATE mails SET tries = tries + 1, failed = ? WHERE id = ?", (reason, mail.id))
