"""E-mail that waits to be sent, kept until a server has taken it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from storage.models import Frozen
from storage.work import Reader, Work

PAUSES = (60, 300, 1800, 7200, 21600)  # seconds between tries; the last one repeats
GIVE_UP = 60  # tries: two weeks


class Mail(Frozen):
    id: int
    contact_id: int
    message_id: str
    subject: str
    body: str
    tries: int = 0
    next_at: int
    email: str = ""  # the contact's


async def keep(work: Work, contact_id: int, subject: str, body: str, signal_id: int | None = None) -> None:
    """Puts a letter in the box; it leaves after the commit. The same Message-ID at every try lets doubles be seen."""
    number = await work.next_id("mails")
    work.write(
        "INSERT INTO mails (id, contact_id, message_id, subject, body, next_at, signal_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, contact_id, f"{number}.{secrets.token_hex(8)}", subject, body, work.now, signal_id),
    )


async def due(db: Reader, now: int) -> list[Mail]:
    rows = await db.read(
        "SELECT mails.*, contacts.email FROM mails JOIN contacts ON contacts.id = mails.contact_id"
        " WHERE sent_at IS NULL AND failed IS NULL AND next_at <= ? AND contacts.email IS NOT NULL ORDER BY mails.id LIMIT 20",
        (now,),
    )
    return [Mail.model_validate(dict(row)) for row in rows]


def take_out(work: Work, words: Sequence[str]) -> None:
    """Words out of letters that wait, as they stand in them."""
    for text in filter(None, words):
        work.write("UPDATE mails SET body = replace(body, ?, '–') WHERE sent_at IS NULL AND failed IS NULL", (text,))


def clean_up(work: Work, days: int) -> None:
    """Letters that were sent or given up so many days ago."""
    work.write("DELETE FROM mails WHERE (sent_at IS NOT NULL OR failed IS NOT NULL) AND next_at < ?", (work.now - days * 86400,))


def sent(work: Work, mail: Mail) -> None:
    """The server has taken it; the words are not needed any more."""
    work.write("UPDATE mails SET sent_at = ?, tries = tries + 1, body = '' WHERE id = ?", (work.now, mail.id))


def put_off(work: Work, mail: Mail) -> None:
    """The server could not be reached, or asked to come back."""
    pause = PAUSES[min(mail.tries, len(PAUSES) - 1)]
    work.write("UPDATE mails SET tries = tries + 1, next_at = ? WHERE id = ?", (work.now + pause, mail.id))


def fail(work: Work, mail: Mail, reason: str) -> None:
    """The server will not take it: trying again would not help."""
    work.write("UPDATE mails SET tries = tries + 1, failed = ? WHERE id = ?", (reason, mail.id))
