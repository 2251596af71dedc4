"""The digest as HTML blocks in the team's language, packed into messages."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from digests.digest_model import Digest, DigestSection, Followed
from digests.week import period
from storage.answers import Viewer, unpacked
from storage.engine.models import Block
from storage.likeness import Crowd
from storage.models import Signal, SignalKind, State
from storage.signals import shown
from storage.town import WHOLE_TOWN, Town
from texts.clean import shorten, units
from texts.speak import Html, Texts

MESSAGE_LIMIT = 4096  # UTF-16 units without tags; the limit of the Bot API
ITEM_TEXT = 400  # UTF-16 units shown of a signal, as in the next two
PROPOSAL_TEXT = 250
AGED_TEXT = 80
ANSWER = 300  # of an answer to one of the town's own questions
CROWD_SHOWN = 10  # references shown of signals that say nearly the same


class Composer:
    """Formats a digest. Reporters are never named."""

    def __init__(self, town: Town, texts: Texts, language: str | None = None) -> None:
        self.town = town
        self.texts = texts
        self.language = language or town.team_language

    def say(self, key: str, /, **variables: object) -> Html:
        """A message as HTML, in the composer's language."""
        return self.texts.html(self.language, key, **variables)

    # The whole digest.

    def header(self, digest: Digest) -> Block:
        """The text of the first message: the week, the counts and the time of the session."""
        say = self.say
        lines: list[str] = []
        year, week = digest.weeks[-1]
        monday, sunday = period(year, week)
        dates = f"{self.texts.day(self.language, monday)}–{self.texts.day(self.language, sunday)}"
        lines.append(say("digest-title", week=str(week), dates=dates))
        if len(digest.weeks) > 1:
            lines.append(say("digest-catch-up", weeks=", ".join(str(week) for _, week in digest.weeks)))
        elif digest.late:
            lines.append(say("digest-late"))
        lines.append("")
        if digest.total:
            for kind in SignalKind:
                lines.append(
                    say(f"digest-count-{kind}", count=digest.counts.get(kind, 0), before=digest.counts_before.get(kind, 0))
                )
            lines.append(say("digest-from", people=digest.people, associations=digest.associations, areas=digest.areas))
        else:
            lines.append(say("digest-quiet", before=sum(digest.counts_before.values())))
        lines.append(say("digest-unhandled-count", count=digest.unhandled_count))
        lines.append(say("digest-session", moment=self.texts.moment(self.language, digest.session)))
        return Block("\n".join(lines))

    def block(self, key: str, signal_id: int | None = None, /, **variables: object) -> Block:
        """A message as a block, with an empty line after it."""
        return Block(f"{self.say(key, **variables)}\n\n", signal_id)

    def body(self, digest: Digest) -> list[Block]:
        """The blocks after the header: signals by category, proposals, follow-up, unhandled signals."""
        blocks: list[Block] = []
        for section in digest.sections:
            blocks += self.section(section)
        for answered in digest.answered:
            wording = shorten(answered.concern.text(self.language), PROPOSAL_TEXT)
            blocks.append(self.block("digest-answered-title", reference=shown(answered.concern.reference), text=wording))
            blocks += [self.proposal(p) for p in answered.proposals]
        if digest.loose:
            blocks.append(self.block("digest-loose-title", count=len(digest.loose)))
            blocks += [self.item(p) for p in digest.loose]
        blocks += self.followed(digest.followed)
        if digest.unhandled:
            blocks.append(self.block("digest-unhandled-title", count=digest.unhandled_count))
            blocks += [self.aged(s, digest.now) for s in digest.unhandled]
            if digest.unhandled_count > len(digest.unhandled):
                blocks.append(self.block("digest-unhandled-more", count=digest.unhandled_count - len(digest.unhandled)))
        return blocks

    def followed(self, followed: Followed) -> list[Block]:
        """Outcomes of earlier signals, unanswered referrals, what optional features add, and gaps in the register of contacts."""
        blocks: list[Block] = []
        if followed.closed:
            blocks.append(self.block("digest-came-title"))
            for signal in followed.closed:
                outcome = self.texts.plain(self.language, f"outcome-{signal.outcome}") if signal.outcome else "–"
                blocks.append(
                    self.block(
                        "digest-came",
                        signal.id,
                        reference=shown(signal.reference),
                        outcome=outcome,
                        text=self.words(signal, AGED_TEXT),
                    )
                )
        if followed.waiting:
            lines: list[str] = [self.say("digest-answers-title", count=followed.waiting_count)]
            for waiting in followed.waiting:
                each = [self.say("digest-answer-one", reference=reference, days=days) for reference, days in waiting.referrals]
                if waiting.count > len(each):
                    each.append(self.say("digest-more", count=waiting.count - len(each)))
                lines.append(self.say("digest-answer", unit=waiting.unit, references=Html(", ".join(each))))
            blocks.append(Block("\n".join(lines) + "\n\n"))
        for part in followed.added:
            blocks += part.blocks(self)
        lacking = [self.category(key) for key in followed.lacking]
        lacking += [self.town.area(key, self.language) or key for key in followed.lacking_areas]
        if lacking:
            blocks.append(self.block("digest-lacking", names=", ".join(lacking)))
        if followed.hidden:
            blocks.append(self.block("digest-hidden", count=followed.hidden))
        return blocks

    def section(self, section: DigestSection) -> list[Block]:
        """One category: its title, and its signals with their proposals."""
        name = self.category(section.category)
        blocks = [self.block("digest-section", category=name, count=section.count)]
        for item in section.items:
            blocks.append(self.item(item.signal))
            if item.same:
                blocks.append(self.crowd(item.crowd))
            blocks += [self.proposal(p) for p in item.proposals]
        if section.hidden:
            blocks.append(self.block("digest-hidden", count=section.hidden))
        return blocks

    # Parts of the digest. None of them names the reporter.

    def item(self, signal: Signal, limit: int = ITEM_TEXT) -> Block:
        facts, text = self.facts(signal), self.words(signal, limit)
        item = self.say("digest-item", reference=shown(signal.reference), facts=facts, text=text)
        return Block("\n".join([item, *self.answers(signal, Viewer.DIGEST)]) + "\n\n", signal.id)

    def answers(self, signal: Signal, viewer: Viewer) -> list[Html]:
        """Lines with the answers to the town's own questions. Of a sensitive signal nobody but coordinators sees any."""
        if signal.gone or (viewer is not Viewer.COORDINATORS and self.instead(signal)):
            return []
        found = [answer for answer in unpacked(signal.answers) if answer.seen_by(self.town, viewer)]
        if viewer is not Viewer.COORDINATORS and signal.wording:  # then the person's own words are not for everybody
            found = [answer for answer in found if answer.chosen]
        spoken = [answer.spoken(self.town, self.language) for answer in found]
        return [self.say("answer-line", name=name, answer=shorten(" ".join(words.split()), ANSWER)) for name, words in spoken]

    def crowd(self, crowd: Crowd) -> Block:
        """The block below the first of several nearly equal signals: the number of people, and the other references."""
        others = [shown(signal.reference) for signal in crowd.signals[1:]]
        references = ", ".join(others[:CROWD_SHOWN]) + (" …" if len(others) > CROWD_SHOWN else "")
        return self.block(
            "digest-crowd", count=len(crowd.signals), people=crowd.people, associations=crowd.associations, references=references
        )

    def proposal(self, signal: Signal) -> Block:
        return self.block("digest-proposal", signal.id, reference=shown(signal.reference), text=self.words(signal, PROPOSAL_TEXT))

    def aged(self, signal: Signal, now: datetime | None) -> Block:
        """An unhandled signal in brief, with its age in days."""
        received = datetime.fromtimestamp(signal.received_at, UTC)
        days = ((now or received) - received).days
        return self.block(
            "digest-aged", signal.id, reference=shown(signal.reference), days=days, text=self.words(signal, AGED_TEXT)
        )

    def words(self, signal: Signal, limit: int) -> Html:
        """plain_words, escaped for HTML."""
        return Html(html.escape(self.plain_words(signal, limit), quote=False))

    def plain_words(self, signal: Signal, limit: int) -> str:
        """The signal's text on one line, cut to `limit` UTF-16 units, or the notice shown instead of it."""
        return self.instead(signal) or shorten(" ".join(signal.shown_text.split()), limit)

    def instead(self, signal: Signal) -> str:
        """The notice shown instead of a withdrawn, removed or sensitive text; '' when the text may be shown."""
        if signal.state is State.WITHDRAWN:
            return self.texts.plain(self.language, "card-withdrawn")
        if signal.hidden_at is not None or not signal.shown_text:
            return self.texts.plain(self.language, "text-removed")
        if signal.sensitive:
            return self.texts.plain(self.language, "sensitive-instead-of-text")
        return ""

    def facts(self, signal: Signal) -> str:
        """Kind, area, source and language where they are worth telling, led by a dot. Only the kind for a sensitive signal."""
        found = []
        if signal.kind is not SignalKind.CONCERN:
            found.append(self.texts.plain(self.language, f"kind-{signal.kind}"))
        if not signal.sensitive:
            if signal.area == WHOLE_TOWN:
                found.append(self.texts.plain(self.language, "area-whole"))
            elif area := self.town.area(signal.area, self.language):
                found.append(area)
            if signal.source:
                found.append(self.texts.plain(self.language, f"source-{signal.source}"))
            if signal.language != self.language:
                found.append(self.texts.plain(self.language, f"language-{signal.language}"))
        return " · " + ", ".join(found) if found else ""

    def category(self, key: str | None) -> str:
        """The category's name, or the words for no category."""
        return self.town.category(key, self.language) or self.texts.plain(self.language, "category-none")


