"""HTTP server of the local Telegram: the Bot API for the bot, and a page for the browser."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from importlib.resources import files
from typing import Any

import orjson
from aiohttp import BodyPartReader, web

from bot.sandbox.api import BotApi
from bot.sandbox.faults import ApiError, BrokenAnswer
from bot.sandbox.world import BOT, World

Jump = Callable[[str], Awaitable[None]]


class Server:
    """Serves a world on loopback.

    words: gives the page's texts for a language; languages: those that it can be shown in, by code, with their own names;
    jump: moves the clock.
    """

    def __init__(
        self,
        world: World,
        *,
        words: Callable[[str], dict[str, str]] | None = None,
        jump: Jump | None = None,
        people: list[dict[str, Any]] | None = None,
        zone: str = "UTC",
        languages: Mapping[str, str] | None = None,
    ) -> None:
        self.world = world
        self.api = BotApi(world)
        self._words = words or (lambda language: {})
        self._jump = jump
        self._people = people or []
        self._zone = zone
        self._languages = languages or {}
        self._runner: web.AppRunner | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self, port: int = 0) -> None:
        """Port 0 picks a free one, see `port`. Raises OSError when the port is taken."""
        app = web.Application(client_max_size=60 * 1024 * 1024, middlewares=[_own_host_only])
        app.router.add_route("*", "/bot{token}/{method}", self._bot_api)
        app.router.add_get("/", self._index)
        app.router.add_get("/words/{language}", self._get_words)
        app.router.add_get("/languages", self._get_languages)
        app.router.add_get("/world", self._get_world)
        app.router.add_get("/file/{id}", self._get_file)
        app.router.add_post("/do/{act}", self._do)
        app.router.add_static("/page", str(files("bot") / "sandbox" / "page"))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.001)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        self.api.stop_webhook()
        if self._runner:
            await self._runner.cleanup()

    # The Bot API.

    async def _bot_api(self, request: web.Request) -> web.StreamResponse:
        params: dict[str, Any] = dict(request.query)
        kind = request.content_type
        if kind == "application/json":
            params |= orjson.loads(await request.read() or b"{}")
        elif kind == "multipart/form-data":
            params |= await _multipart(request)
        elif request.can_read_body:
            params |= dict(await request.post())
        try:
            result = await self.api.call(request.match_info["method"], params)
        except ApiError as error:
            body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
            if error.parameters:
                body["parameters"] = error.parameters
            return web.json_response(body, status=error.code)
        except BrokenAnswer as broken:
            if broken.body:
                return web.Response(text=broken.body, status=broken.status, content_type="text/html")
            return _cut(request)
        except ConnectionResetError:
            return _cut(request)
        return web.Response(body=orjson.dumps({"ok": True, "result": result}), content_type="application/json")

    # The page.

    async def _index(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(str(files("bot") / "sandbox" / "page" / "index.html"))

    async def _get_languages(self, request: web.Request) -> web.Response:
        return web.json_response([{"code": code, "name": name} for code, name in self._languages.items()])

    async def _get_words(self, request: web.Request) -> web.Response:
        return web.json_response(self._words(request.match_info["language"]))

    async def _get_world(self, request: web.Request) -> web.Response:
        """Long polling for the page: answers when there is a newer version than `have`, or after 20 seconds."""
        have = int(request.query.get("have", "-1"))
        if have == self.world.version:
            await self.world.change(within=20)
        return web.json_response(self._shown())

    def _shown(self) -> dict[str, Any]:
        world = self.world
        chats = {
            str(chat.id): {
                **chat.public,
                "bot_in": chat.bot_in,
                "messages": [_public(message) for message in chat.messages.values()],
            }
            for chat in world.chats.values()
        }
        menus = {f"{scope}|{language}": commands for (scope, language), commands in world.menus.items()}
        return {
            "version": world.version,
            "bot": BOT,
            "people": self._people,
            "chats": chats,
            "menus": menus,
            "toasts": world.toasts,
            "now": world.clock.now().isoformat(),
            "zone": self._zone,
        }

    async def _get_file(self, request: web.Request) -> web.Response:
        found = self.world.files.get(request.match_info["id"])
        if found is None:
            raise web.HTTPNotFound
        name, data = found
        kind = "image/png" if name.endswith(".png") else "application/octet-stream"
        headers = {"Content-Disposition": f'inline; filename="{name}"'}
        return web.Response(body=data, content_type=kind, headers=headers)

    async def _do(self, request: web.Request) -> web.Response:
        """Carries out what a person does on the page."""
        body, world = await request.json(), self.world
        act, answer = request.match_info["act"], {}
        if act == "say":
            await world.say(int(body["user"]), str(body["text"])[:4096], chat_id=int(body["chat"]), reply_to=body.get("reply_to"))
        elif act == "press":
            answer["callback"] = await world.press(int(body["user"]), int(body["chat"]), int(body["message"]), str(body["data"]))
        elif act == "photo":
            await world.say(int(body["user"]), "", chat_id=int(body["chat"]), photo=_no_picture())
        elif act == "jump" and self._jump:
            await self._jump(str(body["to"]))
            await world.touch()
        else:
            raise web.HTTPNotFound
        return web.json_response(answer)


@web.middleware
async def _own_host_only(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Rejects other Host headers, so that a website in the browser can't reach this server by DNS rebinding."""
    if (request.host or "").split(":")[0] not in ("127.0.0.1", "localhost"):
        raise web.HTTPForbidden
    return await handler(request)


def _cut(request: web.Request) -> web.Response:
    """Closes the connection without an answer."""
    if request.transport:
        request.transport.abort()
    return web.Response()


async def _multipart(request: web.Request) -> dict[str, Any]:
    found: dict[str, Any] = {}
    uploads: dict[str, tuple[str, bytes]] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.filename:
            uploads[part.name or ""] = (part.filename, bytes(await part.read()))
        else:
            found[part.name or ""] = await part.text()
    for key, value in list(found.items()):
        if isinstance(value, str) and value.startswith("attach://"):
            found[key] = uploads.pop(value.removeprefix("attach://"))
    return found | uploads


def _public(message: dict[str, Any]) -> dict[str, Any]:
    shown = {k: v for k, v in message.items() if k not in ("chat",)}
    if "reply_to_message" in shown:
        original = shown["reply_to_message"]
        shown["reply_to_message"] = {"message_id": original["message_id"], "text": original.get("text", "")[:80]}
    return shown


def _no_picture() -> list[dict[str, Any]]:
    return [{"file_id": "none", "file_unique_id": "none", "width": 1, "height": 1}]
