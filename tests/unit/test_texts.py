"""Every language says everything, with the same variables, in the house's style."""

from __future__ import annotations

import re

import pytest

from bot.sandbox.markup import parse
from bot.words import build_texts
from handlers.registry import command_names
from storage.town import Town
from tests.manifests import COMMANDS, names
from texts.clean import clean, fold, shorten, units
from texts.detection import Detector
from texts.messages import Messages, MissingVariable, available, source, variables
from texts.speak import Html, MissingText, Texts

COMMON = {"town", "townOf", "phone", "email", "hours"}


@pytest.mark.parametrize("language", available())
def test_every_message_with_the_same_variables(language: str) -> None:
    finnish, own = variables("fi"), variables(language)
    assert own.keys() == finnish.keys()
    dates = {"date-day", "date-clock"}
    assert {k: v - COMMON for k, v in own.items() if k not in dates} == {
        k: v - COMMON for k, v in finnish.items() if k not in dates
    }


@pytest.mark.parametrize("language", available())
def test_no_message_is_written_twice(language: str) -> None:
    keys = re.findall(r"^([a-z][\w-]*) =", source(language), re.M)
    assert not {key for key in keys if keys.count(key) > 1}


@pytest.mark.parametrize("language", available())
def test_no_message_is_broken_or_shouts(language: str, town: Town) -> None:
    texts = build_texts(town, strict=True)
    for key, wanted in variables(language).items():
        spoken = texts.html(language, key, **dict.fromkeys(wanted - COMMON, "1"))
        parse(spoken)
        assert spoken.strip() and "!" not in spoken, key
        for word in re.findall(r"(?<![\w<])/([a-z_]+)", spoken):
            assert word in known_commands(texts), f"{key} speaks of /{word}"


def known_commands(texts: Texts) -> set[str]:
    return set(names(texts))


def test_command_names_are_different(town: Town) -> None:
    texts = build_texts(town)
    seen: dict[str, str] = {}
    for command in COMMANDS:
        for name in command_names(texts, command):
            assert seen.setdefault(name, command.key) == command.key
    assert len(seen) > 40


def test_variables_are_escaped_unless_html(town: Town) -> None:
    texts = build_texts(town, strict=True)
    assert "&lt;b&gt;&amp;" in texts.html("fi", "answer-so-far", answer="<b>&")
    assert "<b>x</b>" in texts.html("fi", "answer-so-far", answer=Html("<b>x</b>"))
    assert "<b>&" in texts.plain("fi", "answer-so-far", answer="<b>&")
    assert texts.html("fi", "signal-review-text", text="ä" * 5000).count("ä") == 5000


def test_missing_words_raise_in_tests_and_fall_back_in_use(town: Town) -> None:
    with pytest.raises(MissingText):
        build_texts(town, strict=True).html("fi", "answer-so-far")
    with pytest.raises(MissingText):
        build_texts(town, strict=True).html("fi", "no-such-key")
    lax = Texts(["fi", "sv"], "fi", town.common())
    lax._messages["sv"] = Messages("sv", "hello = Hej {$name}.")
    assert lax.html("sv", "help-how") == lax.html("fi", "help-how")
    assert lax.html("sv", "hello") == "Hej ."


def test_messages_that_count_are_left_to_fluent() -> None:
    text = 'some = {$count ->\n    [one] one thing\n   *[other] {$count} things: {$what}\n}\nbare = {$what}\nquoted = a{"{"}b'
    said = Messages("en", text)
    assert said.format("some", {"count": 1, "what": "x"}) == "one thing"
    assert said.format("some", {"count": 1200, "what": "ä" * 5000}).startswith("1,200 things: ää")
    assert said.format("bare", {"what": 1200}) == "1,200"
    assert said.format("quoted", {}) == "a{b"
    for key in ("some", "bare"):
        with pytest.raises(MissingVariable):
            said.format(key, {"count": 2})


def test_the_files_speak_of_nothing_else() -> None:
    for language in available():
        assert "\t" not in source(language)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  hei \r\n", "hei"),
        ("\u200b\u200d", ""),
        ("a\u202eb\u2066c\x00d", "abcd"),
        ("\ud83d rikki", "\ufffd rikki"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_clean(raw: str, expected: str) -> None:
    assert clean(raw) == expected


def test_measures() -> None:
    assert units("a🙂") == 3
    assert shorten("yksi kaksi kolme", 12) == "yksi kaksi…"
    assert units(shorten("🙂" * 100, 21)) <= 21
    assert fold("  Terveys & Hoitoon-pääsy. ") == "terveys hoitoon pääsy"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Meidän kerhon vanhukset ovat yksin viikonloput", "fi"),
        ("Ungdomarna har ingenstans att vara på kvällarna", "sv"),
        ("The night bus no longer stops at the shop", "en"),
        ("VANHUKSET OVAT YKSIN VIIKONLOPUT", "fi"),
        ("katso tästä https://example.org/the-night-bus-no-longer-stops-at-the-shop", "fi"),
        ("kaksi sanaa", "own"),
        ("12345 67 89", "own"),
    ],
)
def test_detection(text: str, language: str) -> None:
    detector = Detector(["fi", "sv", "en"])
    assert detector.detect(text, "own") == language


def test_detection_of_our_own_sentences() -> None:
    """Everything that we say in at least six words, in three languages."""
    detector = Detector(("fi", "sv", "en"))
    spoken = [(language, words) for language in ("fi", "sv", "en") for words in sentences(language)]
    wrong = [words for language, words in spoken if detector.detect(words, "xx") != language]
    assert len(spoken) > 300 and len(wrong) <= len(spoken) / 100, wrong


def sentences(language: str) -> list[str]:
    lines = (re.sub(r"^[\w-]+ =|\{[^}]*\}|<[^>]+>", "", line).strip() for line in source(language).splitlines())
    return [line for line in lines if len(re.findall(r"[^\W\d]{2,}", line)) >= 6]


def test_detection_goes_by_script_first() -> None:
    detector = Detector(["fi", "uk", "ru", "ar", "fa", "ckb"])
    assert detector.detect("Мої сусіди дуже самотні взимку", "fi") == "uk"
    assert detector.detect("پدر من چهار روز منتظر ماند", "fi") == "fa"
    assert detector.detect("Naapurit ovat yksin kotona taas", "ar") == "fi"
