"""Wherever a text was shown, or waits to be shown, it goes with the signal: from reviews, letters, answers, refused digests."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox.faults import Fault
from storage.models import Purpose
from tests.flows.steps import (
    moment,
    proposed,
    second_coordinator,
    send_on,
    shown_anywhere,
    take_back,
    telegram_contact,
)
from tests.stage import GROUP, Person, Stage, until

TEXT = "Torin kanarialintu kaipaa kattoa"
FORWARD = {"forward_origin": {"type": "hidden_user", "sender_user_name": "Joku", "date": 1_700_000_000}}


async def _open(stage: Stage, label: str) -> tuple[Person, Person, Person, str]:
    kaisa, aino = await stage.team(), await stage.volunteer()
    matti = await second_coordinator(stage)
    await telegram_contact(stage, kaisa)
    reference = await aino.reports(TEXT)
    await stage.jump(moment(23, 12))
    await matti.says(f"/kokous {reference}")
    if label == "refer":
        await matti.taps("Lähetä eteenpäin")
        await matti.taps("Joukkoliikenne")
    else:
        await matti.taps("Kysy kertojalta")
        await matti.says("Missä tämä oli?")
    assert "kanarialintu" in matti.heard
    return kaisa, matti, aino, reference


@pytest.mark.parametrize("label", ["refer", "ask"])
async def test_erased_while_a_review_shows_it(stage: Stage, label: str) -> None:
    kaisa, matti, _aino, reference = await _open(stage, label)
    await kaisa.says(f"/havita {reference}")
    await kaisa.taps("Siitä tunnistaa")
    await kaisa.taps("Poista lopullisesti")
    assert stage.rows("SELECT state FROM signals") == [("erased",)]
    assert not shown_anywhere(stage, "kanarialintu", to=matti.id)


@pytest.mark.parametrize("label", ["refer", "ask"])
async def test_taken_back_while_a_review_shows_it(stage: Stage, label: str) -> None:
    _kaisa, matti, aino, reference = await _open(stage, label)
    await take_back(aino, reference)
    assert stage.rows("SELECT state FROM signals") == [("withdrawn",)]
    assert not shown_anywhere(stage, "kanarialintu", to=matti.id)


async def test_a_wording_in_the_making_goes_with_the_text(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports(TEXT)
    await stage.jump(moment(23, 12))
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Muotoile")
    await kaisa.says("Kanarialintu on yksin eräässä talossa")
    assert "anarialintu" in str(stage.rows("SELECT answers FROM drafts"))
    await take_back(aino, reference)
    assert "anarialintu" not in str(stage.rows("SELECT answers FROM drafts"))


@pytest.mark.parametrize("how", ["cancelled", "expired", "another"])
async def test_erased_after_the_dialog_ended_another_way(stage: Stage, how: str) -> None:
    """The button "cancel" takes the text off the screen; /cancel, a draft that expires and beginning anew don't."""
    kaisa, matti, _aino, reference = await _open(stage, "refer")
    if how == "cancelled":
        await matti.says("/lopeta")
    elif how == "expired":
        await stage.jump(stage.world.clock.now() + timedelta(days=stage.town.retention.drafts + 1))
        assert stage.rows("SELECT count(*) FROM drafts") == [(0,)]
    else:
        await matti.says(f"/nosta {reference}")
        await matti.taps("Poista ja aloita|Hylkää|aloita")
    await kaisa.says(f"/havita {reference}")
    await kaisa.taps("Siitä tunnistaa")
    await kaisa.taps("Poista lopullisesti")
    assert not shown_anywhere(stage, "kanarialintu", to=matti.id)


async def test_a_review_that_was_changed_and_sent_leaves_no_text_behind(stage: Stage) -> None:
    """The usual way: a question is added under the review, then it is sent. The first review stays in the chat."""
    _kaisa, matti, aino, reference = await _open(stage, "refer")
    await matti.taps("Lisää kysymys")
    await matti.says("Onko tämä teillä tiedossa?")
    await matti.taps("^Lähetä$")
    await take_back(aino, reference)
    assert not shown_anywhere(stage, "kanarialintu", to=matti.id)


async def test_taken_back_while_the_digest_waits_then_refused_then_sent_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    _kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports(TEXT)
    # Telegram has trouble with the group for a moment
    monkeypatch.setattr("bot.delivery.sender.FIRST_PAUSE", 0.01)
    monkeypatch.setattr("bot.delivery.sender.LONGEST_PAUSE", 0.01)
    stage.api.faults.append(Fault("sendMessage", chat_id=GROUP, times=1000))
    stage.world.clock.jump(moment(23))
    await stage.bot.schedule.ask()
    await stage.world.say(aino.id, "/omat")

    await until(lambda: reference in aino.heard)
    for label, _then in ((f"m:open:{reference.replace('-', '')}", "Peru"), (f"m:withdraw:{reference.replace('-', '')}", "")):
        await stage.world.press(aino.id, aino.id, aino.said_by_bot[-1]["message_id"], label)
        await until(lambda: not stage.world.updates)
    assert stage.rows("SELECT state FROM signals") == [("withdrawn",)]
    assert not any("kanarialintu" in t for t in stage.group_texts)
    stage.world.chats[GROUP].bot_in = False  # and now it throws the bot out
    stage.api.faults.clear()
    await stage.marked()
    kept = stage.rows("SELECT params FROM outbox WHERE failed IS NOT NULL")
    stage.world.group(-100777, "Uusi tiimi", {900})
    await stage.world.add_bot(900, -100777, await stage.invite(Purpose.TEAM))
    await stage.marked()
    new = "\n".join(m.get("text", "") for m in stage.messages(-100777))
    assert "Hiljaiset signaalit" in new
    assert "kanarialintu" not in new
    assert "kanarialintu" not in str(kept).lower()


