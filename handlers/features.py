"""The list of features: which handler gets which update, in order. Each feature is a module."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from handlers import help
from handlers.commands import VOLUNTEER, command
from handlers.contacts import answering, referring, reminding
from handlers.contacts import register as contacts
from handlers.dialogs import engine, unfinished
from handlers.dialogs.base import Dialog, Dialogs
from handlers.digest import weekly
from handlers.feedback import follow_up, updates
from handlers.gate.gate import admit
from handlers.onboarding import access, connecting, welcome
from handlers.onboarding.associations import RegisterAssociation
from handlers.operations import alarms, tidying
from handlers.overview import audit_log, status
from handlers.own import my_signals, personal_data
from handlers.published import browse, endorsements
from handlers.questions import asking
from handlers.reporting import free_text, record, report
from handlers.retention import plan
from handlers.services import Job
from handlers.session import agenda, minutes
from handlers.triage import close, edit, erase, merge, notes
from storage.town import Town
from texts.speak import Texts

GATE = -1
PRIVATE = filters.ChatType.PRIVATE
GROUP = filters.ChatType.GROUPS
ANYWHERE = PRIVATE | GROUP

VOLUNTEERS = (
    ("start", welcome.on_start),
    ("report", report.on_report),
    ("observation", report.on_observation),
    ("proposal", report.on_proposal),
    ("raised", browse.on_raised),
    ("mine", my_signals.on_mine),
    ("language", welcome.on_language),
    ("help", help.on_help),
    ("privacy", welcome.on_privacy),
    ("mydata", personal_data.on_mydata),
    ("forget", personal_data.on_forget),
    ("cancel", help.on_cancel),
    ("record", record.on_record),
)
COORDINATORS = (
    ("status", status.on_status),
    ("open", status.on_open),
    ("search", status.on_search),
    ("digest", weekly.on_digest),
    ("export", status.on_export),
    ("publish", edit.on_publish),
    ("unpublish", edit.on_unpublish),
    ("invite", connecting.on_invite),
    ("access", access.on_access),
    ("review", agenda.on_review),
    ("minutes", minutes.on_minutes),
    ("case", minutes.on_case),
    ("contacts", contacts.on_contacts),
    ("answer", answering.on_answer),
    ("erase", erase.on_erase),
    ("audit", audit_log.on_audit),
)
TAPS = (
    ("f:", engine.on_tap),
    ("r:", engine.on_resume),
    ("w:", welcome.on_welcome_language),
    ("n:", welcome.on_understood),
    ("nl:", welcome.on_notice_language),
    ("np:", welcome.on_notice_more),
    ("l:", welcome.on_language_chosen),
    ("as:none", connecting.on_without_association),
    ("ra:", browse.on_page),
    ("rp:", browse.on_propose),
    ("m:", my_signals.on_mine_tap),
    ("o:", status.on_open_page),
    ("s:", status.on_search_page),
    ("k:", edit.on_card),
    ("i:", connecting.on_invite_chosen),
    ("g:", access.on_access_tap),
    ("x:", personal_data.on_forget_tap),
    ("u:", audit_log.on_audit_page),
    ("d:", weekly.on_digest_tap),
    ("v:here", agenda.on_here),
    ("v:", agenda.on_session_tap),
    ("y:", minutes.on_minutes_tap),
    ("c:", contacts.on_contacts_tap),
    ("a:", answering.on_answer_tap),
    ("rc:", browse.on_open),
    ("rs:", endorsements.on_seen),
    ("ro:", endorsements.on_offer),
    ("t:off:", updates.on_mute),
    ("t:on:", updates.on_mute),
    ("t:reply:", asking.on_reply_tap),
    ("t:unknown:", asking.on_reply_tap),
    ("t:words:", asking.on_reply_tap),
    ("t:new:", asking.on_new_matter),
    ("t:", follow_up.on_helped),
)


def build_dialogs(town: Town) -> dict[str, Dialog]:
    """Every dialog, by the key of its form."""
    dialogs: tuple[Dialog, ...] = (
        report.Report(),
        record.Record(),
        my_signals.Correct(),
        edit.Reword(),
        edit.Publish(town),
        close.Close(),
        erase.Erase(),
        RegisterAssociation(),
        notes.WriteNote(),
        notes.CorrectNote(),
        notes.GiveTask(),
        merge.Merge(),
        contacts.RegisterContact(),
        referring.Refer(),
        answering.Comment(),
        answering.Elsewhere(),
        answering.Changed(),
        answering.Answer(),
        asking.AskReporter(),
        asking.ReplyToTeam(),
        follow_up.Tell(),
        endorsements.MakeOffer(),
    )
    return {entry.form.key: entry for entry in dialogs}


def build_jobs(dialogs: Dialogs) -> list[Job]:
    """The jobs that the schedule runs every minute, in this order."""
    return [
        weekly.enter_digest,
        weekly.post_digest,
        weekly.send_previews,
        partial(unfinished.nudge_drafts, dialogs=dialogs),
        partial(unfinished.expire_drafts, dialogs=dialogs),
        tidying.leave_strange_groups,
        alarms.tell_of_outages,
        alarms.tell_of_dead_letters,
        alarms.tell_of_late_digests,
        agenda.end_forgotten,
        asking.send_questions,
        reminding.remind,
        reminding.flag_blocked,
        reminding.check_register,
        follow_up.ask,
        updates.tell,
        plan.close_farewells,
        plan.keep_to_plan,
    ]


HOURLY: tuple[Job, ...] = (tidying.tidy,)


def register(application: Application[Any, Any, Any, Any, Any, Any], texts: Texts) -> None:
    """Adds every handler to the application. The gate is in an earlier group, so it runs first."""
    application.add_handler(TypeHandler(Update, admit), GATE)
    for handler in _handlers(texts):
        application.add_handler(handler)


def _handlers(texts: Texts) -> list[BaseHandler[Any, Any, Any]]:
    new = filters.UpdateType.MESSAGE
    taps: list[BaseHandler[Any, Any, Any]] = [
        CallbackQueryHandler(callback, pattern=_starts_with(prefix)) for prefix, callback in TAPS
    ]
    return [
        *taps,
        CallbackQueryHandler(help.on_old_button),
        command(texts, "connect", connecting.on_connect, ANYWHERE),
        command(texts, "start", connecting.on_connect, GROUP),
        *(command(texts, key, callback, PRIVATE) for key, callback in VOLUNTEERS),
        *(command(texts, key, callback, ANYWHERE) for key, callback in COORDINATORS),
        *(command(texts, key, connecting.on_group_report, GROUP) for key in (*VOLUNTEER, "record")),
        MessageHandler(new & PRIVATE & filters.COMMAND, help.on_unknown_command),
        MessageHandler(new & PRIVATE & filters.TEXT & ~filters.FORWARDED, free_text.on_text),
        MessageHandler(new & PRIVATE, help.on_untaken),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & PRIVATE, help.on_edited),
        MessageHandler(new & GROUP & filters.StatusUpdate.NEW_CHAT_MEMBERS, connecting.on_new_members),
        MessageHandler(new & GROUP & filters.StatusUpdate.MIGRATE, connecting.on_migration),
        MessageHandler(new & GROUP & filters.REPLY & ~filters.COMMAND, connecting.on_group_reply),
        ChatMemberHandler(connecting.on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
    ]


def _starts_with(prefix: str) -> Callable[[object], bool]:
    return lambda data: isinstance(data, str) and data.startswith(prefix)
