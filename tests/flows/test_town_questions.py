"""Questions of the town's own: asked, kept, shown where the town wants it, readable after the town removed them, erased."""

from __future__ import annotations

import io
import re
from collections.abc import AsyncIterator
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from bot.sandbox.demo import TOWN as PRACTICE
from storage.town import Town, TownQuestion
from storage.town_file import load_town
from tests.conftest import MONDAY_NOON, ROOT
from tests.flows.steps import moment
from tests.stage import Stage, open_stage

NOTICED = TownQuestion(
    key="noticed",
    seen_by="digest",
    question={"fi": "Milloin huomasit tämän?", "sv": "När märkte du det?", "en": "When did you notice this?"},
    name={"fi": "Huomattu", "sv": "Märkt", "en": "Noticed"},
    options={
        "today": {"fi": "tänään", "sv": "i dag", "en": "today"},
        "longer": {"fi": "pidempään", "sv": "en längre tid", "en": "for some time"},
    },
)
NEED = TownQuestion(
    key="need",
    question={"fi": "Mikä auttaisi?", "sv": "Vad skulle hjälpa?", "en": "What would help?"},
    name={"fi": "Auttaisi", "sv": "Skulle hjälpa", "en": "Would help"},
    longest=40,
)
FIRST = TownQuestion(
    key="first",
    ask=True,
    optional=False,
    seen_by="team",
    question={"fi": "Onko tämä ensimmäinen kerta?", "sv": "Är det första gången?", "en": "Is this the first time?"},
    name={"fi": "Ensimmäinen kerta", "sv": "Första gången", "en": "First time"},
    options={"yes": {"fi": "on", "sv": "ja", "en": "yes"}, "no": {"fi": "ei ole", "sv": "nej", "en": "no"}},
)


def asking(town: Town, *questions: TownQuestion) -> Town:
    return town.model_copy(update={"questions": questions})


async def again(stage: Stage, *questions: TownQuestion) -> None:
    """The town changes its questions and starts the bot again."""
    stage.town = asking(stage.town, *questions)
    await stage.restart()


@pytest.fixture
async def curious(town: Town, tmp_path: Path) -> AsyncIterator[Stage]:
    """The stage of a town with a choice and a question in words."""
    async with open_stage(asking(town, NOTICED, NEED), tmp_path / "k.db", MONDAY_NOON) as stage:
        yield stage


async def test_the_usual_way_takes_no_tap_more(curious: Stage) -> None:
    aino = await curious.volunteer()
    await aino.reports("Bussi ei kulje enää iltaisin")
    assert curious.rows("SELECT answers FROM signals") == [("",)]


@pytest.mark.parametrize(
    ("language", "question", "answer", "line", "skip"),
    [
        ("fi", "Milloin huomasit", "pidempään", "Huomattu: pidempään", "Ohita"),
        ("sv", "När märkte du", "en längre tid", "Märkt: en längre tid", "Hoppa över"),
        ("en", "When did you notice", "for some time", "Noticed: for some time", "Skip"),
    ],
)
async def test_answered_on_the_review_and_changed(
    curious: Stage, language: str, question: str, answer: str, line: str, skip: str
) -> None:
    aino = await curious.volunteer(language=language)
    await aino.says("Bussi ei kulje enää iltaisin")
    for label in ("^1 ", "^1 ", question):
        await aino.taps(label)
    assert question in aino.heard and skip in aino.buttons
    await aino.taps(answer)
    assert line in aino.heard
    await aino.taps(f": {line.split(':')[0]}$")
    await aino.taps(f"^1 {curious.town.questions[0].options['today'][language]}")
    assert line not in aino.heard and line.split(":")[0] in aino.heard
    await aino.taps("^(Lähetä|Skicka|Send)$")
    assert '"value":"today"' in curious.rows("SELECT answers FROM signals")[0][0]


