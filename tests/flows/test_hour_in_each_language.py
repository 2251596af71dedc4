"""The team's hour once more, by a coordinator and a contact of each language: every button is there and does its work."""

from __future__ import annotations

import re

import pytest

from tests.flows.steps import moment
from tests.stage import GROUP, Person, Stage


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_the_hour(stage: Stage, language: str) -> None:
    def word(key: str, **variables: object) -> str:
        return stage.bot.services.texts.plain(language, key, **variables)

    async def taps(person: Person, *keys: str) -> None:
        for key in keys:
            await person.taps(f"^([0-9]+ )?{re.escape(word(key))}$")

    kaisa, aino = await stage.team(language=language), await stage.volunteer(1, "Aino", language)
    ritva = await stage.volunteer(50, "Ritva", language)
    reference, other = await aino.reports("Bussi ei kulje enää iltaisin"), await aino.reports("Kerhotila on kylmä talvella")
    await kaisa.says("/contacts")
    await taps(kaisa, "button-contact-new")
    await kaisa.says("Linjat")
    await taps(kaisa, "contact-kind-town")
    email = ("contact-email-skip",) if stage.bot.features.letters else ()
    await taps(kaisa, "button-skip", "contact-categories-skip", "contact-areas-skip", *email, "contact-send")
    await ritva.says("/start " + re.findall(r"start=(\w+)", kaisa.heard)[-1])
    assert "Linjat" in ritva.heard
    await stage.jump(moment(23, 13))
    await kaisa.says("/review")
    assert word("card-doing")[3:-4] in kaisa.heard
    await taps(kaisa, "button-note-doing")
    await kaisa.says("Notering ett")
    await taps(kaisa, "button-send-on")
    await kaisa.taps("Linjat")
    await taps(kaisa, "refer-question-edit")
    await kaisa.says("Kun?")
    await taps(kaisa, "refer-send")
    assert "Kun?" in ritva.heard and reference in ritva.heard
    await taps(kaisa, "button-ask")
    await kaisa.says("Var då?")
    await taps(kaisa, "ask-send")
    await taps(aino, "button-reply")
    await aino.says("Vid torget")
    await taps(aino, "button-send")
    await taps(ritva, "button-answer-take", "button-answer-say")
    await ritva.says("Det ordnar sig")
    await taps(kaisa, "button-more", "button-mark-gap", "button-task")
    await kaisa.says("Ringa")
    await taps(kaisa, "task-who-another")
    await kaisa.says("Maja")
    await kaisa.taps("7.12|7 Dec")
    await taps(kaisa, "button-more", "button-merge")
    await kaisa.taps(other)
    await taps(kaisa, "button-unmerge")
    await kaisa.says(f"/review {other}")
    await taps(kaisa, "button-close", "outcome-later")
    await kaisa.says("Ei nyt")
    own = word("close-own-ask", language=word(f"language-in-{language}"))
    assert own in kaisa.heard
    await kaisa.says("Inte nu / not now")
    await taps(kaisa, "close-send")
    while stage.rows("SELECT 1 FROM sessions WHERE item_id IS NOT NULL"):
        await kaisa.taps("Seuraava", chat_id=GROUP)
    await kaisa.taps("Päätä kokous", chat_id=GROUP)
    await taps(kaisa, "button-approve")
    await stage.ask_schedule()
    assert word("feedback-title")[3:-4] in aino.heard and "not now" in aino.heard and "Linjat" in aino.heard
    await taps(aino, "button-mute", "button-unmute")
    await kaisa.says(f"/case {reference}")
    await kaisa.says("/status")
    assert word("status-referrals", count=0) in kaisa.heard
    assert stage.rows("SELECT error FROM dead_letters") == []
    assert stage.rows("SELECT text, who FROM tasks") == [("Ringa", "Maja")]
