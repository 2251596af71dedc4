"""pyTelegramBotAPI's AsyncTeleBot with states in memory."""

from __future__ import annotations

from typing import Any

import aiosqlite
import uvloop
from telebot import asyncio_helper
from telebot.async_telebot import AsyncTeleBot
from telebot.asyncio_filters import StateFilter
from telebot.asyncio_storage import StateMemoryStorage
from telebot.states import State, StatesGroup
from telebot.types import InlineKeyboardButton, InlineKeyboardMarkup

from tests.bench.peers import common

asyncio_helper.API_URL = common.ROOT + "/bot{0}/{1}"
asyncio_helper.REQUEST_LIMIT = 256


class Report(StatesGroup):
    topic = State()
    area = State()
    review = State()


def keyboard(buttons: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    markup = InlineKeyboardMarkup()
    for label, data in buttons:
        markup.row(InlineKeyboardButton(label, callback_data=data))
    return markup


TOPICS, AREAS, CHECK = (keyboard(b) for b in (common.TOPIC_BUTTONS, common.AREA_BUTTONS, common.REVIEW_BUTTONS))


async def main() -> None:
    db = await aiosqlite.connect(common.DATABASE)
    await db.executescript(common.SCHEMA)
    bot = AsyncTeleBot(common.TOKEN, state_storage=StateMemoryStorage())
    bot.add_custom_filter(StateFilter(bot))

    @bot.callback_query_handler(func=lambda query: query.data[0] == "c", state=Report.topic)
    async def on_topic(query: Any) -> None:
        person, chat = query.from_user.id, query.message.chat.id
        await bot.add_data(person, chat, topic=int(query.data[2:]))
        await bot.set_state(person, Report.area, chat)
        await bot.answer_callback_query(query.id)
        await bot.edit_message_text(common.ASK_AREA, chat, query.message.message_id, reply_markup=AREAS)

    @bot.callback_query_handler(func=lambda query: query.data[0] == "a", state=Report.area)
    async def on_area(query: Any) -> None:
        person, chat = query.from_user.id, query.message.chat.id
        await bot.add_data(person, chat, area=int(query.data[2:]))
        await bot.set_state(person, Report.review, chat)
        await bot.answer_callback_query(query.id)
        await bot.edit_message_text(common.ANSWERED, chat, query.message.message_id)
        async with bot.retrieve_data(person, chat) as known:
            text = common.review(known["text"], known["topic"], known["area"])
        await bot.send_message(chat, text, reply_markup=CHECK)

    @bot.callback_query_handler(func=lambda query: query.data == "y:0", state=Report.review)
    async def on_send(query: Any) -> None:
        person, chat = query.from_user.id, query.message.chat.id
        async with bot.retrieve_data(person, chat) as found:
            known = dict(found)
        await bot.answer_callback_query(query.id)
        row = (person, common.TOPICS[known["topic"]], common.AREAS[known["area"]], known["text"])
        cursor = await db.execute(common.INSERT, row)
        await db.commit()
        await bot.delete_state(person, chat)
        await bot.edit_message_reply_markup(chat, query.message.message_id)
        await bot.send_message(chat, common.receipt(cursor.lastrowid))

    @bot.message_handler(content_types=["text"])
    async def on_text(message: Any) -> None:
        person, chat = message.from_user.id, message.chat.id
        await bot.set_state(person, Report.topic, chat)
        await bot.add_data(person, chat, text=message.text)
        await bot.send_message(chat, common.ASK_TOPIC, reply_markup=TOPICS)

    await bot.polling(non_stop=True, timeout=10, request_timeout=20)


uvloop.run(main())
