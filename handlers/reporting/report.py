"""Reporting a concern, an observation or a proposal. Recording for somebody else builds on this."""

from __future__ import annotations

import zlib

from telegram import Update

from digests.week import next_due
from handlers.buttons import MyList
from handlers.choices import area_name, areas, categories, category_name
from handlers.context import Context, button, whole
from handlers.dialogs import base, engine, forms
from handlers.dialogs.base import edit_option
from handlers.dialogs.forms import Answers, Choice, Form, Option, Question, Text
from handlers.gate import blocking, danger, privacy_notice
from handlers.registry import features_of
from handlers.reporting import town_questions
from storage import concerns, people, signals
from storage.engine.models import Draft
from storage.models import Concern, Signal, SignalKind
from storage.town import Town
from texts.clean import shorten, units

LIKELIEST = 6  # categories, or concerns, on a page
CONCERNS_REVIEWED = 8  # concerns named in the review, at most
FACTS_EXPECTED = 500  # UTF-16 units of the review's facts; when they need more, the text gets less
RAISED_SHOWN = 24  # newest raised concerns that a proposal can choose from


def _loose_proposal(answers: Answers) -> bool:
    return answers.get("kind") == SignalKind.PROPOSAL and "concern" not in answers


def _sensitive(answers: Answers) -> bool:
    """If so, the team's group sees only the topic and the reference."""
    return answers.get("sensitive") == "yes"


def _no_concern(answers: Answers) -> bool:
    """A proposal to a raised concern takes its category and area from there."""
    return not answers.get("concerns") and "concern" not in answers


QUESTIONS = (
    Question("text", Text()),
    Question("urgent", Choice(), when=danger.is_asked),
    Question("call", Choice(), when=danger.is_confirmed, stays=True),
    Question("concerns", Choice(page=LIKELIEST, many=True), optional=True, when=_loose_proposal),
    Question("category", Choice(page=LIKELIEST), optional=True, when=_no_concern),
    Question("area", Choice(page=12), optional=True, when=_no_concern),
)


class Report(base.Dialog):
    """The volunteer's dialog. Answers besides the questions': kind, language, sensitive, concern (from a link)."""

    def __init__(self, town: Town) -> None:
        super().__init__(town)
        self.form = self.make_form(town_questions.form_questions(town))

    def make_form(self, of_the_town: tuple[Question, ...]) -> Form:
        return Form("signal", (*QUESTIONS, *of_the_town), main="text")

    def ask(self, context: Context, draft: Draft, question: Question) -> str:
        if question.key == "text" and draft.answers.get("kind") == SignalKind.PROPOSAL:
            return context.html("signal-text-ask-proposal")
        if question.key in danger.QUESTIONS:
            return danger.question(context, draft.answers, question.key, self.words(draft.answers))
        own = town_questions.find(context, question)
        return town_questions.ask(context, own) if own else super().ask(context, draft, question)

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        if question.key in danger.QUESTIONS:
            return danger.options(context, draft.answers, question.key)
        if question.key == "category":
            return await categories(context)
        if question.key == "area":
            return areas(context)
        if question.key == "concerns":
            found = await concerns.published(context.unit, None, RAISED_SHOWN, 0)
            return [Option(str(c.id), shorten(c.text(context.language, context.town.team_language), 50)) for c in found]
        own = town_questions.find(context, question)
        return town_questions.options(context, own) if own else []

    async def summary(self, context: Context, draft: Draft) -> str:
        answers, language = draft.answers, context.language
        kind = answers.get("kind", SignalKind.CONCERN)
        facts = [context.html("fact-kind", kind=context.plain(f"kind-{kind}"))]
        tied = await self._concerns(context, draft)
        for concern in tied[:CONCERNS_REVIEWED]:
            wording = concern.text(language, context.town.team_language)
            facts.append(context.html("fact-concern", text=shorten(wording, 120)))
        if "category" in answers:
            facts.append(context.html("fact-category", category=category_name(context, answers["category"])))
        if "area" in answers:
            facts.append(context.html("fact-area", area=area_name(context, answers["area"])))
        facts += town_questions.facts(context, answers)
        facts.append(context.html("fact-language", language=context.plain(f"language-{self._language(context, draft)}")))
        if _sensitive(answers):
            facts.append(context.html("fact-sensitive"))
        association = await people.association(context.unit, context.person.association_id)
        if association:
            facts.append(context.html("fact-association", name=association.name))
        told = "\n".join(facts)
        room = engine.REVIEWED_TEXT - max(0, units(told) - FACTS_EXPECTED)
        return "\n\n".join(
            [
                context.html("signal-review-title"),
                context.html("signal-review-text", text=shorten(answers["text"], room)),
                told,
                context.html("signal-review-check"),
            ]
        )

    async def review_options(self, context: Context, draft: Draft) -> list[list[Option]]:
        answers = draft.answers
        rows = [[edit_option(context, self.form, "text")]]
        if _no_concern(answers):
            rows.append([edit_option(context, self.form, key) for key in ("category", "area")])
        rows += town_questions.review_rows(context, answers)
        kind = answers.get("kind", SignalKind.CONCERN)
        if "concern" not in answers:
            rows.append(
                [Option(f"{forms.SET}kind={other}", context.plain(f"button-is-{other}")) for other in SignalKind if other != kind]
            )
        rows.append(
            [Option(f"{forms.SET}sensitive=no", context.plain("button-not-sensitive"))]
            if _sensitive(answers)
            else [Option(f"{forms.SET}sensitive=yes", context.plain("button-mark-sensitive"))]
        )
        language = self._language(context, draft)
        others = [code for code in context.town.languages if code != language][:3]
        rows.append(
            [
                Option(f"{forms.SET}language={code}", context.plain("button-is-language", name=context.plain(f"language-{code}")))
                for code in others
            ]
        )
        return [row for row in rows if row]

    async def submit(self, context: Context, draft: Draft) -> None:
        if await blocking.refuse_if_blocked(context) or await self._refuse_over_daily_limit(context, draft):
            return
        answers = draft.answers
        tied = await self._concerns(context, draft)
        signal = await new_signal(
            context,
            kind=SignalKind(answers.get("kind", SignalKind.CONCERN)),
            text=answers["text"],
            category=tied[0].category if tied else answers.get("category"),
            area=tied[0].area if tied else answers.get("area"),
            language=self._language(context, draft),
            sensitive=_sensitive(answers),
            answers=town_questions.kept(context.town, answers),
        )
        signals.add(context.unit, signal, [concern.id for concern in tied])
        if answers.get("area") and answers["area"] != context.person.last_area:
            context.person = context.person.model_copy(update={"last_area": answers["area"]})
            context.unit.put_person(context.person)
        await receipt(context, signal, at_once=danger.is_urgent(answers))
        if danger.is_urgent(answers):
            await danger.tell_coordinators(context, signal)
        for add in features_of(context).after_receipt:
            await add(context, signal)

    async def _refuse_over_daily_limit(self, context: Context, draft: Draft) -> bool:
        """True if the person has sent a day's share of signals. The draft then stays, and they are told."""
        update = context.incoming
        if context.services.daily.take(context.person.id, _date(update, context.now), update.update_id):
            return False
        context.unit.put_draft(draft)
        await context.tell("signals-limit")
        await engine.show_current(context, draft, new=True)
        return True

    async def on_text_changed(self, context: Context, before: Draft, after: Draft) -> Draft:
        """Looks for danger in the new text."""
        just_begun = before.asking is None and set(before.visited) <= {"text"}
        in_turn = just_begun or before.asking in ("text", *danger.QUESTIONS)
        earlier, text = self.words(before.answers), self.words(after.answers)
        return await danger.on_text_changed(context, before, after, text, earlier, asked_next=in_turn)

    def words(self, answers: Answers) -> str:
        """All that the person has written, in answer to the town's own questions too."""
        return "\n".join(part for part in (super().words(answers), town_questions.in_words(self.town, answers)) if part)

    def prepare_review(self, context: Context, draft: Draft) -> Draft:
        """Detects the text's language, once for each wording."""
        mark = zlib.crc32(draft.answers["text"].encode())
        if draft.answers.get("detected_for") == mark:
            return draft
        found = context.services.detector.detect(draft.answers["text"], context.language)
        return draft.model_copy(update={"answers": {**draft.answers, "detected": found, "detected_for": mark}})

    def _language(self, context: Context, draft: Draft) -> str:
        """The language that the person chose, else the detected one, else the person's own."""
        chosen = draft.answers.get("language") or draft.answers.get("detected")
        return chosen if chosen in context.town.languages else context.language

    async def _concerns(self, context: Context, draft: Draft) -> list[Concern]:
        wanted = draft.answers.get("concerns") or []
        if draft.answers.get("kind") != SignalKind.PROPOSAL:
            return []
        if "concern" in draft.answers:
            wanted = [draft.answers["concern"]]
        found = [await concerns.by_id(context.unit, whole(str(number))) for number in wanted]
        return [concern for concern in found if concern]


