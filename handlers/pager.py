"""The buttons that turn the pages of a list."""

from __future__ import annotations

from collections.abc import Callable

from handlers.callback_data import CallbackData
from handlers.context import Button, Context, button


def pager(context: Context, page: int, more: bool, data: Callable[[int], CallbackData]) -> list[list[Button]]:
    """A row with "newer" and "older", where such pages exist. data: makes a page's callback data; page 0 is newest."""
    row: list[Button] = []
    if page:
        row.append(button(context.plain("button-newer"), data(page - 1)))
    if more:
        row.append(button(context.plain("button-older"), data(page + 1)))
    return [row] if row else []
