"""People, chats and messages of the local Telegram, and what people do: write, tap, edit, block, add the bot to a group."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.sandbox import markup

BOT = {"id": 4242, "is_bot": True, "first_name": "Kuulolla", "username": "kuulolla_bot"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
Message = dict[str, Any]


RENUMBERED = 0.02  # probability that an unruly world goes on with a random update id


class MovableClock:
    """The clock of the local Telegram: system time plus an offset; with `start` it stands still, for tests."""

    def __init__(self, start: datetime | None = None) -> None:
        self._offset = timedelta()
        self._still = start

    def now(self) -> datetime:
        return (self._still or datetime.now(UTC)) + self._offset

    def jump(self, to: datetime) -> None:
        """Sets the clock to this moment."""
        self._offset += to - self.now()

    def pass_time(self, **time: float) -> None:
        """Moves the clock on; arguments as for timedelta."""
        self._offset += timedelta(**time)


@dataclass
class WorldChat:
    """A chat. `user` is set for a private chat only; `messages` by message id."""

    id: int
    type: str
    title: str = ""
    user: dict[str, Any] | None = None
    members: set[int] = field(default_factory=set)
    bot_in: bool = False
    bot_may_pin: bool = True
    topics: set[int] = field(default_factory=set)
    messages: dict[int, Message] = field(default_factory=dict)
    next_message: int = 1
    migrated_to: int | None = None

    @property
    def public(self) -> dict[str, Any]:
        """The Chat object that the bot receives."""
        if self.user:
            return {"id": self.id, "type": "private", "first_name": self.user["first_name"]}
        shown: dict[str, Any] = {"id": self.id, "type": self.type, "title": self.title}
        return shown | ({"is_forum": True} if self.topics else {})


class World:
    """The whole state of the local Telegram."""

    def __init__(self, clock: MovableClock) -> None:
        self.clock = clock
        self.users: dict[int, dict[str, Any]] = {}
        self.chats: dict[int, WorldChat] = {}
        self.blocked: set[int] = set()
        self.updates: list[dict[str, Any]] = []
        self.next_update = 1000
        self.unruly: random.Random | None = None  # renumbers updates at times, delivers them twice and out of order
        self.next_callback = 1
        self.menus: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.toasts: dict[str, dict[str, Any]] = {}
        self.unanswered: set[str] = set()
        self.files: dict[str, tuple[str, bytes]] = {}
        self.version = 0
        self._news = asyncio.Condition()

    # People and places.

    def user(self, id: int, name: str, language: str = "fi") -> dict[str, Any]:
        """Adds a person with a private chat to the bot."""
        user = {"id": id, "is_bot": False, "first_name": name, "language_code": language}
        self.users[id] = user
        self.chats[id] = WorldChat(id, "private", user=user, members={id}, bot_in=True)
        return user

    def group(self, id: int, title: str, members: set[int], *, bot_in: bool = False, topics: set[int] | None = None) -> WorldChat:
        kind = "supergroup" if topics else "group"
        self.chats[id] = WorldChat(id, kind, title, members=set(members), bot_in=bot_in, topics=topics or set())
        return self.chats[id]

    # Changes wake those who wait for them: the bot's long poll, the page, the tests.

    async def _changed(self) -> None:
        self.version += 1
        async with self._news:
            self._news.notify_all()

    async def touch(self) -> None:
        """Call this after changing the world's data directly."""
        await self._changed()

    async def change(self, within: float) -> bool:
        """Waits for a change, for at most `within` seconds. Returns whether there was one."""
        try:  # not wait_for: in Python 3.11 it loses a cancellation that arrives with the result
            async with asyncio.timeout(within), self._news:
                await self._news.wait()
        except TimeoutError:
            return False
        return True

    async def update(self, kind: str, body: dict[str, Any]) -> int:
        """Queues an update for the bot and returns its id."""
        if self.unruly and not self.updates and self.unruly.random() < RENUMBERED:
            self.next_update = self.unruly.randrange(1, 1 << 31)
        number = self.next_update
        self.next_update += 1
        self.updates.append({"update_id": number, kind: body})
        await self._changed()
        return number

    def acknowledge(self, offset: int) -> None:
        """Drops all updates below this offset."""
        self.updates = [u for u in self.updates if u["update_id"] >= offset]

    def pending(self, limit: int) -> list[dict[str, Any]]:
        """The oldest updates that are not acknowledged, at most `limit`; an unruly world repeats and shuffles them."""
        found = self.updates[:limit]
        if self.unruly and found:
            last = found[-1]
            found = self.unruly.sample(found[:-1], len(found) - 1) + self.unruly.choices(found, k=2) + [last]
        return found

    def forget(self, number: int) -> None:
        """Drops one update and keeps those before it."""
        self.updates = [u for u in self.updates if u["update_id"] != number]

    @property
    def date(self) -> int:
        """Now, in seconds since the epoch."""
        return int(self.clock.now().timestamp())

    def store(self, chat: WorldChat, sender: dict[str, Any], body: dict[str, Any]) -> Message:
        """Adds a message to the chat, without an update for the bot."""
        message = {"message_id": chat.next_message, "from": sender, "chat": chat.public, "date": self.date, **body}
        chat.messages[chat.next_message] = message
        chat.next_message += 1
        return message

    # What people do.

    async def say(
        self,
        user_id: int,
        text: str,
        *,
        chat_id: int | None = None,
        reply_to: int | None = None,
        date: int | None = None,
        topic: int | None = None,
        anonymous: bool = False,
        **body: Any,
    ) -> Message:
        """Sends a message; `body` holds fields besides text. Returns it as stored."""
        chat = self.chats[chat_id if chat_id is not None else user_id]
        content: dict[str, Any] = dict(body)
        if text:
            content["text"] = text
            if found := markup.commands(text):
                content["entities"] = found
        if reply_to is not None and reply_to in chat.messages:
            content["reply_to_message"] = _without_reply(chat.messages[reply_to])
        if topic is not None:
            content |= {"message_thread_id": topic, "is_topic_message": True}
        sender = self.users[user_id]
        if anonymous:
            sender = ANONYMOUS
            content["sender_chat"] = chat.public
        message = self.store(chat, sender, content)
        if date is not None:
            message["date"] = date
        if self._bot_sees(chat, message):
            await self.update("message", _snapshot(message))
        else:
            await self._changed()
        return message

    def _bot_sees(self, chat: WorldChat, message: Message) -> bool:
        """Privacy mode: in a group the bot receives only commands that are not for another bot, and replies to itself."""
        if chat.type == "private":
            return chat.id not in self.blocked
        text = message.get("text", "")
        if text.startswith("/"):
            at = text.split()[0].partition("@")[2]
            return chat.bot_in and (not at or at.lower() == str(BOT["username"]).lower())
        reply = message.get("reply_to_message")
        return chat.bot_in and bool(reply and reply["from"]["id"] == BOT["id"])

    async def press(self, user_id: int, chat_id: int, message_id: int, data: str, *, gone: bool = False) -> str:
        """Taps a button and returns the callback query's id. `gone`: the message is too old for Telegram to include it."""
        chat = self.chats[chat_id]
        number = f"{self.next_callback}"
        self.next_callback += 1
        self.unanswered.add(number)
        message: dict[str, Any] = {"message_id": message_id, "chat": chat.public, "date": 0}
        if not gone:
            message = _snapshot(chat.messages[message_id])
        await self.update(
            "callback_query", {"id": number, "from": self.users[user_id], "message": message, "chat_instance": "1", "data": data}
        )
        return number

    async def edit(self, user_id: int, message_id: int, text: str, chat_id: int | None = None) -> None:
        chat = self.chats[chat_id if chat_id is not None else user_id]
        message = chat.messages[message_id]
        message |= {"text": text, "edit_date": self.date}
        message.pop("entities", None)
        if found := markup.commands(text):
            message["entities"] = found
        if self._bot_sees(chat, message):
            await self.update("edited_message", _snapshot(message))

    async def remove(self, chat_id: int, message_id: int) -> None:
        self.chats[chat_id].messages.pop(message_id, None)
        await self._changed()

    async def block(self, user_id: int) -> None:
        self.blocked.add(user_id)
        await self._membership(self.chats[user_id], self.users[user_id], "member", "kicked")

    async def unblock(self, user_id: int) -> None:
        self.blocked.discard(user_id)
        await self._membership(self.chats[user_id], self.users[user_id], "kicked", "member")

    async def add_bot(self, user_id: int, chat_id: int, code: str = "") -> None:
        """Adds the bot to a group; with a code, as by a startgroup link."""
        chat = self.chats[chat_id]
        chat.bot_in = True
        await self._membership(chat, self.users[user_id], "left", "member")
        if code:
            await self.say(user_id, f"/start@{BOT['username']} {code}", chat_id=chat_id)

    async def throw_out(self, user_id: int, chat_id: int) -> None:
        self.chats[chat_id].bot_in = False
        await self._membership(self.chats[chat_id], self.users[user_id], "member", "left")

    async def _membership(self, chat: WorldChat, by: dict[str, Any], old: str, new: str) -> None:
        await self.update(
            "my_chat_member",
            {
                "chat": chat.public,
                "from": by,
                "date": self.date,
                "old_chat_member": _member(old),
                "new_chat_member": _member(new),
            },
        )

    async def join(self, user_id: int, chat_id: int, by: int) -> None:
        """The member `by` adds somebody to a group."""
        chat = self.chats[chat_id]
        chat.members.add(user_id)
        await self.update("message", self.store(chat, self.users[by], {"new_chat_members": [self.users[user_id]]}))

    async def migrate(self, chat_id: int, new_id: int) -> None:
        """A group becomes a supergroup: new chat id, same members, a service message in both chats."""
        old = self.chats[chat_id]
        new = WorldChat(new_id, "supergroup", old.title, members=old.members, bot_in=True, next_message=1)
        self.chats[new_id] = new
        old.migrated_to = new_id
        admin = self.users[next(iter(old.members))]
        await self.update("message", self.store(old, admin, {"migrate_to_chat_id": new_id}))
        await self.update("message", self.store(new, admin, {"migrate_from_chat_id": chat_id}))


def _member(status: str) -> dict[str, Any]:
    member: dict[str, Any] = {"user": BOT, "status": status}
    return member | ({"until_date": 0} if status == "kicked" else {})


def _snapshot(message: Message) -> Message:
    return {key: value for key, value in message.items() if key != "file"}


def _without_reply(message: Message) -> Message:
    return {key: value for key, value in message.items() if key not in ("reply_to_message", "file")}
