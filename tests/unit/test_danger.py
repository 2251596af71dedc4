import time

import pytest

from tests.measured import danger
from texts.danger import Kind, hear


@pytest.mark.parametrize("part", danger.LEARNT)
def test_danger_is_heard(part: str) -> None:
    figures = danger.measure(part)
    known = figures["languages"].values()
    assert sum(spoken["heard"] for spoken in known) >= 0.95 * sum(spoken["now"] for spoken in known), figures["missed"]
    others = sum(spoken["past"] + spoken["none"] for spoken in known)
    assert len(figures["false_alarms"]) <= 0.1 * others, figures["false_alarms"]


def test_the_most_pressing_comes_first_and_languages_may_be_mixed() -> None:
    found = hear("Mies hakkaa vaimoaan and she says she wants to die")
    assert found and found.kinds == (Kind.SUICIDE, Kind.VIOLENCE) and found.now


def test_ages_in_numbers() -> None:
    for text, kind in (("5-vuotias on yksin kotona", Kind.CHILD), ("87-vuotias ei pääse ylös", Kind.ALONE)):
        found = hear(text)
        assert found and kind in found.kinds


def test_a_long_text_takes_no_time() -> None:
    text = "naapurin vanhus ei avaa ovea eikä mies pääse ylös " * 200
    begun = time.process_time()
    hear(text)
    assert time.process_time() - begun < 0.5
