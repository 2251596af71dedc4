"""Triage, as a feature."""

from __future__ import annotations

from handlers.buttons import CardTap
from handlers.feature import Chats, Command, Feature, Menu, taps
from handlers.triage import block, close, edit, erase, merge, notes

FEATURE = Feature(
    "triage",
    commands=(
        Command("publish", edit.on_publish, Menu.TEAM, Chats.ANYWHERE),
        Command("unpublish", edit.on_unpublish, Menu.TEAM, Chats.ANYWHERE),
        Command("erase", erase.on_erase, Menu.TEAM, Chats.ANYWHERE, place=1),
    ),
    buttons=(taps(CardTap, edit.on_card),),
    dialogs=(
        edit.Reword,
        edit.Publish,
        close.Close,
        erase.Erase,
        notes.WriteNote,
        notes.CorrectNote,
        notes.GiveTask,
        merge.Merge,
    ),
    card_buttons={
        **edit.CARD_BUTTONS,
        "note": notes.on_note,
        "typed": notes.on_typed,
        "fix": notes.on_fix,
        "task": notes.on_task,
        "forum": notes.on_forum,
        "gap": notes.on_gap,
        "merge": merge.on_merge,
        "unmerge": merge.on_unmerge,
        "hush": block.on_block,
        "erase": erase.on_card,
        "close": close.on_close,
    },
)
