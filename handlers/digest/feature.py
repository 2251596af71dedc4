"""The weekly digest run, as a feature."""

from __future__ import annotations

from handlers.digest import weekly
from handlers.feature import Chats, Command, Feature, Menu, taps

FEATURE = Feature(
    "digest",
    commands=(Command("digest", weekly.on_digest, Menu.TEAM, Chats.ANYWHERE),),
    buttons=(taps(weekly.DigestRest, weekly.on_rest),),
    jobs=(weekly.enter_digest, weekly.send_previews),
    jobs_with_features=(weekly.post_digest,),
)
