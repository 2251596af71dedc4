"""The page as people use it, in Chromium: the whole main job, wide and narrow, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from bot.sandbox.demo import AINO, KAISA, SAM, SVEN, TEAM
from tests.browser.steps import PICTURES, chat, hears, say, tap

pytestmark = pytest.mark.browser


async def test_the_whole_main_job(page: Page) -> None:
    await say(page, AINO, "Kerhon vanhukset jäävät yksin viikonlopuksi, kun bussi ei enää kulje.")
    await hears(page, AINO, "Kuka näkee mitä")
    await tap(page, AINO, "Selvä, jatka")
    await hears(page, AINO, "Mihin aiheeseen")
    await page.screenshot(path=PICTURES / "volunteer.png")
    await tap(page, AINO, "^1 ")
    await hears(page, AINO, "Missä päin")
    await tap(page, AINO, "Runosmäki")
    await hears(page, AINO, "ei ole vielä lähetetty")
    await tap(page, AINO, "Milloin huomasit tämän")
    await chat(page, AINO).screenshot(path=PICTURES / "own-question.png")
    await tap(page, AINO, "tällä viikolla")
    await hears(page, AINO, "Huomattu: tällä viikolla")
    await chat(page, AINO).screenshot(path=PICTURES / "review.png")
    await tap(page, AINO, "^Lähetä$")
    await hears(page, AINO, "viesti on perillä")

    await chat(page, SVEN).get_by_role("button", name="Aloita").click()
    await tap(page, SVEN, "svenska")
    await tap(page, SVEN, "Okej, fortsätt")
    await hears(page, SVEN, "Skriv nu med egna ord")
    await say(page, SVEN, "/iakttagelse Ungdomarna samlas vid stationen eftersom klubben är stängd")
    await hears(page, SVEN, "Vilket ämne")
    await say(page, SVEN, "barn, unga och familjer")
    await hears(page, SVEN, "Var i staden")
    await tap(page, SVEN, "Hela staden")
    await hears(page, SVEN, "Typ: iakttagelse")
    await tap(page, SVEN, "^Skicka$")
    await hears(page, SVEN, "meddelandet har kommit fram")

    await page.get_by_role("button", name="Sam · Vapaaehtoinen").click()
    await say(page, SAM, "/raised")
    await hears(page, SAM, "Concerns that the team has raised")
    await tap(page, SAM, "Propose a solution")
    await tap(page, SAM, "OK, go on")
    await hears(page, SAM, "·")
    await tap(page, SAM, "Propose a solution$")
    await hears(page, SAM, "What do you propose")
    await say(page, SAM, "The library could open its reading room on weekday evenings for everybody")
    await hears(page, SAM, "Kind: proposal")
    await tap(page, SAM, "^Send$")
    await hears(page, SAM, "your message has arrived")

    await page.locator('[data-jump="monday"]').click()
    await hears(page, TEAM, "Hiljaiset signaalit, viikko")
    await hears(page, TEAM, "Kerhon vanhukset jäävät yksin")
    await hears(page, TEAM, "Huomattu: tällä viikolla")
    await hears(page, TEAM, "Ehdotu")
    await page.get_by_role("button", name="Sam · Vapaaehtoinen").click()
    await say(page, KAISA, "/tilanne")
    await hears(page, KAISA, "Seuraava kooste")
    await chat(page, TEAM).locator(".messages").evaluate("list => { list.scrollTop = 0 }")
    await page.screenshot(path=PICTURES / "monday.png")


async def test_narrow_one_chat_at_a_time(page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    await expect(chat(page, AINO)).to_be_visible()
    await expect(chat(page, TEAM)).to_be_hidden()
    await say(page, AINO, "Torin penkit ovat rikki ja vanhoja.")
    await tap(page, AINO, "Selvä, jatka")
    await hears(page, AINO, "Mihin aiheeseen")
    await page.screenshot(path=PICTURES / "narrow.png")
    overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0
    await page.locator('[data-jump="monday"]').click()
    await page.get_by_role("button", name="Tiimin ryhmä").click()
    await hears(page, TEAM, "Hiljaiset signaalit, viikko")
    await expect(chat(page, AINO)).to_be_hidden()
    await page.screenshot(path=PICTURES / "narrow-digest.png")


async def test_keyboard_language_and_labels(page: Page) -> None:
    await page.select_option("#language", "sv")
    await expect(page.locator("h1")).to_have_text("Kuulolla: prova utan Telegram")
    await expect(page.locator("html")).to_have_attribute("lang", "sv")
    await page.select_option("#language", "en")
    await expect(page.locator("h1")).to_have_text("Kuulolla: try it without Telegram")
    await chat(page, AINO).get_by_role("button", name="Start").focus()
    await page.keyboard.press("Enter")
    await hears(page, AINO, "Hei. Kerro tänne")
    await chat(page, AINO).locator(".keys button").first.focus()
    await page.keyboard.press("Enter")
    await hears(page, AINO, "Kuka näkee mitä")
    for role in ("textbox", "log"):
        assert await chat(page, AINO).get_by_role(role).count() == 1
    unnamed = await page.evaluate(
        "[...document.querySelectorAll('button, textarea, select')].filter(e => e.offsetParent && !(e.textContent.trim()"
        " || e.getAttribute('aria-label') || e.labels?.length)).length"
    )
    assert unnamed == 0


async def test_what_people_write_never_becomes_markup(page: Page) -> None:
    await say(page, AINO, "<img src=x onerror=\"document.title='hacked'\"><b>lihava</b> & <script>1</script>")
    await tap(page, AINO, "Selvä, jatka")
    await tap(page, AINO, "^1 ")
    await tap(page, AINO, "^1 ")
    await hears(page, AINO, "<b>lihava</b> & <script>1</script>")
    assert await chat(page, AINO).locator(".messages img").count() == 0
    assert "hacked" not in await page.title()
