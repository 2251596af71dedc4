"""Regular clean-up: groups that showed no valid code, rows that need not be kept, the most used categories."""

from __future__ import annotations

from handlers.context import message_params
from handlers.services import Services
from storage import chats, people, signal_counts
from storage.engine import inbox
from storage.engine.unit_of_work import UnitOfWork


async def leave_strange_groups(unit: UnitOfWork, services: Services) -> None:
    """Leaves, with one sentence, each group that showed no valid code in a quarter of an hour."""
    for chat in await chats.overstayed(unit, unit.now):
        html = services.texts.html(services.town.team_language, "group-goodbye")
        await unit.post(chat.recipient, "sendMessage", message_params(html))
        await unit.post(chat.recipient, "leaveChat", {})
        chats.left(unit, chat)


async def tidy(unit: UnitOfWork, services: Services) -> None:
    """Deletes rows that need not be kept, and has the most used categories counted again."""
    inbox.clean_up(unit, services.town.retention.letters)
    await people.forget_strangers(unit)
    unit.reload(signal_counts.POPULAR_CATEGORIES)
