"""Feedback to everyone concerned: one message a person after the session, never at night."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from telegram import Update

from digests.week import quiet, session_after
from handlers.buttons import MuteTap, MyList
from handlers.context import Context, button, message_params
from handlers.services import Services
from storage import concerns, notifications, related, sessions, signals
from storage.engine.models import Person
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Signal, State
from storage.notifications import Notification, Progress, Relation
from storage.signals import shown
from texts.clean import shorten, units

SESSION_LASTS = timedelta(hours=5)  # without a session, notifications are sent this long after its planned start
PEOPLE_AT_ONCE = 50
QUOTED = 90  # UTF-16 units of the quoted signal
WORDS = 600  # UTF-16 units of the team's words on the outcome
LONGEST = 3600  # UTF-16 units of the whole message; the rest is in the person's own list


async def ready_at(unit: UnitOfWork, services: Services) -> int | None:
    """When a notification made now may be sent, in UTC seconds. None during a session: its end releases them."""
    if await sessions.running(unit) is not None:
        return None
    return int((session_after(services.town, services.town.local(unit.now)) + SESSION_LASTS).timestamp())


async def tell(unit: UnitOfWork, services: Services) -> bool:
    """Sends notifications to some people. True when there may be more."""
    if quiet(services.town.local(unit.now)):
        return False
    ready = await notifications.ready(unit, unit.now, PEOPLE_AT_ONCE)
    for person_id, found in ready.items():
        person = await unit.person_by_id(person_id)
        notifications.told(unit, person_id)
        if person is None or not person.reachable or await notifications.muted(unit, person_id):
            continue
        html = await compose(unit, services, person, found)
        if html:
            rows = [
                [button(services.texts.plain(person.language, "button-mine"), MyList("new"))],
                [button(services.texts.plain(person.language, "button-mute"), MuteTap("off"))],
            ]
            await unit.post(person.recipient, "sendMessage", message_params(html, rows), priority=2)
    return len(ready) == PEOPLE_AT_ONCE


async def compose(unit: UnitOfWork, services: Services, person: Person, found: Sequence[Notification]) -> str:
    """The HTML of one person's feedback; '' when there is nothing left to tell."""
    about: dict[int, list[Notification]] = {}
    for notification in found:
        about.setdefault(notification.signal_id, []).append(notification)
    parts: list[str] = [services.texts.html(person.language, "feedback-title")]
    for number, (signal_id, own) in enumerate(about.items()):
        signal = await signals.by_id(unit, signal_id)
        told = await _told(unit, services, person, signal, own) if signal else ""
        if told and units("\n\n".join([*parts, told])) > LONGEST:
            parts.append(services.texts.html(person.language, "feedback-more", count=len(about) - number))
            break
        parts += [told] if told else []
    return "\n\n".join(parts) if len(parts) > 1 else ""


async def _told(unit: UnitOfWork, services: Services, person: Person, signal: Signal, own: Sequence[Notification]) -> str:
    """One signal's part of the feedback: what it was about and how far it has come. '' when nothing can be quoted."""
    texts, language = services.texts, person.language
    title = await _title(unit, services, person, signal, own[-1].part)
    if not title:
        return ""
    lines: list[str] = [title]
    closed = signal.state is State.CLOSED and any(notification.what is Progress.CLOSED for notification in own)
    sent = list(dict.fromkeys(notification.detail for notification in own if notification.what is Progress.SENT))
    taken = list(dict.fromkeys(notification.detail for notification in own if notification.what is Progress.TAKEN))
    if not closed and not sent and not taken:
        lines.append(texts.html(language, "feedback-reviewed"))
    if sent:
        lines.append(texts.html(language, "feedback-sent", units=", ".join(sent)))
    if taken:
        lines.append(texts.html(language, "feedback-taken", units=", ".join(taken)))
    if closed:
        lines.append(texts.html(language, f"path-{signal.outcome}"))
        if words := await outcome_words(unit, services, person, signal, WORDS):
            lines.append(words)
    return "\n".join(lines)


async def outcome_words(unit: UnitOfWork, services: Services, person: Person, signal: Signal, limit: int) -> str:
    """The team's words on the outcome, at most `limit` UTF-16 units; '' when there are none.

    If they were also written in the author's language, an author who speaks it gets those.
    """
    texts, language = services.texts, person.language
    if not signal.outcome_words:
        return ""
    author = await unit.person_by_id(signal.person_id) if signal.person_id else None
    if language == services.town.team_language:
        return texts.html(language, "mine-outcome-words", text=shorten(signal.outcome_words, limit))
    if signal.outcome_own and author is not None and author.language == language:
        return texts.html(language, "mine-outcome-words", text=shorten(signal.outcome_own, limit))
    team = texts.plain(language, f"language-in-{services.town.team_language}")
    return texts.html(language, "feedback-outcome-words", text=shorten(signal.outcome_words, limit), language=team)


async def _title(unit: UnitOfWork, services: Services, person: Person, signal: Signal, part: Relation) -> str:
    """Quotes the person's own words, for an endorsement the raised concern; '' when the own words are gone."""
    texts, language = services.texts, person.language
    if part is Relation.SEEN:
        concern = await concerns.of_signal(unit, signal.id)
        words = concern.text(language, services.town.team_language) if concern else ""
        return texts.html(language, "feedback-about-seen", reference=shown(signal.reference), text=shorten(words, QUOTED))
    family = [signal, *await related.merged_into(unit, signal.id)]
    if part is Relation.PROPOSER:
        family = await related.proposals_to(unit, signal.id)
    own = next((s for s in family if s.person_id == person.id and not s.gone), None)
    if own is None:
        return ""
    key = "feedback-about-proposal" if part is Relation.PROPOSER else "feedback-about"
    return texts.html(language, key, reference=shown(own.reference), text=shorten(" ".join(own.text.split()), QUOTED))


async def on_mute(update: Update, context: Context, data: MuteTap) -> None:
    off = data.wish == "off"
    notifications.mute(context.unit, context.person.id, off)
    key, label = ("feedback-muted", "button-unmute") if off else ("feedback-unmuted", "button-mute")
    await context.say(context.html(key), [[button(context.plain(label), MuteTap("on" if off else "off"))]])
    context.toast("toast-done")
