"""The first steps of every command: read settings, key and town file, and exit with a clear message when one is wrong."""

from __future__ import annotations

from typing import Any, NoReturn

import typer
from pydantic import ValidationError

from bot.cli import checks
from bot.settings import Settings


def fail(message: str) -> NoReturn:
    """Prints the message to stderr and exits with code 1."""
    typer.echo(message, err=True)
    raise typer.Exit(1)


def settings() -> Settings:
    """Exits with a message when a setting is invalid."""
    try:
        return Settings()
    except ValidationError as error:
        lines = [f"{'.'.join(str(p) for p in e['loc']).upper()}: {e['msg']}" for e in error.errors(include_input=False)]
        fail("The settings are wrong:\n" + "\n".join(lines))


def seal(config: Settings) -> Any:
    """The Seal made from SECRET_KEY. Exits with a message when the key is missing or malformed."""
    from storage.engine.sealing import BadKey, Seal

    try:
        return Seal(config.secret_key.get_secret_value())
    except BadKey:
        fail(checks.BAD_KEY if config.secret_key.get_secret_value() else checks.NO_KEY)


def town(config: Settings) -> Any:
    """The Town of the town file. Exits with a message when the file is invalid."""
    from handlers.features import SWITCHES  # heavy import: only when it is used
    from storage.town_file import TownError, load_town

    try:
        return load_town(config.town_file, SWITCHES)
    except TownError as error:
        fail(f"The town file is wrong:\n{error}")


def must_exist(config: Settings) -> None:
    """Exits when there is no database: opening a mistyped path would create an empty one. Checks the key too."""
    if not config.database.exists():
        fail(f"There is no database at {config.database}. Check DATABASE, or run the bot once.")
    seal(config)
