"""Redaction, danger, sensitive signals, own data, leaving, erasing and muting on the page, in Finnish; with pictures."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from bot.sandbox.demo import AINO, KAISA
from tests.browser.steps import PICTURES, chat, hears, say, tap

pytestmark = pytest.mark.browser


async def picture(page: Page, number: int, name: str) -> None:
    await page.wait_for_timeout(300)
    await chat(page, number).screenshot(path=PICTURES / f"trust-{name}.png")


async def send(page: Page) -> str:
    """Three taps; gives the reference of the new receipt."""
    receipts = chat(page, AINO).locator(".messages").get_by_text("Kiitos, viesti on perillä")
    before = await receipts.count()
    await tap(page, AINO, "^1 ")
    await hears(page, AINO, "Missä päin kaupunkia?")
    await tap(page, AINO, "^1 ")
    await tap(page, AINO, "^Lähetä$")
    await expect(receipts).to_have_count(before + 1, timeout=8000)
    words = (await receipts.last.inner_text()).split()
    return words[words.index("Tunnus") + 1]


async def test_trust(page: Page) -> None:
    await say(page, AINO, "Hei")
    await say(page, AINO, "/start")
    await tap(page, AINO, "suomi")
    await hears(page, AINO, "Kuka näkee mitä")
    await tap(page, AINO, "Selvä, jatka")
    await hears(page, AINO, "Kirjoita nyt omin sanoin")
    # redaction
    await say(page, AINO, "Naapurin rouva 131052-308T haluaisi kerhoon, numero on 040 123 4567")
    await hears(page, AINO, "Otin viestistäsi pois: henkilötunnus, puhelinnumero")
    await expect(chat(page, AINO).locator(".messages")).not_to_contain_text("131052")
    await picture(page, AINO, "redaction")
    redacted = await send(page)
    # danger
    await say(page, AINO, "Vanha rouva makaa lattialla eikä pääse ylös")
    await hears(page, AINO, "Haluatko silti lähettää sen tiimille")
    await picture(page, AINO, "danger")
    await tap(page, AINO, "Kyllä, jatketaan")
    urgent = await send(page)
    await hears(page, KAISA, f"Kiireellinen viesti {urgent}")
    await picture(page, KAISA, "urgent")
    # in doubt: one question
    await say(page, AINO, "Naapurin lapset ovat usein yksin kotona")
    await hears(page, AINO, "Voiko joku olla vaarassa juuri nyt")
    await picture(page, AINO, "doubt")
    await tap(page, AINO, "Ei, kukaan ei ole vaarassa")
    await send(page)
    # sensitive
    await say(page, AINO, "Tämä torin penkkien asia on arkaluonteinen")
    await tap(page, AINO, "^1 ")
    await tap(page, AINO, "^1 ")
    await tap(page, AINO, "Merkitse arkaluonteiseksi")
    await hears(page, AINO, "ryhmässä näkyvät vain aihe ja tunnus")
    await picture(page, AINO, "sensitive")
    await tap(page, AINO, "^Lähetä$")
    # own data
    await say(page, AINO, "/tietoni")
    await hears(page, AINO, "kaikki, mitä sinusta on tallessa")
    await picture(page, AINO, "mydata")
    # erasing and muting, by a coordinator
    await say(page, KAISA, f"/havita {redacted}")
    await tap(page, KAISA, "Siitä tunnistaa")
    await hears(page, KAISA, "ei ole vielä poistettu")
    await picture(page, KAISA, "erase-review")
    await tap(page, KAISA, "Poista lopullisesti")
    await hears(page, KAISA, f"Viestin {redacted} teksti on poistettu")
    await hears(page, AINO, f"Tiimi poisti viestisi {redacted} tekstin")
    await say(page, KAISA, f"/tilanne {urgent}")
    await tap(page, KAISA, "Älä ota vastaan tältä kertojalta")
    await hears(page, KAISA, "kertojan viestejä ei oteta vastaan")
    await picture(page, KAISA, "mute")
    await say(page, AINO, "Vielä yksi asia torilta")
    await hears(page, AINO, "ei ota juuri nyt vastaan viestejäsi")
    await say(page, KAISA, "/loki")
    await hears(page, KAISA, "tiimi poisti tekstin")
    await picture(page, KAISA, "audit")
    # leaving
    await say(page, AINO, "/unohda")
    await hears(page, AINO, "Unohdetaanko sinut?")
    await picture(page, AINO, "forget")
    await tap(page, AINO, "Kyllä, unohda minut")
    await hears(page, AINO, "Sinut on nyt unohdettu")
    await picture(page, AINO, "forgotten")
