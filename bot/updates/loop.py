"""Applies each batch of updates in one transaction; only after the commit is it acknowledged and are answers sent.

So no receipt is sent for what is not on disk, and no update takes effect twice. Batches come from bot.updates.polling
or bot.updates.webhook.
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
from handlers.context import handling, message_params
from handlers.dialogs import redaction
from handlers.services import Services
from storage.engine import inbox
from storage.engine.sqlite import disk_failed
from storage.engine.unit_of_work import Batch, UnitOfWork, current
from storage.engine.writer import Writer

PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds before a batch that could not be written is tried again


class Loop:
    """Applies updates with the handlers of a python-telegram-bot Application."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], services: Services, writer: Writer) -> None:
        self._application = application
        self._services = services
        self._writer = writer
        self.caught_up = asyncio.Event()  # set once the updates from before the start are applied
        self.applied = 0  # updates since the start

    async def keep(self, raw: list[dict[str, Any]]) -> None:
        """Applies a batch, and retries until it is on disk. The caller may acknowledge it only after this returns."""
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

    # Applying.

    async def apply(self, raw: Sequence[dict[str, Any]]) -> None:
        """Applies the batch in one transaction; if that fails, each update in its own. Raises when the disk failed."""
        try:
            await self._writer.transact(lambda batch: self._apply_batch(batch, raw))
        except Exception as error:
            if disk_failed(error):  # not the fault of these updates
                raise
            for update in raw:
                await self._apply_alone(update)

    async def _apply_alone(self, raw: dict[str, Any]) -> None:
        """Applies one update in its own transaction. If it can't be written, it becomes a dead letter."""
        try:
            await self._writer.transact(lambda batch: self._apply_batch(batch, [raw]))
        except Exception as error:
            if disk_failed(error):
                raise
            logs.get().error("an update was set aside", error=error)
            cause = error

            async def job(batch: Batch) -> None:
                redacted, _ = redact_update(raw, self._services.redactor, self._language_of(batch, raw))
                await self._set_aside(batch, redacted, cause)
                await inbox.mark_seen(batch, [raw["update_id"]])

            try:
                await self._writer.transact(job)
            except Exception as error:
                if disk_failed(error):
                    raise
                await self._pass_over(raw, error)

    async def _pass_over(self, raw: dict[str, Any], error: BaseException) -> None:
        """Marks an update as seen that could not be stored as a dead letter, so that it does not block all later ones."""
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
        raw, original = redact_update(raw, self._services.redactor, self._language_of(batch, raw))
        try:
            async with batch.unit() as unit:
                with handling(original):
                    await self._application.process_update(read(raw, self._application.bot))
                if unit.error is not None:
                    raise unit.error
                await redaction.remove(unit, await unit.person(sender_id(raw) or 0), original)
                _stop_spinner(unit, raw)
        except Exception as error:
            if disk_failed(error):
                raise
            if not batch.db.in_transaction:
                raise sqlite3.OperationalError("the transaction is gone") from error
            logs.get().error("an update was set aside", error=error)
            await self._set_aside(batch, raw, error)

    def _language_of(self, batch: Batch, raw: dict[str, Any]) -> str:
        """The language of the placeholders that redaction leaves in the sender's text."""
        number = batch.numbers.get(sender_id(raw) or 0)
        person = batch.people.get(number) if number is not None else None
        return person.language if person and person.language in self._services.texts.languages else self._services.texts.default

    async def _set_aside(self, batch: Batch, raw: dict[str, Any], error: BaseException) -> None:
        """Stores a dead letter, except for a message in a group, and tells the sender in a private chat."""
        async with batch.unit() as unit:
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

    async def on_error(self, update: object, context: Any) -> None:
        """python-telegram-bot catches exceptions of handlers; this keeps them for the end of the unit of work."""
        current().error = context.error

    async def replay_dead_letters(self, batch: Batch) -> None:
        """Handles the dead letters again that the operator asked for. One whose people are no longer known is dropped."""
        async with batch.unit() as unit:
            found = await inbox.dead_letters_to_replay(unit)
            for letter in found:
                inbox.drop_dead_letter(unit, letter)
            restored = [await dead_letters.restore(unit, letter.payload, self._services.bot_id) for letter in found]
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
