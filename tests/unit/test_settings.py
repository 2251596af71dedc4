"""The town file and the settings say clearly what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings
from handlers.features import SWITCHES
from storage.town_file import TownError, load_town
from tests.conftest import ROOT

TOWN = (ROOT / "town.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ('day = "monday"', 'day = "maanantai"', 'day = "maanantai"', "is not a day"),
        ('zone = "Europe/Helsinki"', 'zone = "Turku"', 'zone = "Turku"', "not a time zone"),
        ("notice_version = 1 ", 'notice_version = "one" ', "notice_version", "integer"),
        ('hours.sv = "vardagar 9–15"\n', "", "[human]", "no words in sv"),
        ('team_language = "fi"', 'team_language = "de"', "languages =", "not among the languages"),
        ("[areas]", "[areas]\nwhole = { fi = 'a', sv = 'b', en = 'c' }", "", "no area may be called"),
        ('time = "08:00"', "time = 8.00", "time = 8.00", "write the time"),
        ('time = "08:00"', "time = 8:00", "", "quotation marks"),
        ("[areas]", "[areas]\nsurprise", "", "Expected"),
        ("[digest]", "[digest]\ncolour = 1", "colour", "Extra"),
        ("[features]", "[features]\nsinging = true", "singing", "no such switch"),
        ("[features]", '[features]\nsinging = "loud"', "singing", "boolean"),
        ('languages = ["fi"', 'languages = ["finnish", "fi"', "languages", "pattern"),
    ],
)
def test_a_wrong_town_file_names_the_line(tmp_path: Path, old: str, new: str, line: str, word: str) -> None:
    text = TOWN.replace(old, new, 1)
    assert text != TOWN
    file = tmp_path / "town.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(TownError, match="line") as caught:
        load_town(file, SWITCHES)
    assert word.lower() in str(caught.value).lower()
    if line:
        number = next(n for n, content in enumerate(text.splitlines(), 1) if line in content)
        assert f"line {number}:" in str(caught.value) or word.startswith(("no words", "not among"))


QUESTION = """
[[questions]]
key = "{key}"
question = {{ fi = "Milloin?", sv = "När?", en = "When?" }}
name = {{ fi = "Milloin", sv = "När", en = "When" }}
[questions.options]
today = {{ fi = "tänään", sv = "i dag", en = "today" }}
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ("", "", 'key = "second"', ""),
        ('key = "second"', 'key = "first"', 'key = "first"', "another question"),
        ('key = "second"', 'key = "much_too_long_a_key"', "much_too_long_a_key", "pattern"),
        ('sv = "i dag", ', "", "today = ", "no words in sv"),
        ('sv = "När", ', "", "name = ", "no words in sv"),
        ('key = "second"', 'key = "second"\nseen_by = "everybody"', "everybody", "coordinators"),
        ('key = "second"', 'key = "second"\nlongest = 0', "longest", "greater"),
    ],
)
def test_a_wrong_question_names_its_own_line(tmp_path: Path, old: str, new: str, line: str, word: str) -> None:
    """The second of two questions is wrong, so the line is not that of the first."""
    first, second = QUESTION.format(key="first"), QUESTION.format(key="second").replace(old or "\0", new)
    text = TOWN + first + second
    file = tmp_path / "town.toml"
    file.write_text(text, encoding="utf-8")
    if not word:
        assert [question.key for question in load_town(file, SWITCHES).questions] == ["first", "second"]
        return
    with pytest.raises(TownError) as caught:
        load_town(file, SWITCHES)
    lines = text.splitlines()
    start = len((TOWN + first).splitlines())
    number = next(n for n, content in enumerate(lines[start:], start + 1) if line in content)
    assert word in str(caught.value) and f"line {number}:" in str(caught.value), str(caught.value)


def test_a_missing_town_file(tmp_path: Path) -> None:
    with pytest.raises(TownError, match="No such file"):
        load_town(tmp_path / "nowhere.toml")


def test_the_token_never_shows() -> None:
    settings = Settings(_env_file=None, bot_token=SecretStr("123:hidden"), secret_key=SecretStr("hidden"))
    assert "hidden" not in repr(settings) and "hidden" not in settings.model_dump_json()
