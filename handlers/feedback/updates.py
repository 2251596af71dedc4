"""What came of it, to everyone whose matter it is: one message a person after the session, never at night."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from telegram import Update

from digests.week import quiet, session_after
from handlers.context import Context, button, message_params
from handlers.services import Services
from storage import concerns, notifications, related, sessions, signals
from storage.engine.models import Person
from storage.engine.unit_of_work import Work
from storage.models import Signal, State
from storage.notifications import Part, Tiding, What
from storage.signals import shown
from texts.clean import shorten, units

SESSION_LASTS = timedelta(hours=5)  # when no session is held, word goes out so long after it should have begun
PEOPLE_AT_ONCE = 50
QUOTED = 90  # UTF-16 units of what somebody told
WORDS = 600
LONGEST = 3600  # UTF-16 units; what comes after is left to the person's own list


async def ready_at(work: Work, services: Services) -> int | None:
    """When word of what is done now may go out: None while a session is on, else after the next one."""
    if await sessions.running(work) is not None:
        return None
    return int((session_after(services.town, services.town.local(work.now)) + SESSION_LASTS).timestamp())


async def tell(work: Work, services: Services) -> bool:
    """Some people's word back; True when there may be more."""
    if quiet(services.town.local(work.now)):
        return False
    ready = await notifications.ready(work, work.now, PEOPLE_AT_ONCE)
    for person_id, found in ready.items():
        person = await work.person_by_id(person_id)
        notifications.told(work, person_id)
        if person is None or not person.reachable or await notifications.muted(work, person_id):
            continue
        html = await compose(work, services, person, found)
        if html:
            rows = [
                [button(services.texts.plain(person.language, "button-mine"), "m:new:0")],
                [button(services.texts.plain(person.language, "button-mute"), "t:off:")],
            ]
            await work.post(person.recipient, "sendMessage", message_params(html, rows), priority=2)
    return len(ready) == PEOPLE_AT_ONCE


async def compose(work: Work, services: Services, person: Person, found: Sequence[Tiding]) -> str:
    """The message; '' when there is nothing left to tell."""
    about: dict[int, list[Tiding]] = {}
    for tiding in found:
        about.setdefault(tiding.signal_id, []).append(tiding)
    parts: list[str] = [services.texts.html(person.language, "word-title")]
    for number, (signal_id, own) in enumerate(about.items()):
        signal = await signals.by_id(work, signal_id)
        told = await _told(work, services, person, signal, own) if signal else ""
        if told and units("\n\n".join([*parts, told])) > LONGEST:
            parts.append(services.texts.html(person.language, "word-more", count=len(about) - number))
            break
        parts += [told] if told else []
    return "\n\n".join(parts) if len(parts) > 1 else ""


async def _told(work: Work, services: Services, person: Person, signal: Signal, own: Sequence[Tiding]) -> str:
    """One matter: what it was, and how far it has come."""
    texts, language = services.texts, person.language
    title = await _title(work, services, person, signal, own[-1].part)
    if not title:
        return ""
    lines: list[str] = [title]
    closed = signal.state is State.CLOSED and any(tiding.what is What.CLOSED for tiding in own)
    sent = list(dict.fromkeys(tiding.detail for tiding in own if tiding.what is What.SENT))
    taken = list(dict.fromkeys(tiding.detail for tiding in own if tiding.what is What.TAKEN))
    if not closed and not sent and not taken:
        lines.append(texts.html(language, "word-reviewed"))
    if sent:
        lines.append(texts.html(language, "word-sent", units=", ".join(sent)))
    if taken:
        lines.append(texts.html(language, "word-taken", units=", ".join(taken)))
    if closed:
        lines.append(texts.html(language, f"path-{signal.outcome}"))
        if words := await outcome_words(work, services, person, signal, WORDS):
            lines.append(words)
    return "\n".join(lines)


async def outcome_words(work: Work, services: Services, person: Person, signal: Signal, limit: int) -> str:
    """What the team says of the outcome: in the person's own language if it was written in that too."""
    texts, language = services.texts, person.language
    if not signal.outcome_words:
        return ""
    author = await work.person_by_id(signal.person_id) if signal.person_id else None
    if language == services.town.team_language:
        return texts.html(language, "mine-outcome-words", text=shorten(signal.outcome_words, limit))
    if signal.outcome_own and author is not None and author.language == language:
        return texts.html(language, "mine-outcome-words", text=shorten(signal.outcome_own, limit))
    team = texts.plain(language, f"language-in-{services.town.team_language}")
    return texts.html(language, "word-outcome-words", text=shorten(signal.outcome_words, limit), language=team)


async def _title(work: Work, services: Services, person: Person, signal: Signal, part: Part) -> str:
    """The person's own words where they have some; else the concern as it was raised."""
    texts, language = services.texts, person.language
    if part is Part.SEEN:
        concern = await concerns.of_signal(work, signal.id)
        words = concern.text(language, services.town.team_language) if concern else ""
        return texts.html(language, "word-about-seen", reference=shown(signal.reference), text=shorten(words, QUOTED))
    family = [signal, *await related.merged_into(work, signal.id)]
    if part is Part.PROPOSER:
        family = await related.proposals_to(work, signal.id)
    own = next((s for s in family if s.person_id == person.id and not s.gone), None)
    if own is None:
        return ""
    key = "word-about-proposal" if part is Part.PROPOSER else "word-about"
    return texts.html(language, key, reference=shown(own.reference), text=shorten(" ".join(own.text.split()), QUOTED))


async def on_mute(update: Update, context: Context) -> None:
    """t:off:, t:on:"""
    (wish, _) = context.tap(2)
    notifications.mute(context.work, context.person.id, wish == "off")
    key = "word-muted" if wish == "off" else "word-unmuted"
    label, data = ("button-unmute", "t:on:") if wish == "off" else ("button-mute", "t:off:")
    await context.say(context.html(key), [[button(context.plain(label), data)]])
    context.toast("toast-done")
