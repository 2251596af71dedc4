"""Queries on the outbox: digest messages that a group refused, and changes to messages that still wait."""

from __future__ import annotations

import orjson

from storage.engine.mappers import message_of
from storage.engine.models import Recipient
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork

DIGEST_SLOT = "digest:"  # prefix of the slots of digest messages
REFUSED = f"failed IS NOT NULL AND slot LIKE '{DIGEST_SLOT}%' AND params <> '{{}}'"


async def refused_in_groups(db: Reader) -> int:
    """The number of digest messages that could not be sent to a group."""
    rows = await db.read(f"SELECT count(*) FROM outbox WHERE {REFUSED}")  # noqa: S608
    return int(rows[0][0])


async def digest_waiting_since(db: Reader) -> int | None:
    """When the oldest digest was built that is not sent yet, in UTC seconds. None when none waits."""
    rows = await db.read(
        "SELECT min(digest_runs.built_at) FROM digest_runs JOIN outbox ON outbox.slot LIKE 'digest:' || digest_runs.id || ':%'"
        " WHERE outbox.failed IS NULL AND outbox.method = 'sendMessage'"
    )
    oldest: int | None = rows[0][0]
    return oldest


async def message_in_slot(db: Reader, recipient: str, slot: str) -> int | None:
    """Telegram's message_id of the message in a slot. None when nothing was sent there."""
    rows = await db.read("SELECT message_id FROM slots WHERE recipient = ? AND name = ?", (recipient, slot))
    return int(rows[0][0]) if rows else None


async def change_waiting(unit: UnitOfWork, to: Recipient, slot: str, html: str) -> None:
    """Replaces the text of messages that wait in a slot, or failed there, so that they don't show outdated signals."""
    rows = await unit.read(
        "SELECT * FROM outbox WHERE recipient = ? AND slot = ? AND method = 'sendMessage' AND params <> '{}'", (str(to), slot)
    )
    for message in map(message_of, rows):
        params = orjson.dumps({**message.params, "text": html}).decode()
        unit.write("UPDATE outbox SET params = ? WHERE id = ?", (params, message.id))


async def send_again(unit: UnitOfWork, to: Recipient, topic_id: int | None) -> None:
    """Sends all refused digest messages to this group instead, in its topic, and moves their index entries there."""
    rows = await unit.read(f"SELECT * FROM outbox WHERE {REFUSED} ORDER BY id")  # noqa: S608
    for message in map(message_of, rows):
        unit.write("DELETE FROM outbox WHERE id = ?", (message.id,))
        unit.write(
            "UPDATE message_index SET recipient = ? WHERE recipient = ? AND slot = ?", (str(to), message.recipient, message.slot)
        )
        params = {key: value for key, value in message.params.items() if key != "message_thread_id"}
        if topic_id:
            params["message_thread_id"] = topic_id
        await unit.post(to, message.method, params, slot=message.slot, priority=message.priority)
