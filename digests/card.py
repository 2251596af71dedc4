"""The signal card for the team: the signal, what is known about it so far, and the three questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from digests.compose import CROWD_SHOWN, Composer
from digests.part import CardPart
from digests.parts import PARTS
from storage import likeness, notes, questions, referrals, related
from storage.answers import Viewer
from storage.engine.models import Block
from storage.engine.reader import Reader
from storage.likeness import Crowd
from storage.models import Signal
from storage.notes import Mark, Note, TeamQuestion
from storage.referrals import Referral, ReferralState
from storage.signals import shown
from texts.clean import shorten
from texts.speak import Html

TEXT = 700  # UTF-16 units shown of the signal, as in the other limits of text below
PROPOSAL = 160
PROPOSALS = 4  # shown at most
NOTE = 220
NOTES = 5  # newest ones shown for each question
WORDS = 160  # of a question, a contact's answer, an earlier outcome


@dataclass(frozen=True)
class Earlier:
    """A similar signal that was closed, and the team's notes on it."""

    signal: Signal
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Card:
    """Everything that a signal card shows, as plain data."""

    signal: Signal
    now: datetime
    proposals: tuple[Signal, ...]
    merged: tuple[Signal, ...]
    notes: tuple[Note, ...]
    marks: tuple[Mark, ...]
    referrals: tuple[Referral, ...]
    questions: tuple[questions.AskedQuestion, ...]
    earlier: tuple[Earlier, ...]
    crowd: Crowd  # this signal and unmerged open ones that say nearly the same
    added: tuple[CardPart, ...]  # by optional features


async def gather(db: Reader, signal: Signal, now: int, language: str) -> Card:
    """Collects what the card of a signal shows, with notes and referrals of merged signals. `now` is in UTC seconds."""
    merged = await related.merged_into(db, signal.id)
    family = [signal.id, *(other.id for other in merged)]
    alike = await related.alike(db, signal, language)
    past = await notes.of_signals(db, [other.id for other in alike])
    return Card(
        signal=signal,
        now=datetime.fromtimestamp(now, UTC),
        proposals=tuple(await related.proposals_to(db, signal.id)),
        merged=tuple(merged),
        notes=tuple(await notes.of_signals(db, family)),
        marks=tuple(await notes.marks_of(db, signal.id)),
        referrals=tuple(await referrals.of_signals(db, family)),
        questions=tuple(await questions.of_signal(db, signal.id)),
        earlier=tuple(Earlier(other, tuple(note for note in past if note.signal_id == other.id)) for other in alike),
        crowd=Crowd((signal, *likeness.twins(signal, await related.open_like(db, signal)))),
        added=tuple([await part.card(db, signal.id) for part in PARTS if part.card]),
    )


def _opened(signal: Signal) -> Signal:
    """The signal as only coordinators may see it."""
    return signal.model_copy(update={"sensitive": False, "hidden_at": None})


