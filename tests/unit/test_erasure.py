"""Erasing reaches every table: a new one with a person in it can't be forgotten."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from storage import erasure
from storage.erasure import ErasureKind

ROOT = Path(__file__).parent.parent.parent
SCHEMA = (ROOT / "storage" / "schema.sql").read_text(encoding="utf-8")
TABLES: dict[str, str] = dict(re.findall(r'CREATE TABLE "?(\w+)"? \((.*?)\n?\);', SCHEMA, re.S))
FOR_ITSELF = {"audit"}  # of those, numbers only: kept by the plan for as long as the audit trail says


def test_the_schema_is_read() -> None:
    assert {"signals", "people", "questions", "referrals", "concern_texts"} <= TABLES.keys()


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_person_is_erased_from_every_table(table: str) -> None:
    statements = [sql for sql, _ in erasure.person(1)]
    for column in re.findall(r"(\w+) INTEGER[^,\n]*REFERENCES people \(id\)", TABLES[table]):
        reached = [
            sql
            for sql in statements
            if sql == f"DELETE FROM {table} WHERE {column} = ?" or re.match(rf"UPDATE {table} SET .*\b{column} = NULL\b", sql)
        ]
        assert reached or table in FOR_ITSELF, f"{table}.{column}"


# Columns of words that people write about a signal, and the tables that hold none or are erased otherwise.
WORDS = r"\n    (text|words|wording|question|answer|body|detail|outcome_words|outcome_own) TEXT"
OTHERWISE = {"outbox", "message_index", "dead_letters", "audit", "notifications", "associations"}


@pytest.mark.parametrize("table", sorted(TABLES))
def test_the_words_about_a_signal_are_erased_from_every_table(table: str) -> None:
    statements = [sql for sql, _ in erasure.signal(ErasureKind.ERASED, 1, 0)]
    columns = re.findall(WORDS, TABLES[table])
    about_a_signal = re.search(r"\n    (signal_id|concern_id) |CREATE", TABLES[table]) or table == "signals"
    for column in columns if about_a_signal and table not in OTHERWISE else ():
        if (table, column) == ("notes", "question"):  # the key of one of three questions, not words
            continue
        reached = [sql for sql in statements if re.search(rf"(DELETE FROM {table}\b|UPDATE {table} SET .*\b{column} = )", sql)]
        assert reached, f"{table}.{column}"
