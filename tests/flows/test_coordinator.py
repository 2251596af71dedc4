"""What coordinators ask the bot, and what they do to a signal before the digest."""

from __future__ import annotations

from storage.models import Purpose
from tests.flows.steps import moment
from tests.stage import Stage


async def test_status_of_everything_and_of_one(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje iltaisin")
    await kaisa.says("/tilanne")
    assert "huoli: 1 (0)" in kaisa.heard and "Seuraava kooste: ma 23.11. klo 8.00" in kaisa.heard
    await stage.jump(moment(25, 12))
    await kaisa.says("/tilanne")
    assert "huoli: 0 (1)" in kaisa.heard and "Käsittelemättä 1" in kaisa.heard and f"{reference} · 9 pv" in kaisa.heard
    await kaisa.says(f"/tilanne {reference.lower()}")
    assert "Bussi ei kulje" in kaisa.heard and "tiimillä" in kaisa.heard
    await kaisa.says("/tilanne 1234")
    assert "ei löydy" in kaisa.heard


async def test_open_by_category_and_page(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    for number in range(7):
        await aino.reports(f"Asia numero {number} torilta", category="1 " if number else "2 ")
    await kaisa.says("/avoimet")
    assert "Avoimia 7" in kaisa.heard and "numero 6" in kaisa.heard and "numero 0" not in kaisa.heard
    await kaisa.taps("Vanhempia")
    assert "numero 0" in kaisa.heard
    await kaisa.says("/avoimet mielenterveys")
    assert "Avoimia 1" in kaisa.heard and "numero 0" in kaisa.heard


async def test_search_finds_inflected_words(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.reports("Vanhusten yksinäisyydestä puhutaan kerhoissa paljon")
    await aino.reports("Linja-autojen aikataulut muuttuivat")
    await kaisa.says("/haku yksinäisyys kerho")
    assert "Vanhusten yksinäisyydestä" in kaisa.heard and "Linja" not in kaisa.heard
    await kaisa.says("/haku aikataulu")
    assert "Linja-autojen" in kaisa.heard
    await kaisa.says('/haku "*) OR 1=1')
    assert "ei löytynyt" in kaisa.heard
    await kaisa.says("/haku")
    assert "Kirjoita hakusanat" in kaisa.heard


async def test_the_preview_comes_on_friday_and_lets_change(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    secret = await aino.reports("Tunnistettava asia Pekasta torilta")
    later = await aino.reports("Tämä ehtii ensi viikkoon")
    reworded = await aino.reports("Liian tarkka kuvaus yhdestä perheestä")
    moved = await aino.reports("Aihe on väärä tässä viestissä")
    await stage.jump(moment(20, 7))
    assert "Esikatselu" not in kaisa.everything_heard
    await stage.jump(moment(20))
    assert "Esikatselu" in kaisa.everything_heard
    count = kaisa.everything_heard.count("Esikatselu")
    await stage.ask_schedule()
    assert kaisa.everything_heard.count("Esikatselu") == count == 1
    await kaisa.taps(f"Avaa {secret}")
    await kaisa.taps("^Arkaluonteinen")
    assert "Ei arkaluonteinen" in kaisa.buttons
    await kaisa.says("/kooste")
    await kaisa.taps(f"Avaa {later}")
    await kaisa.taps("Jätä ensi viikkoon")
    await kaisa.says(f"/tilanne {reworded}")
    await kaisa.taps("Muotoile")
    await kaisa.says("Yleisempi kuvaus perheiden arjesta")
    await kaisa.taps("^Lähetä$")
    await kaisa.says(f"/tilanne {moved}")
    await kaisa.taps("Vaihda aihe")
    await kaisa.taps("Asuminen")
    await stage.jump(moment(23))
    told = "\n".join(stage.group_texts)
    assert secret in told and "Pekasta" not in told and "Arkaluonteinen" in told
    assert later not in told
    assert "Yleisempi kuvaus" in told and "Liian tarkka" not in told
    assert told.index("Asuminen ja asunnottomuus") < told.index("Aihe on väärä")
    await stage.jump(moment(30))
    assert later in "\n".join(stage.group_texts)
    await kaisa.says(f"/tilanne {reworded}")
    assert "Tiimin muotoilu: Yleisempi" in kaisa.heard and "tiimi muotoili" in kaisa.heard


async def test_sensitive_after_the_digest_takes_the_text_out_of_the_group(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Tunnistettava asia Pekasta torilta")
    await stage.jump(moment(23))
    assert "Pekasta" in "".join(stage.group_texts)
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("^Arkaluonteinen")
    assert "Pekasta" not in "".join(stage.group_texts) and "Arkaluonteinen" in stage.group_texts[-1]
    assert "Pekasta" in kaisa.heard


async def test_the_same_in_swedish_and_english(stage: Stage) -> None:
    kaisa = await stage.team(language="sv")
    await kaisa.says("/laget")
    assert "Nästa sammandrag" in kaisa.heard
    await kaisa.says("/language")
    await kaisa.taps("English")
    await kaisa.says("/status")
    assert "Next digest: Mon 23 November at 08:00" in kaisa.heard
    await kaisa.says("/digest")
    assert "Preview" in kaisa.everything_heard


async def test_closed_with_an_outcome_and_taken_up_again(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje iltaisin")
    await kaisa.says(f"/tilanne {reference}")
    assert "Merkitse käsitellyksi" not in kaisa.buttons
    await stage.jump(moment(23))
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Merkitse käsitellyksi")
    assert "Mitä asiasta" in kaisa.everything_heard and "Asiaan saatiin apua" in kaisa.buttons
    await kaisa.taps("Asiaan saatiin apua")
    await kaisa.says("Iltavuoro kulkee taas joulukuusta alkaen")
    assert "ei ole vielä merkitty käsitellyksi" in kaisa.heard and "Iltavuoro" in kaisa.heard
    await kaisa.taps("^Merkitse käsitellyksi$")
    assert "on nyt merkitty käsitellyksi" in kaisa.heard
    await aino.says("/omat")
    assert "käsitelty" in aino.heard
    await aino.taps(f"Avaa {reference}")
    assert "Asiaan saatiin apua" in aino.heard and "Iltavuoro kulkee taas" in aino.heard
    await kaisa.says("/tilanne")
    assert "Käsittelemättä 0" in kaisa.heard
    await kaisa.says(f"/tilanne {reference}")
    assert "Lopputulos: Asiaan saatiin apua" in kaisa.heard
    await kaisa.taps("Ota uudelleen esiin")
    assert "Lopputulos" not in kaisa.heard
    await kaisa.says("/tilanne")
    assert "Käsittelemättä 1" in kaisa.heard
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    assert "Tiimi on saanut viestin" in aino.heard and "Iltavuoro" not in aino.heard


async def test_a_no_is_closed_only_with_a_reason(stage: Stage) -> None:
    kaisa, sven = await stage.team(), await stage.volunteer(2, "Sven", "sv")
    reference = await sven.reports("Bussen går inte på kvällarna")
    await stage.jump(moment(23))
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Ei onnistu nyt")
    assert "Miksi se ei onnistu nyt?" in kaisa.heard and "Ohita" not in kaisa.buttons
    await kaisa.says("Vuoroihin ei ole tänä vuonna rahaa")
    assert "ruotsiksi" in kaisa.heard
    await kaisa.taps("Ilman käännöstä")
    await kaisa.taps("^Merkitse käsitellyksi$")
    await sven.says("/mina")
    await sven.taps(reference)
    assert "Det går inte just nu" in sven.heard and "ei ole tänä vuonna rahaa" in sven.heard
    await sven.taps("^Ta tillbaka|^Återta|^Dra tillbaka")
    await sven.taps("^Ja")
    assert stage.rows("SELECT outcome_words FROM signals") == [(None,)]


async def test_the_first_of_two_outcomes_stands(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje iltaisin")
    maija = await stage.volunteer(901, "Maija")
    await maija.says(f"/start {await stage.invite(Purpose.COORDINATOR)}")
    await stage.jump(moment(23))
    for person, outcome in ((kaisa, "Asiaan saatiin apua"), (maija, "Asiaa hoidetaan")):
        await person.says(f"/tilanne {reference}")
        await person.taps("Merkitse käsitellyksi")
        await person.taps(outcome)
    await kaisa.taps("Ohita")
    await kaisa.taps("^Merkitse käsitellyksi$")
    await maija.taps("Ohita")
    await maija.taps("^Merkitse käsitellyksi$")
    assert "Joku toinen merkitsi" in maija.heard
    assert stage.rows("SELECT state, outcome FROM signals") == [("closed", "helped")]
    await aino.presses(aino.said_by_bot[-1]["message_id"], f"k:close:{reference.replace('-', '')}:none")
    assert stage.rows("SELECT count(*) FROM drafts") == [(0,)]


async def test_closing_while_something_else_is_half_finished(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("ä" * 3900)
    await stage.jump(moment(23))
    await kaisa.says("Torilla ei ole penkkejä")
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Ei ole kaupungin asia")
    assert "Torilla" in kaisa.heard
    await kaisa.taps("Poista se ja aloita uusi")
    assert "Kenelle asia kuuluu?" in kaisa.heard
    await kaisa.says("x" * 1001)
    assert "liian pitkäksi" in kaisa.heard
    await kaisa.says("&" * 1000)
    await kaisa.taps("^Merkitse käsitellyksi$")
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    assert "&" * 1000 in aino.heard and "ä" * 1500 in aino.heard and "Tämä ei ole kaupungin asia" in aino.heard
    await kaisa.says(f"/tilanne {reference}")
    assert "&" * 1000 in kaisa.heard and "ä" * 1000 in kaisa.heard


async def test_withdrawn_while_it_is_being_closed(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje iltaisin")
    await stage.jump(moment(23))
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("Merkitse käsitellyksi")
    await kaisa.taps("Asiaan saatiin apua")
    await kaisa.says("Vuoro palasi")
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Peru viesti")
    await aino.taps("Kyllä, peru")
    assert f"Viesti {reference} on poistettu, joten tämä jäi kesken" in kaisa.everything_heard
    assert stage.rows("SELECT state, outcome, outcome_words FROM signals") == [("withdrawn", None, None)]
    assert "Vuoro palasi" not in str(stage.rows("SELECT * FROM drafts"))


async def test_wrong_arguments_are_told(stage: Stage) -> None:
    kaisa = await stage.team()
    wrong = {
        "/avoimet xyz": "Aihetta xyz ei ole",
        "/nosta": "esimerkiksi /nosta KX7H-4MPQ",
    }
    for text, word in wrong.items():
        await kaisa.says(text)
        assert word in kaisa.heard
