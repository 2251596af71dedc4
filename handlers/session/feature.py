"""The team's weekly session, as a feature."""

from __future__ import annotations

from handlers.buttons import Here, ItemMove, SessionTap, TaskDone
from handlers.feature import Chats, Command, Feature, Menu, taps
from handlers.session import agenda, minutes

FEATURE = Feature(
    "session",
    commands=(
        Command("review", agenda.on_review, Menu.TEAM, Chats.ANYWHERE),
        Command("minutes", minutes.on_minutes, Menu.TEAM, Chats.ANYWHERE, place=1),
        Command("case", minutes.on_case, Menu.TEAM, Chats.ANYWHERE, place=1),
    ),
    buttons=(
        taps(Here, agenda.on_here),
        taps(SessionTap, agenda.on_session_tap),
        taps(ItemMove, agenda.on_move),
        taps(TaskDone, agenda.on_task_done),
        taps(minutes.Approve, minutes.on_approve),
    ),
    free_text={"note of the chair": agenda.offer_as_note},
    jobs=(agenda.end_forgotten,),
)
