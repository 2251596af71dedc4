"""Delivers updates to the bot's webhook as Telegram does: several at once, and again until answered with 200."""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.world import World

AGAIN_AFTER = 0.2  # seconds; Telegram waits longer
PATIENCE = 10.0  # seconds to wait for an answer


class Delivery:
    """An active webhook. At most `connections` updates are under way at the same time."""

    def __init__(self, world: World, url: str, secret: str, connections: int) -> None:
        self.url = url
        self._world = world
        self._secret = secret
        self._connections = connections
        self._open: dict[int, asyncio.Task[None]] = {}
        self._task = asyncio.create_task(self._run())

    def stop(self) -> None:
        for task in (self._task, *self._open.values()):
            task.cancel()

    async def _run(self) -> None:
        async with ClientSession(timeout=ClientTimeout(PATIENCE)) as session:
            while True:
                for update in self._world.updates:
                    if len(self._open) >= self._connections:
                        break
                    if update["update_id"] not in self._open:
                        self._open[update["update_id"]] = asyncio.create_task(self._deliver(session, update))
                await self._world.change(AGAIN_AFTER)

    async def _deliver(self, session: ClientSession, update: dict[str, Any]) -> None:
        number = update["update_id"]
        try:
            headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret}
            async with session.post(self.url, json=update, headers=headers) as answer:
                if answer.status == 200:
                    self._world.forget(number)
                    return
            await asyncio.sleep(AGAIN_AFTER)
        except (ClientError, TimeoutError, OSError):
            await asyncio.sleep(AGAIN_AFTER)
        finally:
            self._open.pop(number, None)
            await self._world.touch()
