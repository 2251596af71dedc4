"""The buttons of dialogs."""

from __future__ import annotations

from typing import Annotated, Literal

from handlers.callback_data import CallbackData, Digits, Key, Size

VALUE_BYTES = 34  # of an option's value
PRESET_BYTES = 44  # for the key of a dialog's form, a colon and the answers that it is begun with
DraftId = Annotated[int, Digits(10)]


class Step(CallbackData, prefix="f"):
    """An answer to a question of a dialog; question: '' on the review."""

    draft: DraftId
    question: Key
    value: Annotated[str, Size(VALUE_BYTES)]


class Resume(CallbackData, prefix="r"):
    """Goes on with a half-finished dialog, or drops it and begins another.

    preset: the other dialog's form, a colon, and its first answers as key=value, separated by commas.
    """

    draft: DraftId
    wish: Literal["go", "new"]
    preset: Annotated[str, Size(PRESET_BYTES)] | None = None
