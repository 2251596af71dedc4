"""Commands for the secret key and for copies of the database."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import console
from bot.maintenance import backup as backups

EXPIRED = """{file} is older than {days} days and should have been deleted: it may hold what people were promised is gone.
If there is no newer copy: the same command with --expired."""


def key() -> None:
    """Print a new SECRET_KEY for .env."""
    from storage.engine.sealing import new_key

    typer.echo(f"SECRET_KEY={new_key()}")


def rekey() -> None:
    """Seal all addresses anew: SECRET_KEY is the new key, OLD_SECRET_KEY the earlier one. The bot must be stopped."""
    from bot.lock import AlreadyRunning, Lock
    from storage.engine import audit
    from storage.engine.database import open_database
    from storage.engine.rekey import rekey as rekey_database
    from storage.engine.sealing import BadKey, Seal, WrongKey

    config = console.settings()
    console.must_exist(config)
    lock = Lock(config.database)
    try:
        lock.take()
        old, new = Seal(config.old_secret_key.get_secret_value()), Seal(config.secret_key.get_secret_value())
        asyncio.run(asyncio.run(open_database(config.database, old)).close())  # migrates it first
        count = rekey_database(config.database, old, new)
    except AlreadyRunning:
        console.fail("Stop the bot first.")
    except BadKey:
        console.fail("Both keys are needed, whole: SECRET_KEY (the new one) and OLD_SECRET_KEY (the earlier one).")
    except WrongKey:
        console.fail("OLD_SECRET_KEY is not the key of this database. Nothing was changed.")
    except audit.Broken:
        console.fail("The audit trail was tampered with: run python -m bot check, and settle that first. Nothing was changed.")
    finally:
        lock.release()
    typer.echo(f"{count} addresses are sealed with the new key. Take OLD_SECRET_KEY out of .env; backups made before need it.")


def backup() -> None:
    """Make a verified copy of the database; the bot may run meanwhile."""
    config = console.settings()
    try:
        typer.echo(str(backups.back_up(config.database, config.backup_folder, datetime.now(UTC))))
    except (backups.BadBackup, OSError) as error:
        console.fail(f"No backup was made: {error}")


def restore(
    file: Annotated[Path, typer.Argument(help="A copy made by backup.")],
    expired: Annotated[bool, typer.Option("--expired", help="Even one that is older than the town keeps copies.")] = False,
) -> None:
    """Put a copy in the database's place; the bot must be stopped. What was erased since is erased again."""
    from bot.lock import AlreadyRunning, Lock
    from storage.engine.sealing import WrongKey
    from storage.engine.sqlite import DatabaseDamaged
    from storage.tombstones import Unreadable

    config = console.settings()
    days = console.town(config).retention.backups
    if not expired and file.exists() and datetime.now(UTC) - backups.made_at(file) > timedelta(days=days):
        console.fail(EXPIRED.format(file=file, days=days))
    lock = Lock(config.database)
    try:
        lock.take()
        kept = backups.restore(file, config.database, console.seal(config))
    except AlreadyRunning:
        console.fail("Stop the bot first.")
    except (backups.BadBackup, Unreadable, DatabaseDamaged, OSError) as error:
        console.fail(f"Nothing was changed: {error}")
    except WrongKey:
        console.fail(f"Nothing was changed: {file} is of an earlier version and was made with another SECRET_KEY.")
    finally:
        lock.release()
    typer.echo(f"{config.database} is restored." + (f" What was there is in {kept}." if kept else ""))


COMMANDS = (key, rekey, backup, restore)
