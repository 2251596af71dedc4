"""`python -m tests.bench.scale`: how long the digest, /status, /open and /search take with a million signals."""

from __future__ import annotations

import asyncio
import gc
import os
import random
import sqlite3
import statistics
import time
from collections import Counter
from collections.abc import Awaitable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import orjson

from bot import logs
from storage import signal_counts
from storage.engine import sqlite
from storage.engine.database import open_database
from storage.town_file import load_town
from tests.bench.contestants import ROOT
from tests.bench.machine import usage
from tests.keys import SEAL
from tests.stage import Stage, open_stage

NUMBER = int(os.environ.get("SIGNALS", "1000000"))
YEARS = 5
NOW = datetime(2026, 11, 23, 7, 55, tzinfo=ZoneInfo("Europe/Helsinki"))  # five minutes before a digest
WEEK = 7 * 86400
ASKING, ASKED_FROM = 1000, 5000
BUILD = ROOT / "build" / "scale"
COLUMNS = "(id, reference, kind, category, area, text, language, person_id, received_at, state, digest_id)"


async def fill(path: Path) -> None:
    """Creates a database of invented signals, evenly over five years. Those of the last week wait for their digest."""
    town, chance = load_town(ROOT / "town.toml"), random.Random(3)
    await (await open_database(path, SEAL)).close()
    vocabulary = ["".join(chance.choices("aeiouyäökstnlrvmpj", k=chance.randint(4, 10))) for _ in range(6000)]
    pool = chance.choices(vocabulary, [1 / (i + 5) for i in range(6000)], k=2_000_000)
    categories, areas = list(town.categories), list(town.areas)
    span, now = YEARS * 365 * 86400, int(NOW.timestamp())
    digests = span // WEEK + 1

    def row(number: int) -> tuple[object, ...]:
        at, start = now - span + number * span // NUMBER, chance.randrange(1_999_900)
        fresh, recent = at > now - WEEK, at > now - 30 * 86400
        state = "new" if fresh else "delivered" if chance.random() < (0.5 if recent else 0.03) else "closed"
        kind = chance.choices(("concern", "observation", "proposal"), (6, 3, 1))[0]
        digest = None if fresh else digests - (now - at) // WEEK
        return (
            number,
            f"{number:08}",
            kind,
            chance.choice(categories),
            chance.choice(areas),
            " ".join(pool[start : start + 16]),
            chance.choice(town.languages),
            number % 2000 + 1,
            at,
            state,
            digest,
        )

    db = sqlite3.connect(path)
    db.execute("PRAGMA foreign_keys=OFF")
    with db:
        db.execute("INSERT INTO chats (id, telegram_id, kind, joined_at, connected_at) VALUES (1, -5, 'left', 1, 1)")
        weeks = ((n, 1, now + 300 - (digests - n) * WEEK) for n in range(1, digests))
        db.executemany("INSERT INTO digest_runs (id, chat_id, due_at, built_at, posted_at) VALUES (?1, ?2, ?3, ?3, ?3)", weeks)
        people = ((n, "fi", 1, 1, 1) for n in range(1, 2001))
        db.executemany("INSERT INTO people (id, language, notice_version, notice_at, created_at) VALUES (?, ?, ?, ?, ?)", people)
        marks = ", ".join("?" * 11)
        db.executemany(f"INSERT INTO signals {COLUMNS} VALUES ({marks})", (row(n) for n in range(1, NUMBER + 1)))
    db.execute("ANALYZE")
    db.close()


def naive_week(path: Path) -> float:
    """Milliseconds to count nine weeks in Python, for comparison with the digest's figures."""
    db, now = sqlite3.connect(path), int(NOW.timestamp())
    began = time.perf_counter()
    rows = db.execute("SELECT * FROM signals WHERE received_at >= ? AND received_at < ?", (now - 9 * WEEK, now)).fetchall()
    Counter((row[3], row[11] >= now - WEEK) for row in rows)
    return (time.perf_counter() - began) * 1000


async def timed(stage: Stage, person: int, texts: list[str]) -> list[float]:
    """For each text, the milliseconds from the received update to the commit."""
    await stage.stop_polling()
    taken = []
    for text in texts:
        await stage.world.say(person, text)
        raw = stage.world.updates[-1:]
        began = time.perf_counter()
        await stage.bot.loop.apply(raw)
        taken.append((time.perf_counter() - began) * 1000)
        stage.world.updates.clear()
    stage.start_polling()
    await stage.rest()
    return taken


async def replies(stage: Stage, meanwhile: Awaitable[None] | None = None) -> list[float]:
    """ASKING people ask for help, a hundred per second. Returns for each the milliseconds until the answer is there.

    `meanwhile` starts when half of them have asked.
    """
    taken: list[float] = []

    async def one(number: int) -> None:
        began, before = time.perf_counter(), len(stage.world.chats[number].messages)
        await stage.world.say(number, "/ohje")
        while len(stage.world.chats[number].messages) < before + 2:
            await asyncio.sleep(0.001)
        taken.append((time.perf_counter() - began) * 1000)

    async with asyncio.TaskGroup() as group:
        for number in range(ASKING):
            stage.world.user(ASKED_FROM + number, f"K{number}", "fi")
            group.create_task(one(ASKED_FROM + number))
            if meanwhile and number == ASKING // 2:
                group.create_task(meanwhile)  # type: ignore[arg-type]
            await asyncio.sleep(0.01)
    return taken


