"""A copy of this checkout in which a recipe is carried out, as somebody would who follows the README."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SUITE = ("-m", "not browser and not long and not measure", "-n", "2", "-p", "no:cacheprovider")


class Tree:
    """The copy: what git knows of, and what is new and not ignored."""

    def __init__(self, path: Path) -> None:
        self.path = path
        found = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
        )
        for name in filter(None, found.stdout.decode().split("\0")):
            if (ROOT / name).is_file():
                target = path / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, target)

    def read(self, name: str) -> str:
        return (self.path / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replaces one passage. Raises AssertionError when it is not there exactly once."""
        text = self.read(name)
        assert text.count(old) == 1, f"{name} has {text.count(old)} times {old!r}"
        self.write(name, text.replace(old, new))

    def delete(self, name: str) -> None:
        target = self.path / name
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink()

    def drop_lines(self, name: str, pattern: str) -> None:
        """Deletes every line that matches. Raises AssertionError when there is none."""
        lines = self.read(name).splitlines(keepends=True)
        left = [line for line in lines if not re.search(pattern, line)]
        assert len(left) < len(lines), f"{name} has no line like {pattern}"
        self.write(name, "".join(left))

    def run(self, *command: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """`python -m` something in the copy."""
        around = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "COV"))}
        around |= {"PYTHONPATH": str(self.path), "PYTHONDONTWRITEBYTECODE": "1", **(env or {})}
        return subprocess.run(
            [sys.executable, "-m", *command], cwd=self.path, env=around, capture_output=True, text=True, timeout=900, check=False
        )

    def passes(self, *arguments: str) -> str:
        """Runs pytest in the copy. Returns its last line; raises AssertionError with the failures when it is not green."""
        done = self.run("pytest", *arguments)
        assert done.returncode == 0, "\n".join((done.stdout + done.stderr).splitlines()[-40:])
        return done.stdout.strip().splitlines()[-1]
