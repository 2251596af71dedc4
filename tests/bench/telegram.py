"""A fast stand-in for the Bot API. As with Telegram, an update stays queued until it is acknowledged."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, deque
from typing import Any

import orjson

from tests.bench.crowd import Crowd
from tests.bench.delivery import Delivery
from tests.bench.wire import Connection

ME = {
    "id": 42,
    "is_bot": True,
    "first_name": "Bench",
    "username": "bench_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
MOST = 100  # updates in one answer of getUpdates
TRUE = b'{"ok":true,"result":true}'


class Telegram:
    """`round_trip` is the delay of every answer in seconds. `ours`: volunteers start with our welcome and notice."""

    def __init__(self, people: int, round_trip: float, *, ours: bool) -> None:
        self._loop = asyncio.get_running_loop()
        self._round_trip = round_trip
        self.crowd = Crowd(people, self.push, self._loop.call_soon, ours=ours)
        self._updates: deque[tuple[int, bytes]] = deque()
        self._numbers = iter(range(1, 1 << 60))
        self._messages = iter(range(1_000_000, 1 << 60))
        self._pollers: dict[Connection, tuple[int, asyncio.TimerHandle]] = {}
        self._waking: asyncio.Handle | None = None
        self.calls: Counter[str] = Counter()
        self.polled = asyncio.Event()
        self.webhook: Delivery | None = None  # set by setWebhook; replaces polling

    async def serve(self) -> tuple[asyncio.Server, int]:
        server = await self._loop.create_server(lambda: Connection(self.handle, self._gone), "127.0.0.1", 0, backlog=1024)
        return server, server.sockets[0].getsockname()[1]

    # Updates to the bot.

    def push(self, kind: str, body: dict[str, Any]) -> None:
        number = next(self._numbers)
        update = b'{"update_id":%d,"%b":%b}' % (number, kind.encode(), orjson.dumps(body))
        if self.webhook is not None:
            self.webhook.put(update)
            return
        self._updates.append((number, update))
        if self._pollers and self._waking is None:
            self._waking = self._loop.call_soon(self._wake)

    @property
    def unacknowledged(self) -> int:
        return len(self._updates)

    def _wake(self) -> None:
        self._waking = None
        if self._pollers and self._updates:
            connection, (limit, timer) = self._pollers.popitem()
            timer.cancel()
            self._give(connection, limit)

    def _give(self, connection: Connection, limit: int) -> None:
        part = b",".join(self._updates[i][1] for i in range(min(limit, len(self._updates))))
        self._reply(connection, b'{"ok":true,"result":[%b]}' % part)

    def _nothing_came(self, connection: Connection) -> None:
        self._pollers.pop(connection, None)
        connection.reply(b'{"ok":true,"result":[]}')

    def _gone(self, connection: Connection) -> None:
        if waiting := self._pollers.pop(connection, None):
            waiting[1].cancel()

    # Calls of the bot.

    def handle(self, method: str, params: dict[str, Any], connection: Connection) -> None:
        self.calls[method] += 1
        if method == "getUpdates":
            self._poll(params, connection)
        elif method == "getMe":
            self._reply(connection, b'{"ok":true,"result":%b}' % orjson.dumps(ME))
        elif method in ("sendMessage", "editMessageText", "editMessageReplyMarkup"):
            self._speak(method, params, connection)
        elif method == "getWebhookInfo":
            url = self.webhook.url if self.webhook else ""
            about = {"url": url, "has_custom_certificate": False, "pending_update_count": 0}
            self._reply(connection, b'{"ok":true,"result":%b}' % orjson.dumps(about))
        else:
            if method == "setWebhook":
                self.webhook = Delivery(params["url"], params["secret_token"], params["max_connections"], self._round_trip)
                self.polled.set()
            if method == "answerCallbackQuery":
                self.crowd.open_taps.discard(str(params.get("callback_query_id")))
            self._reply(connection, TRUE)

    def _poll(self, params: dict[str, Any], connection: Connection) -> None:
        self.polled.set()
        offset, timeout = int(params.get("offset") or 0), float(params.get("timeout") or 0)
        limit = min(MOST, int(params.get("limit") or MOST))
        while self._updates and 0 < self._updates[0][0] < offset:
            self._updates.popleft()
        if self._updates or timeout <= 0:
            self._give(connection, limit)
        else:
            self._pollers[connection] = limit, self._loop.call_later(timeout, self._nothing_came, connection)

    def _speak(self, method: str, params: dict[str, Any], connection: Connection) -> None:
        person = self.crowd.people[int(params["chat_id"])]
        number = int(params["message_id"]) if method.startswith("edit") else next(self._messages)
        message: dict[str, Any] = {
            "message_id": number,
            "from": ME,
            "chat": person.chat,
            "date": int(time.time()),
            "text": params.get("text", ""),
        }
        markup = params.get("reply_markup")
        if isinstance(markup, str):
            markup = orjson.loads(markup)
        if markup:
            message["reply_markup"] = markup
        self._reply(connection, b'{"ok":true,"result":%b}' % orjson.dumps(message))
        if self._round_trip:
            self._loop.call_later(self._round_trip / 2, person.hears, method, message)
        else:
            person.hears(method, message)

    def _reply(self, connection: Connection, payload: bytes) -> None:
        if self._round_trip:
            self._loop.call_later(self._round_trip, connection.reply, payload)
        else:
            connection.reply(payload)
