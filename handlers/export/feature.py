"""Export to files, as a feature."""

from __future__ import annotations

from handlers.export import files
from handlers.feature import Chats, Command, Feature, Menu, taps

FEATURE = Feature(
    "export",
    switch=True,
    commands=(Command("export", files.on_export, Menu.TEAM, Chats.ANYWHERE),),
    buttons=(taps(files.DigestFile, files.on_digest_file),),
    digest_buttons=(files.digest_buttons,),
)
