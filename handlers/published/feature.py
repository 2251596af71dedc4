"""Raised concerns, as a feature."""

from __future__ import annotations

from handlers.feature import Command, Feature, StartPayload, taps
from handlers.published import browse

FEATURE = Feature(
    "published",
    commands=(Command("raised", browse.on_raised, bare=True),),
    buttons=(
        taps(browse.ConcernPage, browse.on_page),
        taps(browse.OpenConcern, browse.on_open),
        taps(browse.ProposeTo, browse.on_propose),
    ),
    start_payloads=(StartPayload(r"c\d{1,9}", browse.show_linked),),
    help_keys=("help-raised",),
)
