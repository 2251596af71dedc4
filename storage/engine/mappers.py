"""SQL for the rows that the unit of work writes in bulk, and conversion between rows and models."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

import aiosqlite
import orjson

from storage.engine.models import Block, Draft, OutMessage, Person


def insertion(table: str, columns: Sequence[str]) -> str:
    """The INSERT for one row with these columns, in this order."""
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608


def replacement(table: str, columns: Sequence[str], key: str) -> str:
    """An INSERT that updates all other columns when a row with this key exists."""
    anew = ", ".join(f"{column} = excluded.{column}" for column in columns if column != key)
    return f"{insertion(table, columns)} ON CONFLICT ({key}) DO UPDATE SET {anew}"


def insertion_of(table: str, columns: Iterable[str]) -> tuple[str, Callable[[object], tuple[Any, ...]]]:
    """The INSERT for a table, and a function that reads its values from a model. The columns are the model's fields."""
    names = tuple(columns)
    return insertion(table, names), attrgetter(*names)


# The columns are the models' fields: a new field needs a migration, but no change here.
PERSON = tuple(Person.model_fields)
DRAFT = tuple(Draft.model_fields)
OUTBOX = OutMessage._fields
PUT_PERSON = replacement("people", PERSON, "id")
PUT_ADDRESS = insertion("addresses", ("person_id", "mark", "sealed"))
PUT_DRAFT = replacement("drafts", DRAFT, "person_id")
PUT_OUTBOX = insertion("outbox", OUTBOX)

person_row = attrgetter(*PERSON)


def person_of(row: sqlite3.Row) -> Person:
    return Person.model_validate({key: row[key] for key in PERSON})


def draft_of(row: sqlite3.Row) -> Draft:
    values = dict(row)
    values["answers"] = orjson.loads(values["answers"])
    values["visited"] = tuple(values["visited"].split())
    return Draft.model_validate(values)


async def people_with_drafts(db: aiosqlite.Connection, marks: Sequence[bytes]) -> list[tuple[bytes, Person, Draft | None]]:
    """The people with these marks, and their drafts, in two queries."""
    rows = await db.execute_fetchall(
        f"SELECT people.*, mark FROM addresses JOIN people ON people.id = person_id WHERE mark IN ({_places(marks)})",  # noqa: S608
        marks,
    )
    found = [(row["mark"], person_of(row)) for row in rows]
    if not found:
        return []
    ids = [person.id for _, person in found]
    rows = await db.execute_fetchall(f"SELECT * FROM drafts WHERE person_id IN ({_places(ids)})", ids)  # noqa: S608
    drafts = {row["person_id"]: draft_of(row) for row in rows}
    return [(mark, person, drafts.get(person.id)) for mark, person in found]


def _places(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def packed(blocks: Iterable[Block]) -> str:
    """The blocks of a message as the JSON that is stored."""
    return orjson.dumps([list(block) for block in blocks]).decode()


def unpacked(kept: str) -> tuple[Block, ...]:
    """The blocks from stored JSON; () for an empty string."""
    return tuple(Block(block[0], block[1], bool(block[2])) for block in orjson.loads(kept or "[]"))


def draft_row(draft: Draft) -> tuple[Any, ...]:
    values = {**draft.__dict__, "answers": orjson.dumps(draft.answers).decode(), "visited": " ".join(draft.visited)}
    return tuple([values[column] for column in DRAFT])


def outbox_row(message: OutMessage) -> tuple[Any, ...]:
    return message._replace(params=orjson.dumps(message.params).decode())  # type: ignore[arg-type]  # JSON in a row


def message_of(row: sqlite3.Row) -> OutMessage:
    values = dict(row)
    values.pop("failed")
    return OutMessage(**values | {"params": orjson.loads(values["params"]), "anew": bool(values["anew"])})
