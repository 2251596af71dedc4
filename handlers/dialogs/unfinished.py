"""Half-finished dialogs: one reminder on the day before the digest, and an end after a long time without activity."""

from __future__ import annotations

from datetime import timedelta

from digests.week import next_due
from handlers.context import button, message_params
from handlers.dialogs import engine
from handlers.dialogs.base import Dialogs
from handlers.services import Services
from storage import drafts
from storage.engine.unit_of_work import UnitOfWork
from texts.clean import shorten

NUDGE_BEFORE = timedelta(days=1)
UNTOUCHED = 3600  # seconds without activity before somebody is reminded
DAY = 86400  # seconds
AT_ONCE = 500  # dialogs in one step


async def nudge_drafts(unit: UnitOfWork, services: Services, dialogs: Dialogs) -> None:
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
            text=shorten(engine.main_text(dialogs, draft), 200),
            day=services.texts.day(language, due.session.date()),
        )
        buttons = [[button(services.texts.plain(language, "button-go-on"), f"r:{draft.id}:go")]]
        await unit.post(person.recipient, "sendMessage", message_params(html, buttons), priority=2)


async def expire_drafts(unit: UnitOfWork, services: Services, dialogs: Dialogs) -> None:
    """Drops the dialogs that nobody has touched for the town's retention time, and tells their owners."""
    before = unit.now - services.town.retention.drafts * DAY
    for person in await drafts.owners_untouched_since(unit, before, AT_ONCE):
        draft = await unit.draft(person.id)
        if draft is not None:
            await engine.leave(unit, services, dialogs, person, draft)
        if person.reachable:
            html = services.texts.html(person.language, "draft-expired", days=services.town.retention.drafts)
            await unit.post(person.recipient, "sendMessage", message_params(html), priority=2)
