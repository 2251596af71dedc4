"""Half-finished dialogs: answers typed to them, one reminder on the day before the digest, and an end after a long time."""

from __future__ import annotations

from datetime import timedelta

from telegram import Update

from digests.week import next_due
from handlers.context import Context, button, message_params
from handlers.dialogs import engine, presets
from handlers.dialogs.base import HasDialogs, dialogs_of
from handlers.dialogs.buttons import Resume
from handlers.dialogs.forms import Text
from handlers.gate import danger
from handlers.reporting.small_talk import small_talk
from handlers.services import Services
from storage import drafts
from storage.engine.models import Draft
from storage.engine.unit_of_work import UnitOfWork
from texts.clean import shorten

NUDGE_BEFORE = timedelta(days=1)
UNTOUCHED = 3600  # seconds without activity before somebody is reminded
DAY = 86400  # seconds
AT_ONCE = 500  # dialogs in one step


async def on_cancel(update: Update, context: Context) -> None:
    draft = await engine.open_draft(context)
    if draft is None:
        await context.tell("nothing-in-progress")
        return
    await engine.leave(context.unit, context.services, dialogs_of(context), context.person, draft)
    await context.tell("cancelled")


async def take_answer(update: Update, context: Context, text: str) -> bool:
    """The typed text answers the open dialog. A greeting or thanks answers only a question that is answered in words."""
    draft = await engine.open_draft(context)
    if draft is None:
        return False
    if text and small_talk(context, text) and not _takes_words(context, draft):
        await engine.show_current(context, draft, new=True, note="choose")
    else:
        await engine.on_typed(context, draft, text)
    return True


def _takes_words(context: Context, draft: Draft) -> bool:
    """Is the question on the screen answered in words, or one that "yes" may answer?"""
    form = dialogs_of(context)[draft.form].form
    if draft.asking is None:
        return False
    return draft.asking in danger.QUESTIONS or isinstance(form.question(draft.asking).kind, Text)


async def nudge_drafts(unit: UnitOfWork, services: Services, features: HasDialogs) -> None:
    """Reminds the owners of half-finished dialogs, once each, from a day before the digest."""
    now = services.town.local(unit.now)
    due = next_due(services.town, now)
    if now < due.at - NUDGE_BEFORE:
        return
    for draft in await drafts.without_reminder(unit, unit.now - UNTOUCHED, AT_ONCE):
        drafts.mark_reminded(unit, draft)
        person = await unit.person_by_id(draft.person_id)
        if person is None or not person.reachable:
            continue
        language = person.language
        html = services.texts.html(
            language,
            "draft-nudge",
            text=shorten(presets.main_text(features.dialogs, draft), 200),
            day=services.texts.day(language, due.session.date()),
        )
        buttons = [[button(services.texts.plain(language, "button-go-on"), Resume(draft.id, "go"))]]
        await unit.post(person.recipient, "sendMessage", message_params(html, buttons), priority=2)


async def expire_drafts(unit: UnitOfWork, services: Services, features: HasDialogs) -> None:
    """Drops the dialogs that nobody has touched for the town's retention time, and tells their owners."""
    before = unit.now - services.town.retention.drafts * DAY
    for person in await drafts.owners_untouched_since(unit, before, AT_ONCE):
        draft = await unit.draft(person.id)
        if draft is not None:
            await engine.leave(unit, services, features.dialogs, person, draft)
        if person.reachable:
            html = services.texts.html(person.language, "draft-expired", days=services.town.retention.drafts)
            await unit.post(person.recipient, "sendMessage", message_params(html), priority=2)
