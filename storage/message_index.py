"""The message index: which messages show which signals, so that a signal can be removed from all of them."""

from __future__ import annotations

from collections.abc import Sequence

from storage.engine.mappers import packed, unpacked
from storage.engine.models import Block, Frozen, Recipient
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork


class IndexedMessage(Frozen):
    """The content of one sent message, found by recipient and slot."""

    recipient: str
    slot: str
    blocks: tuple[Block, ...]

    @property
    def to(self) -> Recipient:
        return Recipient.parse(self.recipient)


async def keep(unit: UnitOfWork, to: Recipient, slot: str, blocks: Sequence[Block]) -> None:
    """Stores the blocks of a message, and which signals they show. Replaces what the slot held before."""
    unit.write(
        "INSERT INTO message_index VALUES (?, ?, ?, ?) ON CONFLICT (recipient, slot) DO UPDATE SET blocks = excluded.blocks",
        (await unit.next_id("message_index"), str(to), slot, packed(blocks)),
    )
    unit.write(
        "DELETE FROM message_index_signals WHERE indexed_message_id ="
        " (SELECT id FROM message_index WHERE recipient = ? AND slot = ?)",
        (str(to), slot),
    )
    for signal_id in {block.signal_id for block in blocks if block.signal_id}:
        unit.insert(
            "INSERT INTO message_index_signals SELECT id, ? FROM message_index WHERE recipient = ? AND slot = ?",
            (signal_id, str(to), slot),
        )


async def blocks_of(db: Reader, to: Recipient, slot: str) -> list[Block]:
    """The blocks of the message in this slot; [] when there is none."""
    rows = await db.read("SELECT blocks FROM message_index WHERE recipient = ? AND slot = ?", (str(to), slot))
    return list(unpacked(rows[0]["blocks"])) if rows else []


async def of_signal(db: Reader, signal_id: int) -> list[IndexedMessage]:
    """All messages that show a signal."""
    rows = await db.read(
        "SELECT message_index.* FROM message_index JOIN message_index_signals ON indexed_message_id = message_index.id"
        " WHERE signal_id = ?",
        (signal_id,),
    )
    return [IndexedMessage(recipient=row["recipient"], slot=row["slot"], blocks=unpacked(row["blocks"])) for row in rows]


async def carried(db: Reader, slots: str) -> set[int]:
    """The ids of the signals shown by messages whose slot begins with this prefix."""
    rows = await db.read(
        "SELECT DISTINCT signal_id FROM message_index_signals JOIN message_index ON message_index.id = indexed_message_id"
        " WHERE slot LIKE ? || '%'",
        (slots,),
    )
    return {row[0] for row in rows}
