"""A session of the team while the bot keeps being killed: everything that can be done in a session is done once."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable

from tests.chaos.town import PATIENCE, DyingTown
from tests.flows.steps import add_contact, ask_reporter, send_on
from tests.keys import SEAL
from tests.stage import GROUP, Person

MAIL = {"SMTP_HOST": "127.0.0.1", "SMTP_SECURITY": "none", "SMTP_FROM": "kuulolla@example.org"}


async def until(town: DyingTown, holds: Callable[[], bool]) -> None:
    """Waits for what the schedule or the mailer does by itself. Raises AssertionError after PATIENCE seconds."""
    deadline = asyncio.get_running_loop().time() + PATIENCE
    while not holds():
        if asyncio.get_running_loop().time() > deadline:
            raise AssertionError("it never came")
        await asyncio.sleep(0.05)
    await town.rest()


async def the_hour(town: DyingTown, kaisa: Person, aino: Person, sam: Person, first: str) -> None:
    """A session from the first card to the feedback for the reporter, with contacts, questions, outcomes and minutes."""
    await add_contact(kaisa, "Joukkoliikenne")
    ritva = await town.volunteer(4, "Ritva")
    captions = [m.get("caption", "") for m in kaisa.said_by_bot]
    await ritva.says("/start " + re.findall(r"start=(\w+)", "\n".join(captions))[-1])
    await add_contact(kaisa, "Diakonia", email="diakonia@example.org")
    await kaisa.taps("Aloita kokous", chat_id=GROUP)
    await kaisa.taps("Olen paikalla", chat_id=GROUP)
    await kaisa.taps("^Tehdään jo$")
    await kaisa.says("Kerho kokoontuu kirjastossa")
    await send_on(kaisa, first, "Joukkoliikenne")
    await send_on(kaisa, first, "Diakonia")
    await kaisa.says(f"/kokous {first}")
    await ask_reporter(kaisa, "Mihin aikaan tilaa tarvitaan?")
    await aino.taps("^Vastaa$")
    await aino.says("Torstaisin iltapäivällä")
    await aino.taps("^Lähetä$")
    await ritva.taps("Hoidamme tämän")
    await kaisa.says(f"/vastaus {first}")
    for label in ("Diakonia", "vastattu", "Ei muuta"):
        await kaisa.taps(label)
    await sam.says("/raised")
    await sam.taps("I have seen the same")
    for data in ("rc:1", "ro:doing:1", "t:new:", "t:yes:1"):
        await sam.presses(sam.said_by_bot[-1]["message_id"], data)
        if await _has_draft(town, sam):
            await sam.says("/cancel")
    await kaisa.says(f"/kokous {first}")
    for label in ("Merkitse käsitellyksi", "Asiaan saatiin apua", "Ohita", "^Merkitse käsitellyksi$"):
        await kaisa.taps(label)
    while town.rows("SELECT 1 FROM sessions WHERE item_id IS NOT NULL"):
        await kaisa.taps("Seuraava", chat_id=GROUP)
    await kaisa.taps("Päätä kokous", chat_id=GROUP)
    await kaisa.taps("Hyväksy pöytäkirja")
    await kaisa.says("/poytakirja")
    await kaisa.says(f"/asia {first}")
    await until(town, lambda: "Mitä viesteistäsi seurasi" in aino.everything_heard)
    await aino.taps("Älä lähetä näitä")
    await until(town, lambda: town.rows("SELECT count(*) FROM mails WHERE sent_at IS NULL") == [(0,)])


async def _has_draft(town: DyingTown, person: Person) -> bool:
    wanted = "SELECT 1 FROM drafts JOIN addresses USING (person_id) WHERE mark = ?"
    return bool(town.rows(wanted, SEAL.mark(person.id)))


def check_hour(town: DyingTown) -> None:
    """Nothing in the session was done twice, and nothing was left out."""
    assert town.rows("SELECT count(*) FROM sessions WHERE ended_at IS NOT NULL AND approved_at IS NOT NULL") == [(1,)]
    assert town.rows("SELECT count(*) FROM notes") == [(1,)]
    assert town.rows("SELECT state FROM referrals ORDER BY id") == [("taken",), ("answered",)]
    assert town.rows("SELECT count(*) FROM questions WHERE answer = 'Torstaisin iltapäivällä'") == [(1,)]
    assert town.rows("SELECT count(*) FROM endorsements") == [(1,)]
    assert town.rows("SELECT count(*) FROM follow_ups") == [(1,)]
    assert town.rows("SELECT count(*) FROM notifications WHERE told_at IS NULL AND ready_at IS NULL") == [(0,)]
