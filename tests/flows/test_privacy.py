"""Nobody learns from the bot who told something: people press and write at random, and every message is read."""

from __future__ import annotations

import io
import json
import random
import zipfile
from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox.world import BOT
from storage.models import Purpose
from tests.flows.steps import add_contact, moment, send_on, shown_anywhere, telegram_contact
from tests.post import PostOffice, work_off
from tests.stage import GROUP, Person, Stage

ACTS = 160
NAMES = {71000001: "Xaavolainen", 71000002: "Xbertsson", 71000003: "Xcarter"}  # nobody else writes these
WORDS = ("Kerhotila puuttuu nuorilta Varissuolla", "Bussi ei kulje", "Klubblokal saknas för unga", "Ei tietoa", "2", "kyllä")
COMMANDS = (
    "/kokous",
    "/omat",
    "/nostetut",
    "/yhteystiedot",
    "/tilanne",
    "/poytakirja",
    "/lopeta",
    "/avoimet",
    "/kooste",
    "/vienti",
)


def keys_of(message: dict[str, Any]) -> list[dict[str, Any]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [key for row in rows for key in row if "callback_data" in key]


async def press_anything(chance: random.Random, person: Person, chat: int) -> None:
    """One of the buttons under the newest messages that the bot has written there."""
    messages = [m for m in person.stage.messages(chat) if m["from"]["id"] == BOT["id"] and keys_of(m)][-3:]
    if messages:
        message = chance.choice(messages)
        await person.presses(message["message_id"], chance.choice(keys_of(message))["callback_data"], chat_id=chat)


def everything(stage: Stage, message: dict[str, Any]) -> str:
    """All that a message says: its text, its buttons, and what is inside its file."""
    told = json.dumps(
        {key: value for key, value in message.items() if key not in ("chat", "reply_to_message")}, ensure_ascii=False
    )
    if "file" not in message:
        return told
    name, data = stage.world.files[message["file"]["id"]]
    if not name.endswith((".docx", ".xlsx")):
        return told
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return told + "".join(parts.read(part).decode("utf-8", "replace") for part in parts.namelist() if part.endswith(".xml"))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.needs("email")
async def test_no_message_names_a_reporter(
    stage: Stage,
    post_office: PostOffice,
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.delivery.sender.GROUP_PER_MINUTE", 10_000)
    chance = random.Random(seed)
    kaisa = await stage.team()
    languages = dict(zip(NAMES, ("fi", "sv", "en"), strict=True))
    reporters = [await stage.volunteer(number, name, languages[number]) for number, name in NAMES.items()]
    for reporter in reporters:
        stage.world.users[reporter.id]["username"] = f"u{reporter.id}"
    ritva = await telegram_contact(stage, kaisa)
    await add_contact(kaisa, "Diakonia", email="diakonia@example.org")
    await reporters[0].says(f"/start {await stage.invite(Purpose.RECORDER)}")
    for number, reporter in enumerate(reporters * 2):
        await reporter.says("/lopeta")
        await reporter.reports(f"{WORDS[0]}, osa {number}")
    raised = reporters[0].reference
    await kaisa.says(f"/nosta {raised}")
    for words in WORDS[:2]:
        await kaisa.says(words)
    await kaisa.taps("^Lähetä$")
    await stage.jump(moment(23, 12))
    await send_on(kaisa, raised, "Diakonia")
    await send_on(kaisa, reporters[1].reference, "Joukkoliikenne")
    await work_off(stage)
    for chat in (GROUP, kaisa.id, ritva.id):
        assert shown_anywhere(stage, WORDS[0], to=chat), chat
    await kaisa.says("/kokous")
    everyone = [kaisa, kaisa, kaisa, ritva, *reporters]
    for number in range(ACTS):
        person, act = chance.choice(everyone), chance.random()
        if act < 0.68:
            await press_anything(chance, person, GROUP if person is kaisa and act < 0.1 else person.id)
        elif act < 0.88:
            await person.says(f"{chance.choice(WORDS)} {number if act < 0.8 else ''}".strip())
        elif act < 0.97:
            await person.says(chance.choice(COMMANDS))
        else:
            await stage.jump(stage.world.clock.now() + timedelta(days=chance.choice((1, 3, 8))))
            await work_off(stage)
    await work_off(stage)
    await stage.rest()
    assert stage.rows("SELECT error FROM dead_letters") == []
    for chat_id, place in stage.world.chats.items():
        told = "\n".join(everything(stage, m) for m in place.messages.values() if m["from"]["id"] == BOT["id"])
        for number, name in NAMES.items():
            if chat_id != number:
                assert name not in told and str(number) not in told, f"{chat_id} learns who {name} is"
    letters = "\n".join(letter.as_string() + str(letter.get_content()) for letter in post_office.letters)
    assert WORDS[0] in letters
    assert not any(name in letters or str(number) in letters for number, name in NAMES.items())
