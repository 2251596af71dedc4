"""Receives updates by webhook. Each request is held open until its batch is on disk.

Telegram delivers again what was not answered, so nothing is lost.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import InvalidToken, TelegramError

from bot import logs
from bot.delivery.api import Api
from bot.delivery.transport import parse
from bot.updates.heartbeat import Heartbeat
from bot.updates.incoming import sane
from bot.updates.loop import Loop
from bot.updates.polling import ALLOWED, BATCH, LONGEST_PAUSE, PAUSE

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
CONNECTIONS = 100  # Telegram's maximum
LARGEST = 1 << 20  # bytes per request, which holds one update
LOOK_AFTER = 60.0  # seconds between checks of the webhook's state at Telegram
CATCH_UP = 60.0  # seconds to wait for updates that have piled up at Telegram


class Webhook:
    """`url` is the public address; `listen` is host:port, behind a proxy that terminates TLS."""

    def __init__(self, loop: Loop, api: Api, heartbeat: Heartbeat, token: str, url: str, listen: str) -> None:
        self._loop = loop
        self._api = api
        self._heartbeat = heartbeat
        self._url = url
        self._path = urlsplit(url).path or "/"
        self._host, _, port = listen.rpartition(":")
        self._port = int(port)
        self._secret = hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()
        self._waiting: asyncio.Queue[tuple[dict[str, Any], asyncio.Future[None]]] = asyncio.Queue()

    async def run(self) -> None:
        """Serves until cancelled.

        Raises OSError when the port is taken, an ExceptionGroup with InvalidToken when Telegram rejects the token.
        """
        application = web.Application(client_max_size=LARGEST)
        application.router.add_post(self._path, self._receive)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port).start()
            async with asyncio.TaskGroup() as group:
                group.create_task(self._keep())
                group.create_task(self._look_after())
        finally:
            await runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        if not hmac.compare_digest(
            request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape"), self._secret.encode()
        ):
            return web.Response(status=403)
        try:
            raw = parse(await request.read())
        except TelegramError:
            return web.Response(status=400)
        if not sane(raw):
            return web.Response(status=400)
        kept = asyncio.get_running_loop().create_future()
        self._waiting.put_nowait((raw, kept))
        await kept
        return web.Response()

    async def _keep(self) -> None:
        """Applies as the next batch whatever arrived while the batch before it was being written."""
        while True:
            held = [await self._waiting.get()]
            while len(held) < BATCH and not self._waiting.empty():
                held.append(self._waiting.get_nowait())
            await self._loop.keep(sorted((raw for raw, _ in held), key=lambda raw: raw["update_id"]))
            self._heartbeat.heard()
            for _, kept in held:
                if not kept.done():
                    kept.set_result(None)

    async def _look_after(self) -> None:
        """Sets the webhook, waits until updates that piled up have arrived, then checks regularly that it is still set."""
        await self._set()
        clock = asyncio.get_running_loop().time
        started = clock()
        while True:
            about = await self._surely("getWebhookInfo", {})
            self._heartbeat.heard()
            if about.get("url") != self._url:
                logs.get().warning("the webhook is gone; setting it again")
                await self._set()
            if not about.get("pending_update_count") or clock() - started > CATCH_UP:
                self._loop.caught_up.set()
            await asyncio.sleep(LOOK_AFTER if self._loop.caught_up.is_set() else PAUSE)

    async def _set(self) -> None:
        await self._surely(
            "setWebhook",
            {
                "url": self._url,
                "secret_token": self._secret,
                "allowed_updates": ALLOWED,
                "max_connections": CONNECTIONS,
            },
        )

    async def _surely(self, method: str, params: dict[str, Any]) -> Any:
        pause = PAUSE
        while True:
            try:
                return await self._api.call(method, params)
            except InvalidToken:
                raise
            except TelegramError as error:
                logs.get().warning("telegram did not answer; asking again", method=method, error=error)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
