"""Contacts and referrals, as a feature."""

from __future__ import annotations

from handlers.buttons import NewContact
from handlers.contacts import answering, referring, register, reminding
from handlers.contacts.buttons import AnswerTap, CheckTap, ContactTap, RegisterPage
from handlers.feature import Chats, Command, Feature, InviteKind, Menu, taps
from storage.models import Purpose

FEATURE = Feature(
    "contacts",
    commands=(
        Command("contacts", register.on_contacts, Menu.TEAM, Chats.ANYWHERE),
        Command("answer", answering.on_answer, Menu.TEAM, Chats.ANYWHERE),
    ),
    buttons=(
        taps(NewContact, register.on_new),
        taps(RegisterPage, register.on_page),
        taps(ContactTap, register.on_contact_tap),
        taps(AnswerTap, answering.on_answer_tap),
        taps(CheckTap, answering.on_check_tap),
    ),
    dialogs=(
        register.RegisterContact,
        referring.Refer,
        answering.Comment,
        answering.Elsewhere,
        answering.Changed,
        answering.Answer,
    ),
    invites=(InviteKind(Purpose.CONTACT, register.join, offered=False),),
    card_buttons={"send": referring.on_send},
    jobs=(reminding.remind, reminding.flag_blocked, reminding.check_register),
)
