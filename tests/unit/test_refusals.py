"""What Telegram's refusals mean."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram.error import BadRequest, RetryAfter

from bot.delivery.refusals import About, refusal_of, seconds_to_wait


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("Message is not modified: specified new message content is exactly the same", About.UNCHANGED),
        ("Message to edit not found", About.MESSAGE_GONE),
        ("MESSAGE_ID_INVALID", About.MESSAGE_GONE),
        ("Message thread not found", About.TOPIC_GONE),
        ("TOPIC_CLOSED", About.TOPIC_GONE),
        ("Chat not found", About.CHAT_GONE),
        ("Message is too long", About.OTHER),
    ],
)
def test_each_refusal_is_recognised(words: str, about: About) -> None:
    assert refusal_of(BadRequest(words)).about is about


def test_a_reason_for_the_log_never_quotes_a_message() -> None:
    assert refusal_of(BadRequest('can\'t parse entities: unsupported start tag "aino"')).reason == "can't parse entities"
    assert refusal_of(BadRequest("something about aino")).reason == "other"


def test_waiting_is_counted_in_seconds_in_either_form() -> None:
    assert seconds_to_wait(RetryAfter(3)) == seconds_to_wait(RetryAfter(timedelta(seconds=3))) == 3.0
