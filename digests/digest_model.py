"""The content of a digest as plain data, collected from the database and formatted elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from digests.part import FollowedPart
from digests.parts import PARTS
from storage import concerns, contacts, digest_runs, referrals, signal_counts, signals
from storage.engine.reader import Reader
from storage.likeness import Crowd, crowds
from storage.models import Concern, Signal, SignalKind
from storage.signals import shown
from storage.town import Town

SHOWN = 60  # signals shown at most; of more, only the newest of each category, the rest by a button
UNHANDLED_SHOWN = 10
EVERYTHING = 1000  # limit of each list when everything is asked for
FOLLOWED_SHOWN = 10  # entries shown at most in each list about earlier signals
WEEK = 7 * 86400  # seconds


@dataclass(frozen=True)
class DigestItem:
    """A signal, the proposals to it, and other signals of the week that say nearly the same."""

    signal: Signal
    proposals: tuple[Signal, ...] = ()
    same: tuple[Signal, ...] = ()

    @property
    def crowd(self) -> Crowd:
        return Crowd((self.signal, *self.same))


@dataclass(frozen=True)
class DigestSection:
    """The signals of one category, newest first. hidden: the number of signals shown only by the button."""

    category: str | None
    items: tuple[DigestItem, ...]
    hidden: int = 0

    @property
    def count(self) -> int:
        """The number of signals in the category, hidden ones included."""
        return sum(1 + len(item.same) for item in self.items) + self.hidden


@dataclass(frozen=True)
class Answered:
    """Proposals to a raised concern; Digest.answered has only concerns of earlier weeks."""

    concern: Concern
    proposals: tuple[Signal, ...]


@dataclass(frozen=True)
class Waiting:
    """What one contact unit has not answered: references and days since sending, oldest first."""

    unit: str
    referrals: tuple[tuple[str, int], ...]
    count: int  # including those not shown


@dataclass(frozen=True)
class Followed:
    """What happened to earlier signals."""

    closed: tuple[Signal, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    added: tuple[FollowedPart, ...] = ()  # by optional features
    waiting_count: int = 0
    lacking: tuple[str, ...] = ()  # categories without a contact
    lacking_areas: tuple[str, ...] = ()
    hidden: int = 0  # number of entries shown only by the button


@dataclass(frozen=True)
class Digest:
    """Everything that a digest tells."""

    weeks: tuple[tuple[int, int], ...]
    session: datetime
    late: bool
    counts: dict[str, int]  # signals by kind
    counts_before: dict[str, int]  # the same of the previous digest
    people: int
    associations: int
    areas: int
    sections: tuple[DigestSection, ...]
    answered: tuple[Answered, ...] = ()
    loose: tuple[Signal, ...] = ()  # proposals to no raised concern
    unhandled: tuple[Signal, ...] = ()
    unhandled_count: int = 0
    now: datetime | None = None
    signals: tuple[Signal, ...] = field(default=())
    followed: Followed = field(default_factory=Followed)

    @property
    def total(self) -> int:
        """The number of signals in the digest, hidden ones included."""
        return sum(self.counts.values())

    @property
    def hidden(self) -> int:
        """The number of entries shown only by the button."""
        return sum(section.hidden for section in self.sections) + self.followed.hidden


async def gather(
    db: Reader,
    town: Town,
    found: Sequence[Signal],
    *,
    weeks: Sequence[tuple[int, int]],
    session: datetime,
    now: datetime,
    late: bool,
    previous: digest_runs.DigestRun | None,
    digest_id: int | None = None,
    everything: bool = False,
) -> Digest:
    """Collects the digest of these signals. `everything` raises the limits and does not group similar signals."""
    own = [s for s in found if s.kind is not SignalKind.PROPOSAL]
    proposals = [s for s in found if s.kind is SignalKind.PROPOSAL]
    answered = await _answered(db, proposals)
    beneath = {each.concern.signal_id: each.proposals for each in answered}
    here = {s.id for s in own}
    placed = {p.id for each in answered for p in each.proposals}
    counts = Counter(s.kind for s in found)
    before = await signal_counts.of_digest(db, previous.id) if previous else {}
    return Digest(
        weeks=tuple(weeks),
        session=session,
        late=late,
        counts={kind: counts[kind] for kind in SignalKind},
        counts_before=before,
        people=len({s.person_id for s in found if s.person_id}),
        associations=len({s.association_id for s in found if s.association_id}),
        areas=len({s.area for s in found if s.area in town.areas}),
        sections=_sections(town, own, beneath, everything),
        answered=tuple(each for each in answered if each.concern.signal_id not in here),
        loose=tuple(p for p in proposals if p.id not in placed),
        unhandled=tuple(await signals.unhandled(db, UNHANDLED_SHOWN, digest_id)),
        unhandled_count=await signals.count_unhandled(db, digest_id),
        now=now,
        signals=tuple(found),
        followed=await _follow(db, town, int(now.timestamp()), previous, everything),
    )


async def _answered(db: Reader, proposals: Sequence[Signal]) -> list[Answered]:
    """Raised concerns with the proposals to them, in the order of the proposals."""
    tied = await signals.concerns_of(db, [p.id for p in proposals])
    by_concern: dict[int, list[Signal]] = {}
    for proposal in proposals:
        for number in tied.get(proposal.id, []):
            by_concern.setdefault(number, []).append(proposal)
    raised = {number: await concerns.by_id(db, number) for number in by_concern}
    return [Answered(concern, tuple(by_concern[number])) for number, concern in raised.items() if concern]


async def _follow(db: Reader, town: Town, now: int, previous: digest_runs.DigestRun | None, everything: bool) -> Followed:
    since, most = previous.due_at if previous else now - WEEK, EVERYTHING if everything else FOLLOWED_SHOWN
    waiting: dict[str, list[tuple[str, int]]] = {}
    for referral in await referrals.waiting(db):
        signal = await signals.by_id(db, referral.signal_id)
        if signal is not None:
            waiting.setdefault(referral.unit, []).append((shown(signal.reference), (now - referral.sent_at) // 86400))
    closed = await signals.closed_since(db, since, EVERYTHING)
    added = [await part.followed(db, since, most) for part in PARTS if part.followed]
    lengths = [len(closed), len(waiting), *(len(found) for found in waiting.values())]
    return Followed(
        closed=tuple(closed[:most]),
        waiting=tuple(Waiting(unit, tuple(found[:most]), len(found)) for unit, found in list(waiting.items())[:most]),
        waiting_count=sum(len(found) for found in waiting.values()),
        added=tuple(added),
        hidden=sum(max(0, many - most) for many in lengths) + sum(part.hidden for part in added),
        **await _lacking(db, town),
    )


async def _lacking(db: Reader, town: Town) -> dict[str, tuple[str, ...]]:
    """Categories and areas without a reachable contact; nothing while the register has no reachable contact at all."""
    by_email = town.features.get("email", True)
    known = [c for c in await contacts.everyone(db) if c.person_id is not None or (by_email and c.email)]
    if not known:
        return {}
    return {
        "lacking": tuple(key for key in town.categories if not any(c.covers(key, None) for c in known)),
        "lacking_areas": tuple(key for key in town.areas if not any(not c.areas or key in c.areas.split() for c in known)),
    }


def _sections(
    town: Town, own: Sequence[Signal], beneath: dict[int, tuple[Signal, ...]], everything: bool
) -> tuple[DigestSection, ...]:
    """Sections in the town file's order, no category last. Nearly equal signals are one item, unless `everything` is True."""
    groups: dict[str | None, list[Signal]] = {}
    for signal in own:
        groups.setdefault(signal.category if signal.category in town.categories else None, []).append(signal)
    order = [key for key in (*town.categories, None) if key in groups]
    stories = {key: [(signal,) for signal in group] if everything else crowds(group) for key, group in groups.items()}
    told = sum(len(found) for found in stories.values())
    each = told if everything or told <= SHOWN else max(1, SHOWN // len(order))
    return tuple(DigestSection(key, *_items(stories[key], beneath, each)) for key in order)


def _items(
    stories: Sequence[tuple[Signal, ...]], beneath: dict[int, tuple[Signal, ...]], each: int
) -> tuple[tuple[DigestItem, ...], int]:
    """The first `each` stories as items, and the number of signals in the others."""
    items = tuple(
        DigestItem(story[0], tuple(p for signal in story for p in beneath.get(signal.id, ())), story[1:])
        for story in stories[:each]
    )
    return items, sum(len(story) for story in stories[each:])
