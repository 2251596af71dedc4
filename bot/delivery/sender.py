"""Sends the outbox: in order within a chat, in parallel across chats.

A row is marked only when Telegram has answered. What may or may not have arrived is sent again, because
nothing may be lost. A chat that must wait (429) does not delay the others.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Coroutine
from itertools import islice
from typing import Any, NamedTuple

from aiolimiter import AsyncLimiter
from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot import logs
from bot.delivery.addresses import Addresses
from bot.delivery.api import Api
from bot.delivery.refusals import About, Refusal, refusal_of, seconds_to_wait
from bot.delivery.transport import NotSent
from handlers.context import PANEL
from storage import chats, people
from storage.engine.models import OutMessage, Recipient
from storage.engine.outbox import DIGEST_SLOT
from storage.engine.reader import ReadOnly
from storage.engine.sealing import Seal
from storage.engine.unit_of_work import Batch, UnitOfWork
from storage.engine.writer import Sent, Writer

EDITS = ("editMessageText", "editMessageReplyMarkup")
AT_MESSAGE = (*EDITS, "pinChatMessage", "unpinChatMessage", "deleteMessage")
BULK_PER_SECOND = 30  # Telegram's limit over all chats
GROUP_PER_MINUTE = 20  # Telegram's limit for one group
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0  # seconds between tries
GRACE = 10.0  # seconds that a stop goes on sending

OWN_FAULT_PAUSE = 1.0  # seconds before trying again after an error on our side


class Attempt(NamedTuple):
    """How the next try differs from the message as it was queued."""

    anew: bool = False  # send a new message instead of an edit
    topicless: bool = False  # leave out the topic, which is gone


class Sender:
    """One queue and one task per recipient with something to send. `sleep` takes seconds."""

    def __init__(self, api: Api, reader: ReadOnly, seal: Seal, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._api = api
        self._addresses = Addresses(reader, seal)
        self._sleep = sleep
        self._queues: dict[str, deque[OutMessage]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._bulk = AsyncLimiter(BULK_PER_SECOND, 1)
        self._groups: dict[str, AsyncLimiter] = {}
        self._spared: set[str] = set()  # groups that passed the limiter for a call that was then dropped
        self._waiting_since: dict[str, float] = {}  # recipient -> time.monotonic() when the head of its queue got there
        self._cancelled: set[int] = set()  # outbox ids that are not to be sent, as their recipient has left
        self._closing = False
        self._writer: Writer
        self._digest_refused: Callable[[], Awaitable[None]]
        self.outcomes: Counter[str] = Counter()  # calls by outcome

    def connect(self, writer: Writer, digest_refused: Callable[[], Awaitable[None]]) -> None:
        """Sets where sent rows are marked and what is called when a group refuses a digest. Call it before anything is sent."""
        self._writer = writer
        self._digest_refused = digest_refused

    # Queueing.

    def committed(self, batch: Batch) -> None:
        """Queues the messages of a committed batch. Taps (callback queries) are answered first."""
        for telegram_id, person_id in batch.numbers.items():
            if person_id is not None:
                self._addresses.learn(f"person:{person_id}", telegram_id)
        for person_id in batch.forgotten:
            self._forget(f"person:{person_id}")
        for answer in batch.answers:
            self._start(self._answer(*answer))
        for message in batch.sent:
            self.enqueue(message)

    def enqueue(self, message: OutMessage) -> None:
        """Appends to the recipient's queue; an empty queue gets a task that drains it."""
        queue = self._queues.get(message.recipient)
        if queue is None:
            self._queues[message.recipient] = queue = deque([message])
            self._waiting_since[message.recipient] = time.monotonic()
            self._start(self._drain(message.recipient, queue))
        else:
            queue.append(message)

    def _start(self, sending: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(sending)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _forget(self, recipient: str) -> None:
        """Cancels all queued messages. A call that is under way may still arrive."""
        self._cancelled.update(message.id for message in self._queues.get(recipient, ()))
        self._addresses.forget(recipient)

    @property
    def idle(self) -> bool:
        return not self._tasks

    @property
    def waiting(self) -> int:
        """Number of messages queued or being sent."""
        return sum(len(queue) for queue in self._queues.values())

    @property
    def oldest(self) -> float:
        """Seconds that the longest-waiting chat has waited for its next message; 0 when none waits."""
        return time.monotonic() - min(self._waiting_since.values()) if self._waiting_since else 0.0

    async def close(self, grace: float = GRACE) -> None:
        """Goes on sending for at most `grace` seconds. The rest stays in the outbox for the next start."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=grace)
        self._closing = True
        for task in set(self._tasks):
            task.cancel()

    # Sending.

    async def _drain(self, recipient: str, queue: deque[OutMessage]) -> None:
        while queue and not self._closing:
            message = queue[0]
            try:
                sent = await self._deliver(message)
            except Exception as error:  # such as a database error while noting a 403: the queue must go on
                logs.get().error("sending failed on our side; trying again", error=error)
                await self._sleep(OWN_FAULT_PAUSE)
                continue
            if sent is None:
                break
            queue.popleft()
            self._waiting_since[recipient] = time.monotonic()
            self.outcomes[sent.failed or "sent"] += 1
            self._writer.mark(sent)
            if sent.failed and message.method == "sendMessage" and (message.slot or "").startswith(DIGEST_SLOT):
                await self._tell_refused()
        self._queues.pop(recipient, None)
        self._waiting_since.pop(recipient, None)

    async def _tell_refused(self) -> None:
        try:
            await self._digest_refused()
        except Exception as error:
            logs.get().error("coordinators could not be told that the group refuses messages", error=error)

    async def _deliver(self, message: OutMessage) -> Sent | None:
        """Tries until Telegram gives a final answer. Returns None when the bot stops before that."""
        pause, attempt = FIRST_PAUSE, Attempt()
        while not self._closing:
            if message.id in self._cancelled:
                self._cancelled.discard(message.id)
                return Sent(message.id, message.recipient)
            await self._pace(message)
            if self._superseded(message):
                self._spared.add(message.recipient)
                return Sent(message.id, message.recipient)
            try:
                return await self._call(message, attempt)
            except RetryAfter as error:
                self.outcomes["told to wait"] += 1
                await self._sleep(seconds_to_wait(error))
            except ChatMigrated as error:
                await self._move(message.recipient, error.new_chat_id)
            except Forbidden:
                await self._unreachable(message.recipient)
                return Sent(message.id, message.recipient, failed="forbidden")
            except BadRequest as error:
                done = await self._refused(message, attempt, refusal_of(error))
                if isinstance(done, Sent):
                    return done
                attempt = done
            except InvalidToken:
                logs.get().error("telegram does not know the token or the method", method=message.method)
                await self._sleep(LONGEST_PAUSE)
            except (NetworkError, TelegramError) as error:
                if not isinstance(error, NotSent):
                    self.outcomes["uncertain"] += 1  # it may have arrived, and then arrives twice
                logs.get().warning("sending will be tried again", method=message.method, error=error)
                await self._sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        return None

    async def _refused(self, message: OutMessage, attempt: Attempt, refusal: Refusal) -> Sent | Attempt:
        """After a refusal (400): Sent when the row is done, or the Attempt to make next."""
        if refusal.about is About.UNCHANGED:
            return Sent(message.id, message.recipient)
        if refusal.about is About.MESSAGE_GONE and message.method == "editMessageText" and not attempt.anew:
            return attempt._replace(anew=True) if message.anew else Sent(message.id, message.recipient)
        if refusal.about is About.TOPIC_GONE and "message_thread_id" in message.params and not attempt.topicless:
            return attempt._replace(topicless=True)
        if refusal.about is About.CHAT_GONE:
            await self._unreachable(message.recipient)
        logs.get().warning("telegram refused a call", method=message.method, reason=refusal.reason)
        return Sent(message.id, message.recipient, failed="refused")

    async def _call(self, message: OutMessage, attempt: Attempt) -> Sent:
        anew = attempt.anew
        chat_id = await self._addresses.of(message.recipient)
        if chat_id is None:
            return Sent(message.id, message.recipient, failed="nobody")
        method, params = message.method, dict(message.params)
        if attempt.topicless:
            params.pop("message_thread_id")
        if method == "setMyCommands":
            params["scope"] = {**params["scope"], "chat_id": chat_id}
        else:
            params["chat_id"] = chat_id
        if method in AT_MESSAGE and "message_id" not in params:
            found = await self._addresses.message_in(message)
            if found is None and not (method == "editMessageText" and message.anew):
                return Sent(message.id, message.recipient)
            if found is None:
                anew = True
            else:
                params["message_id"] = found
        if anew:
            method = "sendMessage"
            params.pop("message_id", None)
        if message.file is not None:
            field = "photo" if method == "sendPhoto" else "document"
            params[field] = InputFile(message.file, filename=message.file_name)
        result = await self._api.call(method, params)
        message_id = result.get("message_id") if isinstance(result, dict) else None
        moved = method == "editMessageText" and "message_id" in message.params and message.slot != PANEL
        if message.slot and message_id and (method.startswith("send") or moved):
            self._addresses.remember(message.recipient, message.slot, message_id)
            return Sent(message.id, message.recipient, message.slot, message_id)
        return Sent(message.id, message.recipient)

    async def _answer(self, callback_id: str, text: str | None, alert: bool) -> None:
        params: dict[str, Any] = {"callback_query_id": callback_id}
        if text:
            params |= {"text": text, "show_alert": alert}
        try:
            await self._api.call("answerCallbackQuery", params)
        except TelegramError as error:
            logs.get().debug("a tap was answered too late", error=error)

    async def _pace(self, message: OutMessage) -> None:
        """Waits for the rate limits: each group has one, and messages with a priority above 0 share one over all chats."""
        if message.recipient in self._spared:
            self._spared.discard(message.recipient)
        elif message.recipient.startswith("chat:") and not self._superseded(message):
            limiter = self._groups.setdefault(message.recipient, AsyncLimiter(GROUP_PER_MINUTE, 60))
            await limiter.acquire()
        if message.priority:
            await self._bulk.acquire()

    def _superseded(self, message: OutMessage) -> bool:
        """True for an edit in a group when a newer edit of the same slot is queued: only the newest is worth a call."""
        if message.method != "editMessageText" or not message.slot or not message.recipient.startswith("chat:"):
            return False
        later = islice(self._queues.get(message.recipient, ()), 1, None)
        return any(other.method == message.method and other.slot == message.slot for other in later)

    async def _move(self, recipient: str, new_chat_id: int) -> None:
        old = await self._addresses.of(recipient)

        async def job(unit: UnitOfWork) -> None:
            if old is not None:
                chats.migrated(unit, old, new_chat_id)

        await self._writer.run(job)
        self._addresses.learn(recipient, new_chat_id)

    async def _unreachable(self, recipient: str) -> None:
        """Marks a person who blocked the bot or is gone as unreachable. For a chat nothing is noted."""

        async def job(unit: UnitOfWork) -> None:
            kind, number = Recipient.parse(recipient)
            if kind == "person":
                people.mark_unreachable(unit, number)

        await self._writer.run(job)
