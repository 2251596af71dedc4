"""A coordinator's actions on one signal. Here: sensitive, wording, category, area, holding back, raising as a concern."""

from __future__ import annotations

from telegram import Update

from digests.compose import Composer
from digests.week import next_due
from handlers import team
from handlers.buttons import CardTap
from handlers.choices import areas
from handlers.context import Context, button, link_button
from handlers.dialogs import engine
from handlers.dialogs.base import TeamDialog
from handlers.dialogs.forms import EDIT, Form, Option, Question, Text
from handlers.feature import CardAction
from handlers.registry import features_of
from handlers.session import agenda
from handlers.signals import card, message_updates, story
from storage import concerns, sessions, signals
from storage.engine.models import Draft
from storage.models import Signal, SignalKind, State
from storage.signals import shown
from storage.town import WHOLE_TOWN, Town
from texts.clean import shorten

WORDING_LIMIT = 1500  # UTF-16 units of a raised concern


@team.coordinators_only
async def on_card(update: Update, context: Context, data: CardTap) -> None:
    """A button of a signal's card: one of the card_buttons of the manifests."""
    signal = await signals.find(context.unit, data.reference)
    session = await sessions.running(context.unit)
    if session is not None:
        agenda.attend(context, session)
    if signal is None or (signal.gone and data.wish != "card"):
        context.toast("reference-unknown", alert=True)
        return
    act = features_of(context).card_buttons.get(data.wish)
    if act is not None:
        await act(context, signal, data.value or "")
    else:
        context.toast("toast-old-button", alert=True)


async def _card(context: Context, signal: Signal, value: str) -> None:
    await card.show(context, signal.reference)


async def _story(context: Context, signal: Signal, value: str) -> None:
    await story.show_story(context, signal.reference)


async def _more(context: Context, signal: Signal, value: str) -> None:
    await card.show_more(context, signal)


async def _sensitive(context: Context, signal: Signal, value: str) -> None:
    """Marks a signal as sensitive or not. A sensitive signal's text is removed from messages that show it."""
    wanted = value != "0" or signal.hidden_at is not None  # a signal whose author has left stays sensitive
    if wanted != signal.sensitive:
        signals.set_sensitive(context.unit, signal, wanted, context.person.id)
    if wanted and not signal.sensitive:
        await message_updates.hide_text(context.unit, Composer(context.town, context.texts), signal)
    context.toast("toast-done")
    await card.show(context, signal.reference)


async def _reword(context: Context, signal: Signal, value: str) -> None:
    await engine.begin(context, "reword", {"reference": signal.reference})


async def _category(context: Context, signal: Signal, value: str) -> None:
    if value in context.town.categories:
        signals.recategorise(context.unit, signal, value, context.person.id)
        context.toast("toast-done")
        await card.show(context, signal.reference)
        return
    rows = [
        [button(context.town.categories[key][context.language], CardTap("category", signal.reference, key))]
        for key in context.town.categories
    ]
    rows.append([button(context.plain("button-back"), CardTap("card", signal.reference))])
    await context.show(context.html("recategorise-ask", reference=shown(signal.reference)), rows, slot="category")


async def _area(context: Context, signal: Signal, value: str) -> None:
    if value in (*context.town.areas, WHOLE_TOWN):
        signals.move(context.unit, signal, value, context.person.id)
        context.toast("toast-done")
        await card.show(context, signal.reference)
        return
    rows = [[button(option.label, CardTap("area", signal.reference, option.value))] for option in areas(context)]
    rows.append([button(context.plain("button-back"), CardTap("card", signal.reference))])
    await context.show(context.html("area-ask", reference=shown(signal.reference)), rows, slot="category")


async def _hold(context: Context, signal: Signal, value: str) -> None:
    """Leaves the signal out of the next digest, or lets it back in."""
    if signal.state is not State.NEW:
        context.toast("toast-too-late", alert=True)
        return
    due = next_due(context.town, context.town.local(context.now))
    until = int(due.at.timestamp()) if value != "0" else None
    if until != signal.held_until:
        signals.hold(context.unit, signal, until, context.person.id)
    context.toast("toast-done")
    await story.show_story(context, signal.reference)


async def _publish(context: Context, signal: Signal, value: str) -> None:
    await engine.begin(context, "publish", {"reference": signal.reference})


CARD_BUTTONS: dict[str, CardAction] = {
    "card": _card,
    "more": _more,
    "story": _story,
    "area": _area,
    "sensitive": _sensitive,
    "reword": _reword,
    "category": _category,
    "hold": _hold,
    "publish": _publish,
}


