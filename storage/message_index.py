"""Which messages carry which signals, so that a signal can be taken out of all of them."""

from __future__ import annotations

from collections.abc import Sequence

from storage.engine.mappers import packed, unpacked
from storage.engine.models import Block, Frozen, Recipient
from storage.engine.unit_of_work import Reader, Work


class Carrier(Frozen):
    id: int
    recipient: str
    slot: str
    blocks: tuple[Block, ...]

    @property
    def to(self) -> Recipient:
        return Recipient.parse(self.recipient)


async def keep(work: Work, to: Recipient, slot: str, blocks: Sequence[Block]) -> None:
    """Remembers what a message says, block by block, and which signals that tells of."""
    work.write(
        "INSERT INTO carriers VALUES (?, ?, ?, ?) ON CONFLICT (recipient, slot) DO UPDATE SET blocks = excluded.blocks",
        (await work.next_id("carriers"), str(to), slot, packed(blocks)),
    )
    work.write(
        "DELETE FROM carried_signals WHERE carrier_id = (SELECT id FROM carriers WHERE recipient = ? AND slot = ?)",
        (str(to), slot),
    )
    for signal_id in {block.signal_id for block in blocks if block.signal_id}:
        work.insert(
            "INSERT INTO carried_signals SELECT id, ? FROM carriers WHERE recipient = ? AND slot = ?",
            (signal_id, str(to), slot),
        )


async def blocks_of(db: Reader, to: Recipient, slot: str) -> list[Block]:
    """What the message in this slot says; [] when there is none."""
    rows = await db.read("SELECT blocks FROM carriers WHERE recipient = ? AND slot = ?", (str(to), slot))
    return list(unpacked(rows[0]["blocks"])) if rows else []


async def of_signal(db: Reader, signal_id: int) -> list[Carrier]:
    rows = await db.read(
        "SELECT carriers.* FROM carriers JOIN carried_signals ON carrier_id = carriers.id WHERE signal_id = ?",
        (signal_id,),
    )
    return [
        Carrier(
            id=row["id"],
            recipient=row["recipient"],
            slot=row["slot"],
            blocks=unpacked(row["blocks"]),
        )
        for row in rows
    ]


async def carried(db: Reader, slots: str) -> set[int]:
    """The signals that messages in the slots with this beginning carry."""
    rows = await db.read(
        "SELECT DISTINCT signal_id FROM carried_signals JOIN carriers ON carriers.id = carrier_id WHERE slot LIKE ? || '%'",
        (slots,),
    )
    return {row[0] for row in rows}
