"""Calls to the Bot API by method name: directly over RustRequest when possible, otherwise through python-telegram-bot."""

from __future__ import annotations

from typing import Any

from telegram import Bot, InputFile
from telegram.request import BaseRequest

from bot.delivery.transport import RustRequest


class Api:
    def __init__(self, bot: Bot, request: BaseRequest) -> None:
        self._bot = bot
        self._request = request

    async def call(self, method: str, params: dict[str, Any], read_timeout: float | None = None) -> Any:
        """Returns Telegram's result. Raises TelegramError. `read_timeout` in seconds; None for the default."""
        carries_file = any(isinstance(value, InputFile) for value in params.values())
        if isinstance(self._request, RustRequest) and not carries_file:
            return await self._request.post_json(f"{self._bot.base_url}/{method}", params, read_timeout)
        timeout = BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout
        return await self._bot.do_api_request(method, api_kwargs=params, read_timeout=timeout)
