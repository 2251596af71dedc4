"""`python -m tests.chaos.crashing COMMAND`: the bot's command line, which kills itself at named points.

Each point kills only once: it is written to the file VISITED first, and skipped from then on. A test that keeps
restarting the bot therefore gets past all points.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiosqlite

from handlers.feature import Feature
from handlers.features import FEATURES
from handlers.gate.gate import admit
from handlers.help.fallbacks import on_old_button
from tests.chaos.breaking import BREAKS

SENDS = (
    "sendMessage",
    "editMessageText",
    "editMessageReplyMarkup",
    "answerCallbackQuery",
    "sendDocument",
    "sendPhoto",
    "pinChatMessage",
    "unpinChatMessage",
    "setMyCommands",
)
# The process dies before and after each of these functions. Keys are names of points, values module:function.
AROUND = {
    "digest: run": "storage.digest_runs:record",
    "digest: deliver": "storage.signals:deliver",
    "digest: gather": "digests.digest_model:gather",
    "digest: part": "handlers.digest.weekly:post_blocks",
    "digest: posted": "storage.digest_runs:mark_posted",
    "session: settle": "handlers.session.agenda:settle",
    "session: card": "handlers.signals.card:redraw",
    "referral": "storage.referrals:send",
    "feedback": "handlers.feedback.updates:compose",
    "mail: hand over": "bot.delivery.mailer:Mailer._hand_over",
    "mail: mark": "bot.delivery.mailer:Mailer._mark",
    "mark": "storage.engine.writer:Writer.mark",
    "erasing": "storage.erasure:erase_signal",
    "leaving": "storage.people:farewell",
    "sweeping": "bot.maintenance.sweeping:Sweeper.sweep",
}
BACKUP = {
    "backup: copy": "storage.engine.sqlite:copy",
    "backup: verify": "bot.maintenance.backup:verify",
    "backup: rename": "pathlib:Path.replace",
}
RESTORE = {
    "restore: verify": "bot.maintenance.backup:verify",
    "restore: keep aside": "bot.maintenance.backup:_keep_aside",
    "restore: fold in log": "storage.engine.sqlite:fold_in_log",
    "restore: copy": "storage.engine.sqlite:copy",
    "restore: rename": "pathlib:Path.replace",
}
COMMITS = {"updates": "Loop.apply", "marks": "_nothing", "schedule": "_carry_out"}
MIGRATION = ("migration: first statement", "migration: before its record", "migration: before commit", "migration: after commit")


def handler_names() -> list[str]:
    """The names of all handlers that the manifests bring, and of those that the program itself adds."""
    named: list[Any] = [on_old_button, admit]
    for feature in FEATURES:
        for entries in (feature.commands, feature.buttons, feature.messages, feature.start_payloads):
            named += [entry.callback for entry in entries]
        named += [*feature.free_text.values(), *feature.card_buttons.values()]
        named += [feature.chat_member] if feature.chat_member else []
    return sorted({_name(callback) for callback in named})


def points(handlers: list[str]) -> list[str]:
    """The names of all points of the running bot."""
    around = [*AROUND, *(f"handler {name}" for name in handlers), *(f"commit of {kind}" for kind in COMMITS), "fetch"]
    return [
        *(f"{name}: {when}" for name in around for when in ("before", "after")),
        *(f"{method}: {when}" for method in SENDS for when in ("before", "during", "after")),
        *MIGRATION,
    ]


def die(point: str) -> None:
    """Kills the process, as a power cut would, at the first visit of each point; ONLY limits this to some points."""
    if point not in os.environ.get("ONLY", point).split(","):
        return
    visited = Path(os.environ["VISITED"])
    if point in (visited.read_text().splitlines() if visited.exists() else ()):
        return
    with visited.open("a") as file:
        file.write(point + "\n")
    os.kill(os.getpid(), signal.SIGKILL)


def _name(callback: Any) -> str:
    return f"{callback.__module__}.{callback.__name__}"


def _around(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    if inspect.iscoroutinefunction(function):

        async def asynchronous(*args: Any, **kwargs: Any) -> Any:
            die(f"{name}: before")
            try:
                return await function(*args, **kwargs)
            finally:
                die(f"{name}: after")

        return asynchronous

    def plain(*args: Any, **kwargs: Any) -> Any:
        die(f"{name}: before")
        result = function(*args, **kwargs)
        die(f"{name}: after")
        return result

    return plain


def arm(places: dict[str, str]) -> None:
    for name, place in places.items():
        module, _, path = place.partition(":")
        owner: Any = importlib.import_module(module)
        *outer, last = path.split(".")
        for part in outer:
            owner = getattr(owner, part)
        setattr(owner, last, _around(name, getattr(owner, last)))


def arm_handlers() -> None:
    from bot import app

    def armed(callback: Any) -> Any:
        return _around(f"handler {_name(callback)}", callback)

    def with_points(feature: Feature) -> Feature:
        return replace(
            feature,
            commands=tuple(replace(command, callback=armed(command.callback)) for command in feature.commands),
            buttons=tuple(button._replace(callback=armed(button.callback)) for button in feature.buttons),
            messages=tuple(taker._replace(callback=armed(taker.callback)) for taker in feature.messages),
            start_payloads=tuple(payload._replace(callback=armed(payload.callback)) for payload in feature.start_payloads),
            free_text={name: armed(claim) for name, claim in feature.free_text.items()},
            card_buttons={wish: armed(action) for wish, action in feature.card_buttons.items()},
            chat_member=armed(feature.chat_member) if feature.chat_member else None,
        )

    for name, value in (
        ("FEATURES", tuple(with_points(feature) for feature in FEATURES)),
        ("admit", armed(admit)),
        ("on_old_button", armed(on_old_button)),
    ):
        setattr(app, name, value)


def arm_sends() -> None:
    from bot.delivery.api import Api

    call = Api.call

    async def armed(self: Api, method: str, params: dict[str, Any], read_timeout: float | None = None) -> Any:
        if method not in SENDS:
            return await call(self, method, params, read_timeout)
        die(f"{method}: before")
        running = asyncio.ensure_future(call(self, method, params, read_timeout))
        await asyncio.sleep(0.01)
        die(f"{method}: during")
        result = await running
        die(f"{method}: after")
        return result

    Api.call = armed  # type: ignore[method-assign]


def arm_fetch() -> None:
    from bot.updates.polling import Polling

    fetch = Polling._fetch

    async def armed(self: Polling) -> Any:
        die("fetch: before")
        raw = await fetch(self)
        if raw:
            die("fetch: after")
        return raw

    Polling._fetch = armed  # type: ignore[method-assign]


def arm_database() -> None:
    """Points around commits, named by what they commit, and at the steps of a migration."""
    from storage.engine.writer import Writer

    execute, transact = aiosqlite.Connection.execute, Writer._transact
    committing: list[str] = []
    migrating = False

    async def armed_transact(self: Writer, job: Any) -> Any:
        name = getattr(getattr(job, "func", job), "__qualname__", "")
        kind = next((kind for kind, part in COMMITS.items() if part in name), "")

        async def noted(batch: Any) -> Any:
            committing[:] = [kind]
            return await job(batch)

        return await transact(self, noted)

    async def armed_execute(self: aiosqlite.Connection, sql: str, parameters: Any = None) -> Any:
        nonlocal migrating
        if sql.startswith("INSERT INTO migrations"):
            migrating = True
            die("migration: before its record")
        kind = "migration" if migrating else (committing or [""])[0]
        if sql == "COMMIT" and kind:
            die("migration: before commit" if migrating else f"commit of {kind}: before")
        result = await execute(self, sql, parameters)
        if sql.startswith("CREATE TABLE people"):
            die("migration: first statement")
        if sql == "COMMIT" and kind:
            committing.clear()
            die("migration: after commit" if migrating else f"commit of {kind}: after")
            migrating = False
        return result

    aiosqlite.Connection.execute = armed_execute  # type: ignore[method-assign, assignment]
    Writer._transact = armed_transact  # type: ignore[method-assign]


def shift_clock() -> None:
    """Moves the clock ahead by the seconds in the file CLOCK, speeds up schedule and mailer, and lifts the group limit."""
    from bot.delivery import mailer, sender
    from bot.maintenance import schedule
    from handlers.services import SystemClock

    path = Path(os.environ["CLOCK"])

    def now(self: SystemClock) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=float(path.read_text() or 0) if path.exists() else 0)

    SystemClock.now = now  # type: ignore[method-assign]
    schedule.ASK_EVERY = 0.3  # type: ignore[assignment]
    mailer.ASK_EVERY = 0.3  # type: ignore[assignment]
    sender.GROUP_PER_MINUTE = 10_000


def main() -> None:
    import sys

    from bot.__main__ import cli

    command = sys.argv[1]
    if os.environ.get("CLOCK"):
        shift_clock()
    if os.environ.get("BREAK"):
        BREAKS[os.environ["BREAK"]]()
    if os.environ.get("VISITED"):
        if command == "run":
            arm(AROUND)
            arm_handlers()
            arm_sends()
            arm_fetch()
            arm_database()
        else:
            arm({"backup": BACKUP, "restore": RESTORE}.get(command, {}))
    cli()


if __name__ == "__main__":
    main()
