"""Monitoring over HTTP on loopback: /healthz (process alive), /readyz (bot working), /metrics (Prometheus).

All values are computed per request, so monitoring adds no work to the handling of updates.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from aiohttp import web
from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from bot import logs
from bot.delivery.sender import Sender
from bot.maintenance.backup import newest_copy
from bot.settings import Settings
from bot.updates.heartbeat import Heartbeat
from bot.updates.loop import Loop
from handlers.services import Services
from storage.engine import inbox, meta
from storage.engine.unit_of_work import UnitOfWork
from storage.engine.writer import Writer

WRITE_WITHIN = 5.0  # seconds that the test write of /readyz may take
SILENT_TOO_LONG = 120.0  # seconds since Telegram last answered
WAITING_TOO_LONG = 600.0  # seconds that the longest-waiting chat has waited for its next message


class Health:
    """The HTTP server, and the Prometheus collector behind /metrics."""

    def __init__(
        self, settings: Settings, services: Services, writer: Writer, loop: Loop, sender: Sender, heartbeat: Heartbeat
    ) -> None:
        self._settings = settings
        self._services = services
        self._writer = writer
        self._loop = loop
        self._sender = sender
        self._heartbeat = heartbeat
        self._registry = CollectorRegistry()
        self._registry.register(self)
        ProcessCollector(registry=self._registry)
        self._dead_letters = 0

    async def run(self, port: int) -> None:
        """Serves on loopback until cancelled. Raises OSError when the port is taken."""
        application = web.Application()
        application.router.add_get("/healthz", self._healthz)
        application.router.add_get("/readyz", self._readyz)
        application.router.add_get("/metrics", self._metrics)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _healthz(self, request: web.Request) -> web.Response:
        """200 as long as the event loop runs."""
        return web.Response(text="ok\n")

    async def _readyz(self, request: web.Request) -> web.Response:
        """200 when the bot can write to the database, Telegram answers, and messages are being sent; otherwise 503."""
        silence, waiting = self._heartbeat.age, self._sender.oldest
        found: dict[str, Any] = {
            "database_writable": await self._can_write(),
            "seconds_since_telegram": None if silence is None else round(silence, 1),
            "oldest_message_waits_seconds": round(waiting, 1),
        }
        ready = found["database_writable"] and silence is not None and silence < SILENT_TOO_LONG and waiting < WAITING_TOO_LONG
        return web.json_response(found | {"ready": ready}, status=200 if ready else 503)

    async def _can_write(self) -> bool:
        async def job(unit: UnitOfWork) -> None:
            meta.put(unit, "written", str(unit.now))

        try:
            async with asyncio.timeout(WRITE_WITHIN):
                await self._writer.run(job)
        except Exception as error:
            logs.get().warning("not ready: the database can't be written", error=error)
            return False
        return True

    async def _metrics(self, request: web.Request) -> web.Response:
        self._dead_letters = await inbox.count_dead_letters(self._services.reader)
        text = await asyncio.to_thread(generate_latest, self._registry)
        return web.Response(body=text, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    def collect(self) -> Iterator[Metric]:
        """The current values. prometheus_client calls this, in a worker thread, for every scrape."""
        sent = CounterMetricFamily("kuulolla_sends", "Calls to Telegram by what came of them", labels=["outcome"])
        for outcome, count in list(self._sender.outcomes.items()):
            sent.add_metric([outcome], count)
        yield sent
        yield CounterMetricFamily("kuulolla_updates", "Updates that took effect", value=self._loop.applied)
        newest = newest_copy(self._settings.backup_folder)
        age = (self._services.clock.now() - newest).total_seconds() if newest else -1
        silence = self._heartbeat.age
        for name, about, value in (
            ("telegram_silent_seconds", "Since Telegram last answered; -1 before it has", -1 if silence is None else silence),
            ("outbox_messages", "Messages that wait to be sent", self._sender.waiting),
            ("outbox_oldest_seconds", "How long the longest waiting chat has waited", self._sender.oldest),
            ("dead_letters", "Updates set aside because handling them failed", self._dead_letters),
            ("database_bytes", "Size of the database", _size(self._settings.database)),
            ("log_bytes", "Size of the database's write-ahead log", _size(Path(f"{self._settings.database}-wal"))),
            ("backup_age_seconds", "Age of the newest copy; -1 when there is none", age),
        ):
            yield GaugeMetricFamily(f"kuulolla_{name}", about, value=value)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
