"""Eight weeks of invented signals, so that the first digest shows what the bot is for.

No text is about a real person, place or event.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from importlib.resources import files

from digests.week import Due, missed
from storage import chats, concerns, contacts, digest_runs, people, signals
from storage.answers import Answer, packed
from storage.contacts import ContactKind
from storage.engine.models import Person
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Chat, Outcome, Role, Signal, SignalKind, State
from storage.town import Town

WEEKS = 8
PEOPLE = 14
ANSWERING = 0.4  # of the signals, to each of the town's own questions


@dataclass(frozen=True)
class Example:
    """An invented signal. `raised`: its wording as a raised concern by language; empty when it is not raised."""

    kind: SignalKind
    category: str
    area: str
    language: str
    text: str
    raised: dict[str, str] = field(default_factory=dict)


def examples() -> list[Example]:
    source = (files("bot") / "sandbox" / "examples.toml").read_text(encoding="utf-8")
    return [Example(**{**entry, "kind": SignalKind(entry["kind"])}) for entry in tomllib.loads(source)["signal"]]


ASSOCIATIONS = ("Kahvituvan väki (keksitty)", "Språkkaféet (påhittat)", "Runosmäen apu (keksitty)")


CONTACTS = (
    (ContactKind.NGO, "Järjestöyhteyshenkilö (keksitty)", "", None),
    (ContactKind.TOWN, "Joukkoliikenne (keksitty)", "environment", None),
    (ContactKind.PARISH, "Diakonia (keksitty)", "food lonely money", "diakonia@example.org"),
)


async def seed(
    unit: UnitOfWork, town: Town, now: datetime, team_id: int, coordinator_ids: tuple[int, ...], contact_id: int
) -> list[Person]:
    """Fills an empty database: people, contacts, eight weeks of signals and digests, concerns. Returns the coordinators."""
    chance = random.Random(7)  # noqa: S311
    chat = await chats.meet(unit, team_id)
    start = now - timedelta(weeks=WEEKS)
    unit.write("UPDATE chats SET kind = 'team', connected_at = ? WHERE id = ?", (int(start.timestamp()), chat.id))
    accepted = {"notice_version": town.notice_version, "notice_at": int(start.timestamp())}
    coordinators = []
    for number in coordinator_ids:
        coordinator = await people.meet(unit, number, "fi")
        unit.put_person(coordinator.model_copy(update=accepted))
        people.grant(unit, coordinator.id, Role.COORDINATOR)
        coordinators.append(coordinator)
    contact = await people.meet(unit, contact_id, "fi")
    unit.put_person(contact.model_copy(update=accepted))
    await _contacts(unit, contact)
    groups = [await people.register_association(unit, name, "", "fi") for name in ASSOCIATIONS]
    crowd = []
    for number in range(PEOPLE):
        person = await people.meet(unit, 700_000 + number, "fi")
        unit.put_person(person.model_copy(update={**accepted, "association_id": chance.choice([*groups, None])}))
        crowd.append(person.id)
    for example, signal in (await _weeks(unit, town, chance, crowd, groups, chat, start, now)).values():
        await concerns.publish(unit, signal, example.raised)
    return coordinators


async def _weeks(
    unit: UnitOfWork, town: Town, chance: random.Random, crowd: list[int], groups: list[int], chat: Chat, start: datetime,
    now: datetime,
) -> dict[str, tuple[Example, Signal]]:  # fmt: skip
    """Stores signals and digests up to `now`. Returns the signals that are to be raised, by text."""
    dues = missed(town, start, now)
    moments = [start, *(due.at for due in dues), now]
    raised: dict[str, tuple[Example, Signal]] = {}
    for week in range(len(moments) - 1):
        for example, signal in await _week(unit, town, chance, crowd, groups, moments[week], moments[week + 1]):
            if example.raised:
                raised.setdefault(example.text, (example, signal))
        if week < len(dues):
            await _digest(unit, chat, dues[week])
    return raised


async def _digest(unit: UnitOfWork, chat: Chat, due: Due) -> None:
    """Stores a digest as already posted, with nearly all of its signals closed."""
    at = int(due.at.timestamp())
    digest = await digest_runs.record(unit, chat.id, at, [due.week], late=False)
    while await signals.deliver(unit, digest.id, at):
        pass
    digest_runs.mark_posted(unit, digest)
    unit.write(
        "UPDATE signals SET state = ?, agenda = 0, outcome = ? WHERE state = ? AND digest_id <= ? AND id % 17 <> 0",
        (State.CLOSED, Outcome.GOING, State.DELIVERED, digest.id),
    )


async def _contacts(unit: UnitOfWork, person: Person) -> None:
    """Two contacts by Telegram, both the same person, and one by e-mail."""
    for kind, name, categories, email in CONTACTS:
        number = await contacts.add(unit, kind, name, "", categories, "", email)
        added = await contacts.by_id(unit, number)
        if added is not None and email is None:
            contacts.join(unit, added, person.id)


def _answers(town: Town, example: Example) -> str:
    """Some have answered the town's own questions that offer a choice; always the same ones."""
    chance = random.Random(example.text)  # noqa: S311
    return packed(
        [
            Answer(key=each.key, value=value, name=each.name, chosen=each.options[value])
            for each in town.questions
            if each.options and chance.random() < ANSWERING and (value := chance.choice(list(each.options)))
        ]
    )


async def _week(
    unit: UnitOfWork, town: Town, chance: random.Random, crowd: list[int], groups: list[int], start: datetime, end: datetime
) -> list[tuple[Example, Signal]]:
    """Stores five to nine signals between two moments. Returns each with the example that it was made from."""
    stored: list[tuple[Example, Signal]] = []
    span = (end - start).total_seconds()
    for example in chance.sample(examples(), chance.randint(5, 9)):
        who = chance.choice(crowd)
        signal = Signal(
            id=await unit.next_id("signals"),
            reference=signals.new_reference(),
            kind=example.kind,
            category=example.category,
            area=example.area,
            text=example.text,
            language=example.language,
            person_id=who,
            association_id=chance.choice([*groups, None]),
            answers=_answers(town, example),
            received_at=int(start.timestamp() + chance.uniform(0.02, 0.98) * span),
        )
        signals.add(unit, signal)
        stored.append((example, signal))
    return stored
