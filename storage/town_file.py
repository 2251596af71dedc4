"""Reads the town file. Each mistake in it is named with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from pathlib import Path

from pydantic import ValidationError

from storage.town import Town


class TownError(Exception):
    """The town file is invalid; the message names the line and the problem."""


def load_town(path: Path, switches: Collection[str] | None = None) -> Town:
    """Reads the town file. Raises TownError, which names the invalid line.

    switches: the keys that [features] may have; None: any.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise TownError(f"{path}: {error.strerror}") from None
    try:
        town = Town.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise TownError(f'{path}: {error}. Texts and times stand in quotation marks, as in time = "08:00".') from None
    except ValidationError as error:
        problems = []
        for problem in error.errors(include_input=False, include_url=False):
            where = [str(part) for part in problem["loc"]]
            message = problem["msg"].removeprefix("Value error, ")
            if not where:
                where = message.split(" ")[0].split(".")
            problems.append(f"{path}, line {line_of(text, where)}: {'.'.join(where)}: {message}")
        raise TownError("\n".join(problems)) from None
    for key in town.features:
        if switches is not None and key not in switches:
            known = ", ".join(switches)
            raise TownError(
                f"{path}, line {line_of(text, ['features', key])}: features.{key}: no such switch. There are: {known}"
            )
    return town


def line_of(text: str, where: list[str]) -> int:
    """The line number of a key, or of the nearest table above it. Numbers in `where` count the tables of a [[list]] from 0."""
    best, depth = 1, 0
    table: list[str] = []
    counted: dict[str, int] = {}
    for line_number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*(\[+)\s*([^\]]+?)\s*\]+", line):
            table = [part.strip(" \"'") for part in header[2].split(".")]
            if header[1] == "[[":
                counted[header[2]] = counted.get(header[2], -1) + 1
            table = _with_numbers(table, counted)
            path = table
        elif key := re.match(r"\s*([\w.\"'-]+)\s*=", line):
            path = table + [part.strip(" \"'") for part in key[1].split(".")]
        else:
            continue
        if path == where[: len(path)] and len(path) > depth:
            best, depth = line_number, len(path)
    return best


def _with_numbers(table: list[str], counted: dict[str, int]) -> list[str]:
    """The path of a table, with the number of each list that it lies in."""
    found: list[str] = []
    for length, part in enumerate(table, 1):
        found.append(part)
        if (number := counted.get(".".join(table[:length]))) is not None:
            found.append(str(number))
    return found
