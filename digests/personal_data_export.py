"""The export of everything stored about one person, for that person: collected, then written as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digests.part import OwnPart
from digests.parts import PARTS
from storage import contacts, notes, notifications, people, questions, sessions, signals
from storage.answers import PREFIX, Answer, question_of, unpacked
from storage.contacts import Contact
from storage.engine import audit
from storage.engine.models import Draft, Person
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Signal
from storage.questions import AskedQuestion
from storage.signals import shown
from storage.town import Town
from texts.speak import Texts


@dataclass(frozen=True)
class OwnData:
    """Everything stored about one person."""

    person: Person
    association: str | None
    roles: tuple[str, ...]
    muted: bool
    draft: Draft | None
    signals: tuple[Signal, ...]
    recorded: tuple[Signal, ...]
    questions: tuple[AskedQuestion, ...]
    added: tuple[OwnPart, ...]  # by optional features
    contacts: tuple[Contact, ...]
    meetings: tuple[tuple[int, str], ...]  # start of the session in UTC seconds, and the name in its minutes
    notifications: int  # number of notifications, sent or not
    notes: int  # number of team notes written by this person
    audit_entries: int  # number of audit entries about this person's actions


async def gather(unit: UnitOfWork, person: Person) -> OwnData:
    """Collects the data. It needs the unit of work, because it also reads the person's open draft."""
    association = await people.association(unit, person.association_id)
    return OwnData(
        person=person,
        association=association.name if association else None,
        roles=tuple(await people.roles_of(unit, person.id)),
        muted=await notifications.muted(unit, person.id),
        draft=await unit.draft(person.id),
        signals=tuple(await signals.all_of_person(unit, person.id)),
        recorded=tuple(await signals.recorded_by(unit, person.id)),
        questions=tuple(await questions.of_person(unit, person.id)),
        added=tuple([await part.own(unit, person.id) for part in PARTS if part.own]),
        contacts=tuple(await contacts.of_person(unit, person.id)),
        meetings=tuple(await sessions.attended_by(unit, person.id)),
        notifications=await notifications.count_of_person(unit, person.id),
        notes=await notes.count_of_person(unit, person.id),
        audit_entries=await audit.count_of_person(unit, person.id),
    )


def document(town: Town, texts: Texts, language: str, found: OwnData, telegram_id: int) -> str:
    """The export as text: short sections, one fact per line."""
    own = _Writer(town, texts, language)
    person = found.person
    own.line("own-title")
    own.line("own-number", number=str(telegram_id))
    own.line("own-language", language=own.plain(f"language-{person.language}"))
    own.line("own-since", day=own.day(person.created_at))
    if person.notice_at:
        own.line("own-notice", day=own.day(person.notice_at))
    if found.association:
        own.line("own-association", name=found.association)
    if person.last_area:
        own.line("own-area", area=own.area(person.last_area))
    for role in found.roles:
        own.line(f"own-role-{role}")
    for flag, key in ((found.muted, "own-muted"), (person.blocked_at, "own-blocked"), (not person.reachable, "own-unreachable")):
        if flag:
            own.line(key)
    for contact in found.contacts:
        own.line("own-contact", unit=contact.unit, name=contact.name or "–", email=contact.email or "–")
    if found.draft:
        own.head("own-draft")
        own.words(
            "\n".join(_answer(own, key, value) for key, value in found.draft.answers.items() if value and key not in GUESSED)
        )
    own.head("own-signals", count=len(found.signals))
    for signal in found.signals:
        _signal(own, signal, found)
    own.several("own-recorded", [shown(signal.reference) for signal in found.recorded])
    for key, lines in (section for part in found.added for section in part.sections):
        own.several(key, lines)
    own.several("own-meetings", [f"{own.day(at)} {name}" for at, name in found.meetings])
    own.head("own-counts", notifications=found.notifications, notes=found.notes, entries=found.audit_entries)
    own.head("own-not")
    return own.text


def _answer(own: _Writer, key: str, value: object) -> str:
    """An answer in a draft as the person gave it; an option of a list by its name."""
    words = str(value)
    match key:
        case "kind" | "language":
            return own.plain(f"{key}-{words}")
        case "category":
            return own.town.category(words, own.language) or words
        case "area":
            return own.area(words)
        case "danger":
            return own.plain("own-danger")
    question = question_of(own.town, key.removeprefix(PREFIX)) if key.startswith(PREFIX) else None
    if question is None:
        return words
    given = Answer(key=question.key, value=words, name=question.name, chosen=question.options.get(words, {}))
    return ": ".join(given.spoken(own.town, own.language))


def _signal(own: _Writer, signal: Signal, found: OwnData) -> None:
    own.head(
        "own-signal",
        reference=shown(signal.reference),
        day=own.day(signal.received_at),
        kind=own.plain(f"kind-{signal.kind}"),
        category=own.town.category(signal.category, own.language) or own.plain("category-none"),
        area=own.area(signal.area),
        state=own.plain(f"state-{signal.state}"),
    )
    own.words(signal.text or own.plain("text-removed"))
    for answer in unpacked(signal.answers):
        own.words(": ".join(answer.spoken(own.town, own.language)))
    for words in (signal.outcome_words, signal.outcome_own):
        if words:
            own.words(words)
    for asked in found.questions:
        if asked.signal_id == signal.id:
            own.words(f"? {asked.text}\n! {asked.answer or '–'}")
    for key, more in (pair for part in found.added for pair in part.of_signals.get(signal.id, ())):
        own.words(f"{own.plain(key)} {more}".strip())


GUESSED = ("detected", "detected_for", "urgent", "call")  # draft keys about danger: what the bot detected, and answers about it


class _Writer:
    def __init__(self, town: Town, texts: Texts, language: str) -> None:
        self.town, self.texts, self.language = town, texts, language
        self.text = ""

    def plain(self, key: str, **variables: object) -> str:
        return self.texts.plain(self.language, key, **variables)

    def day(self, moment: int) -> str:
        day = self.town.local(moment)
        return f"{day.day}.{day.month}.{day.year}"

    def area(self, key: str | None) -> str:
        return self.town.area(key, self.language) or self.plain("area-whole" if key == "whole" else "area-none")

    def line(self, key: str, **variables: object) -> None:
        self.text += self.plain(key, **variables) + "\n"

    def head(self, key: str, **variables: object) -> None:
        self.text += "\n" + self.plain(key, **variables) + "\n"

    def words(self, words: str) -> None:
        self.text += "".join(f"  {line}\n" for line in words.splitlines())

    def several(self, key: str, entries: Sequence[str]) -> None:
        if entries:
            self.head(key)
            self.words("\n".join(entries))
