"""A person's first steps: welcome, language, privacy notice, and deep links."""

from __future__ import annotations

import html
import re

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from handlers import team
from handlers.callback_data import CallbackData, Code, Language
from handlers.context import Context, message_params
from handlers.dialogs import engine
from handlers.gate import privacy_notice
from handlers.gate.privacy_notice import LanguageTap, NoticeLanguage, NoticeMore, Understood
from handlers.menus import coordinator_menu
from handlers.registry import features_of
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
    await context.say(Html("\n\n".join(parts)), [privacy_notice.languages(context, lambda language: LanguageTap(language, code))])


async def on_welcome_language(update: Update, context: Context, data: LanguageTap) -> None:
    """The language chosen under the welcome."""
    _set_language(context, data.language)
    if privacy_notice.has_accepted(context):
        await context.tell("language-set")
    else:
        await privacy_notice.show(context, code=data.code)


async def on_notice_language(update: Update, context: Context, data: NoticeLanguage) -> None:
    """Shows the notice in another language. As an edit, it stays a reply to the typed text."""
    _set_language(context, data.language)
    tapped = context.tapped_message()
    if tapped is None:
        await privacy_notice.show(context, code=data.code)
        return
    words = privacy_notice.words(context, bool(context.replied_text()))
    params = message_params(words, privacy_notice.rows(context, data.code), message_id=tapped.message_id)
    await context.unit.post(context.person.recipient, "editMessageText", params)


async def on_notice_more(update: Update, context: Context, data: NoticeMore) -> None:
    """Shows the full privacy text."""
    await _tell_privacy(context)


async def on_understood(update: Update, context: Context, data: Understood) -> None:
    """Accepts the notice, then goes on with the typed text or the deep link."""
    _set_language(context, data.language)
    already = privacy_notice.has_accepted(context)
    if not already:
        context.person = context.person.model_copy(
            update={"notice_version": context.town.notice_version, "notice_at": context.now}
        )
        context.unit.put_person(context.person)
    await context.retire_buttons("notice")
    text = engine.words_of(context.take_replied_text()).get("text", "")
    if data.code:
        await follow_link(context, data.code)
    draft = await engine.open_draft(context)
    if text and already and await signals.told_already(context.unit, context.person.id, text):
        context.toast("toast-old-button")
    elif text and draft is not None:
        if text in str(draft.answers.get("text")):
            context.toast("toast-old-button")
        else:
            await engine.on_typed(context, draft, text)
    elif text:
        await engine.begin(context, "signal", {"text": text})
    elif not data.code:
        await context.tell("tell-us")


async def follow_link(context: Context, code: str) -> None:
    """Opens what a deep link leads to."""
    for payload in features_of(context).start_payloads:
        if re.fullmatch(payload.pattern, code):
            await payload.callback(context, code)
            return


async def on_language(update: Update, context: Context) -> None:
    await context.say(context.html("language-ask"), [privacy_notice.languages(context, LanguageChosen)])


class LanguageChosen(CallbackData, prefix="l"):
    """The language chosen after /language."""

    language: Language
    rest: Code = ""


async def on_language_chosen(update: Update, context: Context, data: LanguageChosen) -> None:
    """Sets the language, of a coordinator's menu too."""
    _set_language(context, data.language)
    await context.show(context.html("language-set"), [], slot="language")
    if await team.coordinates(context):
        await coordinator_menu(context.unit, context.texts, features_of(context), context.person)
    draft = await engine.open_draft(context)
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
