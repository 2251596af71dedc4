"""Every command, button and deep link by every kind of person: what is not theirs changes nothing and shows nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest

from bot.sandbox.world import BOT
from handlers.buttons import CardTap
from handlers.callback_data import CallbackData
from storage.models import Purpose
from tests.flows.steps import ask_reporter, association, moment, telegram_contact
from tests.manifests import BUTTONS, CARD_BUTTONS, HIDDEN, SHOWN
from tests.measured.results import note
from tests.stage import GROUP, Person, Stage

pytestmark = pytest.mark.direct

SECRET = "salaisuus jonka vain tiimi lukee"
NOTED = "kirjaus jota muut eivät lue"
OTHER_GROUP, CHANNEL = -777, -100888
# What nobody but the team may change. Drafts, languages, what somebody has seen and the like are everybody's own.
PROTECTED = (
    "signals", "signal_events", "roles", "invites", "contacts", "concerns", "concern_texts", "notes", "marks", "tasks",
    "referrals", "questions", "sessions", "session_items", "associations", "digest_runs", "chats", "erasures", "follow_ups",
)  # fmt: skip
REFUSALS = ("vain järjestötiimille", "En näe, kuka kirjoittaa")


@dataclass
class Town:
    """A town in the middle of its hour, with something of everything."""

    stage: Stage
    kaisa: Person
    aino: Person
    reference: str
    concern: int
    contact: Person

    def protected(self) -> dict[str, list[Any]]:
        db = sqlite3.connect(self.stage.database)
        try:
            there = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            return {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in PROTECTED if table in there}
        finally:
            db.close()

    def audit_entries(self) -> list[str]:
        """Commands with and without a reference, every button, every kind of link."""
        commands = [f"/{key}{words}" for key in SHOWN for words in ("", f" {self.reference}") if key != "forget"]
        links = [f"/{HIDDEN[0]} {code}" for code in ("", f"c{self.concern}", "c999", "34679CDFGHJK", "../..")]
        taps = [data for button in BUTTONS for data in self.taps(button.data)]
        return [*commands, *links, f"/{HIDDEN[1]} 34679CDFGHJK", *(data for data in taps if data not in SPARED)]

    def taps(self, kind: type[CallbackData]) -> list[str]:
        """Buttons of this kind: each choice, with what the fields after it may hold."""
        reference = self.reference.replace("-", "")
        presets = tuple(f"{form}:reference={reference}" for form in ("refer", "close", "erase", "publish", "note"))
        purposes = ("coordinator", "recorder", "association")
        held: dict[str, tuple[object, ...]] = {
            "draft": (1,), "question": ("", 1), "value": ("-send",), "preset": presets, "language": ("fi",), "code": ("",),
            "rest": ("",), "concern": (self.concern,), "reference": (reference,), "page": (0,), "slot": ("x",),
            "words": ("salaisuus",), "category": ("",), "purpose": purposes, "which": ("1",), "invite": (1,), "person": (1,),
            "digest": (1,), "session": (1,), "item": (1,), "task": (1,), "referral": (1,), "contact": (1,), "follow_up": (1,),
        }  # fmt: skip
        if kind is CardTap:
            held |= {"wish": CARD_BUTTONS, "value": ("", "1", "0", "helped", "could", "health")}
        fields = [field.choices or held[field.name] for field in kind._fields]
        return [":".join([kind.prefix, *map(str, values)]) for values in product(*fields)]


SPARED = ("x:yes",)  # whoever leaves can try nothing more


@pytest.fixture
async def town(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    monkeypatch.setattr("bot.delivery.sender.GROUP_PER_MINUTE", 10_000)
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports(f"Kertomus: {SECRET}")
    open_one = await aino.reports("Kerhotila puuttuu nuorilta Varissuolla")
    await kaisa.says(f"/nosta {open_one}")
    for words in ("Kerhotila puuttuu", "Lokal saknas"):
        await kaisa.says(words)
    await kaisa.taps("^Lähetä$")
    ritva = await telegram_contact(stage, kaisa)
    await association(stage)
    await stage.jump(moment(23, 12))
    await kaisa.says("/kokous")
    await kaisa.says(NOTED)
    await kaisa.taps("Voisi tehdä")
    await kaisa.taps("Lähetä eteenpäin")
    await kaisa.taps("Joukkoliikenne")
    await kaisa.taps("^Lähetä$")
    await ask_reporter(kaisa)
    await kaisa.says("/lopeta")
    ((concern,),) = stage.rows("SELECT id FROM concerns")
    await stage.invite(Purpose.COORDINATOR)
    yield Town(stage, kaisa, aino, reference, concern, ritva)


Act = Callable[[str], Awaitable[None]]


async def perform(town: Town, person: Person, act: str, *, chat_id: int | None = None, **more: Any) -> None:
    """A command, or a tap on whatever the bot said last there."""
    stage = town.stage
    if act.startswith("/"):
        await stage.world.say(person.id, act, chat_id=chat_id, **more)
    else:
        chat = chat_id if chat_id is not None else person.id
        said = [m for m in stage.messages(chat) if m["from"]["id"] == BOT["id"]]
        if said:
            await stage.world.press(person.id, chat, said[-1]["message_id"], act)
    await stage.rest()


async def in_private(town: Town, kind: str) -> Person:
    stage = town.stage
    if kind == "stranger":
        person = stage.person(51)
        await person.says("/start")
        return person
    person = await stage.volunteer(51, "Sam")
    if kind == "recorder":
        await person.says(f"/start {await stage.invite(Purpose.RECORDER)}")
    elif kind == "removed coordinator":
        await person.says(f"/start {await stage.invite(Purpose.COORDINATOR)}")
        await person.says(f"/kokous {town.reference}")
        await person.taps("Muut toiminnot")
        await person.taps("Muotoile")
        await town.kaisa.says("/oikeudet")
        await town.kaisa.taps("Poista oikeus 2")
        await town.kaisa.taps("Kyllä, poista")
        for message in list(stage.world.chats[person.id].messages.values()):
            message.pop("text", None) if message["from"]["id"] != BOT["id"] else message.update(text="")
    return person


counted: dict[str, int] = {}


def tried(kind: str, acts: list[str]) -> None:
    """For `make measure`: how much was tried, in this process so far."""
    counted[kind] = len(acts)
    note("authority", {"kinds": len(counted), "cells": sum(counted.values()), "each": counted})


def heard_since(stage: Stage, chat: int, before: int) -> str:
    said = [m for m in stage.messages(chat) if m["from"]["id"] == BOT["id"]]
    toasts = [str(toast.get("text", "")) for toast in stage.world.toasts.values()]
    return "\n".join([*(str(m.get("text", m.get("caption", ""))) for m in said[before:]), *toasts])


RECORDER = pytest.param("recorder", marks=pytest.mark.needs("recording"))


@pytest.mark.parametrize("kind", ["stranger", "volunteer", RECORDER, "contact", "removed coordinator"])
async def test_in_private(town: Town, kind: str) -> None:
    person = town.contact if kind == "contact" else await in_private(town, kind)
    stage, allowed = town.stage, {"contact": ("a:take:1", "a:holds:1")}.get(kind, ())
    before = town.protected()
    audit_entries = town.audit_entries()
    for act in audit_entries:
        await perform(town, person, act)
        if act in allowed:
            before = town.protected()
        assert town.protected() == before, f"{kind}: {act}"
        assert not person.documents or act.startswith("/mydata") or "/mydata" in audit_entries[: audit_entries.index(act)], act
    heard = heard_since(stage, person.id, 0)
    assert NOTED not in heard and "Kaisa" not in heard
    assert heard.count(SECRET) == (kind == "contact"), "a contact reads what was sent on, once"
    assert kind == "stranger" or REFUSALS[0] in heard
    assert [name for name, _ in person.documents] == ["kuulolla.txt"] * 2
    assert stage.rows("SELECT error FROM dead_letters") == []
    tried(kind, audit_entries)


@pytest.mark.parametrize("kind", ["team member", "anonymous admin", "member of another group"])
async def test_in_groups(town: Town, kind: str) -> None:
    stage = town.stage
    person = await stage.volunteer(52, "Liisa")
    chat = OTHER_GROUP if kind == "member of another group" else GROUP
    if chat == OTHER_GROUP:
        stage.world.group(OTHER_GROUP, "Muu ryhmä", {52})
        await stage.world.add_bot(52, OTHER_GROUP)
        await stage.rest()
    else:
        stage.world.chats[GROUP].members.add(52)
    before, private, audit_entries = town.protected(), len(person.said_by_bot), town.audit_entries()
    shown = len(stage.messages(chat))
    more = {"anonymous": True} if kind == "anonymous admin" else {}
    for act in audit_entries:
        if not more or act.startswith("/"):
            await perform(town, person, act, chat_id=chat, **more)
        assert town.protected() == before, f"{kind}: {act}"
    told = "\n".join(str(m.get("text", "")) for m in stage.messages(chat)[shown:] if m["from"]["id"] == BOT["id"])
    assert kind != "anonymous admin" or REFUSALS[1] in told
    assert SECRET not in told + heard_since(stage, person.id, private)
    assert not person.documents
    assert stage.rows("SELECT error FROM dead_letters") == []
    tried(kind, audit_entries)


@pytest.mark.parametrize("kind", ["channel post", "via another bot", "another bot"])
async def test_what_no_person_writes(town: Town, kind: str) -> None:
    stage = town.stage
    before, audit_entries = town.protected(), [act for act in town.audit_entries() if act.startswith("/")]
    said = {chat: len(c.messages) for chat, c in stage.world.chats.items()}
    files = len(town.kaisa.documents)
    for act in audit_entries:
        base = {"message_id": 9000, "date": stage.world.date, "text": act,
                "entities": [{"type": "bot_command", "offset": 0, "length": len(act.split()[0])}]}  # fmt: skip
        kaisa = stage.world.users[town.kaisa.id]
        if kind == "channel post":
            channel = {"id": CHANNEL, "type": "channel", "title": "K"}
            await stage.world.update("channel_post", {**base, "chat": channel, "sender_chat": channel})
        elif kind == "via another bot":
            via = {"id": 5, "is_bot": True, "first_name": "B", "username": "other_bot"}
            await stage.world.update("message", {**base, "chat": stage.world.chats[900].public, "from": kaisa, "via_bot": via})
        else:
            other = {"id": 5, "is_bot": True, "first_name": "B", "username": "other_bot"}
            await stage.world.update("message", {**base, "chat": stage.world.chats[GROUP].public, "from": other})
        await stage.rest()
        assert town.protected() == before, f"{kind}: {act}"
    for chat, held in stage.world.chats.items():
        if not (kind == "via another bot" and chat == 900):
            assert len(held.messages) == said[chat], chat
    assert len(town.kaisa.documents) == files and stage.rows("SELECT error FROM dead_letters") == []
    tried(kind, audit_entries)


async def test_a_coordinator_is_refused_nothing(town: Town) -> None:
    """The table would prove nothing if what is refused to others were refused to everybody."""
    stage, audit_entries = town.stage, town.audit_entries()
    for act in audit_entries:
        if act in ("g:end:coordinator:1", "v:end") or act.startswith(("/cancel", "/connect")):
            continue
        before = len(town.kaisa.said_by_bot)
        stage.world.toasts.clear()
        await perform(town, town.kaisa, act)
        heard = heard_since(stage, town.kaisa.id, before)
        assert not any(words in heard for words in REFUSALS), act
        await town.kaisa.says("/lopeta")
    assert len(town.kaisa.documents) > 3
    assert stage.rows("SELECT error FROM dead_letters") == []
    tried("coordinator", audit_entries)


async def test_another_ones_signal_cannot_be_told_from_none(town: Town) -> None:
    """Whoever guesses references learns nothing: the same answer, whether there is such a signal or not."""
    stage, ref = town.stage, town.reference.replace("-", "")
    number = 60
    for act in ("m:open:{}", "m:withdraw:{}", "m:fix:{}", f"rs:{town.concern}:{{}}"):
        answers = []
        for reference in (ref, "34679CDF"):
            person = await stage.volunteer(number, "Sam")  # a new one each time: who has answered once is answered otherwise
            number += 1
            stage.world.toasts.clear()
            before = len(person.said_by_bot)
            await perform(town, person, act.format(reference))
            answers.append((list(stage.world.toasts.values()), heard_since(stage, person.id, before)))
        assert answers[0] == answers[1], act
    for command in ("/tilanne", "/kokous", "/asia", "/havita"):
        assert await person.says(f"{command} {ref}") == await person.says(f"{command} 3467-9CDF")
