"""Files for coordinators: the signals of some weeks, and a digest as a spreadsheet or a document."""

from __future__ import annotations

from typing import Literal

from telegram import Update

from digests import docx, xlsx
from digests.compose import Composer
from handlers import team
from handlers.callback_data import CallbackData, Id
from handlers.context import Context
from handlers.digest import weekly
from storage import signals
from storage.models import Signal

EXPORT_WEEKS = 4
MOST_WEEKS = 520


@team.coordinators_only
async def on_export(update: Update, context: Context) -> None:
    """/export, or /export WEEKS: a spreadsheet of the signals of the last weeks."""
    wanted = (context.args or [str(EXPORT_WEEKS)])[0]
    if not wanted.isdecimal() or not int(wanted[:4]):
        await context.tell("export-how")
        return
    weeks = min(int(wanted[:4]), MOST_WEEKS)
    found = await signals.received_between(context.services.reader, context.now - weeks * 7 * 86400, context.now + 1)
    await send_workbook(context, found, f"kuulolla-{context.town.local(context.now):%Y-%m-%d}.xlsx", weeks)


async def send_workbook(context: Context, found: list[Signal], name: str, weeks: int) -> None:
    context.audit("exported", detail=name)
    data = xlsx.workbook(Composer(context.town, context.texts), found)
    caption = context.html("export-done", count=len(found), weeks=weeks)
    await context.unit.post(
        context.person.recipient, "sendDocument", {"caption": caption, "parse_mode": "HTML"}, file=data, file_name=name
    )


class DigestFile(CallbackData, prefix="d"):
    """A digest as a file."""

    wish: Literal["xlsx", "docx"]
    digest: Id


def digest_buttons(digest_id: int) -> list[tuple[str, CallbackData]]:
    """The buttons below a digest, as the keys of their labels and their data."""
    return [("button-xlsx", DigestFile("xlsx", digest_id)), ("button-docx", DigestFile("docx", digest_id))]


@team.coordinators_only
async def on_digest_file(update: Update, context: Context, data: DigestFile) -> None:
    """Sends the file privately to the coordinator who asks."""
    told = await weekly.handed_out(context, data.digest, data.wish)
    if told is None:
        return
    composer = Composer(context.town, context.texts)
    year, week = told.weeks[-1]
    file = xlsx.workbook(composer, told.signals) if data.wish == "xlsx" else docx.document(composer, told)
    await context.unit.post(
        context.person.recipient,
        "sendDocument",
        {"caption": context.html("digest-file", week=str(week))},
        file=file,
        file_name=f"kuulolla-{year}-{week:02}.{data.wish}",
    )
