"""`python -m tests.bench`: runs every contestant in every setting; prints medians and writes build/bench.json."""

from __future__ import annotations

import argparse
import os
import statistics
from pathlib import Path
from typing import Any

import orjson
import uvloop

from tests.bench import machine, trial
from tests.bench.contestants import BY_WEBHOOK, ROOT, before, contestants
from tests.bench.trial import Setting

BUILD = ROOT / "build"
COLUMNS = (
    "bot",
    "rtt_ms",
    "users",
    "updates_s",
    "dialogs_s",
    "p50_ms",
    "p99_ms",
    "cpu_ms",
    "rss_mb",
    "startup_s",
    "lost",
    "duplicated",
    "stuck",
)

RATIOS = ("updates_s", "p50_ms", "p99_ms", "cpu_ms", "rss_mb", "startup_s")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--seconds", type=float, default=8, help="how long each run is measured")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, of which the median counts")
    parser.add_argument("--users", type=int, nargs="*", default=[200, 1])
    parser.add_argument("--rtt", type=int, nargs="*", default=[0, 50], help="milliseconds of every answer's delay")
    parser.add_argument("--backlog", type=int, default=10_000, help="texts that wait when the bot starts; 0 leaves it out")
    parser.add_argument("--against", type=Path, help="another checkout of ours with its own .venv: both in turns, then ratios")
    parser.add_argument("--only", default="", help="part of a contestant's name")
    parser.add_argument("--quiet", type=float, default=20, help="seconds to wait for a quiet machine before each run")
    parser.add_argument("--out", type=Path, default=BUILD / "bench.json")
    return parser.parse_args()


async def main(wanted: argparse.Namespace) -> None:
    os.sched_setaffinity(0, {trial.CROWD_CORE})
    fsync = machine.fsync_median(BUILD / "bench")
    print(f"fsync: {fsync:.2f} ms median. The bot is pinned to core {trial.BOT_CORE}, the crowd to core {trial.CROWD_CORE}.")
    for contestant in contestants():
        if contestant.settings and contestant.ours:
            print(f"{contestant.name} runs with {contestant.settings}, because one volunteer writes as fast as hundreds.")
    print(_line({name: name for name in COLUMNS}))
    rows = []
    for rtt in wanted.rtt:
        for users in wanted.users:
            rows += await _round(wanted, Setting(users, rtt / 1000, wanted.seconds))
    if wanted.backlog:
        print(f"a backlog of {wanted.backlog} texts, each from somebody new:")
        rows += await _round(wanted, Setting(0, 0, 0, wanted.backlog))
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    wanted.out.write_bytes(orjson.dumps([row | {"fsync_ms": round(fsync, 3)} for row in rows], option=orjson.OPT_INDENT_2))
    print(f"written to {wanted.out.relative_to(ROOT) if wanted.out.is_relative_to(ROOT) else wanted.out}")


async def _round(wanted: argparse.Namespace, setting: Setting) -> list[dict[str, Any]]:
    """Every contestant in one setting; taken in turns, so that a noisy minute hits them all."""
    everybody = [*contestants(), before(wanted.against)] if wanted.against else contestants()
    chosen = [c for c in everybody if wanted.only in c.name]
    if setting.backlog:  # what waited at Telegram comes by webhook at Telegram's own pace
        chosen = [c for c in chosen if c is not BY_WEBHOOK]
    runs: dict[str, list[dict[str, Any]]] = {c.name: [] for c in chosen}
    for number in range(wanted.runs):
        for contestant in chosen if number % 2 == 0 else reversed(chosen):  # nobody always goes first
            await machine.wait_until_quiet(wanted.quiet)
            runs[contestant.name].append(await trial.run(contestant, setting, BUILD / "bench"))
    rows = [_median(found) for found in runs.values()]
    for row in rows:
        print(_line(row), flush=True)
    if wanted.against and len(rows) > 1:
        print(_ratios(rows), flush=True)
    return rows


def _ratios(rows: list[dict[str, Any]]) -> str:
    """Ours held against the version before: ratios of medians; above 1 is more."""
    ours, earlier = rows[0], next(row for row in rows if row["bot"] == "kuulolla, before")
    found = [f"{name} {ours[name] / earlier[name]:.3f}" for name in RATIOS if ours[name] and earlier[name]]
    return "now / before: " + ", ".join(found)


def _median(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """Figures: the median. What must not happen: the worst."""
    worst = ("lost", "duplicated", "stuck", "script_errors", "unanswered_taps")
    return {
        name: value
        if not isinstance(value, int | float)
        else max(run[name] for run in runs)
        if name in worst
        else statistics.median(run[name] for run in runs if run[name] is not None)
        for name, value in runs[0].items()
    }


def _line(row: dict[str, Any]) -> str:
    return "  ".join(f"{row[name]!s:<22}" if name == "bot" else f"{row[name]!s:>9}" for name in COLUMNS)


uvloop.run(main(arguments()))
