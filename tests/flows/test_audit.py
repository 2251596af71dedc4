"""The audit trail: everything that the team looks at, takes out or changes is in it, and nobody can change it unseen."""

from datetime import timedelta

import pytest

from handlers.feature import Menu
from storage.engine import audit
from storage.engine.rekey import rekey
from storage.engine.sealing import Seal, new_key
from tests.flows.steps import broken, change, moment
from tests.keys import SEAL
from tests.stage import Stage

pytestmark = pytest.mark.direct

LOG = {"fi": ("/loki", "avasi"), "sv": ("/logg", "öppnade"), "en": ("/audit", "opened")}
UNSEEN = {"status", "contacts", "access", "invite", "publish", "unpublish", "review", "answer", "record", "erase", "case"}
WITH_REFERENCE = ("status", "review", "case")


def audit_entries(stage: Stage) -> list[str]:
    return [row[0] for row in stage.rows("SELECT act FROM audit ORDER BY id")]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_it_is_read_in_every_language(stage: Stage, language: str) -> None:
    command, opened = LOG[language]
    kaisa, aino = await stage.team(language=language), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    await kaisa.says(f"/status {reference}")
    heard = await kaisa.says(command)
    assert opened in heard and reference in heard
    assert "Aino" not in heard
    sam = await stage.volunteer(3)
    assert opened not in await sam.says(command)


async def test_every_command_of_coordinators_that_shows_anything_is_in_it(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    await stage.jump(moment(23, 12))
    for key in stage.bot.features.menu(Menu.TEAM):
        before = len(audit_entries(stage))
        words = reference if key in WITH_REFERENCE else "penkki" if key == "search" else ""
        if key == "minutes":
            for tap in ("/kokous", "Seuraava", "Päätä kokous"):
                await (kaisa.says(tap) if tap.startswith("/") else kaisa.taps(tap))
            before = len(audit_entries(stage))
        await kaisa.says(f"/{key} {words}".strip())
        await kaisa.says("/lopeta")
        if key in WITH_REFERENCE or key not in UNSEEN:
            assert len(audit_entries(stage)) > before, key
    assert broken(stage) is None


@pytest.mark.needs("export")
async def test_changes_are_in_it_and_what_a_reporter_does_is_not(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    other = await aino.reports("Toinen asia kokonaan")
    await aino.says("/omat")
    await aino.taps(f"Avaa {other}")
    await aino.taps("Peru viesti")
    await aino.taps("Kyllä, peru")
    await kaisa.says(f"/tilanne {reference}")
    await kaisa.taps("^Arkaluonteinen")
    await kaisa.taps("Vaihda aihe")
    await kaisa.taps("Muu$")
    await kaisa.says("/vienti")
    for act in ("opened", "sensitive", "recategorised", "exported", "became-coordinator", "connected"):
        assert act in audit_entries(stage), act
    assert "withdrawn" not in audit_entries(stage)
    ((number,),) = stage.rows("SELECT person_id FROM roles")
    assert {row[0] for row in stage.rows("SELECT DISTINCT person_id FROM audit")} == {number}


async def test_tampering_is_found(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    for _ in range(4):
        await kaisa.says(f"/tilanne {reference}")
    await stage.marked()
    count = len(audit_entries(stage))
    assert broken(stage) is None
    before = audit_entries(stage)
    change(stage, "UPDATE audit SET act = 'listed' WHERE id = 3")
    assert broken(stage) == 3
    change(stage, "UPDATE audit SET act = ? WHERE id = 3", before[2])
    change(stage, "UPDATE audit SET person_id = 77 WHERE id = 4")
    assert broken(stage) is not None
    change(stage, "UPDATE audit SET person_id = (SELECT person_id FROM roles) WHERE id = 4")
    for sql, wanted in (
        (f"DELETE FROM audit WHERE id = {count}", count),
        ("DELETE FROM audit WHERE id = 2", 2),
        ("DELETE FROM audit WHERE id = 1", 1),
        ("DELETE FROM audit", 1),
        ("DELETE FROM meta WHERE key = 'audit_head'", 1),
    ):
        change(stage, sql)
        assert broken(stage) == wanted, sql


async def test_old_entries_go_and_the_rest_still_holds(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    await kaisa.says(f"/tilanne {reference}")
    await stage.jump(stage.world.clock.now() + timedelta(days=stage.town.retention.audit - 1))
    await kaisa.says("/avoimet")
    await stage.jump(stage.world.clock.now() + timedelta(days=2))
    found = audit_entries(stage)
    assert "opened" not in found and "listed" in found and "pruned" in found
    assert broken(stage) is None
    await kaisa.says("/loki")
    assert "lokin vanhin osa" in kaisa.heard
    change(stage, "DELETE FROM audit WHERE act = 'listed'")
    assert broken(stage) is not None


async def test_a_new_key_seals_it_anew(stage: Stage) -> None:
    kaisa = await stage.team()
    await kaisa.says("/avoimet")
    await stage.stop()
    fresh = Seal(new_key())
    rekey(stage.database, SEAL, fresh)
    assert broken(stage, fresh) is None and broken(stage) is not None
    change(stage, "UPDATE audit SET detail = 'x' WHERE id = 1")
    with pytest.raises(audit.Broken):
        rekey(stage.database, fresh, SEAL)
