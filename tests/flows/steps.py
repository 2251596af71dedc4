"""Steps that several flows share, and checks of database and files that several tests need."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from storage import signals
from storage.engine import audit
from storage.engine.sealing import Seal
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Purpose, Signal, SignalKind
from tests.keys import SEAL
from tests.stage import GROUP, Person, Stage

CANARY = "kanarialintu"  # in every text that must be erased
HELSINKI = ZoneInfo("Europe/Helsinki")


def moment(day: int, hour: int = 8, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=HELSINKI)


async def add_signals(stage: Stage, count: int, categories: int = 4) -> None:
    """Stores many signals directly, without the dialog."""
    keys = list(stage.town.categories)[:categories]

    async def job(unit: UnitOfWork) -> None:
        for number in range(count):
            signals.add(
                unit,
                Signal(
                    id=await unit.next_id("signals"),
                    reference=signals.new_reference(),
                    kind=SignalKind.CONCERN,
                    category=keys[number % categories],
                    area="keskusta",
                    text=f"Asia numero {number} " + "sanoja " * 40,
                    language="fi",
                    person_id=None,
                    received_at=unit.now - count + number,
                ),
            )

    await stage.bot.writer.run(job)


async def raise_concern(
    kaisa: Person, reference: str, fi: str = "Kerhotila puuttuu", sv: str | None = "Klubblokal saknas"
) -> None:
    await kaisa.says(f"/nosta {reference}")
    await kaisa.says(fi)
    if sv is None:
        await kaisa.taps("Ohita")
    else:
        await kaisa.says(sv)
    assert "ei ole vielä nostettu" in kaisa.heard and fi in kaisa.heard
    await kaisa.taps("^Lähetä$")


async def ask_reporter(kaisa: Person, question: str = "Mihin aikaan?") -> None:
    """Asks the reporter of the signal that is open in the session."""
    await kaisa.taps("Kysy kertojalta")
    await kaisa.says(question)
    await kaisa.taps("Lähetä kysymys")


async def add_contact(kaisa: Person, unit: str, *, email: str = "", kind: str = "^2 kaupunki", category: str = "") -> str:
    """Adds a contact through the dialog. Returns the code of its link; '' for a contact by e-mail."""
    await kaisa.says("/yhteystiedot")
    await kaisa.taps("Lisää yhteyshenkilö")
    await kaisa.says(unit)
    await kaisa.taps(kind)
    await kaisa.taps("Ohita")
    if category:
        await kaisa.taps(category)
        await kaisa.taps("Valmis")
    else:
        await kaisa.taps("Kaikki aiheet")
    await kaisa.taps("Koko kaupunki")
    if email:
        await kaisa.says(email)
    elif any("Telegramilla" in label for label in kaisa.buttons):  # without e-mail nobody is asked for an address
        await kaisa.taps("Telegramilla")
    await kaisa.taps("^Tallenna$")
    found = re.findall(r"start=(\w+)", kaisa.heard)
    return found[-1] if found else ""


async def telegram_contact(stage: Stage, kaisa: Person, unit: str = "Joukkoliikenne", id: int = 50) -> Person:
    code = await add_contact(kaisa, unit)
    person = await stage.volunteer(id, "Ritva")
    await person.says(f"/start {code}")
    assert f"yhteyshenkilö: {unit}" in person.heard
    return person


async def send_on(kaisa: Person, reference: str, unit: str) -> None:
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Lähetä eteenpäin")
    await kaisa.taps(unit)
    await kaisa.taps("^Lähetä$")


async def association(stage: Stage) -> str:
    """Registers an association and returns the code of its permanent link."""
    from storage import invites, people

    async def job(unit: UnitOfWork) -> str:
        number = await people.register_association(unit, "Kylätupa", "", "")
        return invites.create(unit, Purpose.ASSOCIATION, number, one_time=False)

    return await stage.bot.writer.run(job)


async def close(kaisa: Person, reference: str, outcome: str, words: str = "") -> None:
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps(outcome)
    await (kaisa.says(words) if words else kaisa.taps("Ohita"))
    if "Ilman käännöstä" in kaisa.buttons:
        await kaisa.taps("Ilman käännöstä")
    await kaisa.taps("^Merkitse käsitellyksi$")


async def join_association(stage: Stage, kaisa: Person, person: Person, name: str) -> None:
    await kaisa.says("/kutsu")
    await kaisa.taps("Järjestön vapaaehtoisille")
    await kaisa.taps("Uusi järjestö")
    await kaisa.says(name)
    await kaisa.taps("Ohita")
    await kaisa.taps("Ohita")
    await kaisa.taps("^Lähetä$")
    code = re.findall(r"start=(\w+)", kaisa.heard)[-1]
    await person.says(f"/start {code}")


async def proposed(stage: Stage) -> tuple[Person, str, Person, str]:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Kerholla ei ole enää tilaa mihin mennä", danger="no")
    await raise_concern(kaisa, reference)
    sam = await stage.volunteer(3, "Sam")
    await sam.says("/start c1")
    await sam.taps("Ehdota")
    await sam.says("Minulla on tyhjä kanarialintutalo pihassa")
    await sam.taps("^Lähetä$")
    return kaisa, reference, sam, sam.reference


async def coordinator(stage: Stage, id: int = 901, name: str = "Matti") -> Person:
    """A second coordinator, who is also a member of the group."""
    person = await stage.volunteer(id, name)
    await person.says(f"/start {await stage.invite(Purpose.COORDINATOR)}")
    stage.world.chats[GROUP].members.add(id)
    return person


async def second_coordinator(stage: Stage, id: int = 901, language: str = "fi") -> Person:
    person = await stage.volunteer(id, "Matti", language)
    await person.says(f"/start {await stage.invite(Purpose.COORDINATOR)}")
    return person


async def take_back(aino: Person, reference: str) -> None:
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Peru viesti")
    await aino.taps("Kyllä, peru")


async def written_to(stage: Stage) -> list[str]:
    """Every statement that the bot writes from now on, with its values."""
    statements: list[str] = []
    await stage.bot.writer._db.set_trace_callback(statements.append)
    return statements


def shown_anywhere(stage: Stage, words: str, *, to: int | None = None) -> bool:
    chats = [stage.world.chats[to]] if to is not None else stage.world.chats.values()
    return any(words in m.get("text", "") for chat in chats for m in chat.messages.values() if m["from"]["id"] == 4242)


def files(folder: Path) -> list[Path]:
    """All files that the bot may have written: those in the folder, and SQLite's temporary files."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return found + [path for path in Path(tempfile.gettempdir()).glob("etilqs_*") if path.is_file()]


def holding(folder: Path, canary: str = CANARY) -> list[str]:
    """The files that contain the canary, in upper or lower case, as UTF-8 or UTF-16."""
    forms = [canary.lower().encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    return [
        str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)
        for path in files(folder)
        if any(form in path.read_bytes().lower() for form in forms)
    ]


def put_in_place(copy: Path, database: Path) -> None:
    """Puts a copy in place by hand, as somebody would who does not know `restore`."""
    for suffix in ("-wal", "-shm"):
        Path(f"{database}{suffix}").unlink(missing_ok=True)
    database.write_bytes(copy.read_bytes())


def broken(stage: Stage, seal: Seal = SEAL) -> int | None:
    db = sqlite3.connect(stage.database)
    try:
        return audit.broken_at(db, seal)
    finally:
        db.close()


def change(stage: Stage, sql: str, *params: object) -> None:
    db = sqlite3.connect(stage.database)
    with db:
        db.execute(sql, params)
    db.close()
