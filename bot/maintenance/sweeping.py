"""After an erasure: the search index without the words, an empty write-ahead log, and the file that outlives a restore."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot import logs
from storage import erasure, tombstones
from storage.engine import meta, sqlite
from storage.engine.unit_of_work import INDEX, LOG, UNSWEPT, Batch, ReadOnly
from storage.engine.writer import Writer

ASK_EVERY = 60.0  # seconds; an erasure itself wakes it at once


class Sweeper:
    def __init__(self, database: Path, reader: ReadOnly, writer: Writer) -> None:
        self._database = database
        self._reader = reader
        self._writer = writer
        self._wanted = asyncio.Event()
        self._lock = asyncio.Lock()  # one at a time: the file is written beside itself first

    def committed(self, batch: Batch) -> None:
        if batch.erased or batch.forgotten:
            self._wanted.set()

    async def run(self) -> None:
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
        """Does what is to be done; asking again does nothing."""
        async with self._lock:
            left = await meta.get(self._reader, UNSWEPT, "")
            if left == INDEX:
                await self._writer.transact(_purge)
            if left and await self._writer.checkpoint():  # not while somebody else reads: it is tried again
                await self._writer.transact(_swept)
            await self._remember()

    async def _remember(self) -> None:
        known = await erasure.noted(self._reader)
        held = await asyncio.to_thread(tombstones.read, self._database)
        if [(entry.at, entry.kind, entry.what) for entry in held] != [(entry.at, entry.kind, entry.what) for entry in known]:
            await asyncio.to_thread(tombstones.write, self._database, known)


async def _purge(batch: Batch) -> None:
    unit = batch.unit()
    unit.write(sqlite.PURGE_INDEX)
    meta.put(unit, UNSWEPT, LOG)
    await unit.accept()


async def _swept(batch: Batch) -> None:
    """Unless something else was erased meanwhile."""
    unit = batch.unit()
    meta.drop(unit, UNSWEPT, LOG)
    await unit.accept()
