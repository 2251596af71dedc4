"""Reporting, as a feature."""

from __future__ import annotations

from telegram.ext import filters

from handlers.feature import Command, Feature, MessageTaker
from handlers.reporting import free_text, report, small_talk

TEXT = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE & filters.TEXT & ~filters.COMMAND & ~filters.FORWARDED

FEATURE = Feature(
    "reporting",
    commands=(
        Command("report", report.on_report),
        Command("observation", report.on_observation),
        Command("proposal", report.on_proposal),
    ),
    dialogs=(report.Report,),
    messages=(MessageTaker(TEXT, free_text.on_text),),
    free_text={
        "empty": free_text.refuse_empty,
        "small talk": small_talk.answer,
        "notice first": free_text.show_notice_first,
        "blocked": free_text.refuse_if_blocked,
        "new signal": free_text.begin_signal,
    },
    help_keys=("help-report",),
)
