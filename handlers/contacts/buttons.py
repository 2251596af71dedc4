"""The buttons that contacts get, and those of the register."""

from __future__ import annotations

from typing import Literal

from handlers.callback_data import CallbackData, Id, Page


class AnswerTap(CallbackData, prefix="a"):
    """An answer to a referral: taken, not theirs, or words."""

    wish: Literal["take", "not", "say"]
    referral: Id


class CheckTap(CallbackData, prefix="a"):
    """Whether a contact's entry in the register still holds."""

    wish: Literal["holds", "changed"]
    contact: Id


class RegisterPage(CallbackData, prefix="c"):
    wish: Literal["list"]
    page: Page = 0


class ContactTap(CallbackData, prefix="c"):
    """Something that a coordinator does to a contact. remove: asks first; gone: confirmed."""

    wish: Literal["open", "link", "confirm", "remove", "gone"]
    contact: Id
