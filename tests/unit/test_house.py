"""The house's rules: floors, forbidden habits, and documents that keep up."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.words import build_texts
from handlers.commands import COORDINATOR, VOLUNTEER, names
from storage.town import Town
from texts.messages import available

ROOT = Path(__file__).parent.parent.parent
FLOORS = {"texts": 0, "storage": 0, "digests": 1, "handlers": 2, "bot": 3}
SIDEWAYS = {("storage", "texts"), ("texts", "storage")}
MODULES = [path for room in FLOORS for path in (ROOT / room).rglob("*.py")]


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    for other in imports(path) & FLOORS.keys() - {room}:
        assert FLOORS[other] < FLOORS[room], f"{path.name} imports {other}"
        assert (room, other) not in SIDEWAYS
    if room not in ("handlers", "bot"):
        assert "telegram" not in imports(path)
    assert "tests" not in imports(path)


def test_habits_that_would_break_the_loop_are_absent() -> None:
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        assert "block=False" not in text, path
        assert not re.search(r"\.(user_data|chat_data|conversation)\b", text), path
        assert "ConversationHandler" not in text, path
        if "handlers" in path.parts:
            assert not re.search(r"\b(context|update)\.bot\.|effective_message\.reply_|\.reply_text\(", text), path
            assert "datetime.now(" not in text or path.name == "services.py", path


def test_modules_are_short_enough_to_read_in_one_sitting() -> None:
    for path in MODULES:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 330, path


def test_every_setting_is_explained() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    operating = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    for name in Settings.model_fields:
        assert re.search(rf"^#.*\n{name.upper()}=", example, re.MULTILINE), name
        assert f"`{name.upper()}`" in operating, name
    assert set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)) == {name.upper() for name in Settings.model_fields}


def test_every_command_is_documented(town: Town) -> None:
    texts = build_texts(town)
    document = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for key in (*VOLUNTEER, *COORDINATOR):
        for name in names(texts, key):
            assert f"`/{name}`" in document, name


def test_every_subcommand_is_documented() -> None:
    from bot.__main__ import cli

    document = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    for command in cli.registered_commands:
        assert command.callback is not None
        assert f"python -m bot {command.callback.__name__}" in document


def test_the_page_speaks_every_language() -> None:
    page = (ROOT / "bot" / "sandbox" / "page" / "index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'<option value="(\w+)"', page)) == set(available())
    assert not re.findall(r">\s*[A-Za-zåäö]{3,}[^<]*<", re.sub(r"<(title|option)[^>]*>[^<]*</\1>", "", page))
