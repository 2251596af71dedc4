"""Personal data is taken out before anything is kept, and the person is told."""

from pathlib import Path

import pytest

from tests.stage import Stage
from texts.redaction import Redactor

CODE, PHONE, EMAIL = "131052-301K", "040 123 4567", "Maija.Esim@esimerkki.fi"
TOLD = {
    "fi": ("Naapurini {} haluaisi kerhoon, yhteys {} tai {}", "henkilötunnus, puhelinnumero, sähköpostiosoite", "eräs perhe"),
    "sv": ("Min granne {} vill med i klubben, nås på {} eller {}", "personbeteckning, telefonnummer, e-postadress", "en familj"),
    "en": (
        "My neighbour {} wants to join the club, by {} or {}",
        "personal identity code, phone number, e-mail address",
        "a family",
    ),
}


def on_disk(database: Path) -> bytes:
    """All that the bot has written, case-folded."""
    files = [path for path in database.parent.rglob("*") if path.is_file()]
    assert database in files
    return b"\n".join(path.read_bytes() for path in files).lower()


def assert_nowhere(stage: Stage, *canaries: str) -> None:
    everything = on_disk(stage.database)
    for canary in canaries:
        for form in (canary, canary.replace(" ", "")):
            assert form.lower().encode() not in everything, form


def messages_of(stage: Stage, id: int) -> list[str]:
    return [m.get("text", "") for m in stage.messages(id) if m["from"]["id"] == id]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_a_text_is_masked_told_and_removed(stage: Stage, language: str) -> None:
    text, kinds, example = TOLD[language]
    aino = await stage.volunteer(language=language)
    await aino.says(text.format(CODE.lower(), PHONE, EMAIL))
    assert kinds in aino.everything_heard
    assert not [said for said in messages_of(stage, aino.id) if CODE.lower() in said]
    await aino.taps("^1 ")
    await aino.taps("^1 ")
    assert f"[{kinds.split(', ')[0]}]" in aino.heard
    assert example in aino.heard
    await aino.taps("^(Lähetä|Skicka|Send)$")
    await stage.marked()
    [(kept,)] = stage.rows("SELECT text FROM signals")
    assert kept == text.format(*(f"[{kind}]" for kind in kinds.split(", ")))
    assert_nowhere(stage, CODE, PHONE, EMAIL)


async def test_words_before_the_notice_are_masked_when_they_come_back(stage: Stage) -> None:
    aino = stage.person(1)
    await aino.says(f"Naapurin numero on {PHONE}, hän ei pärjää")
    assert [said for said in messages_of(stage, 1) if PHONE in said]  # it is all that holds the words
    await aino.taps("svenska")
    assert [said for said in messages_of(stage, 1) if PHONE in said]
    await aino.taps("Okej, fortsätt")
    assert not [said for said in messages_of(stage, 1) if PHONE in said]
    [(answers,)] = stage.rows("SELECT answers FROM drafts")
    assert "[telefonnummer]" in answers
    await stage.marked()
    assert_nowhere(stage, PHONE)


async def test_a_caption_is_masked_too(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.sends(caption=f"Kuvassa {CODE}", photo=[{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}])
    assert "henkilötunnus" in aino.everything_heard
    await stage.marked()
    assert_nowhere(stage, CODE)


async def test_the_towns_own_number_stays(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says(f"Soitin numeroon {stage.town.human.phone} mutta kukaan ei vastannut")
    [(answers,)] = stage.rows("SELECT answers FROM drafts")
    assert stage.town.human.phone in answers
    assert "Otin viestistäsi" not in aino.everything_heard


async def test_a_text_that_cannot_be_checked_is_dropped(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    aino = await stage.volunteer()

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(CODE)

    with monkeypatch.context() as broken:
        broken.setattr(Redactor, "redact", fail)
        assert "en tallentanut siitä mitään" in await aino.says(f"hänen hetunsa on {CODE}")
    assert stage.rows("SELECT count(*) FROM drafts") == [(0,)]
    await aino.says("penkki on rikki torilla")
    assert stage.rows("SELECT count(*) FROM drafts") == [(1,)]
    await stage.marked()
    assert_nowhere(stage, CODE)


async def test_a_dead_letter_holds_masked_words(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    aino = await stage.volunteer()

    async def fail(*_: object) -> None:
        raise RuntimeError("broken")

    with monkeypatch.context() as broken:
        broken.setattr("handlers.dialogs.engine.begin", fail)
        await aino.says(f"Rouvan tunnus {CODE}, apua ei tule")
    [(payload,)] = stage.rows("SELECT payload FROM dead_letters")
    assert "[henkilötunnus]" in payload
    await stage.marked()
    assert_nowhere(stage, CODE)


async def test_a_dead_letter_holds_only_what_handlers_read(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    aino = await stage.volunteer()

    async def fail(*_: object) -> None:
        raise RuntimeError("broken")

    with monkeypatch.context() as broken:
        broken.setattr("handlers.help.fallbacks._where_you_are", fail)
        broken.setattr("handlers.dialogs.engine.begin", fail)
        await aino.sends(caption="liite", document={"file_id": "x", "file_unique_id": "x", "file_name": "Maija Esim.pdf"})
        await aino.says("katso tästä", entities=[{"type": "text_link", "offset": 0, "length": 5, "url": "mailto:m@esim.fi"}])
    payloads = "".join(row[0] for row in stage.rows("SELECT payload FROM dead_letters"))
    assert "liite" in payloads and "katso" in payloads
    assert "Maija" not in payloads and "esim.fi" not in payloads and "Aino" not in payloads


@pytest.mark.parametrize(
    ("first", "second", "rest"),
    [
        ("Naapurin numero on 040", "1234567 ja hän on yksin", "1234567"),
        ("Hänen tunnuksensa on 131052", "-301K ja hän on yksin", "301K"),
    ],
)
async def test_what_is_sent_in_two_halves_is_masked_where_they_meet(stage: Stage, first: str, second: str, rest: str) -> None:
    aino = await stage.volunteer()
    await aino.says(first)
    await aino.says(second)
    assert "Otin sen pois" in aino.everything_heard
    await stage.marked()
    for table in ("drafts", "signals", "outbox"):
        assert rest not in str(stage.rows(f"SELECT * FROM {table}"))
