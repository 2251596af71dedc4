"""Calls to the Bot API by name: the short way where the transport has one, python-telegram-bot's own otherwise."""

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
        """What Telegram answered. Raises TelegramError and its kinds. read_timeout in seconds."""
        carries_file = any(isinstance(value, InputFile) for value in params.values())
        if isinstance(self._request, RustRequest) and not carries_file:
            return await self._request.post_json(f"{self._bot.base_url}/{method}", params, read_timeout)
        timeout = BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout
        return await self._bot.do_api_request(method, api_kwargs=params, read_timeout=timeout)
