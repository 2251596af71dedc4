"""Delivers updates to a webhook over as many connections as the bot asked for, one request at a time on each."""

from __future__ import annotations

import asyncio
from collections import deque
from urllib.parse import urlsplit


class Delivery:
    """`round_trip`: seconds between an answer and the next request on the same connection."""

    def __init__(self, url: str, secret: str, connections: int, round_trip: float) -> None:
        self.url = url
        self._round_trip = round_trip
        self._waiting: deque[bytes] = deque()
        self._idle: deque[_Line] = deque()
        parts = urlsplit(url)
        self._head = (
            f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        ).encode()
        self._opening = [asyncio.ensure_future(self._open(parts.hostname or "", parts.port or 80)) for _ in range(connections)]

    async def _open(self, host: str, port: int) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                await loop.create_connection(lambda: _Line(self), host, port)
                return
            except OSError:
                await asyncio.sleep(0.05)

    def put(self, update: bytes) -> None:
        self._waiting.append(update)
        if self._idle:
            self.free(self._idle.popleft())

    def answered(self, line: _Line) -> None:
        if self._round_trip:
            asyncio.get_running_loop().call_later(self._round_trip, self.free, line)
        else:
            self.free(line)

    def free(self, line: _Line) -> None:
        """Sends the next update on this connection, or marks it as idle when none waits."""
        if self._waiting:
            body = self._waiting.popleft()
            line.send(self._head + b"%d\r\n\r\n" % len(body) + body)
        else:
            self._idle.append(line)


class _Line(asyncio.Protocol):
    def __init__(self, delivery: Delivery) -> None:
        self._delivery = delivery

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.send = transport.write  # type: ignore[attr-defined]
        self._delivery.free(self)

    def data_received(self, data: bytes) -> None:
        if not data.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"the webhook answered {data[:40]!r}")
        self._delivery.answered(self)
