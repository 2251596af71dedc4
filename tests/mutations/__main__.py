"""`python -m tests.mutations [--count 60] [--seed 1] [--tree PATH]`: mistakes in every room, each tried by its tests.

Prints a line a mistake and how many nobody noticed. PATH is another checkout; it is copied first, never changed.
A mistake in a line that no test runs counts as unnoticed too. Some mistakes change nothing that anybody could see.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import NamedTuple

from coverage import CoverageData

from tests.mutations.mutants import Mutant, mutants

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("texts", "storage", "digests", "handlers", "bot")
APART = ("bot/sandbox/", "bot/__main__.py", "bot/cli/")  # the tests' own ground, and what tests run as a process of its own
WORKERS = 2
LONGEST = 600  # seconds until a mistake that never ends counts as noticed
MARKS = ["-m", "not browser and not long and not measure"]


class Place(NamedTuple):
    path: str
    mutant: Mutant
    tests: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.mutations")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tree", type=Path, default=ROOT)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copies = [_copied(options.tree, Path(folder) / str(number)) for number in range(WORKERS)]
        places = _drawn(copies[0], _covered(copies[0]), options.count, options.seed)
        free: Queue[Path] = Queue()
        for copy in copies:
            free.put(copy)
        with ThreadPoolExecutor(WORKERS) as pool:
            found = list(pool.map(lambda place: _noticed(place, free), places))
    missed = sum(not noticed for noticed in found)
    print(f"mutations: {len(places)} mistakes, {missed} unnoticed")


def _copied(tree: Path, target: Path) -> Path:
    shutil.copytree(tree, target, ignore=shutil.ignore_patterns(".git", ".venv", "build", "__pycache__", ".hypothesis"))
    return target


def _run(tree: Path, *arguments: str, **more: str) -> int:
    """pytest's exit code in this tree; 0 when every test passed."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *MARKS, *arguments]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(tree), **more}
    try:
        done = subprocess.run(
            command, cwd=tree, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LONGEST
        )
    except subprocess.TimeoutExpired:
        return 1
    return done.returncode


def _covered(tree: Path) -> CoverageData:
    """Which tests run which lines."""
    plugin = tree / "tests" / "mutations" / "coverage_plugin.py"
    plugin.parent.mkdir(parents=True, exist_ok=True)
    (plugin.parent / "__init__.py").touch()
    shutil.copy(Path(__file__).parent / "coverage_plugin.py", plugin)
    data = tree / "covered"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.mutations.coverage_plugin", "-p", "no:xdist", *MARKS]
    subprocess.run(command, cwd=tree, env={**os.environ, "COVERED": str(data), "PYTHONPATH": str(tree)}, check=True)
    found = CoverageData(str(data))
    found.read()
    return found


def _drawn(tree: Path, covered: CoverageData, count: int, seed: int) -> list[Place]:
    """As many mistakes from each room, drawn by the seed."""
    chance = random.Random(seed)
    places: list[Place] = []
    for number, room in enumerate(ROOMS):
        everywhere = list(_places(tree, room))
        share = count // len(ROOMS) + (number < count % len(ROOMS))
        for path, mutant in chance.sample(everywhere, share):
            by_line = covered.contexts_by_lineno(str(tree / path))
            # a line that runs when the module is imported belongs to no test: then all that run anything of the module
            ran = set(filter(None, by_line.get(mutant.line, []))) or {
                test for tests in by_line.values() for test in tests if test
            }
            places.append(Place(path, mutant, tuple(sorted(ran, key=_order))))
    return places


def _places(tree: Path, room: str) -> Iterator[tuple[str, Mutant]]:
    for file in sorted((tree / room).rglob("*.py")):
        path = str(file.relative_to(tree))
        if not path.startswith(APART):
            yield from ((path, mutant) for mutant in mutants(file.read_bytes()))


def _order(test: str) -> tuple[bool, bool, str]:
    """The fast ones first."""
    return (not test.startswith("tests/unit"), not test.startswith("tests/storage"), test)


def _noticed(place: Place, free: Queue[Path]) -> bool:
    tree = free.get()
    file = tree / place.path
    source = file.read_bytes()
    try:
        file.write_bytes(place.mutant.applied(source))
        noticed = bool(place.tests) and _run(tree, "-x", *place.tests) != 0
    finally:
        file.write_bytes(source)
        free.put(tree)
    was, instead = (" ".join(text.split())[:60] for text in (place.mutant.was, place.mutant.instead))
    says = "noticed  " if noticed else "UNNOTICED"
    print(f"{says} {place.path}:{place.mutant.line}: {was} -> {instead} ({len(place.tests)} tests)", flush=True)
    return noticed


if __name__ == "__main__":
    main()
