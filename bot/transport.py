"""HTTP to Telegram: python-telegram-bot's request on pyreqwest, which costs a fraction of its default.

Errors are told without the address, because the address holds the token.
"""

from __future__ import annotations

import json
from contextvars import ContextVar
from datetime import timedelta
from typing import Any

import orjson
from pyreqwest.client import Client, ClientBuilder
from pyreqwest.exceptions import ConnectTimeoutError, PoolTimeoutError, PyreqwestError, RequestTimeoutError
from pyreqwest.multipart import FormBuilder, PartBuilder
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

applying: ContextVar[bool] = ContextVar("applying", default=False)
READ_TIMEOUT = 20.0
CONNECT_TIMEOUT = 10.0
CONNECTIONS = 256


class CallWhileApplying(RuntimeError):
    """A handler called Telegram itself; everything it says must go through the outbox."""


class NotSent(NetworkError):
    """The call failed before Telegram could have seen it: sending again can't double anything."""


def parse(payload: bytes) -> Any:
    """JSON as Telegram sends it; broken surrogates, which orjson refuses, become U+FFFD."""
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        pass
    try:
        parsed = json.loads(payload.decode("utf-8", "replace"))
        return orjson.loads(json.dumps(parsed, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    except ValueError:
        raise TelegramError("Telegram's answer is not JSON") from None


def _seconds(value: Any, default: float) -> float:
    if isinstance(value, DefaultValue):
        value = value.value
    return default if value is None or not isinstance(value, int | float) else float(value)


class RustRequest(BaseRequest):
    def __init__(self) -> None:
        self._client: Client | None = None

    @property
    def read_timeout(self) -> float:
        return READ_TIMEOUT

    async def initialize(self) -> None:
        if self._client is None:
            self._client = (
                ClientBuilder()
                .max_connections(CONNECTIONS)
                .connect_timeout(timedelta(seconds=CONNECT_TIMEOUT))
                .tcp_nodelay(True)
                .build()
            )

    async def shutdown(self) -> None:
        if self._client is not None:
            await self._client.close()
            self._client = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        return parse(payload)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if applying.get():
            raise CallWhileApplying
        if self._client is None:
            raise NotSent("the HTTP client is closed")
        request = self._client.request(method, url).timeout(timedelta(seconds=_seconds(read_timeout, READ_TIMEOUT)))
        if request_data is None:
            pass
        elif request_data.contains_files:
            request = request.multipart(_form(request_data))
        else:
            request = request.header("content-type", "application/json").body_bytes(orjson.dumps(request_data.parameters))
        try:
            response = await request.build().send()
            return response.status, bytes(await response.bytes())
        except (ConnectTimeoutError, PoolTimeoutError) as error:
            raise NotSent(type(error).__name__) from None
        except RequestTimeoutError as error:
            raise TimedOut(type(error).__name__) from None
        except PyreqwestError as error:
            raise NetworkError(type(error).__name__) from None


def _form(data: RequestData) -> FormBuilder:
    form = FormBuilder()
    for name, value in data.json_parameters.items():
        form = form.text(name, value)
    for name, (file_name, content, mime) in data.multipart_data.items():
        body = content if isinstance(content, bytes) else content.read()
        form = form.part(name, PartBuilder.from_bytes(body).file_name(file_name).mime(mime))
    return form
