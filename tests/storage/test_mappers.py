"""What a model holds is kept: its fields are columns, and each comes back as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from storage import digest_runs, referrals, sessions, signals
from storage.digest_runs import DigestRun
from storage.engine import mappers
from storage.engine.database import open_database
from storage.engine.models import Block, Draft, OutMessage, Person
from storage.models import Outcome, Signal, SignalKind, State
from storage.referrals import Referral, ReferralState, Request
from storage.sessions import AgendaItem, ItemState, Session
from tests.keys import SEAL

PERSON = Person(
    id=7, language="sv", notice_version=3, notice_at=11, association_id=5, last_area="nummi", reachable=False, created_at=12,
    blocked_at=13,
)  # fmt: skip
DRAFT = Draft(
    id=9, person_id=7, form="signal", answers={"text": "a", "concerns": ["1", "2"]}, asking="area", visited=("text", "category"),
    page=2, undo="b", started_at=14, touched_at=15, nudged_at=16,
)  # fmt: skip
MESSAGE = OutMessage(
    id=4, recipient="person:7", method="sendDocument", params={"caption": "c"}, slot="s", anew=True, priority=2, file=b"\x00f",
    file_name="f.txt",
)  # fmt: skip
SIGNAL = Signal(
    id=3, reference="ABCDEFGH", kind=SignalKind.OBSERVATION, category="food", area="nummi", text="t", language="en", person_id=7,
    association_id=5, recorded_by=8, source="phone", received_at=17, state=State.CLOSED, sensitive=True, wording="w",
    held_until=18, digest_id=6, outcome=Outcome.HELPED, outcome_words="o", outcome_own="p",
    agenda=True, merged_into=2, hidden_at=19, answers="[]",
)  # fmt: skip
REFERRAL = Referral(
    id=21, signal_id=3, contact_id=22, person_id=7, wording="w", ask=Request.TELL, question="q", due_at=23, sent_at=24,
    reminded_at=25, raised_at=26, state=ReferralState.TAKEN, answer="a", answered_at=27,
)  # fmt: skip
RUN = DigestRun(id=6, chat_id=31, due_at=32, built_at=33, late=True, posted_at=34)
SESSION = Session(
    id=41, chat_id=31, chair_id=7, item_id=42, started_at=43, touched_at=44, ended_at=45, approved_at=46, approved_by=8
)  # fmt: skip
ITEM = AgendaItem(id=42, session_id=41, position=2, signal_id=3, state=ItemState.LATER)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[aiosqlite.Connection]:
    opened = await open_database(tmp_path / "k.db", SEAL)
    opened.row_factory = sqlite3.Row
    await opened.execute("PRAGMA foreign_keys=OFF")
    yield opened
    await opened.close()


async def row_of(db: aiosqlite.Connection, table: str) -> dict[str, Any]:
    rows = list(await db.execute_fetchall(f"SELECT * FROM {table}"))
    assert len(rows) == 1
    return dict(rows[0])


def differs_from_its_defaults(model: Any) -> None:
    """Else a field that is not kept would come back as its default, unnoticed."""
    for name, field in type(model).model_fields.items():
        if not field.is_required() and name != "unit":
            assert getattr(model, name) != field.default, name


@pytest.mark.parametrize(
    ("model", "table", "insert", "values"),
    [
        (SIGNAL, "signals", signals.INSERT, signals._values),
        (REFERRAL, "referrals", referrals.INSERT, referrals._values),
        (RUN, "digest_runs", digest_runs.INSERT, digest_runs._values),
        (SESSION, "sessions", sessions.INSERT, sessions._values),
        (ITEM, "session_items", sessions.INSERT_ITEM, sessions._item_values),
    ],
    ids=lambda value: value if isinstance(value, str) and value.islower() else "",
)
async def test_every_field_is_kept(db: aiosqlite.Connection, model: Any, table: str, insert: str, values: Any) -> None:
    differs_from_its_defaults(model)
    await db.execute(insert, values(model))
    row = await row_of(db, table)
    assert type(model).model_validate(row) == model
    assert row.keys() - type(model).model_fields.keys() == set(), "a column that no model knows"


async def test_a_person_is_kept_and_replaced_whole(db: aiosqlite.Connection) -> None:
    differs_from_its_defaults(PERSON)
    for person in (PERSON, PERSON.model_copy(update={"language": "fi", "blocked_at": None, "reachable": True})):
        await db.execute(mappers.PUT_PERSON, mappers.person_row(person))
        row = next(iter(await db.execute_fetchall("SELECT * FROM people")))
        assert mappers.person_of(row) == person


async def test_a_draft_is_kept_and_replaced_whole(db: aiosqlite.Connection) -> None:
    differs_from_its_defaults(DRAFT)
    for draft in (DRAFT, DRAFT.model_copy(update={"id": 10, "asking": None, "visited": (), "answers": {}, "undo": None})):
        await db.execute(mappers.PUT_DRAFT, mappers.draft_row(draft))
        row = next(iter(await db.execute_fetchall("SELECT * FROM drafts")))
        assert mappers.draft_of(row) == draft


async def test_a_message_comes_back_as_it_was_put(db: aiosqlite.Connection) -> None:
    await db.execute(mappers.PUT_OUTBOX, mappers.outbox_row(MESSAGE))
    row = next(iter(await db.execute_fetchall("SELECT * FROM outbox")))
    assert mappers.message_of(row) == MESSAGE


def test_blocks_survive_packing() -> None:
    blocks = (Block("a"), Block("<b>b</b>", 3), Block("c", 3, about=True))
    assert mappers.unpacked(mappers.packed(blocks)) == blocks
    assert mappers.unpacked("") == ()
