"""`python -m tests.bench.soak`: a year in fast motion. Memory must stay flat, database and write-ahead log bounded."""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson

from digests.week import next_due
from storage.town_file import load_town
from tests.bench.contestants import ROOT
from tests.bench.machine import usage
from tests.chaos.people import Reporter
from tests.chaos.town import DyingTown, dying_town

SIGNALS, WEEKS = int(os.environ.get("SIGNALS", "10000")), int(os.environ.get("WEEKS", "50"))
PEOPLE = 20
RESTARTS = (2, 5)  # after these weeks; then one process runs to the end
COLUMNS = ("week", "signals", "seconds", "memory_mb", "database_mb", "log_mb", "drafts", "outbox")


async def week(stage: DyingTown, number: int, due: datetime) -> None:
    """PEOPLE new people report, then the digest is due."""
    each = SIGNALS // WEEKS // PEOPLE
    crowd = [Reporter(stage.world, number * 1000 + person, person) for person in range(PEOPLE)]
    await stage.while_alive(asyncio.gather(*(person.run(each) for person in crowd)))
    await stage.jump(due + timedelta(minutes=5))
    await stage.digests(number)
    for person in crowd:  # the memory of the local Telegram is not measured
        del stage.world.chats[person.number]


def look(stage: DyingTown, number: int, began: float) -> dict[str, float]:
    assert stage._process
    return {
        "week": number,
        "signals": stage.rows("SELECT count(*) FROM signals")[0][0],
        "seconds": round(time.perf_counter() - began),
        "memory_mb": round(usage(stage._process.pid)[1], 1),
        "database_mb": round(_size(stage.database), 1),
        "log_mb": round(_size(Path(f"{stage.database}-wal")), 1),
        "drafts": stage.rows("SELECT count(*) FROM drafts")[0][0],
        "outbox": stage.rows("SELECT count(*) FROM outbox")[0][0],
    }


def _size(path: Path) -> float:
    return path.stat().st_size / 1e6 if path.exists() else 0.0


async def main() -> None:
    town, began, seen = load_town(ROOT / "town.toml"), time.perf_counter(), []
    print("".join(f"{name:>12}" for name in COLUMNS))
    with tempfile.TemporaryDirectory() as folder:
        async with dying_town(town, Path(folder), armed=False) as stage:
            await stage.rest()
            await stage.team()
            due = next_due(town, datetime.now(UTC).astimezone(town.tz))
            for number in range(1, WEEKS + 1):
                await week(stage, number, due.at)
                due = next_due(town, due.at + timedelta(minutes=1))
                seen.append(look(stage, number, began))
                print("".join(f"{value!s:>12}" for value in seen[-1].values()), flush=True)
                if number in RESTARTS:
                    assert await stage.stop_kindly() == 0
                    await stage.start()
            assert stage.rows("SELECT count(*) FROM digest_runs") == [(WEEKS,)]
            assert stage.rows("PRAGMA integrity_check") == [("ok",)]
    lived = [entry["memory_mb"] for entry in seen[max(RESTARTS) + 1 :]]
    part = max(1, len(lived) // 5)
    middle = len(lived) // 2
    parts = {"start": lived[:part], "middle": lived[middle : middle + part], "end": lived[-part:]}
    flat = {name: statistics.median(piece) for name, piece in parts.items()}
    print("memory in the longest life, MB:", flat)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "soak.json").write_bytes(orjson.dumps({"weeks": seen, "memory_mb": flat}, option=orjson.OPT_INDENT_2))


if __name__ == "__main__":
    asyncio.run(main())
