"""What a person does on the practice page."""

from __future__ import annotations

import re

from playwright.async_api import Locator, Page, expect

from tests.conftest import ROOT

PICTURES = ROOT / "build" / "pictures"


def chat(page: Page, number: int) -> Locator:
    return page.locator(f'.chat[data-chat="{number}"]')


async def say(page: Page, number: int, text: str) -> None:
    await chat(page, number).locator("textarea").fill(text)
    await chat(page, number).locator("textarea").press("Enter")


async def tap(page: Page, number: int, label: str) -> None:
    keys = chat(page, number).locator(".keys button").filter(has_text=re.compile(label))
    await keys.last.click()


async def hears(page: Page, number: int, words: str) -> None:
    await expect(chat(page, number).locator(".messages")).to_contain_text(words, timeout=8000)