async def new_signal(
    context: Context,
    *,
    kind: SignalKind,
    text: str,
    category: str | None,
    area: str | None,
    language: str,
    sensitive: bool,
    answers: str,
) -> Signal:
    """A signal of this person, dated by the message that sends it. It is not stored yet."""
    return Signal(
        id=await context.unit.next_id("signals"),
        reference=signals.new_reference(),
        kind=kind,
        category=category,
        area=area,
        text=text,
        language=language,
        person_id=context.person.id,
        association_id=context.person.association_id,
        sensitive=sensitive,
        answers=answers,
        received_at=_date(context.incoming, context.now),
    )


def _date(update: Update, now: int) -> int:
    """UTC seconds: a typed message's own date, which may be a day old; for a tap, `now`."""
    return int(update.message.date.timestamp()) if update.message else now


async def receipt(context: Context, signal: Signal, *, at_once: bool) -> None:
    """Confirms that the signal was sent. at_once: it is urgent, so the emergency number is repeated."""
    due, reference = next_due(context.town, context.town.local(context.now)), signals.shown(signal.reference)
    html = (
        context.html("receipt-urgent", reference=reference, number=context.town.help.emergency)
        if at_once
        else context.html("receipt", reference=reference, day=context.day(due.session.date()))
    )
    await context.say(html, [[button(context.plain("button-mine"), MyList("new"))]])


async def refuse(context: Context) -> None:
    await context.tell("refusal")


# Commands.


async def on_report(update: Update, context: Context) -> None:
    await _start(context, SignalKind.CONCERN)


async def on_observation(update: Update, context: Context) -> None:
    await _start(context, SignalKind.OBSERVATION)


async def on_proposal(update: Update, context: Context) -> None:
    await _start(context, SignalKind.PROPOSAL)


async def _start(context: Context, kind: SignalKind) -> None:
    words = words_of(context)
    if await blocking.refuse_if_blocked(context, words.get("text", "")):
        return
    if privacy_notice.has_accepted(context):
        await engine.begin(context, "signal", {"kind": kind} | words)
    else:
        await privacy_notice.show(context, holds_text=bool(words))


def words_of(context: Context) -> dict[str, str]:
    """The words after the command, as the answer "text"; {} when there are none."""
    message = context.incoming.message
    return engine.words_of((message and message.text) or "")
