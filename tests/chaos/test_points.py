"""SIGKILL at every named point: the bot dies once at each of them and carries on after its restart."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.maintenance import backup
from digests.week import next_due
from storage.engine import sqlite
from storage.town import Town
from tests.chaos import crashing
from tests.chaos.hour import MAIL, check_hour, the_hour
from tests.chaos.town import DyingTown, content, dying_town
from tests.post import PostOffice
from tests.stage import GROUP, Person

pytestmark = pytest.mark.long

# For runs with little time: with SHARE=2 the bot dies at every second point, at the others on the next day.
SHARE = int(os.environ.get("SHARE", "1"))
TODAY = datetime.now(UTC).toordinal() % SHARE


def all_points() -> set[str]:
    return set(crashing.points(crashing.handler_names()))


async def live(town: DyingTown) -> None:
    """A few weeks of a town, in which everything that people can do is done once."""
    await town.rest()  # the bot creates the database
    kaisa = await town.team()
    aino = town.person(1, "Aino", "fi")
    await aino.says("/start")
    await aino.taps("suomi")
    await aino.says("Tästä ensimmäisestä viestistä ei ole vielä sovittu")
    await aino.taps("Lue lisää")
    await aino.taps("svenska")
    await aino.taps("suomi")
    await aino.taps("Selvä, jatka")
    for label in ("^1 ", "^1 ", "^Lähetä$"):
        await aino.taps(label)
    first = aino.reference
    sven = await town.volunteer(2, "Sven", "sv")
    await sven.says("/observation")
    await sven.says("På torget är det mörkt på kvällarna")
    for label in ("^1 ", "^2 ", "^Skicka$"):
        await sven.taps(label)
    told = sven.reference
    await aino.says("/kieli")
    await aino.taps("suomi")
    for words in ("/apua", "/tietosuoja", "/lopeta", "/huoli", "/lopeta", "/olematon"):
        await aino.says(words)
    await aino.sends(
        sticker={
            "file_id": "x",
            "file_unique_id": "x",
            "type": "regular",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
        }
    )
    asked = await town.world.say(1, "Tätä viestiä muokataan jälkikäteen")
    await town.rest()
    await town.world.edit(1, asked["message_id"], "Tätä viestiä muokattiin")
    await town.rest()
    await aino.says("/ehdotus")
    await aino.taps("Jatka")
    await aino.taps("Lopeta")
    await aino.presses(aino.said_by_bot[-1]["message_id"], "zz:old")
    await aino.says("/omat")
    await aino.taps(f"Avaa {first}")
    # The coordinator.
    for words in ("/tilanne", f"/tilanne {first}", "/avoimet", "/haku viesti", "/vienti", "/kooste", "/kutsu", "/oikeudet"):
        await kaisa.says(words)
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], "g:list")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], "o:0:x:")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], "s:0:x:viesti")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], "i:coordinator")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], f"k:card:{first.replace('-', '')}")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], "as:none")
    await kaisa.says("/kirjaa Puhelimessa kerrottiin että kerhotila on kylmä")
    for label in ("^1 ", "^1 ", "^1 ", "^Lähetä$"):
        await kaisa.taps(label)
    await kaisa.says(f"/nosta {first}")
    await kaisa.says("Kerhotila puuttuu")
    await kaisa.says("Klubblokal saknas")
    await kaisa.taps("^Lähetä$")
    sam = await town.volunteer(3, "Sam", "en")
    await sam.says("/raised")
    await sam.presses(sam.said_by_bot[-1]["message_id"], "ra:0:")
    await sam.says("/raised")
    await sam.taps("Propose a solution")
    await sam.says("The library has an empty room on weekday evenings")
    await sam.taps("^Send$")
    # Monday.
    due = next_due(town.town, datetime.now(UTC).astimezone(town.town.tz))
    await town.jump(due.at + timedelta(minutes=5))
    await town.digests(1)
    await kaisa.taps("Excel", chat_id=GROUP)
    await the_hour(town, kaisa, aino, sam, first)
    await other_buttons(kaisa, aino, sam, first)
    await town.jump(due.at + timedelta(days=7, minutes=5))
    await town.digests(2)
    await kaisa.says(f"/piilota {first}")
    await leave_and_erase(kaisa, aino, sven, told)
    await kaisa.says("/tilanne", chat_id=GROUP)
    await kaisa.says("/huoli", chat_id=GROUP)
    digest = next(m for m in town.messages(GROUP) if "Hiljaiset signaalit" in m.get("text", ""))
    await kaisa.says("tämä meille", chat_id=GROUP, reply_to=digest["message_id"])
    await town.world.join(3, GROUP, kaisa.id)
    await town.rest()
    await town.world.migrate(GROUP, -100999)
    await town.rest()
    await town.world.block(3)
    await town.rest()


async def other_buttons(kaisa: Person, aino: Person, sam: Person, first: str) -> None:
    """The kinds of buttons that the weeks have not brought about, pressed once each. None of them changes anything."""
    reference = first.replace("-", "")
    await sam.says("/start c1")
    await aino.presses(aino.said_by_bot[-1]["message_id"], "m:list:0")
    await aino.presses(aino.said_by_bot[-1]["message_id"], "a:holds:99")
    card = ("more", "story", "area", "category", "merge", "unmerge", "fix", "typed", "hold:0", "hush:0", "sensitive:0", "forum:0",
            "gap:0", "task", "reword", "publish", "erase")  # fmt: skip
    taps = [f"k:{wish.partition(':')[0]}:{reference}:{wish.partition(':')[2]}" for wish in card]
    for data in ("c:list:0", "c:open:1", "d:rest:1", "g:invite:99", "g:end:coordinator:99", "v:done:99", *taps):
        await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], data)
    await kaisa.says("/lopeta")


async def leave_and_erase(kaisa: Person, aino: Person, sven: Person, told: str) -> None:
    """One's own data, leaving, erasing, and the audit trail."""
    await aino.says("/tietoni")
    await aino.says("/unohda")
    await aino.taps("En halua")
    await kaisa.says(f"/havita {told}")
    await kaisa.taps("Siitä tunnistaa")
    await kaisa.taps("Poista lopullisesti")
    await sven.says("/glom")
    await sven.taps("Ja, glöm mig")
    await kaisa.says("/loki")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], "u:0")