class CardComposer(Composer):
    """Formats cards. `open_text` shows the text of a sensitive signal: only for private chats with a coordinator."""

    def card(self, card: Card, place: str = "", *, open_text: bool = False) -> list[Block]:
        """The card as blocks. `place` is its place on the agenda, as text."""
        signal = card.signal
        said = _opened(signal) if open_text else signal
        days = (card.now - datetime.fromtimestamp(signal.received_at, UTC)).days
        title = self.say(
            "card-title",
            place=place,
            reference=shown(signal.reference),
            days=days,
            category=self.category(signal.category),
            facts=self.facts(said),
        )
        answers = self.answers(signal, Viewer.COORDINATORS if open_text else Viewer.TEAM)
        quoted = "\n".join([self._quoted(said), *answers])
        blocks = [Block(f"{title}\n"), Block(f"{quoted}\n", signal.id)]
        blocks += [
            Block(f"{self.say('card-merged', reference=shown(o.reference), text=self._words(o, open_text))}\n", o.id)
            for o in card.merged
        ]
        blocks += [
            Block(f"{self.say('card-proposal', reference=shown(p.reference), text=self._words(p, open_text))}\n", p.id)
            for p in card.proposals[:PROPOSALS]
        ]
        if len(card.proposals) > PROPOSALS:
            blocks.append(Block(f"{self.say('card-proposals-more', count=len(card.proposals) - PROPOSALS)}\n"))
        told = ("\n".join(self._since(card)), "\n" + "\n".join(self._questions(card)))
        return [*blocks, *(Block(html, signal.id, about=True) for html in told)]

    def _quoted(self, signal: Signal) -> Html:
        return self.say("signal-review-text", text=self.words(signal, TEXT))

    def _words(self, signal: Signal, open_text: bool) -> Html:
        return self.words(_opened(signal) if open_text else signal, PROPOSAL)

    def _since(self, card: Card) -> list[str]:
        """The lines about what was heard and decided so far."""
        say, lines = self.say, [line for part in card.added for line in part.facts(self)]
        if len(card.crowd.signals) > 1:
            others = ", ".join(shown(other.reference) for other in card.crowd.signals[1 : 1 + CROWD_SHOWN])
            lines.append(
                say(
                    "card-crowd",
                    count=len(card.crowd.signals),
                    people=card.crowd.people,
                    associations=card.crowd.associations,
                    references=others,
                )
            )
        for asked in card.questions:
            lines.append(say("card-asked", text=shorten(asked.text, WORDS)))
            if asked.answer:
                lines.append(say("card-answered", text=self._hidden(card, asked.answer)))
        for earlier in card.earlier:
            outcome = earlier.signal.outcome
            lines.append(
                say(
                    "card-earlier",
                    reference=shown(earlier.signal.reference),
                    outcome=self.texts.plain(self.language, f"outcome-{outcome}") if outcome else "–",
                    words=self._came(earlier.signal),
                )
            )
        lines += [say(f"card-mark-{mark}") for mark in card.marks]
        if card.signal.outcome:
            lines.append(say("story-outcome", outcome=self.texts.plain(self.language, f"outcome-{card.signal.outcome}")))
        return [*lines, ""] if lines else []

    def _came(self, signal: Signal) -> str:
        """The outcome words of an earlier signal; '' for a sensitive one."""
        words = "" if signal.sensitive else signal.outcome_words or ""
        return shorten(" ".join(words.split()), WORDS)

    def _hidden(self, card: Card, words: str) -> Html | str:
        return self.say("sensitive-instead-of-text") if card.signal.sensitive else shorten(words, NOTE)

    def _questions(self, card: Card) -> list[str]:
        lines: list[str] = []
        for question in TeamQuestion:
            answers = [self.say("card-note", text=shorten(note.text, NOTE)) for note in self._newest(card.notes, question)]
            answers += [line for part in card.added for line in part.answers(self, question)]
            if question is TeamQuestion.WHO:
                answers += [self._referral(card, referral) for referral in card.referrals]
            lines += [self.say(f"card-{question}"), *(answers or [self.say("card-no-note")])]
        return lines

    def _newest(self, found: Sequence[Note], question: TeamQuestion) -> list[Note]:
        return [note for note in found if note.question is question][-NOTES:]

    def _referral(self, card: Card, referral: Referral) -> Html:
        words = "" if card.signal.sensitive else shorten(" ".join(referral.answer.split()), WORDS)
        if referral.state is ReferralState.WAITING:
            day = self.texts.day(self.language, self.town.local(referral.due_at).date())
            line = self.say("card-referral-waiting", unit=referral.unit, day=day)
        else:
            state = self.texts.plain(self.language, f"referral-{referral.state}")
            line = self.say("card-referral", unit=referral.unit, state=state)
        return Html(f"{line} {self.say('card-words', text=words)}") if words else line
