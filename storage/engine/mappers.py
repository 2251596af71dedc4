"""Rows that the unit of work writes in bulk, and models made of rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

import orjson

from storage.engine.models import Block, Draft, OutMessage, Person

PERSON = tuple(Person.model_fields)
PUT_PERSON = (
    "INSERT INTO people (id, language, notice_version, notice_at, association_id,"
    " last_area, reachable, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET language = excluded.language,"
    " notice_version = excluded.notice_version, notice_at = excluded.notice_at,"
    " association_id = excluded.association_id, last_area = excluded.last_area,"
    " reachable = excluded.reachable"
)
PUT_ADDRESS = "INSERT INTO addresses (person_id, mark, sealed) VALUES (?, ?, ?)"
PUT_DRAFT = (
    "INSERT INTO drafts (person_id, id, form, answers, asking, visited, page, undo, started_at,"
    " touched_at, nudged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (person_id) DO UPDATE SET id = excluded.id, form = excluded.form,"
    " answers = excluded.answers, asking = excluded.asking, visited = excluded.visited,"
    " page = excluded.page, undo = excluded.undo, started_at = excluded.started_at,"
    " touched_at = excluded.touched_at, nudged_at = excluded.nudged_at"
)
PUT_OUTBOX = (
    "INSERT INTO outbox (id, recipient, method, params, slot, anew, priority, file, file_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def person_of(row: sqlite3.Row) -> Person:
    return Person.model_validate({key: row[key] for key in PERSON})


def draft_of(row: sqlite3.Row) -> Draft:
    values = dict(row)
    values["answers"] = orjson.loads(values["answers"])
    values["visited"] = tuple(values["visited"].split())
    return Draft.model_validate(values)


def packed(blocks: Iterable[Block]) -> str:
    """A message block by block, as it is kept."""
    return orjson.dumps([list(block) for block in blocks]).decode()


def unpacked(kept: str) -> tuple[Block, ...]:
    return tuple(Block(block[0], block[1], bool(block[2])) for block in orjson.loads(kept or "[]"))


def person_row(p: Person) -> tuple[Any, ...]:
    return (p.id, p.language, p.notice_version, p.notice_at, p.association_id,
            p.last_area, p.reachable, p.created_at)  # fmt: skip


def draft_row(d: Draft) -> tuple[Any, ...]:
    return (d.person_id, d.id, d.form, orjson.dumps(d.answers).decode(), d.asking,
            " ".join(d.visited), d.page, d.undo, d.started_at, d.touched_at, d.nudged_at)  # fmt: skip


def outbox_row(m: OutMessage) -> tuple[Any, ...]:
    return (m.id, m.recipient, m.method, orjson.dumps(m.params).decode(), m.slot, m.anew,
            m.priority, m.file, m.file_name)  # fmt: skip


def message_of(row: sqlite3.Row) -> OutMessage:
    values = dict(row)
    values.pop("failed")
    return OutMessage(**values | {"params": orjson.loads(values["params"]), "anew": bool(values["anew"])})
