"""Translates our recipients and slots into Telegram's chat and message ids at the moment of a call."""

from __future__ import annotations

from collections import OrderedDict

from storage import chats
from storage.engine import outbox
from storage.engine.addresses import sealed_address
from storage.engine.models import OutMessage, Recipient
from storage.engine.reader import ReadOnly
from storage.engine.sealing import Seal

CHATS_REMEMBERED = 10_000  # chats whose slots are cached


class Addresses:
    """A cache: ids are looked up once and kept until their recipient is forgotten."""

    def __init__(self, reader: ReadOnly, seal: Seal) -> None:
        self._reader = reader
        self._seal = seal
        self._known: dict[str, int] = {}
        self._slots: OrderedDict[str, dict[str, int]] = OrderedDict()  # recipient -> slot -> message id; the latest change last

    def learn(self, recipient: str, telegram_id: int) -> None:
        """Takes over an id that is already known, which saves the lookup."""
        self._known[recipient] = telegram_id

    def forget(self, recipient: str) -> None:
        self._known.pop(recipient, None)
        self._slots.pop(recipient, None)

    async def of(self, recipient: str) -> int | None:
        """Telegram's chat id; None when the recipient no longer exists. Raises WrongKey when it was sealed with another key."""
        if recipient not in self._known:
            found = await self._look_up(recipient)
            if found is None:
                return None
            self._known[recipient] = found
        return self._known[recipient]

    async def _look_up(self, recipient: str) -> int | None:
        kind, number = Recipient.parse(recipient)
        if kind != "person":
            chat = await chats.by_id(self._reader, number)
            return chat.telegram_id if chat else None
        sealed = await sealed_address(self._reader, number)
        return self._seal.open(sealed) if sealed else None

    async def message_in(self, message: OutMessage) -> int | None:
        """Id of the message in the call's slot; None without a slot, or when the slot is empty."""
        if message.slot is None:
            return None
        known = self._slots.get(message.recipient, {})
        if message.slot not in known:
            found = await outbox.message_in_slot(self._reader, message.recipient, message.slot)
            if found is None:
                return None
            self.remember(message.recipient, message.slot, found)
        return self._slots[message.recipient][message.slot]

    def remember(self, recipient: str, slot: str, message_id: int) -> None:
        """Puts a message into a slot, in place of the one before. A message is in one slot only, so it leaves any other."""
        others = self._slots.pop(recipient, {})
        self._slots[recipient] = {name: held for name, held in others.items() if held != message_id} | {slot: message_id}
        while len(self._slots) > CHATS_REMEMBERED:
            self._slots.popitem(last=False)