async def figures(stage: Stage) -> float:
    """Median milliseconds to count the same nine weeks with the index of the database, by category."""
    now, taken = int(NOW.timestamp()), []
    for _ in range(9):
        began = time.perf_counter()
        await signal_counts.between(stage.bot.services.reader, now - WEEK, now, "category")
        await signal_counts.between(stage.bot.services.reader, now - 9 * WEEK, now - WEEK, "category")
        taken.append((time.perf_counter() - began) * 1000)
    return round(statistics.median(taken), 1)


def insert_costs(path: Path) -> dict[str, float]:
    """Median microseconds per insert in a batch of 100: with all indexes, without the search index, with no index."""
    db, found = sqlite3.connect(path, isolation_level=None), {}
    db.execute("PRAGMA synchronous=FULL")
    db.execute("PRAGMA foreign_keys=OFF")
    numbers = iter(range(NUMBER + 10_000, NUMBER + 100_000))
    triggers = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    indexes = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE name LIKE 'signals_%' AND type = 'index'")]
    for name, drops in (
        ("all", []),
        ("no_search", [f"TRIGGER {t}" for t in triggers]),
        ("bare", [f"INDEX {i}" for i in indexes]),
    ):
        for drop in drops:
            db.execute(f"DROP {drop}")
        taken = []
        for _ in range(15):
            began = time.perf_counter()
            db.execute("BEGIN IMMEDIATE")
            for number in (next(numbers) for _ in range(100)):
                text = f"torilla on pimeää ja kaduilla liukasta {number} sanaa naapurissa kerrottiin"
                db.execute(
                    f"INSERT INTO signals {COLUMNS} VALUES (?, ?, 'concern', 'x', 'y', ?, 'fi', 1, ?, 'new', NULL)",
                    (number, f"{number:08}", text, int(NOW.timestamp())),
                )
            db.execute("COMMIT")
            taken.append((time.perf_counter() - began) / 100 * 1e6)
        found[f"insert_{name}_us"] = round(statistics.median(taken), 1)
    db.close()
    return found


def p95(taken: list[float]) -> float:
    return round(statistics.quantiles(taken, n=20)[-1], 1)


async def main() -> None:
    logs.set_up("ERROR", "console")
    BUILD.mkdir(parents=True, exist_ok=True)
    path = BUILD / f"{NUMBER}.db"
    if not path.exists():
        partial = path.with_suffix(".part")
        partial.unlink(missing_ok=True)
        await fill(partial)
        partial.rename(path)
    database = BUILD / "k.db"
    for leftover in BUILD.glob("k.db*"):
        leftover.unlink()
    sqlite.copy(path, database)
    found: dict[str, float] = {
        "signals": NUMBER,
        "database_mb": round(database.stat().st_size / 1e6),
        "naive_nine_weeks_ms": round(naive_week(path), 1),
    }
    async with open_stage(
        load_town(ROOT / "town.toml"), database, NOW, messages_per_minute=100_000, signals_per_day=100_000
    ) as stage:
        await stage.team()
        words = [row[0].split()[3] for row in stage.rows("SELECT text FROM signals WHERE id % ? = 0 LIMIT 40", NUMBER // 41)]
        for name, texts in (
            ("status", ["/tilanne"] * 40),
            ("open", ["/avoimet"] * 40),
            ("search", [f"/haku {word}" for word in words]),
            ("report", [f"Uusi asia numero {n} torilta ja kadulta" for n in range(40)]),
        ):
            taken = await timed(stage, 900, texts)
            found[f"{name}_p95_ms"], found[f"{name}_median_ms"] = p95(taken), round(statistics.median(taken), 1)
        found["figures_ms"] = await figures(stage)
        await stage.bot.schedule.ask()  # loads what the schedule loads on first use
        before = usage(os.getpid())[1]

        async def digest() -> None:
            stage.world.clock.jump(NOW + timedelta(minutes=6))
            began = time.perf_counter()
            await stage.bot.schedule.ask()
            found["digest_s"] = round(time.perf_counter() - began, 2)

        for name, meanwhile in (("quiet", None), ("digest", digest())):
            gc.collect()
            gc.freeze()  # as the running bot does at its start
            taken = sorted(await replies(stage, meanwhile))
            found[f"replies_{name}_p50_ms"] = round(statistics.median(taken), 1)
            found[f"replies_{name}_p99_ms"] = round(taken[int(len(taken) * 0.99)], 1)
            found[f"replies_{name}_worst_ms"] = round(taken[-1], 1)
        found["digest_signals"] = stage.rows("SELECT count(*) FROM signals WHERE digest_id = (SELECT max(id) FROM digest_runs)")[
            0
        ][0]
        found["digest_memory_mb"] = round(usage(os.getpid())[1] - before, 1)
        stage.bot.sender._queues.clear()
    found |= insert_costs(database)
    (ROOT / "build" / "scale.json").write_bytes(orjson.dumps(found, option=orjson.OPT_INDENT_2))
    for name, value in found.items():
        print(f"{name:<22} {value}")


if __name__ == "__main__":
    asyncio.run(main())
