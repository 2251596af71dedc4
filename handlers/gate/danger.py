"""A text that speaks of danger: first help, then the question whether to send it. Coordinators are told at once.

Nothing is held back and nobody is blocked. Help is not repeated at the next message about the same matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers import team
from handlers.context import Context
from handlers.dialogs.forms import Option
from storage import people, signals
from storage.engine.models import Draft
from storage.models import Signal
from texts.clean import shorten
from texts.danger import classifier
from texts.danger.classifier import Danger, DangerKind
from texts.speak import Html

SPEAKING = 4  # words that a line must have to be classified by itself
SHOWN = 1500  # UTF-16 units of the text in the message to coordinators

HEARD = "danger"  # key of the draft's answer that holds the level found in its text
QUESTIONS = ("urgent", "call")
PAST, UNSURE, NOW = LEVELS = ("past", "unsure", "now")  # the most urgent last


def is_asked(answers: Mapping[str, Any]) -> bool:
    """Is the writer asked whether it is urgent, or whether to send it at all?"""
    return answers.get(HEARD) in (UNSURE, NOW)


def is_urgent(answers: Mapping[str, Any]) -> bool:
    """Danger at this moment was found, and the writer has not denied it."""
    return is_asked(answers) and answers.get("urgent") != "no"


def is_confirmed(answers: Mapping[str, Any]) -> bool:
    """The danger was in doubt and the writer has confirmed it. Only then are they told whom to call."""
    return answers.get(HEARD) == UNSURE and answers.get("urgent") == "yes"


def _in_doubt(answers: Mapping[str, Any], key: str) -> bool:
    return key == "urgent" and answers.get(HEARD) == UNSURE


def question(context: Context, answers: Mapping[str, Any], key: str, text: str) -> str:
    """The HTML of the question "urgent" or "call", the latter with the help for what the text speaks of."""
    number = context.town.help.emergency
    if _in_doubt(answers, key):
        return context.html("urgent-unsure-ask", number=number)
    asked = context.html("urgent-ask", number=number)
    found = listen(text) if key == "call" else None
    return f"{help_first(context, found.kinds, found.child_voice)}\n\n{asked}" if found else asked


def options(context: Context, answers: Mapping[str, Any], key: str) -> list[Option]:
    """The answers to choose from. "No" is offered only in doubt, since somebody in danger may deny it."""
    if _in_doubt(answers, key):
        return [Option("yes", context.plain("button-urgent-maybe")), Option("no", context.plain("button-urgent-not"))]
    return [Option("yes", context.plain("button-urgent-yes"))]


def help_first(context: Context, kinds: tuple[DangerKind, ...], own: bool) -> Html:
    """Whom to call for these kinds of danger, the emergency number first. own: a child's own words."""
    town, language = context.town.help, context.language
    lines = [context.html("help-emergency", number=town.emergency)]
    if own:
        lines.append(context.html("help-own", number=town.children))
    if DangerKind.SUICIDE in kinds:
        lines.append(context.html("help-suicide", number=town.crisis[language]))
    if DangerKind.VIOLENCE in kinds:
        lines.append(context.html("help-violence", number=town.violence[language]))
    if DangerKind.CHILD in kinds or DangerKind.ALONE in kinds or DangerKind.VIOLENCE in kinds:
        lines.append(context.html("help-social", number=town.social))
    if DangerKind.CHILD in kinds and not own:
        lines.append(context.html("help-child", how=town.child_report[language]))
    if DangerKind.ALONE in kinds:
        lines.append(context.html("help-alone", how=town.older_report[language]))
    lines.append(context.html("help-not-official"))
    return Html("\n".join(lines))


def listen(text: str) -> Danger | None:
    """The danger found in the whole text or in one of its lines, as each addition is a line; None when there is none."""
    heard = [classifier.classify(part) for part in (text, *_lines(text))]
    found = [each for each in heard if each is not None]
    if not found:
        return None
    loudest = max(found, key=lambda each: LEVELS.index(_level(each)))
    kinds = tuple(kind for kind in DangerKind if any(kind in each.kinds for each in found if each.now or not loudest.now))
    return loudest._replace(kinds=kinds, child_voice=any(each.child_voice for each in found))


def _lines(text: str) -> list[str]:
    """The lines that are long enough to be classified by themselves; "no" and "at home" are not."""
    lines = text.split("\n")
    return [line for line in lines if len(line.split()) >= SPEAKING] if len(lines) > 1 else []


def _level(found: Danger) -> str:
    return PAST if not found.now else NOW if found.sure else UNSURE


async def on_text_changed(context: Context, before: Draft, after: Draft, text: str, earlier: str, *, asked_next: bool) -> Draft:
    """Stores the level of danger of the text in the draft, and shows help when the level has risen since the earlier text.

    If the text was replaced or its level changed, the question is asked again. asked_next: False when it is too late to ask;
    certain danger then counts as urgent without the question.
    """
    found = listen(text)
    level, was = _level(found) if found else None, before.answers.get(HEARD)
    answers = {key: value for key, value in after.answers.items() if key != HEARD}
    if level != was or not text.startswith(earlier):
        answers = {key: value for key, value in answers.items() if key not in QUESTIONS}
    if level is not None:
        answers[HEARD] = level
    if found is not None and (was is None or LEVELS.index(_level(found)) > LEVELS.index(was)):
        if level != UNSURE:  # in doubt, only the question is shown
            await say(context, found)
        if level == NOW and not asked_next:
            answers["urgent"] = "told"
    return after.model_copy(update={"answers": answers})


async def before_notice(context: Context, text: str) -> bool:
    """Shows help for a text that cannot be taken yet, before the notice or the refusal. True if danger is certain."""
    found = listen(text)
    if not found or not found.now:
        return False
    await say(context, found if found.sure else found._replace(now=False))
    return found.sure


async def say(context: Context, found: Danger) -> None:
    """Sends help as a message of its own. Danger in the past or in general gets only one line."""
    if found.now:
        await context.say(help_first(context, found.kinds, found.child_voice))
    else:
        town = context.town.help
        await context.tell("help-mild", number=town.emergency, crisis=town.crisis[context.language])


async def tell_coordinators(context: Context, signal: Signal) -> None:
    """Sends an urgent signal to the other coordinators at once, not only with the digest."""
    signals.note(context.unit, signal.id, "urgent")
    others = [person for person in await people.coordinators(context.unit) if person.id != context.person.id]

    def text(language: str) -> str:
        return context.texts.html(language, "urgent-hidden") if signal.sensitive else shorten(signal.text, SHOWN)

    await team.tell_each(
        context.unit,
        context.services,
        others,
        "urgent-told",
        about=signal.id,
        shows_text=True,
        priority=0,
        slot=f"urgent:{signal.id}",
        reference=signals.shown(signal.reference),
        text=text,
    )
