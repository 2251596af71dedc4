"""Packing, shortening and neutralising: what a digest may never get wrong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.markup import parse
from digests.compose import MESSAGE_LIMIT, joined, pack
from digests.xlsx import neutral
from storage.engine.models import Block
from texts.clean import shorten, units

words = st.text(st.sampled_from("aä 🙂\n"), max_size=600)


@given(st.lists(words, max_size=40))
def test_packing_loses_nothing_and_keeps_the_limit(texts: list[str]) -> None:
    blocks = [Block(text, number) for number, text in enumerate(texts)]
    messages = pack(blocks, limit=2000)
    assert [block for message in messages for block in message] == blocks
    assert all(units(joined(message)) <= 2000 for message in messages)


def test_a_block_too_long_for_any_message_is_cut_without_its_tags() -> None:
    ((block,),) = pack([Block("<b>" + "ö&amp;" * 4000 + "</b>", 7)])
    text, entities = parse(block.html)
    assert MESSAGE_LIMIT - 100 < units(text) <= MESSAGE_LIMIT and not entities and block.signal_id == 7


@given(st.text(max_size=300), st.integers(2, 200))
def test_shortening_keeps_the_limit_and_the_beginning(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert units(short) <= limit
    assert text.startswith(short.removesuffix("…"))


def test_formulas_are_neutralised() -> None:
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"):
        assert neutral(text) == f"'{text}"
    assert neutral("tavallinen = teksti") == "tavallinen = teksti"
