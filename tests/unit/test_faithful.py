"""The reading of the Bot API that judges every call can itself tell right from wrong."""

from __future__ import annotations

from typing import Any

import pytest

from tests.faithful import limits, methods, problems

BUTTON = {"text": "x", "callback_data": "y"}


def keyboard(**button: Any) -> dict[str, Any]:
    return {"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [[BUTTON | button]]}}


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("sendMessage", {"chat_id": 1, "text": "a" * 4097}),
        ("sendMessage", {"chat_id": 1, "text": "😀" * 2049}),
        ("sendMessage", {"chat_id": 1, "text": "<b></b>", "parse_mode": "HTML"}),
        ("sendMessage", {"text": "a"}),
        ("sendMessage", {"chat_id": 1, "text": "a", "colour": "red"}),
        ("sendMessage", keyboard(callback_data="ä" * 33)),
        ("sendMessage", keyboard(url="https://example.org")),
        ("sendMessage", keyboard(size="big")),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}),
        ("sendDocument", {"chat_id": 1, "document": ("a.txt", b"x"), "caption": "a" * 1025}),
        ("setMyCommands", {"commands": [{"command": "Ä", "description": "x"}]}),
        ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}),
        ("getUpdates", {"limit": 101}),
        ("setWebhook", {"url": "https://example.org", "secret_token": ""}),
        ("sendHugs", {"chat_id": 1}),
    ],
)
def test_wrong_calls_are_told_apart(method: str, params: dict[str, Any]) -> None:
    assert problems(method, params)


def test_right_calls_pass() -> None:
    assert problems("sendMessage", {"chat_id": 1, "text": "<b>" + "a" * 4096 + "</b>", "parse_mode": "HTML"}) == []
    assert problems("sendMessage", keyboard(callback_data="ä" * 32)) == []
    assert problems("getUpdates", {"timeout": 25, "limit": 100, "allowed_updates": ["message"]}) == []


def test_the_limits_were_found_in_the_descriptions() -> None:
    assert limits(methods()["sendmessage"])["text"] == (1, 4096, "characters")
    assert limits(methods()["getupdates"])["limit"] == (1, 100, "value")
    assert limits(methods()["setwebhook"])["secret_token"] == (1, 256, "characters")
