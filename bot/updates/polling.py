"""Receives updates by long polling (getUpdates). Asking for the next offset acknowledges the batch before it."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot import logs
from bot.delivery.api import Api
from bot.delivery.refusals import seconds_to_wait
from bot.updates.heartbeat import Heartbeat
from bot.updates.incoming import sane
from bot.updates.loop import Loop

BATCH = 100  # updates per answer; Telegram's maximum
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds before asking again after an error
MARGIN = 10.0  # seconds that an answer may take beyond the long-polling timeout


class Polling:
    """Fetches batches and passes them to the loop. `poll_seconds` is the long-polling timeout."""

    def __init__(self, loop: Loop, api: Api, heartbeat: Heartbeat, poll_seconds: int) -> None:
        self._loop = loop
        self._api = api
        self._heartbeat = heartbeat
        self._poll_seconds = poll_seconds
        self._offset: int | None = None

    async def run(self) -> None:
        """Polls until cancelled. Raises InvalidToken when Telegram rejects the token."""
        pause = PAUSE
        while True:
            try:
                raw = await self._fetch()
                pause = PAUSE
            except InvalidToken:
                raise
            except Conflict as error:
                await self._in_conflict(error)
                continue
            except RetryAfter as error:
                await asyncio.sleep(seconds_to_wait(error))
                continue
            except TelegramError as error:
                logs.get().warning("telegram did not answer; asking again", error=error)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            await self._loop.keep(raw)
            if len(raw) < BATCH:
                self._loop.caught_up.set()

    async def _fetch(self) -> list[dict[str, Any]]:
        timeout = self._poll_seconds if self._loop.caught_up.is_set() else 0
        params: dict[str, Any] = {"timeout": timeout, "limit": BATCH, "allowed_updates": ALLOWED}
        if self._offset is not None:
            params["offset"] = self._offset
        raw = await self._api.call("getUpdates", params, read_timeout=self._poll_seconds + MARGIN)
        self._heartbeat.heard()
        if not isinstance(raw, list):
            return []
        known = [update["update_id"] for update in raw if sane(update)]
        self._offset = known[-1] + 1 if known else None  # after a quiet week Telegram restarts its ids at random
        return raw

    async def _in_conflict(self, error: Conflict) -> None:
        """Handles a 409: removes a webhook that is still set, or waits while another program polls with this token."""
        if "webhook" in str(error).lower():
            logs.get().warning("a webhook was set; taking it away to poll instead")
            try:
                await self._api.call("deleteWebhook", {"drop_pending_updates": False})
                return
            except TelegramError as refused:
                logs.get().warning("the webhook could not be taken away", error=refused)
        else:
            logs.get().error("another program polls with this token; stop it, this one waits")
        await asyncio.sleep(LONGEST_PAUSE)
