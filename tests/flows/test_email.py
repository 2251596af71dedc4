"""E-mail to contacts: letters, servers that refuse, and what was taken back while a letter waits."""

from __future__ import annotations

import re

import pytest

from storage import mails
from tests.flows.steps import (
    add_contact,
    change,
    moment,
    proposed,
    send_on,
    take_back,
)
from tests.post import PostOffice, work_off
from tests.stage import Person, Stage

TEXT = "Torin kanarialintu kaipaa kattoa"
pytestmark = pytest.mark.needs("email")


async def test_by_e_mail_and_the_answer_written_down(stage: Stage, post_office: PostOffice) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await add_contact(kaisa, "Seurakunnan diakonia", email="diakonia@example.org", kind="seurakunta")
    await stage.jump(moment(23, 9))
    await send_on(kaisa, reference, "Seurakunnan diakonia")
    await work_off(stage)
    (letter,) = post_office.letters
    body = letter.get_content()
    assert letter["To"] == "diakonia@example.org" and reference in letter["Subject"]
    assert letter["Reply-To"] == "jarjestotiimi@example.org" and letter["From"] == "kuulolla@example.org"
    assert "Bussi ei kulje" in body and "<b>" not in body and "Aino" not in body and "ma 7.12." in body
    assert stage.rows("SELECT body FROM mails") == [("",)], "what has been sent is not kept twice"
    await work_off(stage)
    assert len(post_office.letters) == 1
    await kaisa.says(f"/vastaus {reference}")
    await kaisa.taps("hoitaa asiaa")
    await kaisa.says("Kyyti järjestyy torstaisin")
    assert "on kirjattu" in kaisa.heard
    assert stage.rows("SELECT state, answer FROM referrals") == [("taken", "Kyyti järjestyy torstaisin")]


async def test_a_mail_server_that_is_down_or_refuses(stage: Stage, post_office: PostOffice) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await add_contact(kaisa, "Diakonia", email="diakonia@example.org")
    await stage.jump(moment(23, 9))
    await send_on(kaisa, reference, "Diakonia")
    await post_office.close()
    await work_off(stage)
    assert stage.rows("SELECT tries, sent_at, failed FROM mails") == [(1, None, None)]
    await post_office.open()
    post_office.busy = True
    await work_off(stage)
    assert stage.rows("SELECT tries FROM mails") == [(1,)], "not before its time"
    await stage.restart()
    post_office.serve(stage)
    await stage.jump(moment(23, 10))
    await work_off(stage)
    assert stage.rows("SELECT tries, sent_at, failed FROM mails") == [(2, None, None)]
    post_office.busy = False
    await stage.jump(moment(23, 11))
    await work_off(stage)
    assert len(post_office.letters) == 1 and stage.rows("SELECT count(*) FROM mails WHERE sent_at IS NULL") == [(0,)]
    post_office.refuse.add("diakonia@example.org")
    await send_on(kaisa, reference, "Diakonia")
    await work_off(stage)
    await stage.rest()
    assert "Sähköposti ei mene perille: Diakonia" in kaisa.heard
    assert stage.rows("SELECT flag FROM contacts") == [("bounced",)]


async def test_mail_that_no_server_takes_for_two_weeks_is_given_up(stage: Stage, post_office: PostOffice) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await add_contact(kaisa, "Diakonia", email="diakonia@example.org")
    await stage.jump(moment(23, 9))
    await send_on(kaisa, reference, "Diakonia")
    await work_off(stage)
    letters = len(post_office.letters)
    await send_on(kaisa, reference, "Diakonia")
    post_office.busy = True
    change(stage, "UPDATE mails SET tries = ? WHERE sent_at IS NULL", mails.GIVE_UP - 2)
    await work_off(stage)
    assert "Sähköposti ei mene perille" not in kaisa.everything_heard, "one try is left"
    await stage.jump(moment(24, 9))
    await work_off(stage)
    await stage.rest()
    assert "Sähköposti ei mene perille: Diakonia" in kaisa.heard and len(post_office.letters) == letters