async def test_where_each_answer_is_seen(curious: Stage) -> None:
    kaisa, aino = await curious.team(), await curious.volunteer()
    await aino.says("Bussi ei kulje enää iltaisin")
    for label in ("^1 ", "^1 ", "Milloin huomasit", "^2 ", "Mikä auttaisi"):
        await aino.taps(label)
    await aino.says("kiitos, iltavuoro")
    assert "Auttaisi: kiitos, iltavuoro" in aino.heard, "words are the answer, thanks too"
    await aino.taps("^Lähetä$")
    reference = aino.reference
    await aino.says("/tietoni")
    mine = aino.documents[-1][1].decode()
    assert "Huomattu: pidempään" in mine and "Auttaisi: kiitos, iltavuoro" in mine
    await curious.jump(moment(23, 13))
    digest = "\n".join(curious.group_texts)
    assert "Huomattu: pidempään" in digest and "Auttaisi" not in digest, "words are for coordinators"
    await kaisa.says("/kokous")
    assert "Huomattu: pidempään" in kaisa.heard and "Auttaisi: kiitos, iltavuoro" in kaisa.heard
    assert "Huomattu: pidempään" in curious.group_texts[-1] and "Auttaisi" not in curious.group_texts[-1]
    await kaisa.says(f"/tilanne {reference}")
    assert "Huomattu: pidempään" in kaisa.heard and "Auttaisi: kiitos, iltavuoro" in kaisa.heard
    await kaisa.says(f"/asia {reference}")
    case = "\n".join(p.text for p in Document(io.BytesIO(kaisa.documents[-1][1])).paragraphs)
    assert "Huomattu: pidempään" in case and "Auttaisi: kiitos, iltavuoro" in case


@pytest.mark.needs("export")
async def test_a_column_for_each_in_the_spreadsheet(curious: Stage) -> None:
    kaisa, aino = await curious.team(), await curious.volunteer()
    await aino.says("Bussi ei kulje enää iltaisin")
    for label in ("^1 ", "^1 ", "Mikä auttaisi"):
        await aino.taps(label)
    await aino.says("=iltavuoro")
    await aino.taps("^Lähetä$")
    await again(curious, NOTICED)
    await kaisa.says("/vienti")
    sheet = openpyxl.load_workbook(io.BytesIO(kaisa.documents[-1][1])).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][8:] == ("Huomattu", "Auttaisi") and rows[1][8:] == ("", "'=iltavuoro"), "removed, and still a column"


async def test_asked_in_turn(town: Town, tmp_path: Path) -> None:
    async with open_stage(asking(town, FIRST), tmp_path / "k.db", MONDAY_NOON) as stage:
        aino = await stage.volunteer()
        await aino.says("Bussi ei kulje enää iltaisin")
        for label in ("^1 ", "^1 "):
            await aino.taps(label)
        assert "Onko tämä ensimmäinen kerta?" in aino.heard and "Ohita" not in aino.buttons
        await aino.says("ei ole")
        assert "Ensimmäinen kerta: ei ole" in aino.heard
        await aino.taps("^Lähetä$")
        kaisa = await stage.team()
        await stage.jump(moment(23, 13))
        assert "Ensimmäinen kerta" not in "\n".join(stage.group_texts), "the digest does without it"
        await kaisa.says("/kokous")
        assert "Ensimmäinen kerta: ei ole" in stage.group_texts[-1]


async def test_readable_after_the_town_has_removed_it(curious: Stage) -> None:
    kaisa, aino = await curious.team(), await curious.volunteer()
    await aino.says("Bussi ei kulje enää iltaisin")
    for label in ("^1 ", "^1 ", "Milloin huomasit", "^2 "):
        await aino.taps(label)
    await aino.taps("^Lähetä$")
    reference = aino.reference
    changed = NOTICED.model_copy(
        update={"name": {**NOTICED.name, "fi": "Havaittu"}, "options": {"today": NOTICED.options["today"]}}
    )
    await again(curious, changed)
    assert "Havaittu: pidempään" in await kaisa.says(f"/tilanne {reference}"), "the option is gone, its words stay"
    await again(curious)
    assert "Huomattu: pidempään" in await kaisa.says(f"/tilanne {reference}")
    await curious.jump(moment(23, 13))
    assert "Huomattu" not in "\n".join(curious.group_texts), "nobody says any more that the digest should show it"


