"""A person's own messages: looking, correcting, taking back."""

from __future__ import annotations

from tests.flows.steps import moment
from tests.stage import GROUP, Stage


async def test_mine_lists_and_opens(stage: Stage) -> None:
    aino = await stage.volunteer()
    await aino.says("/omat")
    assert "Et ole vielä lähettänyt" in aino.heard
    references = [await aino.reports(f"Asia numero {n} torilta") for n in range(7)]
    await aino.says("/omat")
    assert "(7)" in aino.heard and references[-1] in aino.heard and references[0] not in aino.heard
    await aino.taps("Vanhempia")
    assert references[0] in aino.heard
    await aino.taps(f"Avaa {references[0]}")
    assert "menee tiimille viikkokoosteessa" in aino.heard


async def test_correcting_until_the_digest_keeps_the_earlier_words(stage: Stage) -> None:
    await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports("Ensimmäinen muoto asiasta")
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Korjaa tekstiä")
    await aino.says("Parempi muoto asiasta")
    await aino.taps("^Lähetä$")
    assert reference in aino.heard
    assert stage.rows("SELECT text FROM signals") == [("Parempi muoto asiasta",)]
    assert stage.rows("SELECT what, detail FROM signal_events") == [("corrected", "Ensimmäinen muoto asiasta")]
    await stage.jump(moment(23))
    assert any("Parempi muoto" in text for text in stage.group_texts)
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    assert "Korjaa tekstiä" not in aino.buttons and "Tiimi on saanut viestin" in aino.heard


async def test_taking_back_removes_the_text_everywhere(stage: Stage) -> None:
    kaisa = await stage.team()
    aino = await stage.volunteer()
    reference = await aino.reports("Tämän perun myöhemmin kokonaan")
    other = await aino.reports("Tämä jää voimaan kaikille")
    await stage.jump(moment(23))
    await kaisa.says(f"/tilanne {reference}")
    assert "Tämän perun" in kaisa.heard
    await aino.says("/omat")
    await aino.taps(f"Avaa {reference}")
    await aino.taps("Peru viesti")
    await aino.taps("Kyllä, peru")
    assert "on peruttu" in aino.heard
    everything = " ".join(m.get("text", "") for m in stage.messages(GROUP) + stage.messages(900))
    assert "Tämän perun" not in everything and f"{reference} · poistettu" in everything
    assert "Tämä jää voimaan" in everything and other in everything
    assert stage.rows("SELECT text, state FROM signals ORDER BY id")[0] == ("", "withdrawn")


async def test_others_messages_cannot_be_opened(stage: Stage) -> None:
    aino, sven = await stage.volunteer(), await stage.volunteer(2, "Sven", "sv")
    reference = (await aino.reports("Ainon oma asia torilta")).replace("-", "")
    message = sven.said_by_bot[-1]["message_id"]
    for wish in ("open", "fix", "ask", "withdraw"):
        toast = await sven.presses(message, f"m:{wish}:{reference}")
        unknown = await sven.presses(message, f"m:{wish}:XXXXXXXX")
        assert toast == unknown and "inte bland dina" in toast["text"]
    assert stage.rows("SELECT state FROM signals") == [("new",)]
