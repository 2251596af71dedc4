"""Ten accounts with one story: the team sees one story, how many people tell it, and joins it with one tap."""

import pytest

from tests.flows.steps import association, moment
from tests.stage import Stage

pytestmark = pytest.mark.direct

STORY = "Torin kulmalla oleva kioski aiotaan sulkea vaikka vanhukset tarvitsevat sitä joka päivä"
SEEN = {
    "fi": ("Lähes samoin sanoin 10 viestiä: kertojia 10, järjestöjä 1", "Yhdistä samat"),
    "sv": ("Nästan samma ord i 10 meddelanden: personer 10, organisationer 1", "Slå ihop likadana"),
    "en": ("Nearly the same words in 10 messages", "Join similar ones"),
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_ten_accounts_with_one_story(stage: Stage, language: str) -> None:
    told, join = SEEN[language]
    kaisa = await stage.team(language=language)
    await kaisa.says("/kutsu")
    code = await association(stage)
    references = []
    for number in range(10):
        person = await stage.volunteer(10 + number, f"Tili{number}")
        if number < 5:
            await person.says(f"/start {code}")
        references.append(await person.reports(f"{STORY} {'!' * number}", danger="no"))
    aino = await stage.volunteer()
    await aino.reports("Bussi ei kulje enää iltaisin Varissuolle")
    await stage.jump(moment(23, 12))
    digest = "\n".join(stage.group_texts)
    assert digest.count("Torin kulmalla") == 1
    assert "Huolia 11" in digest and "(11)" in digest
    assert SEEN["fi"][0] in digest
    assert all(reference in digest for reference in references)
    await kaisa.says("/review")
    assert told in kaisa.heard
    await kaisa.taps(join)
    assert stage.rows("SELECT count(*) FROM signals WHERE merged_into IS NOT NULL") == [(9,)]
    assert not any(join in label for label in kaisa.buttons)
    await kaisa.taps("Seuraava|Nästa|Next")
    assert "Bussi ei kulje" in kaisa.heard
    assert stage.rows("SELECT count(*) FROM signals WHERE agenda = 1") == [(1,)]
    assert stage.rows("SELECT count(*) FROM dead_letters") == [(0,)]