async def test_every_point_of_a_towns_life(town: Town, tmp_path: Path) -> None:
    expected = all_points()
    office = PostOffice(tls=False)
    await office.open()
    spared = {point for number, point in enumerate(sorted(expected)) if number % SHARE != TODAY}
    async with dying_town(town, tmp_path, armed=True, SMTP_PORT=str(office.port), **MAIL) as stage:
        stage.visited.write_text("".join(f"{point}\n" for point in sorted(spared)))
        await live(stage)
        await office.close()
        stage.check()
        check_hour(stage)
        kinds = {letter["Message-ID"] for letter in office.letters}
        assert len(kinds) == stage.rows("SELECT count(*) FROM mails")[0][0], "a letter was lost, or sent under another name"
        visited = set(stage.visited.read_text().splitlines())
        assert visited == expected, f"never died at: {sorted(expected - visited)}; unknown: {sorted(visited - expected)}"
        assert stage.deaths >= len(expected - spared)
        weeks = stage.rows("SELECT iso_year, iso_week, count(*) FROM digest_weeks GROUP BY 1, 2")
        assert len(weeks) == 2 and all(count == 1 for _, _, count in weeks)
        told = "\n".join(m.get("text", "") for m in stage.messages(GROUP))
        for (reference,) in stage.rows("SELECT reference FROM signals WHERE digest_id IS NOT NULL"):
            assert f"{reference[:4]}-{reference[4:]}" in told, "a part of the digest was not delivered"
        print(f"{stage.deaths} deaths at {len(expected - spared)} of {len(expected)} points")


async def test_dying_while_copying_and_while_bringing_back(town: Town, tmp_path: Path) -> None:
    async with dying_town(town, tmp_path, armed=False) as stage:
        aino = await stage.volunteer()
        await aino.reports("Tämän pitää olla kopiossa")
        stage._armed = True
        deaths = 0
        while True:
            code, said = await stage.command("backup")
            for copy in (tmp_path / "copies").glob("*.db"):
                backup.verify(copy)
            if code == 0:
                break
            assert code == -9, said
            deaths += 1
        copy = Path(said.strip())
        assert deaths == 2 * len(crashing.BACKUP)
        await aino.reports("Tämä tulee kopion jälkeen")
        await stage.stop()
        stage.visited.unlink()
        before, after = content(stage.database), content(copy)
        assert before != after
        deaths = 0
        while True:
            code, said = await stage.command("restore", str(copy))
            assert sqlite.check(stage.database) == "ok"
            assert content(stage.database) in (before, after), "half of both"
            if code == 0:
                break
            assert code == -9, said
            deaths += 1
        assert deaths == 2 * len(crashing.RESTORE)
        assert content(stage.database) == after
        kept = Path(said.strip().split()[-1].rstrip("."))
        assert content(kept) in (before, after)
