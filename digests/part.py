"""What an optional feature adds to what is told: to the digest, to a signal's card, to a person's own data.

Each part is read from the database first, as the rest is, and formatted afterwards.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from storage.engine.models import Block
from storage.engine.reader import Reader
from storage.models import Signal
from storage.notes import TeamQuestion
from texts.speak import Html


class Says(Protocol):
    """What a part needs of a Composer."""

    def say(self, key: str, /, **variables: object) -> Html: ...

    def block(self, key: str, signal_id: int | None = None, /, **variables: object) -> Block: ...

    def words(self, signal: Signal, limit: int) -> Html: ...


class FollowedPart(Protocol):
    """Something about earlier signals, in the digest."""

    @property
    def hidden(self) -> int:
        """The number of entries shown only by the button."""
        ...

    def blocks(self, composer: Says) -> list[Block]: ...


class CardPart(Protocol):
    """Something about one signal, on its card."""

    def facts(self, composer: Says) -> list[Html]:
        """Lines about what was heard."""
        ...

    def answers(self, composer: Says, question: TeamQuestion) -> list[Html]:
        """Lines that answer one of the team's three questions."""
        ...


@dataclass(frozen=True)
class OwnPart:
    """Something that is kept about a person. Headings are text keys."""

    sections: Sequence[tuple[str, Sequence[str]]] = ()
    of_signals: Mapping[int, Sequence[tuple[str, str]]] = field(default_factory=dict)  # by signal: text key, and words after it


@dataclass(frozen=True)
class Part:
    """What one feature adds; the parameters are a moment in UTC seconds and a limit, a signal's id, a person's id."""

    followed: Callable[[Reader, int, int], Awaitable[FollowedPart]] | None = None
    card: Callable[[Reader, int], Awaitable[CardPart]] | None = None
    own: Callable[[Reader, int], Awaitable[OwnPart]] | None = None
