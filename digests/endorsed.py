"""Endorsements and offers in the digest, on the card and in a person's own data."""

from __future__ import annotations

from dataclasses import dataclass

from digests.part import OwnPart, Part, Says
from storage import concerns, endorsements, signals
from storage.endorsements import Offer, Seen
from storage.engine.models import Block
from storage.engine.reader import Reader
from storage.models import Signal
from storage.notes import TeamQuestion
from storage.signals import shown
from texts.clean import shorten
from texts.speak import Html

EVERYTHING = 1000  # signals looked at, at most
QUOTED = 80  # UTF-16 units of a signal in the digest
WORDS = 220  # UTF-16 units of an offer on the card


@dataclass(frozen=True)
class SeenMore:
    """A signal with new endorsements."""

    signal: Signal
    new: int  # people since the previous digest
    total: int


@dataclass(frozen=True)
class SeenSince:
    """The signals with new endorsements, most people first."""

    entries: tuple[SeenMore, ...]
    hidden: int

    def blocks(self, composer: Says) -> list[Block]:
        if not self.entries:
            return []
        return [composer.block("digest-seen-title"), *(self._block(composer, entry) for entry in self.entries)]

    def _block(self, composer: Says, entry: SeenMore) -> Block:
        return composer.block(
            "digest-seen",
            entry.signal.id,
            reference=shown(entry.signal.reference),
            new=entry.new,
            total=entry.total,
            text=composer.words(entry.signal, QUOTED),
        )


async def followed(db: Reader, since: int, most: int) -> SeenSince:
    """Signals endorsed since then (UTC seconds), at most `most` of them shown."""
    found = await endorsements.seen_since(db, since, EVERYTHING)
    entries = []
    for signal_id, new in found[:most]:
        signal = await signals.by_id(db, signal_id)
        if signal is not None and not signal.gone:
            entries.append(SeenMore(signal, new, (await endorsements.seen(db, signal_id)).people))
    return SeenSince(tuple(entries), max(0, len(found) - most))


@dataclass(frozen=True)
class Support:
    """Who has seen the same as a signal, and what associations offer."""

    seen: Seen
    offers: tuple[Offer, ...]
    same_as: tuple[str, ...]  # references of raised concerns that the reporter called the same

    def facts(self, composer: Says) -> list[Html]:
        lines = []
        if self.seen.people:
            lines.append(composer.say("card-seen", people=self.seen.people, associations=self.seen.associations))
        return lines + [composer.say("card-same-as", reference=shown(reference)) for reference in self.same_as]

    def answers(self, composer: Says, question: TeamQuestion) -> list[Html]:
        return [
            composer.say("card-offer", name=offer.name, text=shorten(offer.words, WORDS))
            for offer in self.offers
            if offer.kind == question.value
        ]


async def card(db: Reader, signal_id: int) -> Support:
    """The support for one signal and those merged into it."""
    return Support(
        seen=await endorsements.seen(db, signal_id),
        offers=tuple(await endorsements.offers(db, signal_id)),
        same_as=tuple(event.detail for event in await signals.story(db, signal_id) if event.what == "same-as"),
    )


async def own(db: Reader, person_id: int) -> OwnPart:
    """What a person has endorsed and offered."""
    raised = [await concerns.by_id(db, number) for number in await endorsements.concerns_seen_by(db, person_id)]
    return OwnPart(
        (
            ("own-seen", [shown(concern.reference) for concern in raised if concern]),
            ("own-offers", await endorsements.words_offered_by(db, person_id)),
        )
    )


PART = Part(followed=followed, card=card, own=own)
