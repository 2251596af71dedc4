"""Updates as no Telegram sends them: fields missing, odd, huge, deep. Nothing crashes, nothing gets stuck."""

from __future__ import annotations

import asyncio
import copy
import json
import os
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram.error import TelegramError

from bot.delivery.transport import parse
from storage.town import Town
from tests.conftest import MONDAY_NOON
from tests.manifests import HIDDEN, PREFIXES, SHOWN
from tests.measured.results import note
from tests.stage import GROUP, Stage, open_stage

pytestmark = pytest.mark.direct

BATCH = 20  # updates
UPDATES = int(os.environ.get("FUZZ", "1000"))
AINO, KAISA, STRANGER = 1, 900, 77
FIRST_ID = 100_000  # far from what the local Telegram gives itself
KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "channel_post", "poll", "unheard_of")
FORMS = ("signal", "record", "refer", "close", "note", "offer", "reply", "helped", "comment", "erase", "publish", "zzz")

junk = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | st.text(max_size=30)
    | st.sampled_from(["", "²", "1" * 40, "\ud83d", "\x00", "/start", "a" * 5000, "131052-308T"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["id", "text", "chat", "from", "x"]), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
part = st.sampled_from(
    ["", "0", "1", "2", "²", "9" * 30, "new", "go", "list", "card", "hush", "merge", "close", "helped", "question=who",
     "off", "words", "yes", "take", "next", "here", "none", "ask", "xlsx",
     "number=1", "reference=XXXXXXXX", "outcome=x", "kind=x", "text=x", "?", "-skip", "-page=9", "-edit=zzz", *FORMS]
)  # fmt: skip
tap = st.builds(
    lambda prefix, parts: (prefix + ":".join(parts))[:64],
    st.sampled_from([f"{prefix}:" for prefix in PREFIXES]),
    st.lists(part, max_size=4),
)
words = st.one_of(
    st.text(max_size=60),
    st.builds(lambda key, arg: f"/{key} {arg}", st.sampled_from([*SHOWN, *HIDDEN]), part),
    st.sampled_from(["Penkki on rikki torilla", "kyllä", "1", "lähetä", "moi"]),
)


def sender(number: int) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": "X", "language_code": "fi"}


@st.composite
def update(draw: st.DrawFn) -> dict[str, Any]:
    """A real update, then up to four wounds."""
    who = draw(st.sampled_from([AINO, KAISA, STRANGER]))
    chat = draw(st.sampled_from([{"id": who, "type": "private"}, {"id": GROUP, "type": "group", "title": "T"}]))
    message = {"message_id": draw(st.integers(1, 60)), "date": 1763300000, "chat": chat, "from": sender(who), "text": draw(words)}
    kind = draw(st.sampled_from(KINDS))
    body: dict[str, Any] = message
    if kind == "callback_query":
        body = {"id": "5", "from": sender(who), "message": message, "chat_instance": "1", "data": draw(tap)}
    elif kind == "my_chat_member":
        member = {"status": draw(st.sampled_from(["left", "member", "kicked"])), "user": sender(4242)}
        body = {"chat": chat, "from": sender(who), "date": 1763300000, "old_chat_member": member, "new_chat_member": member}
    found = copy.deepcopy({kind: body})
    for _ in range(draw(st.integers(0, 4))):
        wound(found, draw(st.randoms(use_true_random=False)), draw(junk), draw(st.sampled_from(["drop", "junk", "deep", "add"])))
    return found


def wound(value: dict[str, Any], chance: Random, instead: Any, how: str) -> None:
    place: Any = value
    while True:
        key = chance.choice(sorted(place))
        if not isinstance(place[key], dict) or not place[key] or chance.random() < 0.3:
            break
        place = place[key]
    if how == "drop":
        del place[key]
    elif how == "deep":
        for _ in range(chance.choice([3, 30, 900])):
            instead = {"reply_to_message": instead}
        place[key] = instead
    elif how == "add":
        place[chance.choice(["reply_to_message", "entities", "photo", "contact", "sender_chat", "forward_origin", "caption"])] = (
            instead
        )
    else:
        place[key] = instead
    if not place:
        place["x"] = 1


def test_wounded_updates(town: Town, tmp_path: Path) -> None:
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        opened = open_stage(town, tmp_path / "kuulolla.db", MONDAY_NOON)
        stage = runner.run(opened.__aenter__())
        try:
            runner.run(people(stage))
            number = [FIRST_ID]

            @settings(
                max_examples=max(1, UPDATES // BATCH), deadline=None, database=None, derandomize=True,
                suppress_health_check=list(HealthCheck),
            )  # fmt: skip
            @given(st.lists(update(), min_size=BATCH, max_size=BATCH))
            def fuzz(found: list[dict[str, Any]]) -> None:
                for body in found:
                    number[0] += 1
                    body.setdefault("update_id", number[0])
                raw = [update for body in found for update in read(body)]
                loop.run_until_complete(asyncio.wait_for(stage.bot.loop.keep(raw), 10))

            fuzz()
            runner.run(still_answers(stage))
        finally:
            runner.run(opened.__aexit__(None, None, None))
    note("fuzz", {"updates": number[0] - FIRST_ID})
    assert number[0] - FIRST_ID >= UPDATES


def read(body: dict[str, Any]) -> list[dict[str, Any]]:
    """As the transport reads it; what even that refuses never comes this far."""
    try:
        return [parse(json.dumps(body).encode())]
    except TelegramError:
        return []


async def people(stage: Stage) -> None:
    kaisa = await stage.team(KAISA)
    aino = await stage.volunteer(AINO)
    reference = await aino.reports("Kerhotila puuttuu nuorilta")
    await kaisa.says(f"/tilanne {reference}")
    await stage.stop_polling()


async def still_answers(stage: Stage) -> None:
    """Nothing is left hanging: whoever writes is answered, and the schedule does its work."""
    stage.start_polling()
    sven = await stage.volunteer(3, "Sven", "sv")
    await sven.says("En helt vanlig sak på torget")
    assert "Vilket ämne" in sven.heard
    await stage.ask_schedule()
    assert not stage.bot.schedule.failed
