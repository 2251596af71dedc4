"""Chromium with the practice page open; every test here carries the marker `browser`."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright

from bot.sandbox.demo import TOWN, Demo
from storage.town_file import load_town
from tests.browser.steps import PICTURES

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Demo]:
    opened, ready = Demo(load_town(TOWN), tmp_path / "demo"), asyncio.Event()
    running = asyncio.create_task(opened.run(0, ready))
    await asyncio.wait_for(ready.wait(), 30)
    yield opened
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


@pytest.fixture
async def page(demo: Demo) -> AsyncIterator[Page]:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "install Chromium first (Debian: apt-get install chromium)"
    PICTURES.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=QUIET)
        opened = await browser.new_page(viewport={"width": 1500, "height": 950}, reduced_motion="reduce")
        errors: list[str] = []
        opened.on("pageerror", lambda error: errors.append(str(error)))
        opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        await opened.goto(demo.server.url)
        await opened.wait_for_selector(".chat")
        yield opened
        assert errors == []
        await browser.close()
