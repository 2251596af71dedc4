"""`python -m bot check`: checks settings, key, town file, database, copies and texts. Each problem says what to do."""

from __future__ import annotations

import re
import sqlite3
from datetime import datetime
from typing import NamedTuple

from bot.maintenance import backup
from bot.settings import Settings
from storage import tombstones
from storage.engine import audit, meta, sqlite
from storage.engine.sealing import BadKey, Seal
from storage.town_file import TownError, load_town
from texts.messages import available, variables

HOW_TO_START = """There is no token yet.
1. In Telegram, open BotFather, send /newbot and choose a name.
2. Copy .env.example to .env and paste the token after BOT_TOKEN=.
3. Run this again. To try everything without a token: make demo."""
NO_KEY = """There is no key yet: Telegram's numbers of people are kept sealed with it.
1. Run: python -m bot key
2. Put the line that it prints into .env, and a copy of it in a safe place apart from the backups.
3. Run this again."""
BAD_KEY = "SECRET_KEY is not a key. Paste it again, whole, as python -m bot key printed it."
WRONG_KEY = """SECRET_KEY is not the key that this database was made with, so nobody could be answered.
Put the earlier key back into .env. To change keys: python -m bot rekey, with the earlier one as OLD_SECRET_KEY."""


class Findings(NamedTuple):
    """Lines for the operator. Without problems all is well."""

    good: list[str]
    problems: list[str]


TAMPERED = """The audit trail was tampered with: entry {number} was changed, or is missing.
Stop the bot, keep a copy of the database as it is now, and follow docs/privacy/incident.md."""
EXPIRED = """These copies are older than {days} days, so they hold what people were promised is gone. Delete them:
{copies}"""


def check(config: Settings, now: datetime) -> Findings:
    """Runs all checks without changing anything. `now` decides which copies are too old."""
    from handlers.features import SWITCHES  # heavy import: only when it is used

    found = Findings([], [])
    town = None
    languages: tuple[str, ...] = ()
    try:
        town = load_town(config.town_file, SWITCHES)
        languages = town.languages
        found.good.append(f"town file: {config.town_file} is good")
    except TownError as error:
        found.problems.append(str(error))
    _token(config, found)
    seal = _key(config, found)
    if not config.database.exists():
        found.good.append(f"database: {config.database} is not there yet; the first run makes it")
    elif (health := sqlite.check(config.database)) == "ok":
        found.good.append(f"database: {config.database} is healthy")
        if seal:
            _database(config, seal, found)
    else:
        found.problems.append(f"{config.database}: {health}")
    _copies(config, town.retention.backups if town else None, now, found)
    _texts(languages, found)
    return found


def _copies(config: Settings, days: int | None, now: datetime, found: Findings) -> None:
    try:
        known = tombstones.read(config.database)
        found.good.append(f"erasures: {len(known)} remembered in {tombstones.path_of(config.database)}")
    except tombstones.Unreadable as error:
        found.problems.append(f"{error}. It says what was erased: bring it back from where it is kept, or mend that line.")
    if days is None:
        return
    old = backup.expired(config.database, config.backup_folder, now, days)
    if old:
        found.problems.append(EXPIRED.format(days=days, copies="\n".join(f"  {copy}" for copy in old)))
    else:
        found.good.append(f"copies: none is older than {days} days")


def _token(config: Settings, found: Findings) -> None:
    token = config.bot_token.get_secret_value()
    if re.fullmatch(r"\d+:[\w-]+", token):
        found.good.append("token: set")
    else:
        found.problems.append("BOT_TOKEN does not look like a token; copy it from BotFather" if token else HOW_TO_START)


def _key(config: Settings, found: Findings) -> Seal | None:
    key = config.secret_key.get_secret_value()
    try:
        return Seal(key)
    except BadKey:
        found.problems.append(BAD_KEY if key else NO_KEY)
        return None


def _database(config: Settings, seal: Seal, found: Findings) -> None:
    """Checks key and audit trail of an intact database on a read-only connection; the bot may be running."""
    with sqlite.looking_at(config.database) as db:
        kept = meta.looked_up(db, "key")
        if kept not in (None, seal.check):
            found.problems.append(WRONG_KEY)
            return
        found.good.append("key: set, and the one of this database" if kept else "key: set")
        if audit.began(db):
            _trail(db, seal, found)


def _trail(db: sqlite3.Connection, seal: Seal, found: Findings) -> None:
    number = audit.broken_at(db, seal)
    if number is None:
        found.good.append(f"audit trail: whole, up to entry {audit.newest_number(db)}")
    else:
        found.problems.append(TAMPERED.format(number=number))


def _texts(languages: tuple[str, ...], found: Findings) -> None:
    known, lacking = variables("fi"), []
    for language in languages:
        if language not in available():
            lacking.append(f"texts/{language}.ftl is missing")
            continue
        own = variables(language)
        lacking += [f"texts/{language}.ftl lacks {key}" for key in known if key not in own]
    found.problems.extend(lacking)
    if languages and not lacking:
        found.good.append(f"texts: {', '.join(languages)} are complete")
