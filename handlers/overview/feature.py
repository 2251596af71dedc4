"""Overviews for coordinators, as a feature."""

from __future__ import annotations

from handlers.feature import Chats, Command, Feature, Menu, taps
from handlers.overview import audit_log, status

FEATURE = Feature(
    "overview",
    commands=(
        Command("status", status.on_status, Menu.TEAM, Chats.ANYWHERE),
        Command("open", status.on_open, Menu.TEAM, Chats.ANYWHERE),
        Command("search", status.on_search, Menu.TEAM, Chats.ANYWHERE),
        Command("audit", audit_log.on_audit, Menu.TEAM, Chats.ANYWHERE, place=1),
    ),
    buttons=(
        taps(status.OpenPage, status.on_open_page),
        taps(status.SearchPage, status.on_search_page),
        taps(audit_log.AuditPage, audit_log.on_audit_page),
    ),
)
