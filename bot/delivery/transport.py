"""HTTP to Telegram: python-telegram-bot's BaseRequest on pyreqwest, which costs a fraction of the default client.

Errors are raised without the URL, because the URL contains the token.
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
from pyreqwest.request import RequestBuilder
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

applying: ContextVar[bool] = ContextVar("applying", default=False)  # True while handlers run
READ_TIMEOUT = 20.0  # seconds
CONNECT_TIMEOUT = 10.0  # seconds
CONNECTIONS = 128
JSON = ("content-type", "application/json")


class CallWhileApplying(RuntimeError):
    """A handler called Telegram directly. Its messages must go through the outbox, so that they follow the commit."""


class NotSent(NetworkError):
    """The call failed before it reached Telegram, so sending it again can't create a duplicate."""


def parse(payload: bytes) -> Any:
    """Decodes JSON. Lone surrogates, which orjson rejects, become U+FFFD. Raises TelegramError when it is not JSON."""
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
    """Raises CallWhileApplying while handlers run, NotSent, TimedOut or NetworkError when a call fails."""

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
                .timeout(timedelta(seconds=READ_TIMEOUT))
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
        """Returns HTTP status and body. Of the timeouts only `read_timeout` counts, for the whole request."""
        request = self._open().request(method, url).timeout(timedelta(seconds=_seconds(read_timeout, READ_TIMEOUT)))
        if request_data is None:
            pass
        elif request_data.contains_files:
            request = request.multipart(_form(request_data))
        else:
            request = request.header(*JSON).body_bytes(orjson.dumps(request_data.parameters))
        return await _send(request)

    async def post_json(self, url: str, params: dict[str, Any], read_timeout: float | None = None) -> Any:
        """Posts the parameters as JSON and returns Telegram's result; for calls without a file. `read_timeout` in seconds.

        Raises the same errors as python-telegram-bot.
        """
        request = self._open().post(url).header(*JSON).body_bytes(orjson.dumps(params))
        if read_timeout is not None:
            request = request.timeout(timedelta(seconds=read_timeout))
        status, payload = await _send(request)
        if status == 200:
            answer = parse(payload)
            if isinstance(answer, dict) and "result" in answer:
                return answer["result"]
            raise TelegramError("the answer is not Telegram's")
        return await _Answered(status, payload).post(url)

    def _open(self) -> Client:
        if applying.get():
            raise CallWhileApplying
        if self._client is None:
            raise NotSent("the HTTP client is closed")
        return self._client


class _Answered(BaseRequest):
    """Plays back an answer that has arrived already: python-telegram-bot turns it into the right exception."""

    def __init__(self, status: int, payload: bytes) -> None:
        self._answer = status, payload

    @property
    def read_timeout(self) -> float:
        return READ_TIMEOUT

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        return parse(payload)

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        return self._answer


async def _send(request: RequestBuilder) -> tuple[int, bytes]:
    try:
        response = await request.build().send()
        return response.status, (await response.bytes()).to_bytes()
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
