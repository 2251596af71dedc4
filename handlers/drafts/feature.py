"""Half-finished dialogs, as a feature."""

from __future__ import annotations

from handlers.dialogs import buttons, engine
from handlers.drafts import unfinished
from handlers.feature import Command, Feature, taps

FEATURE = Feature(
    "drafts",
    commands=(Command("cancel", unfinished.on_cancel, bare=True, place=2),),
    buttons=(taps(buttons.Step, engine.on_tap), taps(buttons.Resume, engine.on_resume)),
    help_keys=("help-cancel",),
    free_text={"open dialog": unfinished.take_answer},
    jobs_with_features=(unfinished.nudge_drafts, unfinished.expire_drafts),
)
