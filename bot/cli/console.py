"""What every command of the command line begins with: settings, key, town file; and ending with words when one is wrong."""

from __future__ import annotations

from typing import Any, NoReturn

import typer
from pydantic import ValidationError

from bot.cli import checks
from bot.settings import Settings


def fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)


def settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        lines = [f"{'.'.join(str(p) for p in e['loc']).upper()}: {e['msg']}" for e in error.errors(include_input=False)]
        fail("The settings are wrong:\n" + "\n".join(lines))


def seal(config: Settings) -> Any:
    """What addresses are sealed with; ends the program in words when there is no key."""
    from storage.engine.sealing import BadKey, Seal

    try:
        return Seal(config.secret_key.get_secret_value())
    except BadKey:
        fail(checks.BAD_KEY if config.secret_key.get_secret_value() else checks.NO_KEY)


def town(config: Settings) -> Any:
    from storage.town import TownError, load_town

    try:
        return load_town(config.town_file)
    except TownError as error:
        fail(f"The town file is wrong:\n{error}")


def must_exist(config: Settings) -> None:
    """A mistyped path must not look like an empty town."""
    if not config.database.exists():
        fail(f"There is no database at {config.database}. Check DATABASE, or run the bot once.")
    seal(config)
