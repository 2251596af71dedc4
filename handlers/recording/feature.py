"""Recording for others, as a feature."""

from __future__ import annotations

from handlers.feature import Command, Feature, InviteKind, Menu
from handlers.recording import record
from storage.models import Purpose

FEATURE = Feature(
    "recording",
    switch=True,
    commands=(Command("record", record.on_record, Menu.TEAM),),
    dialogs=(record.Record,),
    invites=(InviteKind(Purpose.RECORDER, record.become_recorder),),
    open_items=record.count_recorders,
)
