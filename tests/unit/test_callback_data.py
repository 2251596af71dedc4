"""Callback data: what was written once is read for ever, and nothing grows beyond what Telegram takes."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Annotated, Literal

import pytest

from handlers.callback_data import LIMIT, CallbackData, Id, Reference, Size, keys_of
from storage.town import Town
from tests.manifests import BUTTONS, CARD_BUTTONS, features, parse

# Made by the version before the classes: one button of every kind and wish that the bot's flows bring about. A button that
# people may still have in a chat stays in these lists for ever; new kinds are added. Optional features have lists of their own.
LISTS = sorted((Path(__file__).parent / "buttons").glob("*.txt"))
WRITTEN = [line for path in LISTS for line in path.read_text(encoding="utf-8").splitlines()]


class Wish(CallbackData, prefix="zz"):
    wish: Literal["on", "off"]
    number: Id
    words: Annotated[str, Size(12)] | None = None


@pytest.mark.parametrize("data", WRITTEN)
def test_buttons_of_earlier_versions_are_understood(data: str, town: Town) -> None:
    parsed = parse(data)
    assert parsed is not None
    assert parsed.pack() == data
    table = features(town.model_copy(update={"features": {}})).buttons
    longer, prefix = keys_of(data)
    assert (table.get(longer) or table[prefix]).data is type(parsed), "another handler would get it"


def test_the_list_has_every_kind_and_every_wish() -> None:
    seen = {(type(parsed), key) for data in WRITTEN if (parsed := parse(data)) for key in keys_of(data)}
    for button in BUTTONS:
        for key in button.data.keys:
            assert (button.data, key) in seen, key
    assert {data.split(":")[1] for data in WRITTEN if data.startswith("k:")} == set(CARD_BUTTONS)


def test_fields_are_packed_and_parsed() -> None:
    assert Wish("on", 7).pack() == "zz:on:7" and Wish.parse("zz:on:7") == Wish("on", 7)
    assert Wish("off", 0, "a:b").pack() == "zz:off:0:a:b" and Wish.parse("zz:off:0:a:b") == Wish("off", 0, "a:b")
    assert Wish.keys == ("zz:on", "zz:off") and keys_of("zz:on:7") == ("zz:on", "zz")


def test_a_series_packs_as_each_one_would() -> None:
    packed = Wish.series("on", 7)
    assert packed("a:b") == Wish("on", 7, "a:b").pack()
    with pytest.raises(ValueError, match="bytes"):
        packed("ä" * 40)


@pytest.mark.parametrize(
    "data",
    ["", "zz", "zz:on", "zz:maybe:1", "zz:on:x", "zz:on:-1", "zz:on:²", "zz:on:" + "9" * 16, "y:on:1", "zz:on:1:" + "ä" * 7],
)
def test_what_does_not_fit_is_nothing(data: str) -> None:
    assert Wish.parse(data) is None


def test_a_kind_that_could_grow_too_long_cannot_be_defined() -> None:
    with pytest.raises(TypeError, match="65 bytes"):

        class TooLong(CallbackData, prefix="x"):
            words: Annotated[str, Size(LIMIT - 1)]

    with pytest.raises(TypeError, match="say how long"):

        class Unbounded(CallbackData, prefix="x"):
            words: str


def test_a_reference_fills_its_field_and_no_more() -> None:
    class Named(CallbackData, prefix="x"):
        reference: Reference

    assert Named.parse("x:3GCMMG76") == Named("3GCMMG76") and Named.parse("x:3GCMMG769") is None


def test_every_kind_packs_what_it_parses() -> None:
    """Whatever is parsed from noise packs to the same data again, or the data was written otherwise than pack writes it."""
    chance = random.Random(4)
    for button in BUTTONS:
        for _ in range(200):
            parts = [chance.choice(["0", "1", "77", "x", "", "3GCMMG76", *field.choices]) for field in button.data._fields]
            parsed = button.data.parse(":".join([button.data.prefix, *parts]))
            if parsed is not None:
                assert button.data.parse(parsed.pack()) == parsed