async def _waiting_letter(stage: Stage) -> tuple[Person, Person, str]:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await add_contact(kaisa, "Diakonia", email="diakonia@example.org")
    reference = await aino.reports(TEXT)
    await stage.jump(moment(23, 12))
    await send_on(kaisa, reference, "Diakonia")
    assert "kanarialintu" in str(stage.rows("SELECT body FROM mails WHERE sent_at IS NULL"))
    return kaisa, aino, reference


async def test_the_author_leaves_while_the_letter_waits(stage: Stage, post_office: PostOffice) -> None:
    _kaisa, aino, _reference = await _waiting_letter(stage)
    await aino.says("/unohda kyllä")
    assert stage.rows("SELECT hidden_at IS NOT NULL, sensitive FROM signals") == [(1, 1)]
    await work_off(stage)
    assert not any("kanarialintu" in str(letter.get_content()) for letter in post_office.letters)


async def test_it_is_made_sensitive_while_the_letter_waits(stage: Stage, post_office: PostOffice) -> None:
    kaisa, _aino, reference = await _waiting_letter(stage)
    key = reference.replace("-", "")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], f"k:sensitive:{key}:1")
    assert stage.rows("SELECT sensitive FROM signals") == [(1,)]
    await work_off(stage)
    assert not any("kanarialintu" in str(letter.get_content()) for letter in post_office.letters)


async def test_out_of_the_letter_that_waits(stage: Stage, post_office: PostOffice) -> None:
    kaisa, reference, sam, proposal = await proposed(stage)
    await add_contact(kaisa, "Diakonia", email="diakonia@example.org")
    await stage.jump(moment(23, 12))
    await send_on(kaisa, reference, "Diakonia")
    assert "kanarialintutalo" in str(stage.rows("SELECT body FROM mails WHERE sent_at IS NULL"))
    await take_back(sam, proposal)
    await work_off(stage)
    assert not any("kanarialintutalo" in str(letter.get_content()) for letter in post_office.letters)


async def test_a_contact_who_leaves_leaves_no_address(stage: Stage, post_office: PostOffice) -> None:
    kaisa = await stage.team()
    await add_contact(kaisa, "Diakonia", email="ritva.esimerkki@example.org")
    await kaisa.says("/yhteystiedot")
    await kaisa.taps("Diakonia")
    await kaisa.taps("[Ll]inkki")
    code = re.findall(r"start=(\w+)", "\n".join(m.get("caption", "") for m in kaisa.said_by_bot))[-1]
    ritva = await stage.volunteer(50, "Ritva")
    await ritva.says(f"/start {code}")
    await ritva.says("/tietoni")
    assert "ritva.esimerkki" in ritva.documents[-1][1].decode()
    await ritva.says("/unohda kyllä")
    assert stage.rows("SELECT unit, name, email, person_id FROM contacts") == [("Diakonia", "", None, None)]
    await kaisa.says("/yhteystiedot")
    assert "ei vielä linkitetty" in " ".join(kaisa.buttons)


async def test_a_letter_in_other_words_is_made_sensitive_too(stage: Stage, post_office: PostOffice) -> None:
    kaisa, _, reference = await _waiting_letter(stage)
    key = reference.replace("-", "")
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Muotoile")
    await kaisa.says("Penkki torilla kaipaa maalia")
    await kaisa.taps("^Lähetä$")
    await kaisa.presses(kaisa.said_by_bot[-1]["message_id"], f"k:sensitive:{key}:1")
    await work_off(stage)
    [letter] = [str(letter.get_content()) for letter in post_office.letters]
    assert "kanarialintu" not in letter and "maalia" not in letter and reference in letter


async def test_a_short_text_that_goes_leaves_other_letters_alone(stage: Stage, post_office: PostOffice) -> None:
    _, _, _ = await _waiting_letter(stage)
    sven = await stage.volunteer(2, "Sven")
    short = await sven.reports("Tori")
    await take_back(sven, short)
    await work_off(stage)
    assert [TEXT in str(letter.get_content()) for letter in post_office.letters] == [True]
