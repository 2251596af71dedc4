"""Telegram groups: the team's, and those that have not proved yet that they are the team's."""

from __future__ import annotations

from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Chat, ChatKind

PENDING_SECONDS = 15 * 60  # seconds in which a new group must give a valid invite code


async def by_telegram_id(db: Reader, telegram_id: int) -> Chat | None:
    rows = await db.read("SELECT * FROM chats WHERE telegram_id = ?", (telegram_id,))
    return Chat.model_validate(dict(rows[0])) if rows else None


async def by_id(db: Reader, chat_id: int) -> Chat | None:
    rows = await db.read("SELECT * FROM chats WHERE id = ?", (chat_id,))
    return Chat.model_validate(dict(rows[0])) if rows else None


async def teams(db: Reader) -> list[Chat]:
    """All connected team groups, the earliest first."""
    rows = await db.read("SELECT * FROM chats WHERE kind = ? ORDER BY id", (ChatKind.TEAM,))
    return [Chat.model_validate(dict(row)) for row in rows]


async def meet(unit: UnitOfWork, telegram_id: int) -> Chat:
    """The group's row. A new group, or one that comes back, starts as pending."""
    chat = await by_telegram_id(unit, telegram_id)
    if chat is None:
        chat = Chat(id=await unit.next_id("chats"), telegram_id=telegram_id, kind=ChatKind.PENDING, joined_at=unit.now)
        unit.write(
            "INSERT INTO chats (id, telegram_id, kind, joined_at) VALUES (?, ?, ?, ?)",
            (chat.id, telegram_id, ChatKind.PENDING, unit.now),
        )
    elif chat.kind is ChatKind.LEFT:
        unit.write("UPDATE chats SET kind = ?, joined_at = ? WHERE id = ?", (ChatKind.PENDING, unit.now, chat.id))
        chat = chat.model_copy(update={"kind": ChatKind.PENDING, "joined_at": unit.now})
    return chat


def connect(unit: UnitOfWork, chat: Chat, topic_id: int | None) -> None:
    """Makes the group the team's; `topic_id` is the forum topic to post in, None for the group itself."""
    unit.write(
        "UPDATE chats SET kind = ?, topic_id = ?, connected_at = coalesce(connected_at, ?) WHERE id = ?",
        (ChatKind.TEAM, topic_id, unit.now, chat.id),
    )


def left(unit: UnitOfWork, chat: Chat) -> None:
    """Records that the bot is no longer in the group."""
    unit.write("UPDATE chats SET kind = ? WHERE id = ?", (ChatKind.LEFT, chat.id))


def migrated(unit: UnitOfWork, old_telegram_id: int, new_telegram_id: int) -> None:
    """A group became a supergroup: its Telegram id changes, its row and everything that refers to it stay."""
    unit.write(
        "DELETE FROM chats WHERE telegram_id = ? AND kind = ? AND EXISTS (SELECT 1 FROM chats WHERE telegram_id = ?)",
        (new_telegram_id, ChatKind.PENDING, old_telegram_id),
    )
    unit.write("UPDATE chats SET telegram_id = ? WHERE telegram_id = ?", (new_telegram_id, old_telegram_id))


async def overstayed(db: Reader, now: int) -> list[Chat]:
    """Pending groups that gave no valid code within PENDING_SECONDS."""
    rows = await db.read("SELECT * FROM chats WHERE kind = ? AND joined_at <= ?", (ChatKind.PENDING, now - PENDING_SECONDS))
    return [Chat.model_validate(dict(row)) for row in rows]
