"""The features that are switched on, as tables: which command, button or text leads where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, TypeVar

from telegram import MessageEntity, Update
from telegram.ext import Application, BaseHandler, CallbackQueryHandler, ChatMemberHandler, MessageHandler, TypeHandler

from handlers.callback_data import keys_of
from handlers.context import Context
from handlers.dialogs.base import Dialogs
from handlers.feature import ButtonHandler, CardAction, Chats, Claim, Command, Feature, Handler, Menu, StartPayload
from handlers.services import Job
from storage.town import Town
from texts.clean import fold
from texts.speak import Texts

K = TypeVar("K")
T = TypeVar("T")
NAME = re.compile(r"[a-z0-9_]{1,32}")
GATE = -1  # the group of handlers that sees every update first


class ManifestError(Exception):
    """Two manifests claim the same thing, or one names what does not exist. Raised when they are put together."""


class Features:
    """All features, and the tables of those that are on. Raises ManifestError."""

    def __init__(self, every: Sequence[Feature], free_text_order: Sequence[str], town: Town, texts: Texts) -> None:
        self.every = tuple(every)
        self.on = tuple(feature for feature in every if not feature.switch or town.features.get(feature.key, True))
        self.off = tuple(feature for feature in every if feature not in self.on)
        self.dialogs: Dialogs = _table(
            (dialog.form.key, dialog) for dialog in (make(town) for make in self.of(lambda feature: feature.dialogs))
        )
        self.commands: dict[tuple[bool, str], Command] = _table(
            ((in_group, name), command)
            for command in self.of(lambda feature: feature.commands)
            for in_group in (False, True)
            if command.chats in (Chats.ANYWHERE, Chats.GROUP if in_group else Chats.PRIVATE)
            for name in command_names(texts, command)
        )
        self.bare_words: dict[str, Handler] = {
            texts.plain(language, f"command-{command.key}"): command.callback
            for command in self.of(lambda feature: feature.commands)
            if command.bare
            for language in texts.languages
        }
        self.buttons: dict[str, ButtonHandler] = _table(
            (key, button) for button in self.of(lambda feature: feature.buttons) for key in button.data.keys
        )
        self.card_buttons: dict[str, CardAction] = _table(pair for feature in self.on for pair in feature.card_buttons.items())
        self.start_payloads: tuple[StartPayload, ...] = self.of(lambda feature: feature.start_payloads)
        self.after_receipt = self.of(lambda feature: feature.after_receipt)
        self.letters = next((feature.letters for feature in self.on if feature.letters), None)
        self.free_text: tuple[Claim, ...] = self._claims(free_text_order)

    def of(self, what: Callable[[Feature], Iterable[T]]) -> tuple[T, ...]:
        """What the features that are on bring of one thing, in their order."""
        return tuple(each for feature in self.on for each in what(feature))

    def _claims(self, order: Sequence[str]) -> tuple[Claim, ...]:
        declared = _table(pair for feature in self.every for pair in feature.free_text.items())
        if unknown := declared.keys() - set(order):
            raise ManifestError(f"free text: {', '.join(sorted(unknown))} has no place in the order")
        claims = {name: claim for feature in self.on for name, claim in feature.free_text.items()}
        return tuple(claims[name] for name in order if name in claims)

    @property
    def jobs(self) -> list[Job]:
        """The jobs that the schedule runs every minute, in this order."""
        found: list[Job] = []
        for feature in self.on:
            found += feature.jobs
            found += [partial(job, features=self) for job in feature.jobs_with_features]
        return found

    @property
    def hourly_jobs(self) -> list[Job]:
        return list(self.of(lambda feature: feature.hourly_jobs))

    def menu(self, whose: Menu) -> list[str]:
        """The keys of a menu's commands."""
        found = [command for command in self.of(lambda feature: feature.commands) if command.menu is whose]
        return [command.key for command in sorted(found, key=lambda command: command.place)]

    # Dispatch.

    def register(self, application: Application[Any, Any, Any, Any, Any, Any], gate: Handler, unknown_button: Handler) -> None:
        """Adds the handlers to the application. The gate is in an earlier group, so it runs first."""
        application.bot_data["features"] = self
        application.add_handler(TypeHandler(Update, gate), GATE)
        application.add_handler(CallbackQueryHandler(partial(self._on_tap, unknown=unknown_button)))
        application.add_handler(_Commands(self.commands))
        for taker in self.of(lambda feature: feature.messages):
            application.add_handler(MessageHandler(taker.which, taker.callback))
        for feature in self.on:
            if feature.chat_member is not None:
                application.add_handler(ChatMemberHandler(feature.chat_member, ChatMemberHandler.MY_CHAT_MEMBER))

    async def _on_tap(self, update: Update, context: Context, unknown: Handler) -> None:
        data = (update.callback_query and update.callback_query.data) or ""
        longer, prefix = keys_of(data)
        button = self.buttons.get(longer) or self.buttons.get(prefix)
        parsed = button.data.parse(data) if button else None
        if button is None or parsed is None:
            await unknown(update, context)
        else:
            await button.callback(update, context, parsed)

    def bare_word(self, text: str) -> Handler | None:
        """The handler of a command written without its slash, as 'omat' or 'help'; None for other text."""
        return self.bare_words.get(fold(text))


def features_of(context: Context) -> Features:
    """The features, as they were put together when the program started."""
    found: Features = context.application.bot_data["features"]
    return found


def command_names(texts: Texts, command: Command) -> list[str]:
    """The key and the command's names in all languages. Raises ManifestError when one is no valid Telegram command."""
    if command.menu is Menu.NOBODY:
        return [command.key]
    found = dict.fromkeys([command.key] + [texts.plain(language, f"command-{command.key}") for language in texts.languages])
    for name in found:
        if not NAME.fullmatch(name):
            raise ManifestError(f"command-{command.key}: {name} is not a command's name")
    return list(found)


class _Commands(BaseHandler[Update, Context, None]):
    """New messages that begin with a command: neither an edited nor a forwarded one is carried out."""

    def __init__(self, commands: dict[tuple[bool, str], Command]) -> None:
        super().__init__(_no_callback)
        self._commands = commands

    def check_update(self, update: object) -> tuple[Command, list[str]] | None:
        message = update.message if isinstance(update, Update) else None
        if message is None or not message.text or not message.entities or message.forward_origin is not None:
            return None
        first = message.entities[0]
        if first.type != MessageEntity.BOT_COMMAND or first.offset != 0:
            return None
        name, _, bot = message.text[1 : first.length].partition("@")
        if bot and bot.lower() != message.get_bot().username.lower():
            return None
        command = self._commands.get((message.chat.type != "private", name.lower()))
        return (command, message.text.split()[1:]) if command else None

    async def handle_update(self, update: Update, application: object, check_result: Any, context: Context) -> None:
        command: Command
        command, context.args = check_result
        await command.callback(update, context)


async def _no_callback(update: Update, context: Context) -> None:
    """Never called: handle_update calls the command's own."""


def _table(pairs: Iterable[tuple[K, T]]) -> dict[K, T]:
    found: dict[K, T] = {}
    for key, value in pairs:
        if key in found:
            raise ManifestError(f"{key} is claimed twice")
        found[key] = value
    return found
