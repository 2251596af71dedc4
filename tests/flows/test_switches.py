"""Optional features that a town has switched off: nothing of them shows, what was kept stays and can be erased."""

from __future__ import annotations

import pytest

from handlers.features import FEATURES, SWITCHES
from storage.models import Purpose
from tests.flows.steps import add_contact, association, close, moment, raise_concern
from tests.stage import Stage, until


async def switch(stage: Stage, **switches: bool) -> None:
    """Changes the town file and starts the bot again."""
    stage.town = stage.town.model_copy(update={"features": {**stage.town.features, **switches}})
    await stage.restart()
    await stage.rest()


def callback_data(stage: Stage, chat: int) -> list[str]:
    rows = [row for m in stage.messages(chat) for row in m.get("reply_markup", {}).get("inline_keyboard", [])]
    return [key["callback_data"] for row in rows for key in row if "callback_data" in key]


@pytest.mark.parametrize("key", SWITCHES)
async def test_nothing_of_it_shows(stage: Stage, key: str) -> None:
    (feature,) = [feature for feature in FEATURES if feature.key == key]
    await switch(stage, **{key: False})
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Kerhotilaa ei ole nuorilla iltaisin")
    await raise_concern(kaisa, reference)
    await stage.jump(moment(23, 13))
    shown = {command["command"] for menu in stage.world.menus.values() for command in menu}
    assert "tilanne" in shown
    for command in feature.commands:
        name = stage.bot.services.texts.plain("fi", f"command-{command.key}")
        assert name not in shown and "Tuota komentoa en tunne" in await kaisa.says(f"/{name}")
    for words in ("/nostetut", "/kokous", "/tilanne", "/kutsu", "/apua"):
        await kaisa.says(words)
    packed = [data for chat in stage.world.chats for data in callback_data(stage, chat)]
    assert len(packed) > 20
    for button in feature.buttons:
        assert not [data for data in packed if button.data.parse(data)], button.data
    assert not stage.bot.features.dialogs.keys() & {make(stage.town).form.key for make in feature.dialogs}
    assert stage.rows("SELECT error FROM dead_letters") == []


@pytest.mark.needs("recording")
async def test_a_coordinators_menu_follows_the_switch(stage: Stage) -> None:
    kaisa = await stage.team()

    def menu() -> set[str]:
        return {command["command"] for (scope, _), found in stage.world.menus.items() if scope == "chat:900" for command in found}

    assert {"kirjaa", "tilanne"} <= menu()
    await switch(stage, recording=False)
    await until(lambda: "kirjaa" not in menu())
    assert "tilanne" in menu()
    assert "Tuota komentoa en tunne" in await kaisa.says("/kirjaa Puhelimessa kerrottua")
    await switch(stage, recording=True)
    await until(lambda: "kirjaa" in menu())


@pytest.mark.needs("endorsements")
async def test_a_half_finished_dialog_gives_its_words_back(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.says(f"/start {await association(stage)}")
    await raise_concern(kaisa, await aino.reports("Kerhotilaa ei ole nuorilla iltaisin"))
    await aino.says("/start c1")
    await aino.taps("Teemme tätä jo")
    await aino.says("Avoin ilta torstaisin")
    assert "Avoin ilta torstaisin" in aino.heard
    await switch(stage, endorsements=False)
    await aino.taps("^Lähetä$")
    assert "ei ole enää käytössä" in aino.everything_heard and "Avoin ilta torstaisin" in aino.everything_heard
    assert stage.rows("SELECT count(*) FROM drafts") == [(0,)] and stage.rows("SELECT count(*) FROM offers") == [(0,)]
    await aino.says("Torin penkit ovat rikki")
    assert "Mihin aiheeseen" in aino.heard


@pytest.mark.needs("endorsements")
async def test_what_was_kept_is_shown_to_its_giver_and_goes_with_them(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    sam = await stage.volunteer(2, "Sam")
    reference = await aino.reports("Kerhotilaa ei ole nuorilla iltaisin")
    await raise_concern(kaisa, reference)
    await sam.says("/nostetut")
    await sam.taps("Olen nähnyt saman")
    await switch(stage, endorsements=False)
    toast = await sam.presses(sam.said_by_bot[-1]["message_id"], "rs:1")
    assert "Tämä nappi on vanha" in toast["text"]
    await sam.says("/tietoni")
    assert reference in sam.documents[-1][1].decode()
    await sam.says("/unohda")
    await sam.taps("Kyllä, unohda")
    assert stage.rows("SELECT count(*) FROM endorsements") == [(0,)]


@pytest.mark.needs("follow_up")
async def test_what_stays_open_is_told_once(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await stage.jump(moment(23, 13))
    await close(kaisa, reference, "Asiaan saatiin apua")
    for times in (1, 2):
        await switch(stage, follow_up=False)
        for _ in range(3):
            await stage.ask_schedule()
        assert kaisa.everything_heard.count("”auttoiko se” on poistettu käytöstä") == times
        assert "Sitä odottaneita kertojia: 1" in kaisa.everything_heard
        await switch(stage, follow_up=True)
        await stage.ask_schedule()
    await switch(stage, follow_up=False)
    await stage.jump(moment(28, 14, month=12))
    assert "Auttoiko se?" not in aino.everything_heard
    await switch(stage, follow_up=True)
    await stage.ask_schedule()
    assert "Auttoiko se?" in aino.heard


@pytest.mark.needs("email")
async def test_a_contact_with_an_address_alone_is_not_sent_to(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Bussi ei kulje enää iltaisin")
    await add_contact(kaisa, "Diakonia", email="diakonia@example.org")
    await switch(stage, email=False)
    await stage.jump(moment(23, 13))
    assert "Näin monella ei ole muuta osoitetta: 1" in kaisa.everything_heard
    await kaisa.says(f"/kokous {reference}")
    await kaisa.taps("Lähetä eteenpäin")
    assert "Yhteyshenkilöitä ei vielä ole" in kaisa.heard
    assert stage.rows("SELECT count(*) FROM mails") == [(0,)]
    await add_contact(kaisa, "Joukkoliikenne")
    assert "sähköpost" not in kaisa.heard.lower()


@pytest.mark.needs("recording")
async def test_a_link_that_would_make_a_recorder_does_nothing(stage: Stage) -> None:
    kaisa, liisa = await stage.team(), await stage.volunteer(8, "Liisa")
    await liisa.says(f"/start {await association(stage)}")
    code = await stage.invite(Purpose.RECORDER)
    await switch(stage, recording=False)
    assert "Tämä linkki ei enää toimi" in await liisa.says(f"/start {code}")
    assert stage.rows("SELECT count(*) FROM roles WHERE role = 'recorder'") == [(0,)]
    await kaisa.says("/kutsu")
    assert not [label for label in kaisa.buttons if "kirjaa" in label]
