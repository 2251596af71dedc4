"""python-telegram-bot as its guide shows it: Updater, ConversationHandler, httpx. Tuned: uvloop, no Nagle, a big pool."""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import Any

import aiosqlite
import uvloop
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ConversationHandler, MessageHandler, filters
from telegram.request import HTTPXRequest

from tests.bench.peers import common

logging.basicConfig(level=logging.WARNING)
TOPIC, AREA, REVIEW = range(3)
db: aiosqlite.Connection


def keyboard(buttons: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)] for label, data in buttons])


TOPICS, AREAS, CHECK = (keyboard(b) for b in (common.TOPIC_BUTTONS, common.AREA_BUTTONS, common.REVIEW_BUTTONS))


async def on_text(update: Update, context: Any) -> int:
    context.user_data["text"] = update.message.text
    await update.message.reply_text(common.ASK_TOPIC, reply_markup=TOPICS)
    return TOPIC


async def on_topic(update: Update, context: Any) -> int:
    query = update.callback_query
    context.user_data["topic"] = int(query.data[2:])
    await query.answer()
    await query.edit_message_text(common.ASK_AREA, reply_markup=AREAS)
    return AREA


async def on_area(update: Update, context: Any) -> int:
    query, known = update.callback_query, context.user_data
    known["area"] = int(query.data[2:])
    await query.answer()
    await query.edit_message_text(common.ANSWERED)
    await query.message.reply_text(common.review(known["text"], known["topic"], known["area"]), reply_markup=CHECK)
    return REVIEW


async def on_send(update: Update, context: Any) -> int:
    query, known = update.callback_query, context.user_data
    await query.answer()
    row = (update.effective_user.id, common.TOPICS[known["topic"]], common.AREAS[known["area"]], known["text"])
    cursor = await db.execute(common.INSERT, row)
    await db.commit()
    await query.edit_message_reply_markup(None)
    await query.message.reply_text(common.receipt(cursor.lastrowid))
    return ConversationHandler.END


async def on_cancel(update: Update, context: Any) -> int:
    return ConversationHandler.END


async def open_database(application: Any) -> None:
    global db
    db = await aiosqlite.connect(common.DATABASE)
    await db.executescript(common.SCHEMA)


def main() -> None:
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    no_delay = [(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
    application = (
        Application.builder()
        .token(common.TOKEN)
        .base_url(f"{common.ROOT}/bot")
        .request(HTTPXRequest(connection_pool_size=256, socket_options=no_delay))
        .get_updates_request(HTTPXRequest(connection_pool_size=1, socket_options=no_delay))
        .post_init(open_database)
        .build()
    )
    application.add_handler(
        ConversationHandler(
            entry_points=[MessageHandler(filters.TEXT & ~filters.COMMAND, on_text)],
            states={
                TOPIC: [CallbackQueryHandler(on_topic, "^c:")],
                AREA: [CallbackQueryHandler(on_area, "^a:")],
                REVIEW: [CallbackQueryHandler(on_send, "^y:0")],
            },
            fallbacks=[CommandHandler("cancel", on_cancel)],
            allow_reentry=True,
        )
    )
    application.run_polling(allowed_updates=Update.ALL_TYPES)


main()
