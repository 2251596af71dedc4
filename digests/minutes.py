"""The minutes of a session, and the file of one signal, as data and as Word documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from digests.compose import Composer
from digests.docx import Paper
from storage import notes, questions, referrals, related, sessions, signals
from storage.answers import unpacked
from storage.engine.reader import Reader
from storage.models import Event, Signal
from storage.notes import Note, TeamQuestion, TeamTask
from storage.referrals import Referral
from storage.sessions import ItemState, Session
from storage.signals import shown

TEXT = 300  # UTF-16 units shown of a signal in the minutes
SILENT = ("reviewed", "noted", "note-fixed", "later")  # events that the minutes show in another form


@dataclass(frozen=True)
class MinutesEntry:
    """One agenda item about a signal: the team's notes on it, and its events during the session."""

    signal: Signal
    state: ItemState
    notes: tuple[Note, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Minutes:
    """The content of the minutes."""

    session: Session
    present: tuple[str, ...]
    entries: tuple[MinutesEntry, ...]
    tasks: tuple[TeamTask, ...]

    def count(self, state: ItemState) -> int:
        """The number of agenda items in this state."""
        return sum(1 for entry in self.entries if entry.state is state)


async def gather(db: Reader, session: Session, now: int) -> Minutes:
    """Collects the minutes: events until the session ended, notes and corrections until approval. `now` is in UTC seconds."""
    end, frozen = session.ended_at or now, session.approved_at or now
    entries = []
    for item in await sessions.items(db, session.id):
        signal = await signals.by_id(db, item.signal_id) if item.signal_id else None
        if signal is None:
            continue
        written = await notes.of_signals(db, [signal.id], replaced=True)
        events = await signals.story(db, signal.id)
        entries.append(
            MinutesEntry(
                signal,
                item.state,
                tuple(n for n in written if n.at <= frozen and (n.replaced_at is None or n.replaced_at > frozen)),
                tuple(e for e in events if session.started_at <= e.at <= end and e.what not in SILENT),
            )
        )
    return Minutes(
        session=session,
        present=tuple(await sessions.attendees(db, session.id)),
        entries=tuple(entries),
        tasks=tuple(await notes.tasks_between(db, session.started_at, end + 1)),
    )


def document(composer: Composer, minutes: Minutes) -> bytes:
    """The minutes as a .docx file, in the composer's language."""
    paper, session = Paper(), minutes.session

    def say(key: str, **variables: object) -> str:
        return composer.texts.plain(composer.language, key, **variables)

    def moment(at: int) -> str:
        return composer.texts.moment(composer.language, composer.town.local(at))

    paper.title(say("minutes-title", moment=moment(session.started_at)))
    if session.approved_at is None:
        paper.line(say("minutes-draft"))
    else:
        paper.line(say("minutes-approved-line", moment=moment(session.approved_at)))
    paper.line(say("minutes-present", names=", ".join(minutes.present) or "–"))
    paper.line(say("minutes-counts", done=minutes.count(ItemState.DONE), later=minutes.count(ItemState.LATER)))
    for entry in minutes.entries:
        if entry.state is not ItemState.WAITING:
            _entry(composer, paper, entry)
    if minutes.tasks:
        paper.heading(say("minutes-tasks"))
        paper.points([_task(composer, task) for task in minutes.tasks])
    return paper.bytes()


def _entry(composer: Composer, paper: Paper, entry: MinutesEntry) -> None:
    signal = entry.signal

    def say(key: str, **variables: object) -> str:
        return composer.texts.plain(composer.language, key, **variables)

    paper.heading(f"{shown(signal.reference)} · {composer.category(signal.category)}{composer.facts(signal)}")
    paper.line(composer.plain_words(signal, TEXT))
    for question in TeamQuestion:
        written = [note.text for note in entry.notes if note.question is question]
        if written:
            paper.line(say(f"minutes-{question}"))
            paper.points(written)
    decided = [event_words(composer, event) for event in entry.events]
    if entry.state is ItemState.LATER:
        decided.append(say("minutes-later"))
    if signal.outcome and any(event.what == "closed" for event in entry.events):
        decided.append(say("story-outcome", outcome=say(f"outcome-{signal.outcome}")))
        decided += [signal.outcome_words] if signal.outcome_words else []
    if decided:
        paper.line(say("minutes-decided"))
        paper.points(decided)


def event_words(composer: Composer, event: Event) -> str:
    """A history event in words, with the contact unit or the other signal's reference where there is one."""
    words = composer.texts.plain(composer.language, f"event-{event.what}")
    if event.detail and (event.what == "sent" or event.what.startswith("referral-")):
        return f"{words}: {event.detail}"
    if event.what in ("merged", "merged-here", "same-as"):
        return f"{words}: {shown(event.detail)}"
    return words


def _task(composer: Composer, task: TeamTask) -> str:
    key = "minutes-task-done" if task.done_at else "minutes-task"
    day = composer.texts.day(composer.language, composer.town.local(task.due_at).date())
    return composer.texts.plain(composer.language, key, text=task.text, who=task.who, day=day)


# The file of one signal.


async def case(db: Reader, composer: Composer, signal: Signal) -> bytes:
    """The file of one signal as .docx, for requests for records. It names no reporter: no names of reporters are stored."""
    paper = Paper()

    def say(key: str, **variables: object) -> str:
        return composer.texts.plain(composer.language, key, **variables)

    def moment(at: int) -> str:
        return composer.texts.moment(composer.language, composer.town.local(at))

    paper.title(say("case-title", reference=shown(signal.reference)))
    paper.line(say("case-secrecy"))
    facts = composer.facts(signal.model_copy(update={"sensitive": False}))
    paper.line(f"{moment(signal.received_at)} · {composer.category(signal.category)}{facts}")
    paper.line(signal.text or composer.instead(signal))
    for answer in unpacked(signal.answers):
        paper.line(": ".join(answer.spoken(composer.town, composer.language)))
    if signal.wording:
        paper.line(say("story-wording", text=signal.wording))
    if signal.outcome:
        paper.line(say("story-outcome", outcome=say(f"outcome-{signal.outcome}")))
        paper.line(signal.outcome_words or "–")
    for heading, lines in (
        ("case-notes", [_noted(say, moment, n) for n in await notes.of_signals(db, [signal.id], replaced=True)]),
        ("case-questions", [line for q in await questions.of_signal(db, signal.id) for line in _asked(moment, q)]),
        ("case-proposals", [f"{shown(p.reference)}: {p.text}" for p in await related.proposals_to(db, signal.id)]),
        ("case-referrals", [line for r in await referrals.of_signals(db, [signal.id]) for line in _referred(say, moment, r)]),
        ("case-story", [_told(composer, moment, e) for e in await signals.story(db, signal.id)]),
    ):
        if lines:
            paper.heading(say(heading))
            paper.points(lines)
    return paper.bytes()


def _noted(say: Any, moment: Any, note: Note) -> str:
    mark = f" ({say('case-replaced', moment=moment(note.replaced_at))})" if note.replaced_at else ""
    return f"{moment(note.at)} · {say(f'minutes-{note.question}')} {note.text}{mark}"


def _asked(moment: Any, asked: questions.AskedQuestion) -> list[str]:
    answer = f"{moment(asked.answered_at)} · {asked.answer}" if asked.answered_at else "–"
    return [f"{moment(asked.asked_at)} · {asked.text}", answer]


def _referred(say: Any, moment: Any, referral: Referral) -> list[str]:
    lines = [f"{moment(referral.sent_at)} · {referral.unit} · {referral.wording or '–'}"]
    lines += [referral.question] if referral.question else []
    state = say(f"referral-{referral.state}")
    when = f"{moment(referral.answered_at)} · " if referral.answered_at else ""
    return [*lines, f"{when}{state} {referral.answer}".strip()]


def _told(composer: Composer, moment: Any, event: Event) -> str:
    detail = f": {event.detail}" if event.what in ("corrected", "reworded", "reopened") and event.detail else ""
    return f"{moment(event.at)} · {event_words(composer, event)}{detail}"
