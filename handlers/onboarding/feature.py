"""A person's first steps, invites and roles, as a feature."""

from __future__ import annotations

from telegram.ext import filters

from handlers.buttons import WithoutAssociation
from handlers.feature import Chats, Command, Feature, InviteKind, Menu, MessageTaker, StartPayload, taps
from handlers.gate import privacy_notice
from handlers.onboarding import access, connecting, welcome
from handlers.onboarding.associations import RegisterAssociation
from storage.models import Purpose

GROUP = filters.UpdateType.MESSAGE & filters.ChatType.GROUPS

FEATURE = Feature(
    "onboarding",
    commands=(
        Command("start", welcome.on_start, Menu.NOBODY),
        Command("start", connecting.on_connect, Menu.NOBODY, Chats.GROUP),
        Command("connect", connecting.on_connect, Menu.NOBODY, Chats.ANYWHERE),
        Command("language", welcome.on_language, bare=True),
        Command("privacy", welcome.on_privacy, bare=True),
        Command("invite", connecting.on_invite, Menu.TEAM, Chats.ANYWHERE),
        Command("access", access.on_access, Menu.TEAM, Chats.ANYWHERE),
    ),
    buttons=(
        taps(privacy_notice.LanguageTap, welcome.on_welcome_language),
        taps(privacy_notice.NoticeLanguage, welcome.on_notice_language),
        taps(privacy_notice.NoticeMore, welcome.on_notice_more),
        taps(privacy_notice.Understood, welcome.on_understood),
        taps(welcome.LanguageChosen, welcome.on_language_chosen),
        taps(WithoutAssociation, connecting.on_without_association),
        taps(connecting.InviteTap, connecting.on_invite_chosen),
        taps(access.AccessList, access.on_list),
        taps(access.RevokeInvite, access.on_revoke),
        taps(access.EndRole, access.on_end_role),
    ),
    dialogs=(RegisterAssociation,),
    messages=(
        MessageTaker(GROUP & filters.COMMAND, connecting.on_group_command),
        MessageTaker(GROUP & filters.StatusUpdate.NEW_CHAT_MEMBERS, connecting.on_new_members),
        MessageTaker(GROUP & filters.StatusUpdate.MIGRATE, connecting.on_migration),
        MessageTaker(GROUP & filters.REPLY & ~filters.COMMAND, connecting.on_group_reply),
    ),
    chat_member=connecting.on_membership,
    start_payloads=(StartPayload(".*", connecting.use_code),),  # after those of the other features: any code may be an invite
    help_keys=("help-language", "help-privacy"),
    invites=(
        InviteKind(Purpose.COORDINATOR, connecting.become_coordinator),
        InviteKind(Purpose.ASSOCIATION, connecting.join_association),
    ),
)
