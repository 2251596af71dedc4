"""What people can do. Each feature is a module; this list says which update goes where, in order."""

from __future__ import annotations

from collections.abc import Callable
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

from handlers import (
    access,
    cards,
    closing,
    connecting,
    dialog,
    erasing,
    help,
    listening,
    mine,
    own_data,
    raised,
    recording,
    reporting,
    status,
    trail,
    weekly,
    welcome,
)
from handlers.associations import Register
from handlers.commands import COORDINATOR, VOLUNTEER, command, names
from handlers.contacts import answering, referring
from handlers.contacts import register as contacts
from handlers.context import Context
from handlers.dialog import Dialog
from handlers.door import door
from handlers.session import agenda, merging, minutes, noting
from handlers.wordback import asking, helped, seen, telling
from storage.town import Town
from texts.speak import Texts

DOOR = -1
PRIVATE = filters.ChatType.PRIVATE
GROUP = filters.ChatType.GROUPS
ANYWHERE = PRIVATE | GROUP

VOLUNTEERS = (
    ("start", welcome.on_start),
    ("report", reporting.on_report),
    ("observation", reporting.on_observation),
    ("proposal", reporting.on_proposal),
    ("raised", raised.on_raised),
    ("mine", mine.on_mine),
    ("language", welcome.on_language),
    ("help", help.on_help),
    ("privacy", welcome.on_privacy),
    ("mydata", own_data.on_mydata),
    ("forget", own_data.on_forget),
    ("cancel", help.on_cancel),
    ("record", recording.on_record),
)
COORDINATORS = (
    ("status", status.on_status),
    ("open", status.on_open),
    ("search", status.on_search),
    ("digest", weekly.on_digest),
    ("export", status.on_export),
    ("publish", cards.on_publish),
    ("unpublish", cards.on_unpublish),
    ("invite", connecting.on_invite),
    ("access", access.on_access),
    ("review", agenda.on_review),
    ("minutes", minutes.on_minutes),
    ("case", minutes.on_case),
    ("contacts", contacts.on_contacts),
    ("answer", answering.on_answer),
    ("erase", erasing.on_erase),
    ("audit", trail.on_audit),
)
TAPS = (
    ("f:", dialog.on_tap),
    ("r:", dialog.on_resume),
    ("w:", welcome.on_welcome_language),
    ("n:", welcome.on_understood),
    ("nl:", welcome.on_notice_language),
    ("np:", welcome.on_notice_more),
    ("l:", welcome.on_language_chosen),
    ("as:none", connecting.on_without_association),
    ("ra:", raised.on_page),
    ("rp:", raised.on_propose),
    ("m:", mine.on_mine_tap),
    ("o:", status.on_open_page),
    ("s:", status.on_search_page),
    ("k:", cards.on_card),
    ("i:", connecting.on_invite_chosen),
    ("g:", access.on_access_tap),
    ("x:", own_data.on_forget_tap),
    ("u:", trail.on_audit_page),
    ("d:", weekly.on_digest_tap),
    ("v:here", agenda.on_here),
    ("v:", agenda.on_session_tap),
    ("y:", minutes.on_minutes_tap),
    ("c:", contacts.on_contacts_tap),
    ("a:", answering.on_answer_tap),
    ("rc:", raised.on_open),
    ("rs:", seen.on_seen),
    ("ro:", seen.on_offer),
    ("t:off:", telling.on_mute),
    ("t:on:", telling.on_mute),
    ("t:reply:", asking.on_reply_tap),
    ("t:unknown:", asking.on_reply_tap),
    ("t:words:", asking.on_reply_tap),
    ("t:new:", asking.on_new_matter),
    ("t:", helped.on_helped),
)


def build_dialogs(town: Town) -> dict[str, Dialog]:
    """Every form by its key."""
    dialogs: tuple[Dialog, ...] = (
        reporting.Report(),
        recording.Record(),
        mine.Correct(),
        cards.Reword(),
        cards.Publish(town),
        closing.Close(),
        erasing.Erase(),
        Register(),
        noting.Note(),
        noting.Fix(),
        noting.Task(),
        merging.Merge(),
        contacts.Register(),
        referring.Refer(),
        answering.Comment(),
        answering.Elsewhere(),
        answering.Changed(),
        answering.Answer(),
        asking.Ask(),
        asking.Reply(),
        helped.Tell(),
        seen.Offer(),
    )
    return {entry.form.key: entry for entry in dialogs}


def register(application: Application[Any, Any, Any, Any, Any, Any], texts: Texts) -> None:
    """Puts every handler in its place."""
    application.add_handler(TypeHandler(Update, door), DOOR)
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
        MessageHandler(new & PRIVATE & filters.TEXT & ~filters.FORWARDED, listening.on_text),
        MessageHandler(new & PRIVATE, help.on_untaken),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & PRIVATE, help.on_edited),
        MessageHandler(new & GROUP & filters.StatusUpdate.NEW_CHAT_MEMBERS, connecting.on_new_members),
        MessageHandler(new & GROUP & filters.StatusUpdate.MIGRATE, connecting.on_migration),
        MessageHandler(new & GROUP & filters.REPLY & ~filters.COMMAND, connecting.on_group_reply),
        ChatMemberHandler(connecting.on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
    ]


def _starts_with(prefix: str) -> Callable[[object], bool]:
    return lambda data: isinstance(data, str) and data.startswith(prefix)


__all__ = ["COORDINATOR", "VOLUNTEER", "Context", "build_dialogs", "names", "register"]
