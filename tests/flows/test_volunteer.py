"""A volunteer's way from the first hello to the receipt."""

from __future__ import annotations

from tests.stage import Stage


async def test_one_message_and_three_taps(stage: Stage) -> None:
    aino = await stage.volunteer()
    before = len(stage.messages(1))
    await aino.says("Kerhon vanhukset jäävät yksin viikonlopuksi")
    await aino.taps("^3 ")
    await aino.taps("^1 ")
    assert "ei ole vielä lähetetty" in aino.heard
    assert stage.rows("SELECT count(*) FROM signals") == [(0,)]
    await aino.taps("^Lähetä$")
    assert "viesti on perillä" in aino.heard
    assert len([m for m in stage.messages(1)[before:] if m["from"]["id"] == 1]) == 1
    rows = stage.rows("SELECT reference, kind, text, language, state FROM signals")
    assert rows == [(aino.reference.replace("-", ""), "concern", "Kerhon vanhukset jäävät yksin viikonlopuksi", "fi", "new")]
