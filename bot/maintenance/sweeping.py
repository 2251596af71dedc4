"""Sweeping: removes erased words from search index and write-ahead log, and keeps the tombstones file up to date."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot import logs
from storage import erasure, tombstones
from storage.engine import meta, sqlite
from storage.engine.reader import ReadOnly
from storage.engine.unit_of_work import INDEX, LOG, UNSWEPT, Batch, UnitOfWork
from storage.engine.writer import Writer

ASK_EVERY = 60.0  # seconds between sweeps; an erasure starts one at once


class Sweeper:
    """Sweeps after erasures, as a background task."""

    def __init__(self, database: Path, reader: ReadOnly, writer: Writer) -> None:
        self._database = database
        self._reader = reader
        self._writer = writer
        self._wanted = asyncio.Event()
        self._lock = asyncio.Lock()  # one sweep at a time: all write the same temporary file before the rename

    def committed(self, batch: Batch) -> None:
        """Starts a sweep when the batch erased something."""
        if batch.erased or batch.forgotten:
            self._wanted.set()

    async def run(self) -> None:
        """Sweeps after each erasure and every ASK_EVERY seconds, until cancelled."""
        while True:
            try:
                await self.sweep()
            except Exception as error:
                logs.get().error("sweeping up after an erasure failed; it will be tried again", error=error)
            self._wanted.clear()
            try:
                async with asyncio.timeout(ASK_EVERY):
                    await self._wanted.wait()
            except TimeoutError:
                pass

    async def sweep(self) -> None:
        """Does what is outstanding, and nothing when all is swept."""
        async with self._lock:
            left = await meta.get(self._reader, UNSWEPT, "")
            if left == INDEX:
                await self._writer.run(_purge)
            if left and await self._writer.checkpoint():  # False while another connection reads: tried again later
                await self._writer.run(_swept)
            await self._remember()

    async def _remember(self) -> None:
        known = await erasure.noted(self._reader)
        held = await asyncio.to_thread(tombstones.read, self._database)
        if [(entry.at, entry.kind, entry.what) for entry in held] != [(entry.at, entry.kind, entry.what) for entry in known]:
            await asyncio.to_thread(tombstones.write, self._database, known)


async def _purge(unit: UnitOfWork) -> None:
    unit.write(sqlite.PURGE_INDEX)
    meta.put(unit, UNSWEPT, LOG)


async def _swept(unit: UnitOfWork) -> None:
    """Notes that all is swept, unless something else was erased meanwhile."""
    meta.drop(unit, UNSWEPT, LOG)