def removed(texts: Texts, language: str, signal: Signal) -> Block:
    """The block that replaces a withdrawn signal in messages."""
    return Block(f"{texts.html(language, 'digest-removed', reference=shown(signal.reference))}\n\n", signal.id)


def pack(blocks: Iterable[Block], limit: int = MESSAGE_LIMIT) -> list[list[Block]]:
    """Packs whole blocks into messages, measured as Telegram does, without tags. A block longer than a message is cut."""
    messages: list[list[Block]] = []
    used = 0
    for block in blocks:
        length = units(_plain(block.html))
        if length > limit:
            short = shorten(_plain(block.html), limit - 2)
            block = Block(f"{html.escape(short, quote=False)}\n\n", block.signal_id)
            length = limit
        if not messages or used + length > limit:
            messages.append([])
            used = 0
        messages[-1].append(block)
        used += length
    return messages


def _plain(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def joined(blocks: Sequence[Block]) -> str:
    """The HTML of a message made of these blocks."""
    return "".join(block.html for block in blocks)


def plain_text(blocks: Sequence[Block]) -> str:
    """A message's HTML as the plain text of a letter."""
    text = re.sub(r"</?blockquote>", "\n", joined(blocks))
    return html.unescape(re.sub(r"<[^>]+>", "", text)).strip() + "\n"
