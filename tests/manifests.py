"""What the manifests say, for tests that must hold for every command and every kind of button."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.words import build_texts
from handlers.callback_data import CallbackData
from handlers.feature import ButtonHandler, Command, Handler, Menu
from handlers.features import FEATURES, FREE_TEXT
from handlers.registry import Features, command_names
from storage.town import Town
from texts.speak import Texts

if TYPE_CHECKING:
    from tests.stage import Stage

COMMANDS: tuple[Command, ...] = tuple(command for feature in FEATURES for command in feature.commands)
SHOWN = tuple(command.key for command in COMMANDS if command.menu is not Menu.NOBODY)  # keys of commands that menus show
TEAM = tuple(command.key for command in COMMANDS if command.menu is Menu.TEAM)
HIDDEN = tuple(dict.fromkeys(command.key for command in COMMANDS if command.menu is Menu.NOBODY))
BUTTONS: tuple[ButtonHandler, ...] = tuple(button for feature in FEATURES for button in feature.buttons)
CARD_BUTTONS = tuple(wish for feature in FEATURES for wish in feature.card_buttons)
PREFIXES = tuple(sorted({button.data.prefix for button in BUTTONS}))


def features(town: Town) -> Features:
    return Features(FEATURES, FREE_TEXT, town, build_texts(town, strict=True))


def names(texts: Texts) -> Iterator[str]:
    """All names of all commands."""
    for command in COMMANDS:
        yield from command_names(texts, command)


def parse(data: str) -> CallbackData | None:
    """What a button carries; None when nothing of that kind is known."""
    for button in BUTTONS:
        parsed = button.data.parse(data)
        if parsed is not None:
            return parsed
    return None


def change_command(stage: Stage, key: str, callback: Handler) -> None:
    """From now on, this command does something else."""
    from dataclasses import replace

    commands = stage.bot.features.commands
    for place, command in commands.items():
        if command.key == key:
            commands[place] = replace(command, callback=callback)
