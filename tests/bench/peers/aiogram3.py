"""aiogram 3 with its state machine. BENCH_STORE: memory, or sqlite (each state and answer committed)."""

from __future__ import annotations

import json
import logging
import os
from typing import Any

import aiosqlite
import uvloop
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StorageKey
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from tests.bench.peers import common

logging.basicConfig(level=logging.WARNING)


class Report(StatesGroup):
    topic = State()
    area = State()
    review = State()


class SQLiteStorage(BaseStorage):
    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    async def _row(self, key: StorageKey) -> Any:
        rows = list(await self._db.execute_fetchall("SELECT state, data FROM fsm WHERE key = ?", (key.user_id,)))
        return rows[0] if rows else (None, "{}")

    async def set_state(self, key: StorageKey, state: Any = None) -> None:
        named = state.state if isinstance(state, State) else state
        await self._db.execute(
            "INSERT INTO fsm VALUES (?, ?, '{}') ON CONFLICT (key) DO UPDATE SET state = excluded.state", (key.user_id, named)
        )
        await self._db.commit()

    async def get_state(self, key: StorageKey) -> Any:
        return (await self._row(key))[0]

    async def set_data(self, key: StorageKey, data: Any) -> None:
        await self._db.execute(
            "INSERT INTO fsm VALUES (?, NULL, ?) ON CONFLICT (key) DO UPDATE SET data = excluded.data",
            (key.user_id, json.dumps(data)),
        )
        await self._db.commit()

    async def get_data(self, key: StorageKey) -> Any:
        return json.loads((await self._row(key))[1])

    async def close(self) -> None:
        pass


def keyboard(buttons: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=t, callback_data=d)] for t, d in buttons])


TOPICS, AREAS, CHECK = (keyboard(b) for b in (common.TOPIC_BUTTONS, common.AREA_BUTTONS, common.REVIEW_BUTTONS))


async def main() -> None:
    db = await aiosqlite.connect(common.DATABASE)
    await db.executescript(common.SCHEMA + "CREATE TABLE IF NOT EXISTS fsm (key INTEGER PRIMARY KEY, state TEXT, data TEXT);")
    store: BaseStorage = SQLiteStorage(db) if os.environ["BENCH_STORE"] == "sqlite" else MemoryStorage()
    bot = Bot(common.TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(common.ROOT), limit=256))
    dispatcher = Dispatcher(storage=store)

    @dispatcher.callback_query(Report.topic, F.data.startswith("c:"))
    async def on_topic(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(topic=int(query.data[2:]))
        await state.set_state(Report.area)
        await query.answer()
        await query.message.edit_text(common.ASK_AREA, reply_markup=AREAS)

    @dispatcher.callback_query(Report.area, F.data.startswith("a:"))
    async def on_area(query: CallbackQuery, state: FSMContext) -> None:
        known = await state.update_data(area=int(query.data[2:]))
        await state.set_state(Report.review)
        await query.answer()
        await query.message.edit_text(common.ANSWERED)
        await query.message.answer(common.review(known["text"], known["topic"], known["area"]), reply_markup=CHECK)

    @dispatcher.callback_query(Report.review, F.data == "y:0")
    async def on_send(query: CallbackQuery, state: FSMContext) -> None:
        known = await state.get_data()
        await query.answer()
        row = (query.from_user.id, common.TOPICS[known["topic"]], common.AREAS[known["area"]], known["text"])
        cursor = await db.execute(common.INSERT, row)
        await db.commit()
        await state.clear()
        await query.message.edit_reply_markup(reply_markup=None)
        await query.message.answer(common.receipt(cursor.lastrowid))

    @dispatcher.message(F.text)
    async def on_text(message: Message, state: FSMContext) -> None:
        await state.set_data({"text": message.text})
        await state.set_state(Report.topic)
        await message.answer(common.ASK_TOPIC, reply_markup=TOPICS)

    await dispatcher.start_polling(bot, polling_timeout=10)


uvloop.run(main())
