"""Eight weeks of made-up signals, so that the first digest shows what the bot is for.

Every text here is invented for practice. None of it is about a real person, place or event.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from importlib.resources import files

from digests.week import missed
from storage import chats, concerns, ledger, people, signals
from storage.models import Kind, Person, Role, Signal, State
from storage.town import Town
from storage.work import Work

WEEKS = 8
PEOPLE = 14


@dataclass(frozen=True)
class Example:
    kind: Kind
    category: str
    area: str
    language: str
    text: str
    raised: dict[str, str] = field(default_factory=dict)


def examples() -> list[Example]:
    source = (files("bot") / "sandbox" / "examples.toml").read_text(encoding="utf-8")
    return [Example(**{**entry, "kind": Kind(entry["kind"])}) for entry in tomllib.loads(source)["signal"]]


ASSOCIATIONS = ("Kahvituvan väki (keksitty)", "Språkkaféet (påhittat)", "Runosmäen apu (keksitty)")


async def seed(work: Work, town: Town, now: datetime, team_id: int, coordinator_id: int) -> Person:
    """Fills an empty database: people, eight weeks of signals and digests, two raised concerns. Gives the coordinator."""
    chance = random.Random(7)  # noqa: S311
    chat = await chats.meet(work, team_id)
    start = now - timedelta(weeks=WEEKS)
    work.write("UPDATE chats SET kind = 'team', connected_at = ? WHERE id = ?", (int(start.timestamp()), chat.id))
    coordinator = await people.meet(work, coordinator_id, "fi")
    accepted = {"notice_version": town.notice_version, "notice_at": int(start.timestamp())}
    work.put_person(coordinator.model_copy(update=accepted))
    people.grant(work, coordinator.id, Role.COORDINATOR)
    groups = [await people.register_association(work, name, "", "fi") for name in ASSOCIATIONS]
    crowd = []
    for number in range(PEOPLE):
        person = await people.meet(work, 700_000 + number, "fi")
        work.put_person(person.model_copy(update={**accepted, "association_id": chance.choice([*groups, None])}))
        crowd.append(person.id)
    dues = missed(town, start, now)
    moments = [start, *(due.at for due in dues), now]
    raised: dict[str, tuple[Example, Signal]] = {}
    for week in range(len(moments) - 1):
        stored = await _week(work, chance, crowd, groups, moments[week], moments[week + 1])
        for example, signal in stored:
            if example.raised:
                raised.setdefault(example.text, (example, signal))
        if week < len(dues):
            due = dues[week]
            at = int(due.at.timestamp())
            digest = await ledger.record(work, chat.id, at, [due.week], late=False)
            while await signals.deliver(work, digest.id, at):
                pass
            ledger.mark_posted(work, digest)
            work.write(
                "UPDATE signals SET state = ? WHERE state = ? AND digest_id <= ? AND id % 7 <> 0",
                (State.CLOSED, State.DELIVERED, digest.id - 1),
            )
    for example, signal in raised.values():
        await concerns.publish(work, signal, example.raised)
    return coordinator


async def _week(
    work: Work, chance: random.Random, crowd: list[int], groups: list[int], start: datetime, end: datetime
) -> list[tuple[Example, Signal]]:
    """Five to nine signals between two moments, each with the example that it was made from."""
    stored: list[tuple[Example, Signal]] = []
    span = (end - start).total_seconds()
    for example in chance.sample(examples(), chance.randint(5, 9)):
        who = chance.choice(crowd)
        signal = Signal(
            id=await work.next_id("signals"), reference=signals.new_reference(), kind=example.kind,
            category=example.category, area=example.area, text=example.text, language=example.language,
            person_id=who, association_id=chance.choice([*groups, None]),
            received_at=int(start.timestamp() + chance.uniform(0.02, 0.98) * span),
        )  # fmt: skip
        signals.add(work, signal)
        stored.append((example, signal))
    return stored
