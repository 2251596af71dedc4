"""What a module of storage keeps about people and signals, told to whoever has to erase it.

Each module has one `KEPT`; storage/kept.py lists them. So erasing, the retention plan and a restored backup reach every
table, and a table can be taken away with its module.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from storage.engine.models import Block
from storage.engine.unit_of_work import UnitOfWork

Rewrite = Callable[[Sequence[Block]], Sequence[Block]]


@dataclass(frozen=True)
class Kept:
    """SQL statements for a signal have one parameter, the signal's id, except where something else is said."""

    of_person: tuple[str, ...] = ()  # tables whose rows are deleted with their person (column person_id)
    names_person: tuple[tuple[str, str], ...] = ()  # tables and columns that stay, without the person
    words: tuple[str, ...] = ()  # removes what people wrote with or about a signal, when its text is removed
    unsent: tuple[str, ...] = ()  # removes what is still to be sent about a signal; also when it is only hidden
    waiting: tuple[str, ...] = ()  # cancels what was still to happen with a signal
    record: tuple[str, ...] = ()  # removes what the team, contacts and associations wrote about a signal
    before: tuple[str, ...] = ()  # deletes what is older than the parameter (UTC seconds), by the retention plan
    active: tuple[str, ...] = ()  # SELECT a row of people.id since the parameter (UTC seconds), or one still to come
    restored: tuple[str, ...] = ()  # after an older copy was put in place; no parameter
    told: str = ""  # SELECT people who are told what came of the signal; the signal's id twice: itself, and merged into it
    rewrite: Callable[[UnitOfWork, int, Rewrite], Awaitable[None]] | None = None  # unsent messages that show the signal
