"""The team's group: connecting it, keeping out of the rest, and who may do what."""

from __future__ import annotations

import pytest

from bot.sandbox.world import BOT
from storage.models import Purpose
from tests.flows.steps import moment
from tests.stage import GROUP, Stage

COMMANDS = [
    "/tilanne",
    "/avoimet",
    "/haku bussi",
    "/kooste",
    pytest.param("/vienti", marks=pytest.mark.needs("export")),
    "/nosta X",
    "/piilota X",
    "/kutsu",
    pytest.param("/kirjaa", marks=pytest.mark.needs("recording")),
]


async def test_connect_by_link_makes_the_sender_a_coordinator(stage: Stage) -> None:
    kaisa = await stage.team()
    assert "Tämä on nyt järjestötiimin ryhmä" in stage.group_texts[-1] and "ma 23.11. klo 8.00" in stage.group_texts[-1]
    await kaisa.says("/tilanne")
    assert "Tilanne" in kaisa.heard


async def test_connect_by_command_and_a_wrong_code(stage: Stage) -> None:
    stage.person(900, "Kaisa")
    stage.world.group(GROUP, "Tiimi", {900})
    await stage.world.add_bot(900, GROUP)
    await stage.rest()
    assert "viidentoista minuutin" in stage.group_texts[-1]
    await stage.world.say(900, "/connect WRONGCODE", chat_id=GROUP)
    await stage.rest()
    assert "ei kelpaa" in stage.group_texts[-1]
    code = await stage.invite(Purpose.TEAM)
    await stage.world.say(900, f"/connect {code}", chat_id=GROUP)
    await stage.rest()
    assert "järjestötiimin ryhmä" in stage.group_texts[-1]
    await stage.world.say(900, f"/connect {code}", chat_id=GROUP)
    await stage.rest()
    assert "ei kelpaa" in stage.group_texts[-1]


async def test_a_strange_group_is_left_after_a_quarter_of_an_hour(stage: Stage) -> None:
    stage.person(900, "Kaisa")
    stage.world.group(GROUP, "Muu", {900})
    await stage.world.add_bot(900, GROUP)
    await stage.rest()
    stage.world.clock.pass_time(minutes=14)
    await stage.ask_schedule()
    assert stage.world.chats[GROUP].bot_in
    await stage.restart()
    stage.world.clock.pass_time(minutes=2)
    await stage.ask_schedule()
    assert not stage.world.chats[GROUP].bot_in and "lähden ryhmästä" in stage.group_texts[-1]


async def test_a_group_that_grows_keeps_everything(stage: Stage) -> None:
    await stage.team()
    aino = await stage.volunteer()
    await aino.reports("Asia joka pitää saada perille")
    await stage.world.migrate(GROUP, -100999)
    await stage.rest()
    await stage.jump(moment(23))
    texts = [m.get("text", "") for m in stage.messages(-100999)]
    assert any("Hiljaiset signaalit" in text for text in texts)
    assert stage.rows("SELECT count(*) FROM chats") == [(1,)]


async def test_migration_found_out_when_sending(stage: Stage) -> None:
    await stage.team()
    old = stage.world.chats[GROUP]
    stage.world.group(-100999, "Tiimi", {900}, bot_in=True)
    old.migrated_to = -100999
    await stage.jump(moment(23))
    assert any("Hiljaiset signaalit" in m.get("text", "") for m in stage.messages(-100999))
    assert stage.rows("SELECT telegram_id FROM chats") == [(-100999,)]


async def test_the_digest_goes_to_the_topic_where_the_code_was_written(stage: Stage) -> None:
    stage.person(900, "Kaisa")
    stage.world.group(GROUP, "Tiimi", {900}, topics={7})
    await stage.world.add_bot(900, GROUP)
    code = await stage.invite(Purpose.TEAM)
    await stage.world.say(900, f"/connect {code}", chat_id=GROUP, topic=7)
    await stage.rest()
    await stage.jump(moment(23))
    digest = next(m for m in stage.messages(GROUP) if "Hiljaiset signaalit" in m.get("text", ""))
    assert digest["message_thread_id"] == 7


async def test_chatter_in_the_group_is_neither_kept_nor_answered(stage: Stage) -> None:
    kaisa = await stage.team()
    count = len(stage.messages(GROUP))
    await kaisa.says("Tämä on ryhmän omaa juttelua", chat_id=GROUP)
    await kaisa.says("/status@toinen_botti", chat_id=GROUP)
    # Even when Telegram delivers it, because privacy mode was switched off:
    chatter = {
        "message_id": 99,
        "from": stage.world.users[900],
        "chat": stage.world.chats[GROUP].public,
        "date": stage.world.date,
        "text": "salainen juttelu",
    }
    await stage.world.update("message", chatter)
    await stage.world.update("message", {**chatter, "text": "/status@toinen_botti"})
    await stage.world.update("edited_message", {**chatter, "text": "/huoli salainen"})
    await stage.rest()
    assert len(stage.messages(GROUP)) == count + 2
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]


