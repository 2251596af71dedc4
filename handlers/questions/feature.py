"""The team's questions to reporters, as a feature."""

from __future__ import annotations

from handlers.buttons import NewMatter
from handlers.feature import Feature, taps
from handlers.questions import asking

FEATURE = Feature(
    "questions",
    buttons=(taps(asking.ReplyTap, asking.on_reply_tap), taps(NewMatter, asking.on_new_matter)),
    dialogs=(asking.AskReporter, asking.ReplyToTeam),
    free_text={"reply to the team": asking.offer_as_reply},
    card_buttons={"ask": asking.on_ask},
    jobs=(asking.send_questions,),
)
