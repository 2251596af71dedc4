"""Kinds of buttons that lead from one feature to another. Other kinds stand beside their handlers."""

from __future__ import annotations

from typing import Literal

from handlers.callback_data import CallbackData, Id, Key, Page, Reference


class CardTap(CallbackData, prefix="k"):
    """Something that a coordinator does to a signal. The wishes are the card_buttons of the manifests."""

    wish: Key
    reference: Reference
    value: Key | None = None


class MyList(CallbackData, prefix="m"):
    """One's own signals; new: below the message with the button, which stays."""

    wish: Literal["new", "list"]
    page: Page = 0


class NewMatter(CallbackData, prefix="t"):
    """The typed text, which the message with the button replies to, is a new signal."""

    wish: Literal["new"] = "new"
    rest: Key = ""


class MuteTap(CallbackData, prefix="t"):
    """Feedback off, or on again."""

    wish: Literal["off", "on"]
    rest: Key = ""


class WithoutAssociation(CallbackData, prefix="as"):
    """The person no longer reports with an association."""

    wish: Literal["none"] = "none"


class NewContact(CallbackData, prefix="c"):
    """Adds a contact to the register."""

    wish: Literal["new"] = "new"


class SessionTap(CallbackData, prefix="v"):
    wish: Literal["start", "chair", "end"]


class ItemMove(CallbackData, prefix="v"):
    """Moves the session on, or back, from this item of the agenda."""

    wish: Literal["next", "later", "back"]
    item: Id


class TaskDone(CallbackData, prefix="v"):
    wish: Literal["done"]
    task: Id


class Here(CallbackData, prefix="v"):
    """Somebody in the team's group is present."""

    wish: Literal["here"] = "here"
