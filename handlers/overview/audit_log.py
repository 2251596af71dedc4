"""The audit log for coordinators: who looked at, exported or changed what."""

from __future__ import annotations

from telegram import Update

from handlers import team
from handlers.callback_data import CallbackData, Page
from handlers.context import Context
from handlers.pager import pager
from storage import people
from storage.engine import audit
from storage.engine.audit import AuditLogEntry
from storage.signals import shown

PAGE = 15


@team.coordinators_only
async def on_audit(update: Update, context: Context) -> None:
    context.audit("audit-read")
    await _show(context, 0)


class AuditPage(CallbackData, prefix="u"):
    page: Page


@team.coordinators_only
async def on_audit_page(update: Update, context: Context, data: AuditPage) -> None:
    await _show(context, data.page)


async def _show(context: Context, page: int) -> None:
    found = await audit.newest(context.unit, PAGE + 1, page * PAGE)
    names = {holder.person_id: holder.name for holder in await people.holders(context.unit) if holder.name}
    lines: list[str] = [context.html("audit-title")]
    lines += [_line(context, entry, names) for entry in found[:PAGE]]
    await context.show("\n".join(lines), pager(context, page, len(found) > PAGE, AuditPage), slot="audit")


def _line(context: Context, entry: AuditLogEntry, names: dict[int, str]) -> str:
    if entry.person_id is None:
        who = context.plain("audit-itself")
    else:
        who = names.get(entry.person_id) or context.plain("audit-number", number=str(entry.person_id))
    moment = context.town.local(entry.at)
    what = context.plain(
        f"audit-{entry.act}" if context.texts.has(context.language, f"audit-{entry.act}") else f"event-{entry.act}"
    )
    about = shown(entry.reference) if entry.reference else ""
    detail = entry.detail if entry.act != audit.PRUNED else ""
    return context.html(
        "audit-line",
        number=str(entry.id),
        moment=f"{moment.day}.{moment.month}. {moment:%H.%M}",
        who=who,
        what=what,
        about=" ".join(part for part in (about, detail) if part),
    )