async def test_a_volunteers_command_in_the_group_is_warned_about(stage: Stage) -> None:
    kaisa = await stage.team()
    await kaisa.says(f"/huoli@{BOT['username']} Naapurin asia", chat_id=GROUP)
    assert "En tallentanut" in stage.group_texts[-1]
    assert stage.rows("SELECT * FROM signals") == [] and stage.rows("SELECT * FROM drafts") == []
    hello = next(m for m in stage.messages(GROUP) if m["from"]["id"] == BOT["id"])
    await kaisa.says("Vastaan tähän", chat_id=GROUP, reply_to=hello["message_id"])
    assert "kahden kesken" in stage.group_texts[-1]


async def test_asked_in_the_group_the_answer_comes_privately(stage: Stage) -> None:
    kaisa = await stage.team()
    await kaisa.says("/tilanne", chat_id=GROUP)
    assert "kahden kesken" in stage.group_texts[-1]
    assert "Tilanne" in kaisa.heard and "Tilanne" not in "".join(stage.group_texts)


@pytest.mark.parametrize("command", COMMANDS)
async def test_outsiders_get_the_same_polite_refusal(stage: Stage, command: str) -> None:
    await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports("Asia torilta tänään")
    expected = "Tämä toiminto on vain järjestötiimille. Havainnon voit kirjoittaa tähän. Kysyttävää? Soita 02 000 0000."
    for text in (command, command.replace("X", reference), f"/tilanne {reference}", "/tilanne XXXX-XXXX"):
        await aino.says(text)
        assert aino.heard == expected


async def test_outsiders_buttons_do_nothing(stage: Stage) -> None:
    await stage.team()
    aino = await stage.volunteer()
    reference = (await aino.reports("Asia torilta tänään")).replace("-", "")
    await stage.jump(moment(23))
    message = aino.said_by_bot[-1]["message_id"]
    for data in (
        f"k:sensitive:{reference}",
        f"k:card:{reference}",
        "k:card:XXXXXXXX",
        "d:rest:1",
        "i:coordinator",
        "o:0::",
        "s:0:a:a",
    ):
        toast = await aino.presses(message, data)
        assert toast["text"] == "Tämä toiminto on vain järjestötiimille."
    head = next(m for m in stage.messages(GROUP) if "Hiljaiset signaalit" in m.get("text", ""))
    toast = await aino.presses(head["message_id"], "d:rest:1", chat_id=GROUP)
    assert toast["text"] == "Tämä toiminto on vain järjestötiimille." and not aino.documents


async def test_an_anonymous_admin_is_refused(stage: Stage) -> None:
    await stage.team()
    await stage.world.say(900, f"/tilanne@{BOT['username']}", chat_id=GROUP, anonymous=True)
    await stage.rest()
    assert "En näe, kuka kirjoittaa" in stage.group_texts[-1]
    code = await stage.invite(Purpose.TEAM)
    await stage.world.say(900, f"/connect {code}", chat_id=GROUP, anonymous=True)
    await stage.rest()
    assert "En näe, kuka kirjoittaa" in stage.group_texts[-1]


@pytest.mark.needs("recording")
async def test_invites_for_a_coordinator_and_a_recorder(stage: Stage) -> None:
    kaisa = await stage.team()
    await kaisa.says("/kutsu")
    await kaisa.taps("Koordinaattorille")
    matti = await stage.volunteer(7, "Matti")
    await matti.says("/start " + kaisa.said_by_bot[-1]["caption"].split("start=")[1])
    await matti.says("/tilanne")
    assert "Tilanne" in matti.heard
    await kaisa.says("/kutsu")
    await kaisa.taps("työntekijälle, joka kirjaa")
    await kaisa.taps("Uusi järjestö")
    await kaisa.says("Runosmäen apu")
    await kaisa.taps("Ohita")
    await kaisa.taps("Ohita")
    await kaisa.taps("^Lähetä$")
    liisa = await stage.volunteer(8, "Liisa")
    await liisa.says("/start " + kaisa.said_by_bot[-1]["caption"].split("start=")[1])
    assert "Runosmäen apu" in liisa.heard
    await liisa.says("/kirjaa Puhelimessa kerrottiin, että hissi on rikki")
    await liisa.taps("En tiedä")
    await liisa.taps("Ohita")
    await liisa.taps("puhelimessa")
    assert "Kirjattu toisen puolesta: puhelimessa" in liisa.heard
    await liisa.taps("^Lähetä$")
    assert "Kirjattu. Tunnus" in liisa.heard
    assert stage.rows("SELECT person_id, recorded_by IS NOT NULL, source FROM signals") == [(None, 1, "phone")]
    await liisa.says("/tilanne")
    assert "vain järjestötiimille" in liisa.heard
    await stage.jump(moment(23))
    assert "puhelimessa" in stage.group_texts[-1]
