"""The tidying behind the scenes: groups that never showed a code, rows that need not be kept, figures counted anew."""

from __future__ import annotations

from handlers.context import message_params
from handlers.services import Services
from storage import chats, mails, people, signals
from storage.engine import inbox
from storage.engine.unit_of_work import Work


async def leave_strange_groups(work: Work, services: Services) -> None:
    """A group that showed no valid code in a quarter of an hour gets one sentence and is left."""
    for chat in await chats.overstayed(work, work.now):
        html = services.texts.html(services.town.team_language, "group-goodbye")
        await work.post(chat.recipient, "sendMessage", message_params(html))
        await work.post(chat.recipient, "leaveChat", {})
        chats.left(work, chat)


async def tidy(work: Work, services: Services) -> None:
    """What need not be kept goes; the most used categories are counted anew."""
    inbox.clean_up(work, services.town.retention.letters)
    mails.clean_up(work, services.town.retention.letters)
    await people.forget_strangers(work)
    services.popular = tuple(await signals.popular_categories(work, work.now - 90 * 86400))
