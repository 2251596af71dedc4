"""`python -m bot check` and `restore`: what is wrong is said in words that tell what to do."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.cli.checks import check
from bot.maintenance.backup import NAME, back_up
from bot.settings import Settings
from storage.engine.sealing import new_key
from tests.conftest import ROOT
from tests.keys import KEY
from tests.stage import Stage

pytestmark = pytest.mark.direct


def settings(stage: Stage, key: str = KEY) -> Settings:
    return Settings(
        _env_file=None,
        bot_token="4242:TEST",
        secret_key=key,
        database=stage.database,
        town_file=ROOT / "town.toml",
        backup_folder=stage.database.parent / "copies",
    )


def command(stage: Stage, *words: str) -> tuple[int, str]:
    """The command line, as an operator runs it."""
    config = settings(stage)
    environment = {
        "DATABASE": str(config.database),
        "TOWN_FILE": str(config.town_file),
        "SECRET_KEY": KEY,
        "BACKUP_FOLDER": str(config.backup_folder),
        "BOT_TOKEN": "4242:TEST",
    }
    with ThreadPoolExecutor(1) as pool:  # the commands have an event loop of their own
        done = pool.submit(CliRunner().invoke, cli, list(words), env=environment).result()
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def write(file: Path, words: str) -> None:
    file.write_text(words)


@pytest.fixture
async def town_at_rest(stage: Stage) -> Stage:
    kaisa, aino = await stage.team(), await stage.volunteer()
    reference = await aino.reports("Penkki on rikki torilla")
    for _ in range(3):
        await kaisa.says(f"/tilanne {reference}")
    await stage.stop()
    return stage


async def test_all_is_well(town_at_rest: Stage) -> None:
    found = check(settings(town_at_rest), datetime.now(UTC))
    assert found.problems == []
    ((newest,),) = town_at_rest.rows("SELECT max(id) FROM audit")
    assert f"audit trail: whole, up to entry {newest}" in found.good


async def test_a_tampered_trail(town_at_rest: Stage) -> None:
    with sqlite3.connect(town_at_rest.database) as db:
        db.execute("UPDATE audit SET person_id = 5 WHERE id = 3")
    db.close()
    code, said = command(town_at_rest, "check")
    assert code == 1
    assert "audit trail was tampered with: entry 3 was changed, or is missing" in said and "incident.md" in said


async def test_a_wrong_key(town_at_rest: Stage) -> None:
    found = check(settings(town_at_rest, new_key()), datetime.now(UTC))
    assert any("SECRET_KEY is not the key that this database was made with" in problem for problem in found.problems)


async def test_an_expired_copy(town_at_rest: Stage) -> None:
    folder = town_at_rest.database.parent / "copies"
    fresh = back_up(town_at_rest.database, folder, datetime.now(UTC))
    days = town_at_rest.town.retention.backups
    old = folder / f"{datetime.now(UTC) - timedelta(days=days + 1):{NAME}}"
    old.write_bytes(fresh.read_bytes())
    code, said = command(town_at_rest, "check")
    assert code == 1 and f"older than {days} days" in said and old.name in said and fresh.name not in said
    code, said = command(town_at_rest, "restore", str(old))
    assert code == 1 and "--expired" in said
    code, said = command(town_at_rest, "restore", str(old), "--expired")
    assert code == 0 and "is restored" in said


async def test_what_was_erased_cannot_be_read(town_at_rest: Stage) -> None:
    file = town_at_rest.database.with_suffix(".erased")
    write(file, "# head\nnonsense\n")
    found = check(settings(town_at_rest), datetime.now(UTC))
    assert any("line 2 can't be read" in problem for problem in found.problems)
    write(file, "")


async def test_the_command_line_leaves_its_own_entries(town_at_rest: Stage, tmp_path: Path) -> None:
    code, said = command(town_at_rest, "export", str(tmp_path / "out.xlsx"))
    assert code == 0, said
    code, said = command(town_at_rest, "invite", "coordinator")
    assert code == 0, said
    audit_entries = town_at_rest.rows("SELECT act, person_id FROM audit ORDER BY id DESC LIMIT 2")
    assert audit_entries == [("invited-coordinator", None), ("exported", None)]
    assert check(settings(town_at_rest), datetime.now(UTC)).problems == []