@pytest.mark.parametrize("answered", [False, True])
async def test_removed_while_somebody_is_at_it(curious: Stage, answered: bool) -> None:
    aino = await curious.volunteer()
    await aino.says("Bussi ei kulje enää iltaisin")
    for label in ("^1 ", "^1 ", "Milloin huomasit", *(("^2 ", "Mikä auttaisi") if answered else ())):
        await aino.taps(label)
    await again(curious)
    await aino.taps("^2 pidempään" if not answered else "Ohita")
    assert "Lähetä" in aino.buttons, "back at the review"
    await aino.taps("^Lähetä$")
    assert "viesti on perillä" in aino.heard and curious.rows("SELECT answers FROM signals") == [("",)]
    assert curious.rows("SELECT error FROM dead_letters") == []


async def test_redacted_and_erased_like_all_words(curious: Stage) -> None:
    kaisa, aino = await curious.team(), await curious.volunteer()
    await aino.says("Bussi ei kulje enää iltaisin")
    for label in ("^1 ", "^1 ", "Mikä auttaisi"):
        await aino.taps(label)
    await aino.says("soita 040 123 4567")
    assert "040 123" not in aino.heard and "puhelinnumero" in aino.everything_heard
    await aino.taps("^Lähetä$")
    reference = aino.reference
    assert "040" not in curious.rows("SELECT answers FROM signals")[0][0]
    await curious.jump(moment(23, 13))
    await kaisa.says(f"/havita {reference}")
    await kaisa.taps("Siitä tunnistaa")
    await kaisa.taps("Poista lopullisesti")
    assert curious.rows("SELECT text, answers FROM signals") == [("", "")]


async def test_a_sensitive_one_shows_no_answers_in_the_group(curious: Stage) -> None:
    kaisa, aino = await curious.team(), await curious.volunteer()
    await aino.says("Perheessä on vaikeaa, asia pysyköön pienessä piirissä")
    for label in ("^1 ", "^1 ", "Milloin huomasit", "^2 ", "Merkitse arkaluonteiseksi", "^Lähetä$"):
        await aino.taps(label)
    await curious.jump(moment(23, 13))
    await kaisa.says("/kokous")
    assert "Huomattu" not in "\n".join(curious.group_texts) and "Huomattu: pidempään" in kaisa.heard


async def test_danger_in_an_answer_is_heard(curious: Stage) -> None:
    aino = await curious.volunteer()
    await aino.says("Bussi ei kulje enää iltaisin")
    for label in ("^1 ", "^1 ", "Mikä auttaisi"):
        await aino.taps(label)
    await aino.says("isäni lyö minua joka ilta")
    assert "112" in aino.everything_heard


async def test_too_long_an_answer_is_not_lost_silently(curious: Stage) -> None:
    aino = await curious.volunteer()
    await aino.says("Bussi ei kulje enää iltaisin")
    for label in ("^1 ", "^1 ", "Mikä auttaisi"):
        await aino.taps(label)
    await aino.says("iltavuoro " * 10)
    assert re.search("pit|mahdu", aino.heard) and "Mikä auttaisi?" in aino.heard


@pytest.mark.needs("recording")
async def test_whoever_records_for_another_answers_them_too(curious: Stage) -> None:
    kaisa = await curious.team()
    await kaisa.says("/kirjaa Puhelimessa kerrottiin kylmästä kerhotilasta")
    for label in ("^1 ", "^1 ", "puhelimessa", "Milloin huomasit", "^2 "):
        await kaisa.taps(label)
    assert "Huomattu: pidempään" in kaisa.heard
    await kaisa.taps("^Lähetä$")
    assert '"value":"longer"' in curious.rows("SELECT answers FROM signals")[0][0]


def test_the_practice_town_is_the_example_with_one_question() -> None:
    practice, example = load_town(PRACTICE), load_town(ROOT / "town.toml")
    assert [question.key for question in practice.questions] == ["noticed"]
    assert practice.model_copy(update={"questions": ()}) == example
