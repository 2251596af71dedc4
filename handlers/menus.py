"""The command menus and descriptions that Telegram shows, by language and scope."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.feature import Menu
from handlers.registry import Features
from storage.engine.models import Person
from storage.engine.unit_of_work import UnitOfWork
from storage.town import Town
from texts.speak import Texts

GROUP = ("review", "status", "open", "digest")


def _commands(texts: Texts, language: str, keys: Sequence[str]) -> list[dict[str, str]]:
    return [
        {"command": texts.plain(language, f"command-{key}"), "description": texts.plain(language, f"command-{key}-about")}
        for key in keys
    ]


def menu_calls(texts: Texts, town: Town, features: Features) -> list[tuple[str, dict[str, Any]]]:
    """Telegram calls that set menus and descriptions. The language code '' stands for all other languages."""
    calls: list[tuple[str, dict[str, Any]]] = []
    for code in ("", *town.languages):
        language = code or town.official[0]
        calls += [
            (
                "setMyCommands",
                {
                    "commands": _commands(texts, language, features.menu(Menu.EVERYBODY)),
                    "scope": {"type": "all_private_chats"},
                    "language_code": code,
                },
            ),
            ("setMyDescription", {"description": texts.plain(language, "bot-description"), "language_code": code}),
            (
                "setMyShortDescription",
                {"short_description": texts.plain(language, "bot-short-description"), "language_code": code},
            ),
        ]
    calls.append(
        (
            "setMyCommands",
            {"commands": _commands(texts, town.team_language, GROUP), "scope": {"type": "all_group_chats"}, "language_code": ""},
        )
    )
    return calls


def coordinator_commands(texts: Texts, language: str, features: Features) -> list[dict[str, str]]:
    """The menu of a coordinator's private chat."""
    return _commands(texts, language, [*features.menu(Menu.EVERYBODY), *features.menu(Menu.TEAM)])


async def coordinator_menu(unit: UnitOfWork, texts: Texts, features: Features, person: Person) -> None:
    """Adds the coordinators' commands to the menu of a coordinator's private chat."""
    commands = coordinator_commands(texts, person.language, features)
    await unit.post(person.recipient, "setMyCommands", {"commands": commands, "scope": {"type": "chat"}})


async def volunteer_menu(unit: UnitOfWork, texts: Texts, features: Features, person: Person) -> None:
    """Resets the menu of somebody who is no longer a coordinator."""
    commands = _commands(texts, person.language, features.menu(Menu.EVERYBODY))
    await unit.post(person.recipient, "setMyCommands", {"commands": commands, "scope": {"type": "chat"}})
