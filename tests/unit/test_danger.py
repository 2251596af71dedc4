import re
import time

import pytest

from tests.measured import danger
from texts.danger.classifier import DangerKind, classify
from texts.danger.words import LONGEST, pieces, windows


def test_the_weights_were_learnt_from_these_examples() -> None:
    assert danger.learnt_from() == danger.digest(), "run make learn"


@pytest.mark.parametrize("part", danger.UNSEEN)
def test_nobody_has_learnt_from_the_unseen(part: str) -> None:
    """Counted, not shown: once the texts have been read, others must be written."""
    learnt = {plain(sample.text) for path in danger.EXAMPLES.glob("*.txt") for sample in danger.read(path)}
    unseen = {plain(sample.text) for path in (danger.HERE / part).glob("*.txt") for sample in danger.read(path)}
    shared = len(learnt & unseen)
    assert learnt and unseen and shared == 0


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize(("part", "dangers", "harmless"), [("unseen_first", 60, 29), ("unseen_second", 150, 120)])
def test_dangers_that_nobody_has_learnt_from_are_heard(part: str, dangers: int, harmless: int) -> None:
    figures = danger.measure(danger.HERE / part)
    spoken = figures["languages"].values()
    assert sum(each["now"] for each in spoken) == dangers and sum(each["none"] for each in spoken) == harmless
    assert sum(each["heard"] for each in spoken) >= 0.95 * dangers
    assert sum(each["sure"] for each in spoken) >= 0.8 * dangers
    assert sum(each["alarms_none"] for each in spoken) <= 0.2 * harmless
    assert sum(each["sure_none"] for each in spoken) <= 0.05 * harmless
    for name, kind in figures["kinds"].items():
        assert kind["texts"] >= 15 and kind["heard"] >= 0.85 * kind["texts"], name


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
