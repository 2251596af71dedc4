"""A volunteer's way from the first hello to the receipt, in three languages."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.models import Purpose
from tests.flows.steps import written_to
from tests.stage import Stage

SIGNALS = "SELECT reference, kind, category, area, text, language, state FROM signals ORDER BY id"


async def test_one_message_and_three_taps(stage: Stage) -> None:
    aino = await stage.volunteer()
    before = len(stage.messages(1))
    taps = stage.world.next_callback
    await aino.says("Kerhon vanhukset jäävät yksin viikonlopuksi")
    await aino.taps("^3 ")
    await aino.taps("^1 ")
    assert "ei ole vielä lähetetty" in aino.heard
    assert stage.rows(SIGNALS) == []
    await aino.taps("^Lähetä$")
    assert "viesti on perillä" in aino.heard and "ma 23.11." in aino.heard
    own = [m for m in stage.messages(1)[before:] if m["from"]["id"] == 1]
    assert len(own) == 1 and stage.world.next_callback - taps == 3
    reference = aino.reference.replace("-", "")
    assert stage.rows(SIGNALS) == [
        (reference, "concern", "lonely", "keskusta", "Kerhon vanhukset jäävät yksin viikonlopuksi", "fi", "new")
    ]


@pytest.mark.parametrize(
    ("language", "text", "receipt"),
    [
        ("fi", "Bussi ei enää pysähdy kaupan luona iltaisin", "viesti on perillä"),
        ("sv", "Ungdomarna har ingenstans att vara på kvällarna", "meddelandet har kommit fram"),
        ("en", "The night bus no longer stops at the shop", "your message has arrived"),
    ],
)
async def test_each_language_from_welcome_to_receipt(stage: Stage, language: str, text: str, receipt: str) -> None:
    person = await stage.volunteer(5, "Kim", language)
    await person.reports(text)
    assert receipt in person.heard
    assert stage.rows("SELECT language, text FROM signals") == [(language, text)]


async def test_the_welcome_speaks_both_official_languages_and_names_112(stage: Stage) -> None:
    aino = stage.person(1)
    await aino.says("/start")
    assert "Hei. Kerro tänne" in aino.heard and "Hej. Berätta här" in aino.heard and "112" in aino.heard
    assert aino.buttons == ["suomi", "svenska", "English"]


async def test_before_understood_nothing_is_kept_and_the_tap_brings_the_text_back(stage: Stage) -> None:
    aino = stage.person(1)
    statements = await written_to(stage)
    await aino.says("Torilta puuttuvat penkit kokonaan")
    notice = aino.said_by_bot[-1]
    assert "Kuka näkee mitä" in notice["text"] and notice["reply_to_message"]["text"].startswith("Torilta")
    kept = "".join(statements)
    assert "Kuka näkee mitä" in kept and "penkit" not in kept
    await stage.restart()
    await aino.taps("Selvä, jatka")
    assert "Mihin aiheeseen" in aino.heard
    assert stage.rows("SELECT notice_version IS NOT NULL, notice_at IS NOT NULL FROM people") == [(1, 1)]
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("^Lähetä$")
    assert stage.rows("SELECT text FROM signals") == [("Torilta puuttuvat penkit kokonaan",)]


async def test_a_deleted_first_text_is_asked_for_again(stage: Stage) -> None:
    aino = stage.person(1)
    await aino.says("Tämän poistan kohta")
    notice = aino.said_by_bot[-1]
    notice.pop("reply_to_message")
    await aino.taps("Selvä, jatka")
    assert "Kirjoita nyt omin sanoin" in aino.heard


async def test_the_notice_changes_language_and_still_holds_the_text(stage: Stage) -> None:
    sven = stage.person(2, "Sven", "fi")
    await sven.says("Bänkarna saknas på torget")
    await sven.taps("svenska")
    assert "Vem ser vad" in sven.said_by_bot[-1]["text"]
    await sven.taps("Okej, fortsätt")
    assert "Vilket ämne" in sven.heard


@pytest.mark.parametrize("word", ["Hei", "kiitos", "Tack!", "thanks", "👍", "OK"])
async def test_small_talk_gets_an_answer_and_no_dialog(stage: Stage, word: str) -> None:
    aino = await stage.volunteer()
    await aino.says(word)
    assert "kirjoita se tähän" in aino.heard
    assert stage.rows("SELECT * FROM drafts") == []


@pytest.mark.parametrize("command", ["/huoli", "/report", "/oro", "/concern"])
async def test_commands_start_the_dialog_in_any_language(stage: Stage, command: str) -> None:
    aino = await stage.volunteer()
    await aino.says(command)
    assert "Mitä olet huomannut?" in aino.heard


async def test_an_observation_and_the_words_after_the_command(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("/havainto Puistossa on uusi porukka iltaisin")
    await aino.taps("En tiedä")
    await aino.taps("Ohita")
    await aino.taps("^Lähetä$")
    assert [row[1:5] for row in stage.rows(SIGNALS)] == [("observation", None, None, "Puistossa on uusi porukka iltaisin")]


async def test_typing_the_label_or_the_number_answers(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    await aino.says("yksinäisyys ja osallisuus")
    assert "Missä päin" in aino.heard
    await aino.says("2")
    assert "ei ole vielä lähetetty" in aino.heard
    await aino.says("lähetä")
    assert [row[2:4] for row in stage.rows(SIGNALS)] == [("lonely", "hirvensalo")]


async def test_other_words_are_added_to_the_text_and_can_be_undone(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    await aino.says("Siis viime viikolla")
    assert "Lisäsin sen tekstiisi" in aino.heard
    await aino.taps("Ota lisäys pois")
    assert "Otin lisäyksen pois" in aino.heard
    await aino.says("Siis eilen")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    assert "Jotain on muuttunut torilla\nSiis eilen" in aino.heard


async def test_the_rest_of_the_categories_wait_behind_a_button(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    numbered = [label for label in aino.buttons if label[0].isdigit()]
    assert len(numbered) == 6
    await aino.taps("Muut aiheet")
    assert "Lapset, nuoret ja perheet" in " ".join(aino.buttons)
    await aino.taps("Muut aiheet")
    await aino.taps("Muu$")
    assert "Missä päin" in aino.heard


async def test_back_keeps_the_answer_until_a_new_one(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Ensimmäinen teksti tästä")
    await aino.taps("Takaisin")
    assert "Nyt siinä lukee: Ensimmäinen teksti tästä" in aino.heard
    await aino.taps("Pidä ennallaan")
    await aino.taps("^2 ")
    await aino.taps("Takaisin")
    assert "Mihin aiheeseen" in aino.heard
    await aino.taps("Pidä ennallaan")
    await aino.taps("^1 ")
    await aino.taps("^Lähetä$")
    assert [row[2] for row in stage.rows(SIGNALS)] == ["mental"]


async def test_every_answer_can_be_changed_at_the_review(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Teksti jossa on nimi")
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    await aino.taps("Muuta teksti")
    await aino.says("Teksti jossa ei ole nimeä")
    await aino.taps("Muuta aihe")
    await aino.taps("^2 ")
    await aino.taps("Muuta alue")
    await aino.taps("^9 ")
    await aino.taps("Tämä on havainto")
    assert "Laji: havainto" in aino.heard
    await aino.taps("Kieli on ruotsi")
    assert "Kieli: ruotsi" in aino.heard
    await aino.taps("^Lähetä$")
    assert [row[1:6] for row in stage.rows(SIGNALS)] == [("observation", "mental", "maaria", "Teksti jossa ei ole nimeä", "sv")]


async def test_the_last_area_comes_first_next_time(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.reports("Torilla tarvitaan penkkejä", area="6 Runosmäki")
    await aino.says("Puistoon toivotaan penkkejä")
    await aino.taps("^1 ")
    assert aino.buttons[0] == "1 Runosmäki–Raunistula"


async def test_questions_are_edited_in_place_and_the_review_is_new(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    panel = aino.said_by_bot[-1]["message_id"]
    await aino.taps("^1 ")
    assert aino.said_by_bot[-1]["message_id"] == panel and "Missä päin" in aino.heard
    await aino.taps("^1 ")
    assert aino.said_by_bot[-1]["message_id"] != panel
    old = next(m for m in aino.said_by_bot if m["message_id"] == panel)
    assert "reply_markup" not in old


async def test_cancel_sends_nothing_and_says_so(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Tämä jää kesken")
    await aino.says("/lopeta")
    assert "mitään ei lähetetty" in aino.heard
    await aino.says("/lopeta")
    assert "Mitään ei ole kesken" in aino.heard
    await aino.says("Tämäkin jää kesken")
    await aino.taps("Lopeta")
    assert stage.rows("SELECT * FROM drafts") == [] and stage.rows(SIGNALS) == []


async def test_a_dialog_survives_restart_days_and_a_change_of_language(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Kolme perhettä on muuttanut pois tänä syksynä")
    await stage.restart()
    stage.world.clock.pass_time(days=3)
    await aino.says("/kieli")
    await aino.taps("svenska")
    assert "Vilket ämne" in aino.heard
    await aino.taps("^1 ")
    await stage.restart()
    await aino.taps("^1 ")
    assert "inte skickat ännu" in aino.heard and "Kolme perhettä" in aino.heard
    await aino.taps("^Skicka$")
    assert [row[5] for row in stage.rows(SIGNALS)] == ["fi"]


async def test_one_nudge_the_day_before_and_word_after_fourteen_days(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Tämä unohtuu kesken")
    await stage.jump(stage.world.clock.now() + timedelta(days=5))
    assert "viesti kesken" not in aino.everything_heard
    await stage.jump(stage.world.clock.now() + timedelta(days=1, hours=1))
    assert "viesti kesken: Tämä unohtuu kesken" in aino.heard
    count = len(aino.said_by_bot)
    await stage.jump(stage.world.clock.now() + timedelta(hours=2))
    assert len(aino.said_by_bot) == count
    await aino.taps("Jatka keskeneräistä")
    assert "Mihin aiheeseen" in aino.heard
    await stage.jump(stage.world.clock.now() + timedelta(days=15))
    assert "poistettiin" in aino.heard
    assert stage.rows("SELECT * FROM drafts") == []


async def test_an_old_button_says_so_and_shows_where_one_is(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Ensimmäinen asia torilta")
    old = aino.said_by_bot[-1]
    data = old["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await aino.taps("Lopeta")
    toast = await aino.presses(old["message_id"], data)
    assert "vanha" in toast["text"] and toast["alert"]
    await aino.says("Toinen asia torilta")
    toast = await aino.presses(old["message_id"], data)
    assert "vanha" in toast["text"]
    assert "Mihin aiheeseen" in aino.heard


async def test_a_second_dialog_asks_what_to_do_with_the_first(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Ensimmäinen asia torilta")
    await aino.says("/ehdotus")
    assert "kesken" in aino.heard and "Ensimmäinen asia torilta" in aino.heard
    await aino.taps("Jatka keskeneräistä")
    assert "Mihin aiheeseen" in aino.heard
    await aino.says("/havainto")
    await aino.taps("Poista se ja aloita uusi")
    assert "Mitä olet huomannut?" in aino.heard
    assert stage.rows("SELECT answers FROM drafts") == [('{"kind":"observation"}',)]
    await aino.says("/huoli Kolmas asia torilta")
    assert stage.rows("SELECT answers FROM drafts") == [('{"kind":"concern","text":"Kolmas asia torilta"}',)], "nothing was lost"


async def test_a_deep_link_ties_to_an_association(stage: Stage) -> None:
    kaisa = await stage.team()
    await kaisa.says("/kutsu")
    await kaisa.taps("Järjestön vapaaehtoisille")
    await kaisa.taps("Uusi järjestö")
    await kaisa.says("Kahvituvan väki")
    await kaisa.says("Kaija, kahvitupa@example.org")
    await kaisa.taps("Ohita")
    assert "ei ole vielä tallennettu" in kaisa.heard
    await kaisa.taps("^Lähetä$")
    caption = kaisa.said_by_bot[-1]["caption"]
    assert kaisa.documents[-1][1].startswith(b"\x89PNG")
    code = caption.split("start=")[1].split()[0]
    aino = stage.person(1)
    await aino.says(f"/start {code}")
    await aino.taps("suomi")
    await aino.taps("Selvä, jatka")
    assert "Kahvituvan väki" in aino.everything_heard
    await aino.reports("Kahvituvalla on liian vähän tilaa")
    assert "Kahvituvan väki" in aino.said_by_bot[-2]["text"]
    assert stage.rows("SELECT association_id FROM signals") == [(1,)]
    await aino.says("/omat")
    assert "Järjestösi: Kahvituvan väki" in aino.heard
    await aino.taps("ilman järjestöä")
    assert "ilman järjestöä" in aino.heard
    await aino.reports("Toinen asia ilman järjestöä")
    assert stage.rows("SELECT association_id FROM signals ORDER BY id") == [(1,), (None,)]


@pytest.mark.parametrize("payload", ["../../etc", "ABCDEFGHJKMN", "c999", "x" * 64])
async def test_bad_links_get_a_kind_answer(stage: Stage, payload: str) -> None:
    aino = await stage.volunteer()
    await aino.says(f"/start {payload}")
    assert "ei enää toimi" in aino.everything_heard or "ei ole enää esillä" in aino.heard


async def test_used_and_expired_codes_do_not_work(stage: Stage) -> None:
    once = await stage.invite(Purpose.COORDINATOR)
    aino, sven = await stage.volunteer(), await stage.volunteer(2, "Sven", "sv")
    await aino.says(f"/start {once}")
    assert "koordinaattori" in aino.heard
    await sven.says(f"/start {once}")
    assert "fungerar inte längre" in sven.heard
    late = await stage.invite(Purpose.COORDINATOR)
    stage.world.clock.pass_time(days=15)
    await sven.says(f"/start {late}")
    assert "fungerar inte längre" in sven.heard


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ({"photo": [{"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1}]}, "Kuvaa tai videota"),
        ({"voice": {"file_id": "a", "file_unique_id": "a", "duration": 3}}, "Ääntä"),
        (
            {
                "sticker": {
                    "file_id": "a",
                    "file_unique_id": "a",
                    "type": "regular",
                    "width": 1,
                    "height": 1,
                    "is_animated": False,
                    "is_video": False,
                }
            },
            "sanoin",
        ),
        ({"contact": {"phone_number": "1", "first_name": "X"}}, "yhteystietoja"),
        ({"location": {"longitude": 22.2, "latitude": 60.4}}, "paikkaa"),
        ({"document": {"file_id": "a", "file_unique_id": "a"}}, "Tiedostoja"),
        (
            {
                "poll": {
                    "id": "1",
                    "question": "?",
                    "options": [],
                    "total_voter_count": 0,
                    "is_closed": False,
                    "is_anonymous": True,
                    "type": "regular",
                    "allows_multiple_answers": False,
                    "allows_revoting": False,
                    "members_only": False,
                }
            },
            "Tätä en osaa",
        ),
        ({"text": "Toisen teksti", "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "X"}}, "Toisen"),
    ],
)
async def test_what_the_bot_cannot_take_gets_a_kind_sentence(stage: Stage, body: dict[str, object], word: str) -> None:
    aino = await stage.volunteer()
    await aino.sends(**body)
    assert word in aino.heard
    assert stage.rows("SELECT * FROM drafts") == []
    assert not [name for name, _ in stage.api.calls if name.lower() == "getfile"]


async def test_an_album_gets_one_answer(stage: Stage) -> None:
    aino = await stage.volunteer()
    count = len(aino.said_by_bot)
    picture = [{"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1}]
    for _ in range(4):
        await aino.sends(photo=picture, media_group_id="album")
    assert len(aino.said_by_bot) == count + 1


async def test_help_privacy_and_unknown_commands(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("/apua")
    assert "02 000 0000" in aino.heard and "arkisin 9–15" in aino.heard and "112" in aino.heard
    await aino.says("/tietosuoja")
    assert "nimettömyyttä emme voi luvata" in aino.heard
    await aino.says("/olematon")
    assert "en tunne" in aino.heard


async def test_menus_are_set_for_each_language_and_scope(stage: Stage) -> None:
    kaisa = await stage.team()
    menus = stage.world.menus
    assert menus["all_private_chats", "fi"][0]["command"] == "huoli"
    assert menus["all_private_chats", "sv"][0]["command"] == "oro"
    await kaisa.says("/kieli")
    await kaisa.taps("svenska")
    assert {entry["command"] for entry in menus["chat:900", ""]} >= {"laget", "oro"}
    await kaisa.says("/kieli")
    await kaisa.taps("suomi")
    assert menus["all_private_chats", ""] == menus["all_private_chats", "fi"]
    assert {entry["command"] for entry in menus["chat:900", ""]} >= {"tilanne", "huoli"}
    assert {entry["command"] for entry in menus["all_group_chats", ""]} == {"kokous", "tilanne", "avoimet", "kooste"}


async def test_words_after_hours_of_silence_may_be_a_new_matter(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Ensimmäinen asia torilta")
    stage.world.clock.pass_time(days=3)
    await aino.says("Aivan toinen asia satamasta")
    assert "kesken" in aino.heard and "satamasta" not in str(stage.rows("SELECT answers FROM drafts"))
    await aino.taps("Poista se ja aloita uusi")
    assert "Mihin aiheeseen" in aino.heard
    assert "Aivan toinen asia satamasta" in str(stage.rows("SELECT answers FROM drafts"))
    stage.world.clock.pass_time(days=3)
    await aino.says("Lisäys samaan asiaan")
    await aino.taps("Jatka keskeneräistä")
    assert "Lisäsin sen tekstiisi" in aino.heard
    stage.world.clock.pass_time(days=3)
    await aino.says("En tiedä")
    assert "Missä päin" in aino.heard


async def test_commands_without_their_slash(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Omat")
    assert "Et ole vielä lähettänyt" in aino.heard
    await aino.says("Jotain on muuttunut torilla")
    await aino.says("apua")
    assert "Näin tämä toimii" in aino.heard
    await aino.says("kiitos!")
    assert "Valitse jokin napeista" in aino.heard and "kiitos" not in str(stage.rows("SELECT answers FROM drafts"))
    await aino.says("lopeta")
    assert "mitään ei lähetetty" in aino.heard


async def test_numbers_and_beginnings_that_are_on_the_screen(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    await aino.says("7")
    assert "Valitse jokin napeista" in aino.heard
    await aino.says("asuminen")
    await aino.says("99")
    assert "Valitse jokin napeista" in aino.heard
    await aino.says("runosmäki")
    assert "Aihe: Asuminen ja asunnottomuus" in aino.heard and "Alue: Runosmäki" in aino.heard


async def test_a_question_shown_twice_turns_into_the_current_one_when_tapped(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("Jotain on muuttunut torilla")
    question = aino.said_by_bot[-1]
    data = question["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await aino.presses(question["message_id"], data)
    copy = stage.world.store(stage.world.chats[1], dict(question["from"]), {"text": "Mihin aiheeseen?", "entities": []})
    toast = await aino.presses(copy["message_id"], data)
    assert "vanha" in toast["text"] and "Missä päin" in aino.heard
    assert aino.said_by_bot[-1]["message_id"] == copy["message_id"]
