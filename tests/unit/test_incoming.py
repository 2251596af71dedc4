"""The short ways of reading an update must find what python-telegram-bot's own way finds."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, Update

from bot.updates.incoming import read

BOT = Bot("4242:TEST")
CHAT = {"id": 7, "type": "private", "first_name": "Aino"}
AINO = {"id": 7, "is_bot": False, "first_name": "Aino", "language_code": "fi"}
PLAIN = {"message_id": 5, "date": 1_763_000_000, "chat": CHAT, "from": AINO, "text": "Bussi ei enää pysähdy kaupalla"}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"text": "/omat", "entities": [{"type": "bot_command", "offset": 0, "length": 5}]},
        {"reply_to_message": {"message_id": 4, "date": 1_763_000_000, "chat": CHAT, "text": "Mitä olet huomannut?"}},
        {"forward_origin": {"type": "hidden_user", "sender_user_name": "Joku", "date": 1_763_000_000}},
    ],
)
def test_a_message(more: dict[str, Any]) -> None:
    raw = {"update_id": 1, "message": PLAIN | more}
    assert read(raw, BOT).to_dict() == Update.de_json(raw, BOT).to_dict()


def test_words_without_anything_else_are_read_as_such() -> None:
    update = read({"update_id": 1, "message": PLAIN}, BOT)
    assert update.message and update.message.text == PLAIN["text"] and update.effective_user
    assert (update.effective_user.id, update.message.chat.type, update.message.get_bot()) == (7, "private", BOT)


def test_a_tap_keeps_the_address_and_leaves_the_words() -> None:
    query = {
        "id": "1",
        "from": AINO,
        "chat_instance": "1",
        "data": "f:1:area:x",
        "message": PLAIN | {"from": {**AINO, "id": 4242}},
    }
    tap = read({"update_id": 1, "callback_query": query}, BOT).callback_query
    assert tap and tap.message and (tap.data, tap.message.message_id, tap.message.chat.id) == ("f:1:area:x", 5, 7)
    assert tap.message.is_accessible and not hasattr(tap.message, "text")
