"""A minimal, fast HTTP/1.1 server for the stand-in, so that the bot is measured and not the server."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

import orjson

Handle = Callable[[str, dict[str, Any], "Connection"], None]
END_OF_HEAD = b"\r\n\r\n"


class Connection(asyncio.Protocol):
    """One keep-alive connection from the bot. Bodies may be JSON, a form or multipart, chunked or not."""

    def __init__(self, handle: Handle, gone: Callable[[Connection], None]) -> None:
        self._handle, self._gone = handle, gone
        self._buffer = b""
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]  # uvloop has its own class

    def connection_lost(self, exc: Exception | None) -> None:
        self._gone(self)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (request := self._next()) is not None:
            head, low, body = request
            start = head.find(b" ") + 1
            path, _, query = head[start : head.find(b" ", start)].decode().partition("?")
            params: dict[str, Any] = dict(parse_qsl(query)) if query else {}
            self._handle(path.rsplit("/", 1)[1], params | _parse(head, low, body), self)

    def _next(self) -> tuple[bytes, bytes, bytes] | None:
        """The next complete request: head, head in lower case, body. None until all of it has arrived."""
        buffer, end = self._buffer, self._buffer.find(END_OF_HEAD)
        if end < 0:
            return None
        head, start = buffer[:end], end + 4
        low = head.lower()
        if length := _header(low, low, b"content-length"):
            stop = start + int(length)
            if len(buffer) < stop:
                if b"100-continue" in low and len(buffer) == start:
                    self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
                return None
            body = buffer[start:stop]
        elif b"transfer-encoding: chunked" in low:
            chunked = _chunks(buffer, start)
            if chunked is None:
                return None
            body, stop = chunked
        else:
            body, stop = b"", start
        self._buffer = buffer[stop:]
        return head, low, body

    def reply(self, payload: bytes, status: bytes = b"200 OK") -> None:
        if not self._transport.is_closing():
            self._transport.write(
                b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (status, len(payload), payload)
            )


def _header(head: bytes, low: bytes, name: bytes) -> bytes:
    at = low.find(b"\r\n" + name + b":")
    if at < 0:
        return b""
    at += len(name) + 3
    end = low.find(b"\r\n", at)
    return head[at : end if end > 0 else None].strip()


def _chunks(buffer: bytes, at: int) -> tuple[bytes, int] | None:
    found: list[bytes] = []
    while (line := buffer.find(b"\r\n", at)) >= 0:
        size = int(buffer[at:line].split(b";")[0], 16)
        if len(buffer) < line + 4 + size:
            return None
        if size == 0:
            return b"".join(found), line + 4
        found.append(buffer[line + 2 : line + 2 + size])
        at = line + 4 + size
    return None


def _parse(head: bytes, low: bytes, body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    if body[:1] == b"{":
        parsed: dict[str, Any] = orjson.loads(body)
        return parsed
    kind = _header(head, low, b"content-type")
    if b"multipart" not in kind:
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    found: dict[str, Any] = {}
    boundary = re.search(rb'boundary="?([^";\r\n]+)', kind)
    for part in body.split(b"--" + boundary[1]) if boundary else ():
        about, _, value = part.partition(END_OF_HEAD)
        if name := re.search(rb'name="?([^";\r\n]+)', about):
            found[name[1].decode()] = value[:-2].decode("utf-8", "replace")
    return found
