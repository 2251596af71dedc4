"""Simulated reporters. When no answer comes they do what people do: look at the newest buttons and tap again."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Callable
from functools import partial
from typing import Any

from bot.sandbox.world import BOT, World

TAP = ("^(Lähetä|Send)$", "^Selvä, jatka", "^suomi$", "^[1-6] ")
SCROLLED = 30  # messages that somebody scrolls back; after a slow phase the same text may be there many times
PATIENCE = 1.5  # seconds without an answer before somebody taps again


class Reporter:
    """Reports signals one after the other; the next begins when the receipt of the one before has come."""

    def __init__(self, world: World, number: int, seed: int) -> None:
        world.user(number, f"V{number}", "fi")
        self.world, self.number = world, number
        self.written: list[str] = []
        self._random = random.Random(seed)

    async def run(self, texts: int) -> None:
        await self.world.say(self.number, "/start")
        await self._until(lambda: self._pattern("^[1-6] ") or "omin sanoin" in self._said())
        for serial in range(texts):
            text = f"Henkilö {self.number} kertoo asian numero {serial} torilta ja kadulta"
            receipts = self.receipts
            self.written.append(text)
            await self.world.say(self.number, text)
            await self._until(partial(self._has_more_than, receipts))

    def _has_more_than(self, receipts: int) -> bool:
        return self.receipts > receipts

    async def _until(self, done: Callable[[], object]) -> None:
        tapped, since = None, asyncio.get_running_loop().time()
        while not done():
            found = self._newest_button()
            now = asyncio.get_running_loop().time()
            if found and (found != tapped or now - since > PATIENCE):
                tapped, since = found, now
                await asyncio.sleep(self._random.random() * 0.02)
                await self.world.press(self.number, self.number, *found)
            await asyncio.sleep(0.02)

    def _bot_messages(self) -> list[dict[str, Any]]:
        return [m for m in reversed(self.world.chats[self.number].messages.values()) if m["from"]["id"] == BOT["id"]]

    def _said(self) -> str:
        return "\n".join(m.get("text", "") for m in self._bot_messages()[:3])

    def _pattern(self, pattern: str) -> bool:
        return any(
            re.search(pattern, key["text"])
            for m in self._bot_messages()[:1]
            for row in m.get("reply_markup", {}).get("inline_keyboard", [])
            for key in row
        )

    def _newest_button(self) -> tuple[int, str] | None:
        for message in self._bot_messages()[:SCROLLED]:
            keys = [key for row in message.get("reply_markup", {}).get("inline_keyboard", []) for key in row]
            for pattern in TAP:
                for key in keys:
                    if re.search(pattern, key["text"]):
                        return message["message_id"], key["callback_data"]
        return None

    @property
    def receipts(self) -> int:
        """Number of different references in the receipts so far."""
        found: set[str] = set()
        for message in self._bot_messages():
            if "on perillä" in message.get("text", ""):
                found.update(re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", message["text"]))
        return len(found)
