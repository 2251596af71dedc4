"""Recording for somebody else what came by phone, on paper, in a meeting or by e-mail."""

from __future__ import annotations

from telegram import Update

from handlers.context import Context
from handlers.dialogs import engine
from handlers.dialogs.forms import Choice, Form, Option, Question
from handlers.gate import danger, privacy_notice
from handlers.onboarding import connecting
from handlers.reporting import town_questions
from handlers.reporting.report import QUESTIONS, Report, new_signal, refuse, words_of
from storage import people, signals
from storage.engine.models import Draft
from storage.engine.reader import Reader
from storage.models import Invite, Role, SignalKind


class Record(Report):
    """A signal that a coordinator or an association's recorder enters for somebody else."""

    def make_form(self, of_the_town: tuple[Question, ...]) -> Form:
        return Form("record", (*QUESTIONS, *of_the_town, Question("source", Choice())), main="text")

    async def allowed(self, context: Context) -> bool:
        return await may_record(context)

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        if question.key == "source":
            return [Option(key, context.plain(f"source-{key}")) for key in ("phone", "paper", "meeting", "email")]
        return await super().options(context, draft, question)

    async def summary(self, context: Context, draft: Draft) -> str:
        source = context.html("fact-source", source=context.plain(f"source-{draft.answers['source']}"))
        return f"{await super().summary(context, draft)}\n\n{source}"

    async def submit(self, context: Context, draft: Draft) -> None:
        answers = draft.answers
        signal = await new_signal(
            context,
            kind=SignalKind(answers.get("kind", SignalKind.CONCERN)),
            text=answers["text"],
            category=answers.get("category"),
            area=answers.get("area"),
            language=self._language(context, draft),
            sensitive=answers.get("sensitive") == "yes",
            answers=town_questions.kept(context.town, answers),
        )
        signal = signal.model_copy(update={"person_id": None, "recorded_by": context.person.id, "source": answers["source"]})
        context.audit("recorded", signal)
        signals.add(context.unit, signal, [concern.id for concern in await self._concerns(context, draft)])
        if danger.is_urgent(answers):
            await danger.tell_coordinators(context, signal)
        await context.tell("recorded", reference=signals.shown(signal.reference))


async def may_record(context: Context) -> bool:
    return await people.has_role(context.unit, context.person.id, Role.COORDINATOR, Role.RECORDER)


async def on_record(update: Update, context: Context) -> None:
    if not await may_record(context):
        await refuse(context)
    elif await privacy_notice.show_unless_accepted(context):
        await engine.begin(context, "record", words_of(context))


async def become_recorder(context: Context, invite: Invite) -> None:
    """An association's worker may record for others from now on."""
    association = await connecting.belong_to(context, invite)
    if association is not None:
        people.grant(context.unit, context.person.id, Role.RECORDER)
        context.audit("became-recorder")
        await context.tell("you-record", name=association.name)


async def count_recorders(db: Reader) -> int:
    """People who may record for others."""
    return await people.count(db, Role.RECORDER)
