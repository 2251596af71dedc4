"""Classifies Telegram's refusals by their error texts, which are fixed phrases."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from telegram.error import BadRequest, RetryAfter


class About(Enum):
    """What a refusal is about."""

    UNCHANGED = auto()  # the message has this content already
    MESSAGE_GONE = auto()
    TOPIC_GONE = auto()
    CHAT_GONE = auto()
    OTHER = auto()


class Refusal(NamedTuple):
    about: About
    reason: str  # for the log: one of Telegram's phrases, never text of a message


# The order matters: the first phrase found decides.
_ABOUT = (
    (About.UNCHANGED, ("not modified",)),
    (
        About.MESSAGE_GONE,
        ("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier is not specified"),
    ),
    (About.TOPIC_GONE, ("thread not found", "topic_closed", "topic_deleted")),
    (About.CHAT_GONE, ("chat not found",)),
)
_OTHER_REASONS = (
    "not enough rights", "message to delete not found", "message to pin not found", "can't parse entities",
    "message is too long", "button_data_invalid", "chat_write_forbidden", "user not found", "text must be non-empty",
)  # fmt: skip


def refusal_of(error: BadRequest) -> Refusal:
    """An unknown error text gives About.OTHER and the reason 'other'."""
    words = str(error).lower()
    for about, phrases in _ABOUT:
        for phrase in phrases:
            if phrase in words:
                return Refusal(about, phrase)
    return Refusal(About.OTHER, next((phrase for phrase in _OTHER_REASONS if phrase in words), "other"))


def seconds_to_wait(error: RetryAfter) -> float:
    """python-telegram-bot gives seconds as a number or as a timedelta."""
    wait = error.retry_after
    return float(wait if isinstance(wait, int | float) else wait.total_seconds())
