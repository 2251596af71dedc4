"""SIGKILL in the middle of a dialog: nothing that a receipt promised is lost, and nothing is done twice."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest

from bot.sandbox.server import Server
from bot.sandbox.world import BOT, MovableClock, World
from tests.chaos.process import BotProcess

pytestmark = pytest.mark.long

AINO = 1


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[BotProcess]:
    server = Server(World(MovableClock()))
    server.world.user(AINO, "Aino", "fi")
    await server.start()
    process = BotProcess(server, tmp_path / "k.db")
    try:
        yield process
    finally:
        await process.kill()
        await server.stop()


def heard(world: World, words: str) -> bool:
    """True when the bot has said this since Aino last wrote. A bot that was killed may say it twice."""
    messages = list(world.chats[AINO].messages.values())
    last = max(m["message_id"] for m in messages if m["from"]["id"] == AINO)
    return any(words in m.get("text", "") for m in messages if m["message_id"] > last and m["from"]["id"] == BOT["id"])


def newest_button(world: World, label: str, question: str = "") -> tuple[int, str]:
    for message in reversed(world.chats[AINO].messages.values()):
        if question not in message.get("text", ""):
            continue
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for key in row:
                if re.search(label, key["text"]):
                    return message["message_id"], key["callback_data"]
    raise AssertionError(f"no button {label}")


def receipts_above(world: World, number: int) -> bool:
    return len(receipts(world)) > number


# The button that Aino taps (or her text, when empty), and the answer that shows it was handled.
STEPS = (
    ("", "Mihin aiheeseen"),
    ("^1 ", "Missä päin"),
    ("^1 ", "ei ole vielä lähetetty"),
    ("^Lähetä$", "viesti on perillä"),
)


async def test_ten_kills_at_different_points_of_the_dialog(bot: BotProcess) -> None:
    world = bot.server.world
    await bot.start()
    await world.say(AINO, "/start")
    await bot.until(lambda: heard(world, "Kerro tänne"))
    await world.press(AINO, AINO, *newest_button(world, "suomi"))
    await bot.until(lambda: heard(world, "Kuka näkee mitä"))
    await world.press(AINO, AINO, *newest_button(world, "Selvä, jatka"))
    await bot.until(lambda: heard(world, "omin sanoin"))
    kills = 0
    for number in range(5):
        text = f"Torin penkki numero {number} on rikki"
        for place, (label, answer) in enumerate(STEPS):
            before = len(receipts(world))
            if label:
                await world.press(AINO, AINO, *newest_button(world, label, STEPS[place - 1][1]))
            else:
                await world.say(AINO, text)
            if (number + place) % 2 == 0:
                await asyncio.sleep(0.004 * kills)
                await bot.kill()
                kills += 1
                assert receipts(world) <= references(bot.database), "a receipt without a row"
                await bot.start()
            last = place == len(STEPS) - 1
            await bot.until(partial(receipts_above, world, before) if last else partial(heard, world, answer))
        texts = [row[0] for row in rows(bot.database, "SELECT text FROM signals")]
        assert texts.count(text) == 1, f"{text}: {texts.count(text)} rows"
    assert kills == 10
    assert receipts(world) == references(bot.database)
    await bot.until(lambda: rows(bot.database, "SELECT count(*) FROM outbox") == [(0,)])
    assert rows(bot.database, "SELECT count(*) FROM drafts") == [(0,)]
    assert rows(bot.database, "PRAGMA integrity_check") == [("ok",)]


def rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return db.execute(sql).fetchall()
    finally:
        db.close()


def receipts(world: World) -> set[str]:
    found = set()
    for message in world.chats[AINO].messages.values():
        if message["from"]["id"] == BOT["id"] and "viesti on perillä" in message.get("text", ""):
            found.add(re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", message["text"])[0].replace("-", ""))
    return found


def references(database: Path) -> set[str]:
    return {str(row[0]) for row in rows(database, "SELECT reference FROM signals")}


async def test_a_second_instance_says_why_it_will_not_start(bot: BotProcess) -> None:
    await bot.start()
    code, said = await bot.run_to_the_end()
    assert code == 1 and "running already" in said
    code, said = await bot.command("restore", "nowhere.db")
    assert code == 1 and "Stop the bot first" in said


async def test_commands_beside_the_running_bot(bot: BotProcess, tmp_path: Path) -> None:
    await bot.start()
    await bot.until(lambda: bot.server.world.menus != {})
    code, said = await bot.command("invite", "team")
    assert code == 0 and "https://t.me/kuulolla_bot?startgroup=" in said
    code, said = await bot.command("check")
    assert code == 0 and "healthy" in said and "complete" in said
    code, said = await bot.command("digest", "--dry-run")
    assert code == 0 and "Hiljainen viikko" in said
    code, said = await bot.command("digest", "--week", "2020-W01")
    assert code == 1 and "No digest" in said
    code, said = await bot.command("export", str(tmp_path / "out.xlsx"))
    assert code == 0 and (tmp_path / "out.xlsx").read_bytes()[:2] == b"PK"
    code, said = await bot.command("letters")
    assert code == 0 and "No dead letters" in said
    code, copy = await bot.command("backup")
    assert code == 0 and copy.strip().endswith(".db")
    log = await bot.stop()
    assert "running" in log and "4242:TEST" not in log and "Aino" not in log
    code, said = await bot.command("restore", copy.strip())
    assert code == 0 and "is restored" in said


async def test_what_a_newcomer_meets(bot: BotProcess) -> None:
    code, said = await bot.run_to_the_end(BOT_TOKEN="")
    assert code == 1 and "BotFather" in said and "make demo" in said
    code, said = await bot.run_to_the_end(SECRET_KEY="")
    assert code == 1 and "python -m bot key" in said
    code, said = await bot.command("check", SECRET_KEY="abc")
    assert code == 1 and "SECRET_KEY is not a key" in said
    code, said = await bot.command("check", BOT_TOKEN="abc")
    assert code == 1 and "does not look like a token" in said
    code, said = await bot.command("digest")
    assert code == 1 and "There is no database" in said and not bot.database.exists()
    code, said = await bot.command("invite", "team")
    assert code == 0 and "/connect " in said and bot.database.stat().st_mode & 0o077 == 0
    code, said = await bot.command("demo", "--port", str(bot.server.port))
    assert code == 1 and "Try another" in said
    code, said = await bot.run_to_the_end(TOWN_FILE="nowhere.toml")
    assert code == 1 and "The town file is wrong" in said and "No such file" in said
    code, said = await bot.run_to_the_end(LOG_LEVEL="LOUD")
    assert code == 1 and "LOG_LEVEL" in said
    code, said = await bot.run_to_the_end(TELEGRAM_API_BASE="http://127.0.0.1:9")
    assert code == 1 and "could not be reached" in said and "4242" not in said
    bot.database.write_bytes(b"junk" * 2000)
    code, said = await bot.run_to_the_end()
    assert code == 1 and "damaged" in said and "Traceback" not in said
