import time

import pytest

from tests.measured import danger
from texts.danger.classifier import DangerKind, classify
from texts.danger.words import LONGEST, pieces, windows


def test_the_weights_were_learnt_from_these_examples() -> None:
    assert danger.learnt_from() == danger.digest(), "run make learn"


def test_what_was_learnt_is_heard() -> None:
    figures = danger.measure(danger.EXAMPLES)
    known = figures["languages"].values()
    assert figures["texts"] > 5000
    assert sum(spoken["heard"] for spoken in known) >= 0.98 * sum(spoken["now"] for spoken in known)
    assert sum(spoken["alarms_none"] for spoken in known) <= 0.05 * sum(spoken["none"] for spoken in known)


@pytest.mark.parametrize("part", danger.UNSEEN)
def test_dangers_that_nobody_has_learnt_from_are_heard(part: str) -> None:
    figures = danger.measure(danger.HERE / part)
    spoken = figures["languages"].values()
    assert sum(each["heard"] for each in spoken) >= 0.95 * sum(each["now"] for each in spoken)
    assert sum(each["alarms_none"] for each in spoken) <= 0.2 * sum(each["none"] for each in spoken)


def test_languages_may_be_mixed_and_the_most_pressing_comes_first() -> None:
    found = classify("Haluan tappaa itseni, my husband is beating me")
    assert found and found.now and found.kinds[0] is DangerKind.SUICIDE and DangerKind.VIOLENCE in found.kinds


@pytest.mark.parametrize(
    ("text", "kind"), [("5-vuotias on yksin kotona", DangerKind.CHILD), ("87-vuotias ei pääse ylös", DangerKind.ALONE)]
)
def test_kinds(text: str, kind: DangerKind) -> None:
    found = classify(text)
    assert found and kind in found.kinds


@pytest.mark.parametrize("text", ["", "!!!", "a", "112", "Puistossa on pimeää", "Bussi ei tule ajoissa", "Kiitos"])
def test_nothing_is_heard_in_nothing(text: str) -> None:
    assert classify(text) is None


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_danger_is_found_inside_a_long_text(place: int) -> None:
    parts = ["Kirjaston iltapäivä sujui mukavasti ja kahvia riitti kaikille, ensi viikolla askarrellaan joulukortteja. " * 4] * 3
    parts.insert(place, "Naapurissa mies hakkaa vaimoaan ja nainen huutaa apua. ")
    found = classify("".join(parts))
    assert found and found.now and DangerKind.VIOLENCE in found.kinds


def test_stretches_of_words_overlap_and_leave_none_out() -> None:
    for length in (0, 1, LONGEST, LONGEST + 1, 3 * LONGEST + 7):
        words = [f"w{number}" for number in range(length)]
        found = list(windows(" ".join(words)))
        assert {word for window in found for word in window} == set(words)
        assert all(len(window) <= LONGEST for window in found)
    assert pieces([]) == set()


def test_a_long_text_takes_no_time() -> None:
    text = "naapurin vanhus ei avaa ovea eikä mies pääse ylös " * 200
    begun = time.process_time()
    classify(text)
    assert time.process_time() - begun < 0.5