async def _sent(stage: Stage) -> tuple[Person, Person, Person, str]:
    kaisa, aino = await stage.team(), await stage.volunteer()
    ritva = await telegram_contact(stage, kaisa)
    reference = await aino.reports("Naapurin piha on täynnä romua")
    await stage.jump(moment(23, 12))
    return kaisa, aino, ritva, reference


async def test_a_contacts_answer_to_a_sensitive_signal_stays_out_of_the_group(stage: Stage) -> None:
    kaisa, _aino, ritva, reference = await _sent(stage)
    await kaisa.says("/kokous")
    key = reference.replace("-", "")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], f"k:sensitive:{key}:1")
    await send_on(kaisa, reference, "Joukkoliikenne")
    await ritva.taps("Kommentoi|Kommentti|kommentti|Kirjoita")
    await ritva.says("Kävimme perheen luona, kanarialintulapset sijoitettiin eilen")
    assert "kanarialintulapset" in kaisa.everything_heard
    assert not any("kanarialintulapset" in text for text in stage.group_texts)


async def test_a_contacts_answer_that_coordinators_were_told_goes_with_the_erased_signal(stage: Stage) -> None:
    kaisa, _aino, ritva, reference = await _sent(stage)
    await send_on(kaisa, reference, "Joukkoliikenne")
    await ritva.taps("Kommentoi|Kommentti|kommentti|Kirjoita")
    await ritva.says("Kävimme perheen luona, kanarialintulapset sijoitettiin eilen")
    await kaisa.says(f"/havita {reference}")
    await kaisa.taps("Siitä tunnistaa")
    await kaisa.taps("Poista lopullisesti")
    assert "kanarialintu" not in str(stage.rows("SELECT answer FROM referrals"))
    assert "kanarialintulapset" not in kaisa.everything_heard


async def test_nothing_is_written_onto_an_erased_signal(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    ritva = await telegram_contact(stage, kaisa)
    reference = await aino.reports(TEXT)
    await stage.jump(moment(23, 12))
    await send_on(kaisa, reference, "Joukkoliikenne")
    await ritva.taps("Otamme|Hoidamme|hoitaaksemme")
    await ritva.taps("Kerro|Kommentoi|kommentti|Kirjoita")
    await kaisa.says(f"/havita {reference}")
    await kaisa.taps("Siitä tunnistaa")
    await kaisa.taps("Poista lopullisesti")
    await ritva.says("Kävimme kanarialinnun omistajan luona")
    assert stage.rows("SELECT answer FROM referrals") == [("",)]
    assert "kanarialinnun omistajan" not in kaisa.everything_heard


async def test_out_of_the_contacts_message(stage: Stage) -> None:
    kaisa, reference, sam, proposal = await proposed(stage)
    ritva = await telegram_contact(stage, kaisa)
    await stage.jump(moment(23, 12))
    await send_on(kaisa, reference, "Joukkoliikenne")
    assert "kanarialintutalo" in ritva.everything_heard
    assert "kanarialintu" in str(stage.rows("SELECT blocks FROM message_index"))
    await take_back(sam, proposal)
    await stage.marked()
    assert "kanarialintu" not in str(stage.rows("SELECT blocks FROM message_index"))
    assert not shown_anywhere(stage, "kanarialintutalo", to=ritva.id)


@pytest.mark.parametrize("wish", ["send", "ask"])
async def test_a_review_that_shows_a_text_is_a_look(stage: Stage, wish: str) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await telegram_contact(stage, kaisa)
    reference = await aino.reports(TEXT)
    await stage.jump(moment(23, 12))
    key = reference.replace("-", "")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], f"k:{wish}:{key}")  # made up, or from an old message
    if wish == "send":
        await kaisa.taps("Joukkoliikenne")
    else:
        await kaisa.says("Missä tämä oli?")
    assert "kanarialintu" in kaisa.heard
    await stage.marked()
    assert stage.rows("SELECT count(*) FROM audit WHERE signal_id IS NOT NULL")[0][0] > 0


async def test_whoever_is_hushed_corrects_nothing(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    await kaisa.says(f"/tilanne {reference}")
    key = reference.replace("-", "")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], f"k:hush:{key}:1")
    assert stage.rows("SELECT count(*) FROM people WHERE blocked_at IS NOT NULL") == [(1,)]
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Korjaa tekstiä")
    await aino.says("Olet ruma ja tiedän missä asut")
    await aino.taps("^Lähetä$")
    assert stage.rows("SELECT text FROM signals") == [("Penkki on rikki torilla",)]
    assert "tiedän missä asut" not in kaisa.everything_heard


async def test_a_forwarded_command_forgets_nobody(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.reports("Penkki on rikki torilla")
    await aino.sends(text="/unohda kyllä", **FORWARD)
    assert stage.rows("SELECT count(*) FROM erasures") == [(0,)]


async def test_somebody_elses_words_after_a_command_are_not_taken(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.sends(text="/huoli Naapurin Maija on taas humalassa lasten kanssa", **FORWARD)
    assert stage.rows("SELECT count(*) FROM drafts") == [(0,)]


async def test_somebodys_own_draft_that_names_a_reference_stays(stage: Stage) -> None:
    _, aino, sven = await stage.team(), await stage.volunteer(), await stage.volunteer(2, "Sven")
    reference = await aino.reports("Penkki on rikki torilla")
    await sven.says(reference.replace("-", ""))
    await take_back(aino, reference)
    assert stage.rows("SELECT count(*) FROM drafts") == [(1,)]