async def _named(context: Context) -> Signal | None:
    """The signal whose reference follows the command. Tells the person and returns None when there is none."""
    if not context.args:
        typed = (context.incoming.message and context.incoming.message.text) or ""
        await context.tell("reference-lacks", command=typed.split("@")[0].strip())
        return None
    signal = await signals.find(context.unit, " ".join(context.args))
    if signal is None:
        await context.tell("reference-unknown")
    return signal


@team.coordinators_only
async def on_publish(update: Update, context: Context) -> None:
    """/publish REF: raises the signal as a concern for everybody. Not for proposals."""
    signal = await _named(context)
    if signal is None:
        return
    if signal.gone:
        await context.tell("reference-unknown")
        return
    if signal.kind is SignalKind.PROPOSAL:
        await context.tell("publish-not-proposal")
        return
    await _publish(context, signal, "")


@team.coordinators_only
async def on_unpublish(update: Update, context: Context) -> None:
    """/unpublish REF: takes a raised concern back."""
    signal = await _named(context)
    if signal is None:
        return
    concern = await concerns.of_signal(context.unit, signal.id)
    if concern is None:
        await context.tell("not-raised", reference=shown(signal.reference))
        return
    concerns.unpublish(context.unit, concern)
    signals.note(context.unit, signal.id, "unpublished", person_id=context.person.id)
    await context.tell("unpublished", reference=shown(signal.reference))


class Reword(TeamDialog):
    """The team's words in place of the volunteer's, for instance when those could identify somebody."""

    form = Form("reword", (Question("text", Text(limit=4000)),), main="text", needs=("reference",))

    async def summary(self, context: Context, draft: Draft) -> str:
        return context.html(
            "reword-review", reference=shown(draft.answers["reference"]), text=shorten(draft.answers["text"], 3000)
        )

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await signals.find(context.unit, draft.answers["reference"])
        if signal is None or signal.gone:
            await context.tell("reference-unknown")
            return
        signals.reword(context.unit, signal, draft.answers["text"], context.person.id)
        reworded = signal.model_copy(update={"wording": draft.answers["text"]})
        await message_updates.tell_anew(context.unit, Composer(context.town, context.texts), reworded)
        await context.tell("reworded", reference=shown(signal.reference))
        await _back_to_session(context, signal)


class Publish(TeamDialog):
    """A raised concern in the team's own words: required in the first official language, optional in the others."""

    def __init__(self, town: Town) -> None:
        super().__init__(town)
        first, *others = town.official
        questions = [Question(f"text_{first}", Text(limit=WORDING_LIMIT))]
        questions += [Question(f"text_{code}", Text(limit=WORDING_LIMIT), optional=True) for code in others]
        self.form = Form("publish", tuple(questions), needs=("reference",))

    def ask(self, context: Context, draft: Draft, question: Question) -> str:
        return context.html("publish-ask", language=context.plain(f"language-in-{_code(question)}"))

    async def summary(self, context: Context, draft: Draft) -> str:
        lines = [context.html("publish-review", reference=shown(draft.answers["reference"]))]
        room = 3500 // len(self.form.questions)  # UTF-16 units for each language
        for question in self.form.questions:
            words = shorten(draft.answers.get(question.key) or context.plain("publish-lacks"), room)
            lines.append(context.html("publish-wording", language=context.plain(f"language-{_code(question)}"), text=words))
        return "\n\n".join(lines)

    async def review_options(self, context: Context, draft: Draft) -> list[list[Option]]:
        return [
            [Option(f"{EDIT}{q.key}", context.plain("publish-edit", language=context.plain(f"language-{_code(q)}")))]
            for q in self.form.questions
        ]

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await signals.find(context.unit, draft.answers["reference"])
        if signal is None or signal.gone:
            await context.tell("reference-unknown")
            return
        texts = {_code(q): draft.answers[q.key] for q in self.form.questions if draft.answers.get(q.key)}
        number = await concerns.publish(context.unit, signal, texts)
        signals.note(context.unit, signal.id, "published", person_id=context.person.id)
        link = context.services.link(f"c{number}")
        await context.tell(
            "published",
            [[link_button(context.plain("button-share"), link)]],
            reference=shown(signal.reference),
            link=link,
        )
        await _back_to_session(context, signal)


async def _back_to_session(context: Context, signal: Signal) -> None:
    """While a session is running, shows the signal's card again below what was just done."""
    if signal.state is not State.NEW and await sessions.running(context.unit):
        await card.show(context, signal.reference, new=True)


def _code(question: Question) -> str:
    return question.key.removeprefix("text_")
