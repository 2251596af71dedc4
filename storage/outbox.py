"""What groups could not be told: kept until the team is connected again."""

from __future__ import annotations

from storage.models import Recipient
from storage.rows import message_of
from storage.work import Reader, Work


async def refused_in_groups(db: Reader) -> int:
    """How many messages a group has refused."""
    rows = await db.read("SELECT count(*) FROM outbox WHERE failed IS NOT NULL AND recipient LIKE 'chat:%' AND params <> '{}'")
    return int(rows[0][0])


async def send_again(work: Work, to: Recipient, topic_id: int | None) -> None:
    """What any group refused goes to this one, in its topic."""
    rows = await work.read(
        "SELECT * FROM outbox WHERE failed IS NOT NULL AND recipient LIKE 'chat:%' AND params <> '{}' ORDER BY id"
    )
    for message in map(message_of, rows):
        work.write("DELETE FROM outbox WHERE id = ?", (message.id,))
        work.write(
            "UPDATE carriers SET recipient = ? WHERE recipient = ? AND slot = ?", (str(to), message.recipient, message.slot)
        )
        params = {key: value for key, value in message.params.items() if key != "message_thread_id"}
        if topic_id and message.method == "sendMessage":
            params["message_thread_id"] = topic_id
        await work.post(to, message.method, params, slot=message.slot, priority=message.priority)
