"""The heart: a batch is fetched (bot.updates.polling, bot.updates.webhook), applied in one transaction here, acknowledged, sent.

A receipt is never shown for what is not on disk, and an update never takes effect twice.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from typing import Any

from telegram.ext import Application

from bot import logs
from bot.delivery.transport import applying
from bot.updates import dead_letters
from bot.updates.incoming import chat_type, read, sane, sender_id, tap_id
from bot.updates.redaction import redact_update
from handlers.context import message_params
from handlers.dialogs import redaction
from handlers.services import Services
from storage.engine import inbox
from storage.engine.sqlite import disk_failed
from storage.engine.unit_of_work import Batch, UnitOfWork
from storage.engine.writer import Writer

PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds before trying a refused disk again


class Loop:
    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], services: Services, writer: Writer) -> None:
        self._application = application
        self._services = services
        self._writer = writer
        self.caught_up = asyncio.Event()  # nothing is left of what came while the bot was away
        self.applied = 0

    async def keep(self, raw: list[dict[str, Any]]) -> None:
        """A batch is never acknowledged before it is kept: while the disk refuses, the loop waits here."""
        pause, whole = PAUSE, len(raw)
        raw = [update for update in raw if sane(update)]
        if len(raw) < whole:
            logs.get().error("what can't be an update of telegram's was passed over", count=whole - len(raw))
        while raw:
            try:
                await self.apply(raw)
                return
            except Exception as error:
                logs.get().error("a batch could not be kept; trying again", error=error)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    # Apply.

    async def apply(self, raw: Sequence[dict[str, Any]]) -> None:
        """Everything of the batch in one transaction; if that fails, each update in its own."""
        try:
            await self._writer.transact(lambda batch: self._apply_batch(batch, raw))
        except Exception as error:
            if disk_failed(error):  # nothing to do with these updates
                raise
            for update in raw:
                await self._apply_alone(update)

    async def _apply_alone(self, raw: dict[str, Any]) -> None:
        """An update in a transaction of its own; one that even so can't be written is set aside."""
        try:
            await self._writer.transact(lambda batch: self._apply_batch(batch, [raw]))
        except Exception as error:
            if disk_failed(error):
                raise
            logs.get().error("an update was set aside", error=error)
            cause = error

            async def job(batch: Batch) -> None:
                masked, _ = redact_update(raw, self._services.redactor, self._language_of(batch, raw))
                await self._set_aside(batch, masked, cause)
                await inbox.mark_seen(batch, [raw["update_id"]])

            try:
                await self._writer.transact(job)
            except Exception as error:
                if disk_failed(error):
                    raise
                await self._pass_over(raw, error)

    async def _pass_over(self, raw: dict[str, Any], error: BaseException) -> None:
        """An update that can't even be set aside must not hold up all that follow."""
        logs.get().error("an update could not be set aside", error=error)
        await self._writer.transact(lambda batch: inbox.mark_seen(batch, [raw["update_id"]]))

    async def _apply_batch(self, batch: Batch, raw: Sequence[dict[str, Any]]) -> None:
        seen = await inbox.already_seen(batch, [u["update_id"] for u in raw])
        fresh = {u["update_id"]: u for u in raw if u["update_id"] not in seen}
        await batch.preload({i for u in fresh.values() if (i := sender_id(u)) is not None})
        token = applying.set(True)
        try:
            for update in fresh.values():
                await self._apply_one(batch, update)
        finally:
            applying.reset(token)
        await inbox.mark_seen(batch, list(fresh))
        self.applied += len(fresh)

    async def _apply_one(self, batch: Batch, raw: dict[str, Any]) -> None:
        unit = batch.unit()
        self._services.unit = unit
        raw, original = redact_update(raw, self._services.redactor, self._language_of(batch, raw))
        self._services.original = original
        try:
            update = read(raw, self._application.bot)
            await self._application.process_update(update)
        except Exception as error:
            unit.error = error
        finally:
            self._services.unit = self._services.original = None
        if unit.error is not None and disk_failed(unit.error):
            raise unit.error
        if not batch.db.in_transaction:  # a failing disk ends a transaction by itself
            raise sqlite3.OperationalError("the transaction is gone")
        if unit.error is None:
            await redaction.remove(unit, await unit.person(sender_id(raw) or 0), original)
            _stop_spinner(unit, raw)
            await unit.accept()
            return
        logs.get().error("an update was set aside", error=unit.error)
        await unit.reject()
        await self._set_aside(batch, raw, unit.error)

    def _language_of(self, batch: Batch, raw: dict[str, Any]) -> str:
        """The language in which a gap in the sender's words is named."""
        number = batch.numbers.get(sender_id(raw) or 0)
        person = batch.people.get(number) if number is not None else None
        return person.language if person and person.language in self._services.texts.languages else self._services.texts.default

    async def _set_aside(self, batch: Batch, raw: dict[str, Any], error: BaseException) -> None:
        """Keeps the update for a replay and tells its sender, unless it is a group's chatter."""
        unit = batch.unit()
        sender = sender_id(raw)
        person = await unit.person(sender) if sender is not None else None
        private = chat_type(raw) == "private"
        if private or "callback_query" in raw:
            accepted = person is not None and person.notice_at is not None
            await dead_letters.set_aside(unit, raw, logs.kind_of(error), keep_words=accepted)
        if person is not None and private:
            texts = self._services.texts
            language = person.language if person.language in texts.languages else texts.default
            await unit.post(person.recipient, "sendMessage", message_params(texts.html(language, "our-fault")))
        _stop_spinner(unit, raw)
        await unit.accept()

    async def on_error(self, update: object, context: Any) -> None:
        """python-telegram-bot swallows a handler's exception; here it is put where the loop sees it."""
        if self._services.unit is not None:
            self._services.unit.error = context.error

    async def replay_dead_letters(self, batch: Batch) -> None:
        """Updates set aside that the operator wants to see handled again."""
        unit = batch.unit()
        found = await inbox.dead_letters_to_replay(unit)
        for letter in found:
            inbox.drop_dead_letter(unit, letter)
        restored = [await dead_letters.restore(unit, letter.payload, self._services.bot_id) for letter in found]
        await unit.accept()
        token = applying.set(True)
        try:
            for raw in restored:
                if raw is not None:
                    await self._apply_one(batch, raw)
        finally:
            applying.reset(token)


def _stop_spinner(unit: UnitOfWork, raw: dict[str, Any]) -> None:
    tap = tap_id(raw)
    if tap is not None and not unit.answered:
        unit.answer(tap)
