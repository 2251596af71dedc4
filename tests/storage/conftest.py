"""A database of its own for each test, with the writer and a reader on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.engine import sqlite
from storage.engine.database import open_database
from storage.engine.reader import ReadOnly
from storage.engine.writer import Writer
from tests.keys import SEAL
from tests.storage.steps import NOW, Told


@pytest.fixture
async def told() -> Told:
    return Told()


@pytest.fixture
async def writer(tmp_path: Path, told: Told) -> AsyncIterator[Writer]:
    opened = Writer(await open_database(tmp_path / "k.db", SEAL), SEAL, lambda: NOW, told, told.errors.append)
    yield opened
    await opened.close()


@pytest.fixture
async def reader(writer: Writer, tmp_path: Path) -> AsyncIterator[ReadOnly]:
    opened = ReadOnly(await sqlite.connect(tmp_path / "k.db", read_only=True))
    yield opened
    await opened.close()
