"""Processor time, memory and disk speed, of the whole machine or of a process (Linux only)."""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
QUIET = 0.12  # processor seconds per second that count as idle


def busy() -> float:
    """Processor seconds used by the whole machine since it started."""
    figures = Path("/proc/stat").read_text().splitlines()[0].split()[1:]
    return sum(int(figures[i]) for i in (0, 1, 2, 5, 6)) / TICKS


async def wait_until_quiet(longest: float) -> float:
    """Waits until the machine is idle, for about `longest` seconds at most. Returns the seconds waited."""
    began = time.monotonic()
    while time.monotonic() - began < longest:
        before = busy()
        await asyncio.sleep(1)
        if busy() - before < QUIET:
            break
    return time.monotonic() - began


def usage(pid: int) -> tuple[float, float]:
    """Processor seconds and resident MiB of a process and all its descendants."""
    seconds = megabytes = 0.0
    for member in _family(pid):
        try:
            figures = Path(f"/proc/{member}/stat").read_text().rsplit(")", 1)[1].split()
            status = Path(f"/proc/{member}/status").read_text()
        except OSError:
            continue
        seconds += (int(figures[11]) + int(figures[12])) / TICKS
        megabytes += sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
    return seconds, megabytes


def _family(pid: int) -> list[int]:
    found = [pid]
    for member in found:
        for children in Path(f"/proc/{member}/task").glob("*/children"):
            try:
                found += [int(child) for child in children.read_text().split()]
            except OSError:
                continue
    return found


def fsync_median(folder: Path, times: int = 200) -> float:
    """Median milliseconds of writing and syncing a 4 KiB page: what every durable answer has to wait for."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "fsync"
    taken = []
    with path.open("wb", buffering=0) as file:
        for _ in range(times):
            began = time.perf_counter()
            file.write(b"x" * 4096)
            os.fsync(file.fileno())
            taken.append(time.perf_counter() - began)
    path.unlink()
    return statistics.median(taken) * 1000
