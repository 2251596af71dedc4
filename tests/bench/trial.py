"""One measured run: one bot, one crowd, one setting."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sqlite3
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.contestants import Contestant
from tests.bench.machine import usage
from tests.bench.telegram import Telegram

BOT_CORE, CROWD_CORE = 0, 1
START_WITHIN = 30.0
WARM_UP, DRAIN = 2.0, 6.0
DRAIN_WITHIN = 120.0


@dataclass(frozen=True)
class Setting:
    people: int
    round_trip: float  # seconds
    seconds: float
    backlog: int = 0  # updates that wait when the bot starts


async def run(contestant: Contestant, setting: Setting, folder: Path) -> dict[str, Any]:
    """The figures of one run; times in milliseconds unless the name says otherwise."""
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / "bench.db"
    for leftover in folder.glob("bench.db*"):
        leftover.unlink()
    telegram = Telegram(setting.backlog or setting.people, setting.round_trip, ours=contestant.ours)
    server, port = await telegram.serve()
    if setting.backlog:
        telegram.crowd.write_once()
    process, startup = await _start(contestant, telegram, f"http://127.0.0.1:{port}", database)
    try:
        figures = await (_drain if setting.backlog else _measure)(telegram, process.pid, setting)
    finally:
        await _stop(process)
        server.close()
    return {
        "bot": contestant.name,
        "rtt_ms": round(setting.round_trip * 1000),
        "users": setting.people,
        **figures,
        "startup_s": round(startup, 2),
        **_kept(telegram, database),
        "unanswered_taps": len(telegram.crowd.open_taps),
        "settings": contestant.settings,
    }


async def _start(contestant: Contestant, telegram: Telegram, api: str, database: Path) -> tuple[Any, float]:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(contestant.root)} | contestant.environment(api, database)
    began = time.perf_counter()
    with (database.parent / "bench.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *contestant.command,
            cwd=contestant.root,
            env=environment,
            stdout=log,
            stderr=log,
            preexec_fn=lambda: os.sched_setaffinity(0, {BOT_CORE}),
        )
    await asyncio.wait_for(telegram.polled.wait(), START_WITHIN)
    return process, time.perf_counter() - began


async def _measure(telegram: Telegram, pid: int, setting: Setting) -> dict[str, Any]:
    crowd, loop = telegram.crowd, asyncio.get_running_loop()
    for number, volunteer in enumerate(crowd.people.values()):
        loop.call_later(0.3 + 0.5 * number / len(crowd.people), volunteer.begin)
    await asyncio.sleep(WARM_UP)
    spent, began = usage(pid)[0], time.perf_counter()
    crowd.measuring = True
    await asyncio.sleep(setting.seconds)
    crowd.measuring = False
    seconds = time.perf_counter() - began
    spent, resident = usage(pid)[0] - spent, usage(pid)[1]
    crowd.draining = True
    deadline = time.perf_counter() + DRAIN
    while time.perf_counter() < deadline and not all(person.idle for person in crowd.people.values()):
        await asyncio.sleep(0.05)
    await asyncio.sleep(2 * setting.round_trip + 0.2)
    answers = sorted(crowd.answers)
    return {
        "updates_s": round(len(answers) / seconds, 1),
        "dialogs_s": round(len(crowd.dialogs) / seconds, 1),
        "p50_ms": _at(answers, 0.5),
        "p99_ms": _at(answers, 0.99),
        "cpu_ms": round(spent / max(1, len(answers)) * 1000, 3),
        "rss_mb": round(resident, 1),
        "script_errors": crowd.script_errors,
        "stuck": sum(person.waiting for person in crowd.people.values()),
    }


async def _drain(telegram: Telegram, pid: int, setting: Setting) -> dict[str, Any]:
    """What waited when the bot came up: everybody's text taken and answered."""
    began, limit = time.perf_counter(), time.perf_counter() + DRAIN_WITHIN
    while telegram.unacknowledged or telegram.calls["sendMessage"] < setting.backlog:
        if time.perf_counter() > limit:
            break
        await asyncio.sleep(0.01)
    seconds, (spent, resident) = time.perf_counter() - began, usage(pid)
    answered = min(setting.backlog, telegram.calls["sendMessage"])
    return {
        "updates_s": round(answered / seconds, 1),
        "dialogs_s": None,
        "p50_ms": None,
        "p99_ms": None,
        "cpu_ms": round(spent / max(1, answered) * 1000, 3),
        "rss_mb": round(resident, 1),
        "script_errors": 0,
        "stuck": setting.backlog - answered,
        "backlog": setting.backlog,
        "drained_s": round(seconds, 2),
    }


def _at(ordered: list[float], share: float) -> float | None:
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 2) if ordered else None


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(process.wait(), 15)
    except TimeoutError:
        process.kill()
        await process.wait()


def _kept(telegram: Telegram, database: Path) -> dict[str, int]:
    """Dialogs that a volunteer saw end well, against the rows on disk."""
    with sqlite3.connect(database) as db:
        texts = [row[0] for row in db.execute("SELECT text FROM signals")]
    db.close()
    tokens = Counter(token for text in texts for token in re.findall(r"#\d+-\d+-[0-9a-f]+", text))
    completed = telegram.crowd.completed
    return {
        "completed": len(completed),
        "lost": len(completed - set(tokens)),
        "duplicated": sum(1 for times in tokens.values() if times > 1),
    }
