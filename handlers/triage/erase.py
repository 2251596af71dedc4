"""Removing a signal: its author withdraws it, a coordinator erases it, or its author leaves the bot."""

from __future__ import annotations

from enum import StrEnum

from telegram import Update

from handlers import team
from handlers.context import Context, message_params
from handlers.dialogs import engine
from handlers.dialogs.base import Dialogs, TeamDialog, dialogs_of
from handlers.dialogs.forms import Choice, Form, Option, Question
from handlers.services import Services
from handlers.signals import card, message_updates
from storage import concerns, drafts, erasure, related, sessions, signals
from storage.engine.models import Draft
from storage.engine.unit_of_work import UnitOfWork
from storage.erasure import ErasureKind
from storage.models import Signal
from storage.signals import shown


class Reason(StrEnum):
    """Why a coordinator erases a text. The values are short for callback data; the story keeps them."""

    THIRD = "third"  # somebody in the text could be recognised
    ASKED = "asked"  # the person whom the text is about asked for it
    MISUSE = "misuse"
    OTHER = "other"


async def erase(unit: UnitOfWork, services: Services, dialogs: Dialogs, kind: ErasureKind, signal: Signal) -> None:
    """Removes a signal from the database and from every message that shows it.

    Unless it is only hidden, signals merged into it become independent, its raised concern is taken back, and half-finished
    dialogs about it end.
    """
    await message_updates.take_out(unit, services.texts, services.town.team_language, signal)
    if kind is not ErasureKind.HIDDEN:
        for other in await related.merged_into(unit, signal.id):  # they become independent
            related.unmerge(unit, other, None)
            sessions.bring_back(unit, other.id)
        concern = await concerns.of_signal(unit, signal.id)
        if concern:  # the concern raised from it goes too
            concerns.unpublish(unit, concern)
            signals.note(unit, signal.id, "unpublished")
        for person in await drafts.owners_about(unit, signal.reference):
            draft = await unit.draft(person.id)
            if draft is not None:
                await engine.leave(unit, services, dialogs, person, draft, "dialog-gone")
    await erasure.erase_signal(unit, kind, signal)
    await card.refresh(unit, services)


@team.coordinators_only
async def on_erase(update: Update, context: Context) -> None:
    """/erase REF"""
    signal = await signals.find(context.unit, " ".join(context.args or []))
    if signal is None or signal.gone:
        await context.tell("reference-unknown" if context.args else "erase-how")
    else:
        await engine.begin(context, "erase", {"reference": signal.reference})


async def on_card(context: Context, signal: Signal, value: str) -> None:
    """k:erase:<reference>"""
    await engine.begin(context, "erase", {"reference": signal.reference})


class Erase(TeamDialog):
    """Asks for the reason, then for confirmation."""

    form = Form("erase", (Question("reason", Choice()),), needs=("reference",))

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        return [Option(reason, context.plain(f"erase-reason-{reason}")) for reason in Reason]

    async def summary(self, context: Context, draft: Draft) -> str:
        reason = context.plain(f"erase-reason-{draft.answers['reason']}")
        return context.html("erase-review", reference=shown(draft.answers["reference"]), reason=reason)

    async def submit(self, context: Context, draft: Draft) -> None:
        signal = await signals.find(context.unit, draft.answers["reference"])
        if signal is None or signal.gone:
            await context.tell("reference-unknown")
            return
        await erase(context.unit, context.services, dialogs_of(context), ErasureKind.ERASED, signal)
        signals.note(context.unit, signal.id, "erased", draft.answers["reason"], context.person.id)
        await _tell_author(context, signal)
        await context.tell("erased", reference=shown(signal.reference))


async def _tell_author(context: Context, signal: Signal) -> None:
    author = await context.unit.person_by_id(signal.person_id) if signal.person_id else None
    if author is not None and author.id != context.person.id:
        html = context.texts.html(author.language, "erased-yours", reference=shown(signal.reference))
        await context.unit.post(author.recipient, "sendMessage", message_params(html))
