"""The command line: `python -m bot COMMAND`."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Coroutine
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from bot import logs, systemd
from bot.cli import checks, upkeep
from bot.cli.console import fail, must_exist, seal, settings
from bot.cli.console import town as read_town
from bot.settings import Settings
from bot.version import VERSION

cli = typer.Typer(add_completion=False, no_args_is_help=True, help="Kuulolla: all ears.", pretty_exceptions_enable=False)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kuulolla {VERSION}")
        raise typer.Exit


@cli.callback()
def private_files(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Say which version.")] = False,
) -> None:
    """Kuulolla: a town that is all ears."""
    os.umask(0o077)  # files with people's words are readable for the bot's own user only


class Who(StrEnum):
    team = "team"
    coordinator = "coordinator"


def _loop_run(main: Coroutine[Any, Any, Any]) -> Any:
    if sys.platform == "win32":
        return asyncio.run(main)
    import uvloop

    return uvloop.run(main)


@cli.command()
def run() -> None:
    """Run the bot until it is stopped."""
    from telegram.error import InvalidToken, NetworkError

    from bot.lock import AlreadyRunning, Lock
    from storage.engine.database import NewerDatabase
    from storage.engine.sealing import WrongKey
    from storage.engine.sqlite import DatabaseDamaged
    from storage.tombstones import Unreadable

    config = settings()
    logs.set_up(config.log_level, config.log_format)
    if not config.bot_token.get_secret_value():
        fail(checks.HOW_TO_START)
    seal(config)
    town = read_town(config)
    lock = Lock(config.database)
    try:
        lock.take()
    except AlreadyRunning:
        fail(f"Kuulolla is running already on {config.database}. Stop it first, or give this one another DATABASE.")
    try:
        _loop_run(_run(config, town))
    except* InvalidToken:
        fail("Telegram does not know this token. Copy it again from BotFather into .env.")
    except* NetworkError:
        fail("Telegram could not be reached. Check the network and start again; nothing was lost.")
    except* DatabaseDamaged as group:
        fail(f"{config.database} is damaged ({group.exceptions[0]}). Bring back a copy: python -m bot restore FILE")
    except* OSError as group:
        fail(f"This can't be used: {group.exceptions[0]}. Check WEBHOOK_LISTEN, HEALTH_PORT and the disk.")
    except* WrongKey:
        fail(checks.WRONG_KEY)
    except* Unreadable as group:
        fail(f"{group.exceptions[0]}. It says what was erased: bring it back from where it is kept, or mend that line.")
    except* NewerDatabase:
        fail(f"{config.database} was written by a newer Kuulolla. Upgrade this one.")
    finally:
        lock.release()


async def _run(config: Settings, town: Any) -> None:
    from bot.app import assemble

    async with assemble(config, town) as bot:
        gc.collect()
        gc.freeze()  # objects built so far stay; scanning them in every collection would delay answers
        tasks = [asyncio.ensure_future(bot.run()), asyncio.ensure_future(systemd.watch())]
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, tasks[0].cancel)
        logs.get().info("running", bot=bot.services.bot_name)
        systemd.notify("READY=1")
        with suppress(asyncio.CancelledError):
            await tasks[0]
        tasks[1].cancel()
        systemd.notify("STOPPING=1")
        logs.get().info("stopping; finishing what is under way")


@cli.command()
def demo(
    port: Annotated[int, typer.Option(help="The page's port on this machine.")] = 8321,
    town: Annotated[Path | None, typer.Option(help="A town file of your own; without it, the practice town's.")] = None,
) -> None:
    """Try everything in the browser, without a token: a local Telegram with made-up people."""
    from bot.sandbox.demo import TOWN, serve

    logs.set_up("WARNING", "console")
    config = Settings(_env_file=None, town_file=town or TOWN)
    try:
        _loop_run(serve(read_town(config), port))
    except KeyboardInterrupt:
        pass
    except OSError as error:
        fail(f"Port {port} can't be used ({error.strerror}). Try another: python -m bot demo --port {port + 1}")


@cli.command()
def check() -> None:
    """Check settings, key, town file, database and texts; the exit code says whether all is well."""
    found = checks.check(settings(), datetime.now(UTC))
    for line in found.good:
        typer.echo(line)
    if found.problems:
        fail("\n".join(found.problems))


@cli.command()
def invite(who: Annotated[Who, typer.Argument(help="What the code makes of the one who uses it.")]) -> None:
    """Print a one-time link and code for the team's group, or for a coordinator."""
    from bot.cli.offline import make_invite
    from storage.invites import DAYS
    from storage.models import Purpose

    config = settings()
    seal(config)
    code, name = asyncio.run(make_invite(config, Purpose(who)))
    typer.echo(f"Code: {code}  (once, within {DAYS} days)")
    if not name:
        where = "in the team's group" if who is Who.team else "to the bot in private"
        typer.echo(f"Write {where}: /connect {code}")
        typer.echo("A link comes with it too, once the bot has run for the first time.")
    elif who is Who.team:
        typer.echo(f"Link: https://t.me/{name}?startgroup={code}")
        typer.echo(f"Or add @{name} to the group and write there: /connect {code}")
    else:
        typer.echo(f"Link: https://t.me/{name}?start={code}")


def _iso_week(text: str) -> tuple[int, int]:
    year, _, week = text.upper().partition("-W")
    return int(year), int(week)


@cli.command()
def digest(
    week: Annotated[str, typer.Option(help="An ISO week that has been posted, such as 2026-W47; the next one without it.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Said for clarity: this command only prints, the bot posts.")] = True,
) -> None:
    """Print a digest as the team's group would get it."""
    from bot.cli.offline import digest_text

    config = settings()
    try:
        wanted = _iso_week(week) if week else None
    except ValueError:
        fail(f"{week} is not a week; write it as 2026-W47.")
    must_exist(config)
    text = asyncio.run(digest_text(config, read_town(config), wanted))
    if text is None:
        fail(f"No digest has been posted for {week}.")
    typer.echo(text)


@cli.command()
def export(
    file: Annotated[Path, typer.Argument(help="The .xlsx file to write.")],
    weeks: Annotated[int, typer.Option(min=1, max=520)] = 4,
) -> None:
    """Write the signals of the last weeks into a spreadsheet."""
    from bot.cli.offline import export_workbook

    config = settings()
    must_exist(config)
    count = asyncio.run(export_workbook(config, read_town(config), file, timedelta(weeks=weeks)))
    typer.echo(f"{count} signals in {file}")


@cli.command()
def letters(replay: Annotated[bool, typer.Option(help="Have the running bot handle them again.")] = False) -> None:
    """List the updates that were set aside because handling them failed."""
    from bot.cli.offline import list_dead_letters

    config = settings()
    must_exist(config)
    lines = asyncio.run(list_dead_letters(config, replay=replay))
    typer.echo("\n".join(lines) or "No dead letters.")
    if replay and lines:
        typer.echo("The running bot takes them up within a minute.")


for act in upkeep.COMMANDS:
    cli.command()(act)

if __name__ == "__main__":
    cli()
