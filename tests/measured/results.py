"""Figures that tests measure, stored for `make measure` to print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

FOLDER = Path(__file__).parent.parent.parent / "build" / "measured"


def note(name: str, figures: dict[str, Any]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.json").write_bytes(orjson.dumps(figures))


def noted() -> dict[str, Any]:
    """All stored figures, by name."""
    return {path.stem: orjson.loads(path.read_bytes()) for path in sorted(FOLDER.glob("*.json"))}
