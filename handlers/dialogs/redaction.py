"""Personal data in what somebody wrote. It is redacted before any handler runs; here the person is told."""

from __future__ import annotations

from telegram.ext import ApplicationHandlerStop

from handlers.context import Context, Original
from handlers.dialogs.base import dialogs_of
from handlers.dialogs.forms import Form, Text
from storage.engine.models import Draft, Person
from storage.engine.unit_of_work import UnitOfWork
from texts.personal_data.kinds import Personal


async def tell(context: Context) -> None:
    """Tells the person what was redacted. Where the current question allows some kinds, redacts again without those.

    Raises ApplicationHandlerStop when redaction failed, because the words were dropped.
    """
    original = context.original
    if original is None:
        return
    if original.failed:
        await context.tell("redaction-failed")
        raise ApplicationHandlerStop
    if not original.kinds:
        return
    stays = await _what_stays(context)
    if stays:
        original.words, original.kinds = context.services.redactor.redact(original.text, context.language, stays=stays)
    if original.kinds:
        await context.tell("redacted", what=", ".join(context.plain(f"redacted-{kind}") for kind in original.kinds))


async def _what_stays(context: Context) -> frozenset[Personal]:
    draft = await context.unit.draft(context.person.id)
    dialog = dialogs_of(context).get(draft.form) if draft else None
    if draft is None or dialog is None:
        return frozenset()
    asked = draft.asking or dialog.form.main
    if asked is None:
        return frozenset()
    kind = dialog.form.question(asked).kind
    return kind.stays if isinstance(kind, Text) else frozenset()


async def together(context: Context, form: Form, draft: Draft) -> Draft:
    """Redacts the main text again after an addition: personal data may be split over two messages."""
    kind, text = form.question(form.main or "").kind, draft.answers.get(form.main or "")
    stays = kind.stays if isinstance(kind, Text) else frozenset()
    whole, kinds = context.services.redactor.redact(str(text or ""), context.language, stays=stays)
    if not kinds:
        return draft
    await context.tell("redacted-together", what=", ".join(context.plain(f"redacted-{kind}") for kind in kinds))
    return draft.model_copy(update={"answers": {**draft.answers, str(form.main): whole}, "undo": None})


async def remove(unit: UnitOfWork, person: Person | None, original: Original) -> None:
    """Deletes the private message that still holds personal data, once nothing needs it."""
    if person is not None and original.kinds and original.over and original.message_id is not None:
        await unit.post(person.recipient, "deleteMessage", {"message_id": original.message_id})
