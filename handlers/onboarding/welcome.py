"""A person's first steps: welcome, language, privacy notice, and deep links."""

from __future__ import annotations

import html
import re

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from handlers import team
from handlers.context import Context, message_params
from handlers.dialogs import engine
from handlers.gate import privacy_notice
from handlers.menus import coordinator_menu
from handlers.onboarding import connecting
from handlers.published import browse
from storage import signals
from texts.speak import Html

CODE = re.compile(r"[A-Za-z0-9_-]{1,16}")


async def on_start(update: Update, context: Context) -> None:
    """/start, alone or with the code of a deep link."""
    code = context.args[0] if context.args else ""
    if code and not CODE.fullmatch(code):
        await context.tell("code-unknown")
        code = ""
    if privacy_notice.has_accepted(context):
        if code:
            await follow_link(context, code)
        else:
            await context.say(context.html("welcome-back"))
        return
    parts = [context.texts.html(language, "welcome") for language in context.town.official]
    await context.say(Html("\n\n".join(parts)), [privacy_notice.languages(context, "w", code)])


async def on_welcome_language(update: Update, context: Context) -> None:
    """w:<language>:<code>: the language chosen under the welcome."""
    language, code = context.tap(2)
    _set_language(context, language)
    if privacy_notice.has_accepted(context):
        await context.tell("language-set")
    else:
        await privacy_notice.show(context, code=code)


async def on_notice_language(update: Update, context: Context) -> None:
    """nl:<language>:<code>: shows the notice in another language. As an edit, it stays a reply to the typed text."""
    language, code = context.tap(2)
    _set_language(context, language)
    tapped = context.tapped_message()
    if tapped is None:
        await privacy_notice.show(context, code=code)
        return
    words = privacy_notice.words(context, bool(context.replied_text()))
    params = message_params(words, privacy_notice.rows(context, code), message_id=tapped.message_id)
    await context.unit.post(context.person.recipient, "editMessageText", params)


async def on_notice_more(update: Update, context: Context) -> None:
    """np:<language>:<code>: shows the full privacy text."""
    await _tell_privacy(context)


async def on_understood(update: Update, context: Context) -> None:
    """n:<language>:<code>: accepts the notice, then goes on with the typed text or the deep link."""
    language, code = context.tap(2)
    _set_language(context, language)
    already = privacy_notice.has_accepted(context)
    if not already:
        context.person = context.person.model_copy(
            update={"notice_version": context.town.notice_version, "notice_at": context.now}
        )
        context.unit.put_person(context.person)
    await context.retire_buttons("notice")
    text = engine.words_of(context.take_replied_text()).get("text", "")
    if code:
        await follow_link(context, code)
    draft = await context.unit.draft(context.person.id)
    if text and already and await signals.told_already(context.unit, context.person.id, text):
        context.toast("toast-old-button")
    elif text and draft is not None:
        if text in str(draft.answers.get("text")):
            context.toast("toast-old-button")
        else:
            await engine.on_typed(context, draft, text)
    elif text:
        await engine.begin(context, "signal", {"text": text})
    elif not code:
        await context.tell("tell-us")


async def follow_link(context: Context, code: str) -> None:
    """Opens a raised concern for c<number>; any other code is an invite."""
    if re.fullmatch(r"c\d{1,9}", code):
        await browse.show_linked(context, int(code[1:]))
    else:
        await connecting.use_code(context, code)


async def on_language(update: Update, context: Context) -> None:
    await context.say(context.html("language-ask"), [privacy_notice.languages(context, "l")])


async def on_language_chosen(update: Update, context: Context) -> None:
    """l:<language>: sets the language, of a coordinator's menu too."""
    language, _ = context.tap(2)
    _set_language(context, language)
    await context.show(context.html("language-set"), [], slot="language")
    if await team.coordinates(context):
        await coordinator_menu(context.unit, context.texts, context.town, context.person)
    draft = await context.unit.draft(context.person.id)
    if draft is not None:
        await engine.show_current(context, draft, new=True)


def _set_language(context: Context, language: str) -> None:
    if language not in context.town.languages:
        raise ApplicationHandlerStop
    if language != context.language:
        context.person = context.person.model_copy(update={"language": language})
        context.unit.put_person(context.person)


async def on_privacy(update: Update, context: Context) -> None:
    await _tell_privacy(context)


async def _tell_privacy(context: Context) -> None:
    """Sends the town's own privacy text, or the bot's with the town's retention times."""
    own = context.town.privacy.get(context.language)
    if own:
        await context.say(Html(html.escape(own.strip(), quote=False)))
        return
    plan = context.town.retention
    commands = {key: f"/{context.plain(f'command-{key}')}" for key in ("mydata", "forget", "mine")}
    await context.tell("privacy", texts=plan.closed_texts, people=plan.people, **commands)
