"""Random users: a Hypothesis state machine drives the whole bot through the local Telegram and checks invariants."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from storage.town_file import load_town
from tests.conftest import MONDAY_NOON, ROOT
from tests.keys import SEAL
from tests.stage import GROUP, Stage, open_stage

pytestmark = pytest.mark.long
PEOPLE = {1: "fi", 2: "sv", 3: "en", 900: "fi"}
COMMANDS = (
    "/start",
    "/huoli",
    "/havainto",
    "/ehdotus",
    "/omat",
    "/nostetut",
    "/kieli",
    "/apua",
    "/tietosuoja",
    "/lopeta",
    "/tilanne",
    "/avoimet",
    "/haku tori",
    "/kooste",
    "/kutsu",
    "/kirjaa",
    "/vienti",
    "/nope",
)
RECEIPT = re.compile(r"on perillä|har kommit fram|has arrived")
who = st.sampled_from(sorted(PEOPLE))


class Town(RuleBasedStateMachine):
    """The model only remembers what each person wrote."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = Path(tempfile.mkdtemp())
        self.written: dict[int, list[str]] = {number: [] for number in PEOPLE}
        self.serial = 0
        self.opened: Any = None

    def run(self, unit: Any) -> Any:
        return self.runner.run(unit)

    @initialize()
    def open(self) -> None:
        self.opened = open_stage(load_town(ROOT / "town.toml"), self.folder / "k.db", MONDAY_NOON)
        self.stage: Stage = self.run(self.opened.__aenter__())
        self.run(self.stage.team())
        self.people = {number: self.stage.person(number, f"P{number}", PEOPLE[number]) for number in (1, 2, 3)}
        for person in self.people.values():
            self.run(person.accepts())
        self.people[900] = self.stage.person(900, "Kaisa", "fi")

    @rule(number=who, words=st.sampled_from(("torilta", "kadulta illalla", "på torget", "from the square", "1", "ok", "😀")))
    def says(self, number: int, words: str) -> None:
        self.serial += 1
        text = f"{words} {self.serial:04}" if len(words) > 3 else words
        self.written[number].append(text)
        self.run(self.people[number].says(text))

    @rule(number=who, command=st.sampled_from(COMMANDS))
    def commands(self, number: int, command: str) -> None:
        self.run(self.people[number].says(command))

    @rule(number=who, message=st.integers(0, 5), button=st.integers(0, 12))
    def taps(self, number: int, message: int, button: int) -> None:
        """Taps any button of one of the latest messages, also an outdated one."""
        found = [m for m in reversed(self.stage.messages(number)) if m.get("reply_markup")]
        if not found:
            return
        keys = [key for row in found[message % len(found)]["reply_markup"]["inline_keyboard"] for key in row]
        key = keys[button % len(keys)]
        if "callback_data" in key:
            self.run(self.people[number].presses(found[message % len(found)]["message_id"], key["callback_data"]))

    @rule(number=st.sampled_from((1, 2, 3)), order=st.permutations(range(3)))
    def goes_on(self, number: int, order: list[int]) -> None:
        """Taps on towards a receipt, which random taps alone would rarely reach."""
        for label in ("^1 ", "^2 ", "^(Lähetä|Skicka|Send)$"):
            if any(re.search(label, shown) for shown in self.people[number].buttons):
                self.run(self.people[number].taps(label))

    @rule(number=st.sampled_from((1, 2, 3)))
    def blocks_and_comes_back(self, number: int) -> None:
        self.run(self.stage.world.block(number))
        self.run(self.stage.rest())
        self.run(self.stage.world.unblock(number))
        self.run(self.stage.rest())

    @rule()
    def restarts(self) -> None:
        self.run(self.stage.restart())

    @rule(hours=st.sampled_from((-1, 1, 24, 168)))
    def the_clock_jumps(self, hours: int) -> None:
        self.run(self.stage.jump(self.stage.world.clock.now() + timedelta(hours=hours)))

    @rule()
    def telegram_repeats_itself(self) -> None:
        """An update is delivered again, as after a lost acknowledgement."""
        seen = self.stage.rows("SELECT max(update_id) FROM seen_updates")[0][0]
        if seen:
            world = self.stage.world
            words = {"message_id": 1, "date": 1, "text": "/apua", "from": world.users[1], "chat": world.chats[1].public}
            again = {"update_id": seen, "message": words}
            before = len(self.stage.messages(1))
            self.stage.world.updates.append(again)
            self.run(self.stage.world.touch())
            self.run(self.stage.rest())
            assert len(self.stage.messages(1)) == before

    # Invariants.

    @precondition(lambda self: self.opened is not None)
    @invariant()
    def receipts_and_rows_agree(self) -> None:
        kept = self.stage.rows("SELECT reference, person_id, text, state FROM signals WHERE recorded_by IS NULL")
        promised: Counter[str] = Counter()
        for number in PEOPLE:
            for message in self.stage.messages(number):
                if message["from"]["id"] == 4242 and RECEIPT.search(message.get("text", "")):
                    promised.update(code.replace("-", "") for code in re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", message["text"]))
        assert set(promised) == {row[0] for row in kept} and all(times == 1 for times in promised.values())
        telegram_ids = {n: SEAL.open(s) for n, s in self.stage.rows("SELECT person_id, sealed FROM addresses")}
        for _, person, text, state in kept:
            own = self.written[telegram_ids[person]]
            assert state == "withdrawn" or all(line.strip() in own for line in text.split("\n")), "words of somebody else"

    @precondition(lambda self: self.opened is not None)
    @invariant()
    def nothing_is_left_over(self) -> None:
        self.run(self.stage.marked())
        assert self.stage.rows("SELECT count(*) FROM outbox") == [(0,)]
        assert self.stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]
        assert not self.stage.world.unanswered, "a button's spinner is left turning"
        weeks = self.stage.rows("SELECT iso_year, iso_week, count(*) FROM digest_weeks GROUP BY 1, 2 HAVING count(*) > 1")
        assert weeks == []

    def teardown(self) -> None:
        if self.opened is not None:
            told = "\n".join(self.stage.group_texts) if GROUP in self.stage.world.chats else ""
            for (reference,) in self.stage.rows("SELECT reference FROM signals WHERE state = 'delivered' AND NOT sensitive"):
                assert f"{reference[:4]}-{reference[4:]}" in told, "delivered, but not in the group"
            assert self.stage.rows("PRAGMA integrity_check") == [("ok",)]
            self.run(self.opened.__aexit__(None, None, None))
            self.run(asyncio.sleep(0.2))  # time for the server's last answers
        self.runner.close()
        shutil.rmtree(self.folder)


TestTown = Town.TestCase
TestTown.settings = settings(
    max_examples=int(os.environ.get("EXAMPLES", "25")),
    stateful_step_count=40,
    deadline=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
