"""Follow-up, as a feature."""

from __future__ import annotations

from handlers.feature import Feature, taps
from handlers.follow_up import helped
from storage import follow_ups

FEATURE = Feature(
    "follow_up",
    switch=True,
    buttons=(taps(helped.HelpedTap, helped.on_helped),),
    dialogs=(helped.Tell,),
    jobs=(helped.ask,),
    on_closed=(helped.plan,),
    on_reopened=(helped.cancel,),
    status_lines=(helped.status_lines,),
    open_items=follow_ups.count_waiting,
)
