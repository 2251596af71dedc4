"""What the command line does with the database itself, without starting the bot."""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot import logs
from bot.settings import Settings
from bot.words import build_texts
from digests import digest_model, xlsx
from digests.compose import Composer
from digests.week import next_due, session_after
from storage import digest_runs, invites, signals
from storage.engine import inbox, meta, sqlite
from storage.engine.database import open_database
from storage.engine.reader import ReadOnly
from storage.engine.sealing import Seal
from storage.engine.unit_of_work import UnitOfWork
from storage.engine.writer import Writer
from storage.models import Purpose
from storage.town import Town

T = TypeVar("T")


@asynccontextmanager
async def _reading(config: Settings) -> AsyncIterator[ReadOnly]:
    db = await open_database(config.database, Seal(config.secret_key.get_secret_value()))  # creates it, or migrates it
    await db.close()
    reader = ReadOnly(await sqlite.connect(config.database, read_only=True))
    try:
        yield reader
    finally:
        await reader.close()


async def _write(config: Settings, job: Callable[[UnitOfWork], Awaitable[T]]) -> T:
    """Runs the job in one transaction. It must not assign row ids (`next_id`): a running bot keeps its counters in memory."""
    seal = Seal(config.secret_key.get_secret_value())
    now = int(datetime.now(UTC).timestamp())
    writer = Writer(await open_database(config.database, seal), seal, lambda: now, lambda batch: None, logs.after_commit)
    try:
        return await writer.run(job)
    finally:
        await writer.close()


async def digest_text(config: Settings, town: Town, week: tuple[int, int] | None) -> str | None:
    """The digest of a posted ISO week as plain text; the next one as of now when `week` is None. None if none was posted."""
    now = datetime.now(UTC).astimezone(town.tz)
    async with _reading(config) as db:
        if week is None:
            due = next_due(town, now)
            found = await signals.undelivered(db, int(due.at.timestamp()))
            told = await digest_model.gather(
                db,
                town,
                found,
                weeks=[due.week],
                session=due.session,
                now=now,
                late=False,
                previous=await digest_runs.last(db),
            )
        else:
            posted = await digest_runs.of_week(db, *week)
            if posted is None:
                return None
            at = town.local(posted.due_at)
            told = await digest_model.gather(
                db,
                town,
                await signals.in_digest(db, posted.id),
                weeks=await digest_runs.weeks(db, posted.id),
                session=session_after(town, at),
                now=now,
                late=posted.late,
                previous=await digest_runs.before(db, posted),
                digest_id=posted.id,
            )
    composer = Composer(town, build_texts(town))
    blocks = [composer.header(told).html + "\n\n", *(block.html for block in composer.body(told))]
    return html.unescape(re.sub(r"<[^>]+>", "", "".join(blocks))).strip()


async def export_workbook(config: Settings, town: Town, file: Path, span: timedelta) -> int:
    """Writes the signals received in the last `span` into an .xlsx file. Returns how many there are."""
    now = int(datetime.now(UTC).timestamp())
    async with _reading(config) as db:
        found = await signals.received_between(db, now - int(span.total_seconds()), now + 1)
    await _write(config, partial(_note_export, name=file.name))
    await asyncio.to_thread(file.write_bytes, xlsx.workbook(Composer(town, build_texts(town)), found))
    return len(found)


async def list_dead_letters(config: Settings, *, replay: bool) -> list[str]:
    """One line per dead letter: id, time (UTC), error. With `replay` the running bot will handle them again."""
    async with _reading(config) as db:
        found = await inbox.dead_letters(db)
    if replay and found:
        await _write(config, _ask_for_replay)
    return [f"{x.id}  {datetime.fromtimestamp(x.at, UTC):%Y-%m-%d %H:%M}  {x.error}" for x in found]


async def make_invite(config: Settings, purpose: Purpose) -> tuple[str, str]:
    """Creates an invite code. Returns it and the bot's username, which is '' until the bot has run once."""

    async def job(unit: UnitOfWork) -> tuple[str, str]:
        unit.audit(None, f"invited-{purpose}")
        return invites.create(unit, purpose), await meta.get(unit, "bot_name", "")

    return await _write(config, job)


async def _note_export(unit: UnitOfWork, name: str) -> None:
    unit.audit(None, "exported", detail=name)


async def _ask_for_replay(unit: UnitOfWork) -> None:
    inbox.ask_for_replay(unit)
