"""Feedback, as a feature."""

from __future__ import annotations

from handlers.buttons import MuteTap
from handlers.feature import Feature, taps
from handlers.feedback import updates

FEATURE = Feature(
    "feedback",
    buttons=(taps(MuteTap, updates.on_mute),),
    jobs=(updates.tell,),
)
