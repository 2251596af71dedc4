"""The Bot API methods that the bot uses, with Telegram's limits and errors."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.delivery import Delivery
from bot.sandbox.faults import ApiError, Fault, Params, Weather, bad
from bot.sandbox.parameters import integer, markup_of, parsed, place_of, text_of
from bot.sandbox.world import BOT, World, WorldChat
from texts.clean import units

MESSAGE_LIMIT, CAPTION_LIMIT, TOAST_LIMIT = 4096, 1024, 200  # UTF-16 units
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class BotApi:
    """Carries out calls on a World and records them. `faults` and `weather` make calls fail."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.faults: list[Fault] = []
        self.weather: Weather | None = None
        self.calls: list[tuple[str, Params]] = []
        self.counts: Counter[str] = Counter()
        self._poller: object | None = None
        self._webhook: Delivery | None = None
        self._methods: dict[str, Callable[[Params], Awaitable[Any]]] = {
            "getme": self._get_me, "getupdates": self._get_updates, "sendmessage": self._send_message,
            "editmessagetext": self._edit_text, "editmessagereplymarkup": self._edit_markup,
            "answercallbackquery": self._answer, "sendphoto": self._send_photo, "senddocument": self._send_document,
            "pinchatmessage": self._pin, "unpinchatmessage": self._unpin, "deletemessage": self._delete,
            "leavechat": self._leave, "setmycommands": self._set_commands, "getmycommands": self._get_commands,
            "setmydescription": self._accept, "setmyshortdescription": self._accept, "setwebhook": self._set_webhook,
            "deletewebhook": self._delete_webhook, "getwebhookinfo": self._webhook_info,
        }  # fmt: skip

    async def call(self, method: str, params: Params) -> Any:
        """Carries out one call. Raises ApiError for what Telegram would refuse, and the error of an injected fault."""
        handler = self._methods.get(method.lower())
        if handler is None:
            raise ApiError(404, "Not Found: method not found")
        self.counts[method] += 1
        if method.lower() != "getupdates":
            self.calls.append((method, params))
        fault = self._fault(method, params)
        if fault and not fault.after:
            if fault.hang:
                await asyncio.sleep(3600)
            raise fault.error()
        result = await handler(params)
        if fault:
            raise fault.error()
        return result

    def _fault(self, method: str, params: Params) -> Fault | None:
        for fault in self.faults:
            if fault.method.lower() == method.lower() and fault.chat_id in (None, integer(params.get("chat_id"))):
                fault.times -= 1
                if fault.times <= 0:
                    self.faults.remove(fault)
                return fault
        return self.weather.draw(method) if self.weather else None

    # Receiving updates.

    async def _get_me(self, params: Params) -> Any:
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}

    async def _get_updates(self, params: Params) -> Any:
        """Long polling. As with Telegram, a second poller makes the first one fail with 409."""
        if self._webhook is not None:
            raise ApiError(409, "Conflict: can't use getUpdates method while webhook is active")
        me = self._poller = object()
        offset, limit = integer(params.get("offset")) or 0, min(integer(params.get("limit")) or 100, 100)
        if offset > 0:
            self.world.acknowledge(offset)
        deadline = asyncio.get_running_loop().time() + float(params.get("timeout") or 0)
        while not self.world.updates:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0 or not await self.world.change(left):
                break
            if self._poller is not me:
                raise ApiError(409, "Conflict: terminated by other getUpdates request")
        return self.world.pending(limit)

    async def _set_webhook(self, params: Params) -> Any:
        if not WEBHOOK_SECRET.fullmatch(params.get("secret_token") or ""):
            raise bad("secret token contains unallowed characters")
        self.stop_webhook()
        connections = integer(params.get("max_connections")) or 40
        self._webhook = Delivery(self.world, params["url"], params["secret_token"], connections)
        return True

    async def _delete_webhook(self, params: Params) -> Any:
        self.stop_webhook()
        return True

    async def _webhook_info(self, params: Params) -> Any:
        url = self._webhook.url if self._webhook else ""
        return {"url": url, "has_custom_certificate": False, "pending_update_count": len(self.world.updates)}

    def stop_webhook(self) -> None:
        if self._webhook is not None:
            self._webhook.stop()
            self._webhook = None

    # Sending.

    def _chat(self, params: Params) -> WorldChat:
        chat = self.world.chats.get(integer(params.get("chat_id")) or 0)
        if chat is None:
            raise bad("chat not found")
        if chat.migrated_to:
            raise ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
        if chat.type == "private" and chat.id in self.world.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if chat.type != "private" and not chat.bot_in:
            raise ApiError(403, "Forbidden: bot was kicked from the group chat")
        return chat

    async def _store(self, chat: WorldChat, body: dict[str, Any]) -> Any:
        message = self.world.store(chat, BOT, body)
        await self.world.touch()
        return {k: v for k, v in message.items() if k not in ("silent", "file")}

    async def _send_message(self, params: Params) -> Any:
        chat = self._chat(params)
        body = text_of(params, "text", MESSAGE_LIMIT) | markup_of(params) | place_of(chat, params)
        return await self._store(chat, body)

    async def _send_photo(self, params: Params) -> Any:
        return await self._send_file(params, "photo")

    async def _send_document(self, params: Params) -> Any:
        return await self._send_file(params, "document")

    async def _send_file(self, params: Params, kind: str) -> Any:
        chat = self._chat(params)
        upload = params.get(kind)
        if not isinstance(upload, tuple):
            raise bad(f"there is no {kind} in the request")
        name, data = upload
        file_id = f"file{len(self.world.files) + 1}"
        self.world.files[file_id] = (name, data)
        about: Any = {"file_id": file_id, "file_unique_id": file_id, "file_size": len(data)}
        about = [{**about, "width": 1, "height": 1}] if kind == "photo" else {**about, "file_name": name}
        body = text_of(params, "caption", CAPTION_LIMIT) | markup_of(params) | place_of(chat, params)
        return await self._store(chat, {**body, kind: about, "file": {"id": file_id, "name": name}})

    # Changing messages.

    def _message(self, chat: WorldChat, params: Params, error: str) -> dict[str, Any]:
        message = chat.messages.get(integer(params.get("message_id")) or 0)
        if message is None:
            raise bad(error)
        return message

    async def _edit_text(self, params: Params) -> Any:
        chat = self._chat(params)
        message = self._message(chat, params, "message to edit not found")
        if message["from"]["id"] != BOT["id"]:
            raise bad("message can't be edited")
        changed = text_of(params, "text", MESSAGE_LIMIT) | markup_of(params)
        before = {k: message.get(k) for k in ("text", "entities", "reply_markup")}
        if before == {k: changed.get(k) for k in before}:
            raise bad("message is not modified: specified new message content and reply markup are exactly the same")
        message.pop("reply_markup", None)
        message |= changed | {"edit_date": self.world.date}
        await self.world.touch()
        return {k: v for k, v in message.items() if k not in ("silent", "file")}

    async def _edit_markup(self, params: Params) -> Any:
        chat = self._chat(params)
        message = self._message(chat, params, "message to edit not found")
        changed = markup_of(params)
        if message.get("reply_markup") == changed.get("reply_markup"):
            raise bad("message is not modified: specified new message content and reply markup are exactly the same")
        message.pop("reply_markup", None)
        message |= changed
        await self.world.touch()
        return True

    async def _pin(self, params: Params) -> Any:
        chat = self._chat(params)
        if not chat.bot_may_pin:
            raise bad("not enough rights to manage pinned messages in the chat")
        self._message(chat, params, "message to pin not found")["pinned"] = True
        await self.world.touch()
        return True

    async def _unpin(self, params: Params) -> Any:
        self._message(self._chat(params), params, "message to unpin not found").pop("pinned", None)
        return True

    async def _delete(self, params: Params) -> Any:
        chat = self._chat(params)
        self._message(chat, params, "message to delete not found")
        await self.world.remove(chat.id, integer(params["message_id"]) or 0)
        return True

    async def _leave(self, params: Params) -> Any:
        self._chat(params).bot_in = False
        await self.world.touch()
        return True

    async def _answer(self, params: Params) -> Any:
        number, text = str(params.get("callback_query_id")), params.get("text") or ""
        if number not in self.world.unanswered:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if units(text) > TOAST_LIMIT:
            raise bad("MESSAGE_TOO_LONG")
        self.world.unanswered.discard(number)
        self.world.toasts[number] = {"text": text, "alert": params.get("show_alert") in (True, "true")}
        await self.world.touch()
        return True

    # Command menus and descriptions.

    async def _set_commands(self, params: Params) -> Any:
        commands, scope = parsed(params.get("commands")) or [], parsed(params.get("scope")) or {"type": "default"}
        for entry in commands:
            name, about = entry["command"], entry["description"]
            if not name or len(name) > 32 or name != name.lower() or not name.replace("_", "a").isalnum() or not name.isascii():
                raise bad("BOT_COMMAND_INVALID")
            if not 1 <= len(about) <= 256:
                raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        place = scope["type"] + (f":{scope['chat_id']}" if scope["type"] == "chat" else "")
        self.world.menus[place, params.get("language_code") or ""] = commands
        await self.world.touch()
        return True

    async def _get_commands(self, params: Params) -> Any:
        scope = parsed(params.get("scope")) or {"type": "default"}
        return self.world.menus.get((scope["type"], params.get("language_code") or ""), [])

    async def _accept(self, params: Params) -> Any:
        limits = {"description": 512, "short_description": 120}
        for key, limit in limits.items():
            if len(params.get(key) or "") > limit:
                raise bad(f"{key} is too long")
        return True
