"""Friendly answers to what the bot does not take."""

from __future__ import annotations

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from handlers.context import Context
from handlers.dialogs import engine

# Content that the bot does not take: the field of Telegram's message, and the text that says so.
UNTAKEN = {
    "photo": "media-photo",
    "voice": "media-voice",
    "audio": "media-voice",
    "video": "media-photo",
    "video_note": "media-voice",
    "animation": "media-photo",
    "document": "media-file",
    "sticker": "media-sticker",
    "contact": "media-contact",
    "location": "media-location",
    "venue": "media-location",
    "poll": "media-other",
    "dice": "media-sticker",
    "story": "media-other",
}
ALBUMS_REMEMBERED = 200


async def on_unknown_command(update: Update, context: Context) -> None:
    await context.tell("unknown-command")
    await _where_you_are(context)


async def on_edited(update: Update, context: Context) -> None:
    """An edited message does not change what is stored; the person is told so."""
    await context.tell("edited")


async def on_untaken(update: Update, context: Context) -> None:
    """Photos, voice messages and the like: says what to do instead. Nothing is downloaded."""
    message = update.message
    if message is None:
        return
    if message.media_group_id and not _first_of_album(context.services.albums, message.media_group_id, update.update_id):
        return
    if message.forward_origin is not None:
        await context.tell("media-forward")
    else:
        key = next((text for field, text in UNTAKEN.items() if getattr(message, field, None)), None)
        if key is None:
            return  # a service message, for instance about a pinned message
        await context.tell(key)
    await _where_you_are(context)


def _first_of_album(albums: dict[str, int], album: str, update_id: int) -> bool:
    """True for one message of each album: an album comes as several updates but gets one answer."""
    first = albums.setdefault(album, update_id) == update_id
    while len(albums) > ALBUMS_REMEMBERED:
        albums.pop(next(iter(albums)))
    return first


async def _where_you_are(context: Context) -> None:
    draft = await engine.open_draft(context)
    if draft is not None:
        await engine.show_current(context, draft, new=True)


async def on_old_button(update: Update, context: Context) -> None:
    """Callback data that no handler knows: from an older version, or forged."""
    context.toast("toast-old-button", alert=True)
    await _where_you_are(context)
    raise ApplicationHandlerStop
