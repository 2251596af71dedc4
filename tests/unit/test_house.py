"""The house's rules: who may import whom, how long things are, forbidden habits, and documents that keep up."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path
from typing import Any

from bot.settings import Settings
from bot.words import build_texts
from handlers.features import FEATURES, SWITCHES
from handlers.registry import command_names
from storage.town import Town
from tests.manifests import COMMANDS, SHOWN
from tests.structure.reading import circles, imports, lines_of, modules

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("texts", "storage", "digests", "handlers", "bot")
LONGEST_MODULE, LONGEST_FUNCTION, FULLEST_FOLDER = 300, 45, 12  # lines, lines, modules

# Which room may import which. Imports run down: texts and storage know nobody, bot may know all.
DOWN = {
    "texts": set(),
    "storage": set(),
    "digests": {"texts", "storage"},
    "handlers": {"texts", "storage", "digests"},
    "bot": {"texts", "storage", "digests", "handlers"},
}  # fmt: skip

# What may be imported inside a room. A folder is one node; a module at the room's top is a node by itself.
# Left out: storage's modules, each of which may import storage.engine and those named in STORAGE.
BUTTONS = {"buttons", "callback_data", "context"}
BASICS = BUTTONS | {"dialogs", "feature", "registry", "services", "team"}
HANDLERS = {
    "callback_data": set(),
    "buttons": {"callback_data"},
    "limits": set(),
    "services": {"limits"},
    "context": {"callback_data", "services"},
    "pager": BUTTONS,
    "team": BUTTONS | {"services"},
    "dialogs": BUTTONS | {"services", "team"},
    "feature": BUTTONS | {"dialogs", "services"},
    "registry": BUTTONS | {"dialogs", "feature", "services"},
    "choices": {"context", "dialogs"},
    "menus": {"feature", "registry"},
    "help": BASICS,
    "gate": BASICS,
    "reporting": BASICS | {"choices", "gate"},
    "recording": BASICS | {"gate", "onboarding", "reporting"},
    "drafts": BASICS | {"gate", "reporting"},
    "signals": BASICS | {"pager"},
    "published": BASICS | {"gate", "pager"},
    "endorsements": BASICS | {"gate", "published"},
    "onboarding": BASICS | {"gate", "menus"},
    "feedback": BASICS,
    "follow_up": BASICS,
    "email": BASICS,
    "contacts": BASICS | {"choices", "feedback", "onboarding", "pager", "signals"},
    "questions": BASICS | {"contacts", "gate", "signals"},
    "session": BASICS | {"signals"},
    "triage": BASICS | {"choices", "feedback", "session", "signals"},
    "own": BASICS | {"feedback", "gate", "menus", "pager", "signals", "triage"},
    "overview": BASICS | {"pager", "signals"},
    "digest": BASICS,
    "export": BASICS | {"digest"},
    "operations": BASICS,
    "retention": BASICS | {"signals"},
}  # fmt: skip
BOT = {
    "logs": set(),
    "settings": set(),
    "systemd": set(),
    "lock": set(),
    "words": set(),
    "version": set(),
    "delivery": {"logs", "settings"},
    "updates": {"delivery", "logs"},
    "maintenance": {"logs", "settings", "updates"},
    "health": {"delivery", "logs", "maintenance", "settings", "updates"},
    "cli": {"lock", "logs", "maintenance", "settings", "words"},
    "sandbox": {"app", "settings", "words"},
    "__main__": {"app", "cli", "lock", "logs", "sandbox", "settings", "systemd", "version"},
}  # fmt: skip
STORAGE = {
    "erasure": {"kept", "models"},
    "kept": {"endorsements", "follow_ups", "mails", "notes", "questions", "referrals"},
    "likeness": {"models"},
    "notifications": {"kept", "models"},
    "people": {"erasure", "kept", "models"},
    "related": {"concerns", "likeness", "models", "signals"},
    "sessions": {"models", "signals"},
    "signals": {"invites", "models"},
    "tombstones": {"erasure", "kept", "models", "signals"},
}  # fmt: skip
WIRING = ("handlers.features", "bot.app")  # may import all; only what starts the program imports them
STARTERS = ("bot.app", "bot.__main__", "bot.cli", "bot.sandbox")

MODULES = modules(ROOT, ROOMS)
GRAPH = {name: imports(module, MODULES) for name, module in MODULES.items()}


def node_of(name: str) -> str:
    """The folder that a module lies in, or the module when it lies at the room's top."""
    return ".".join(name.split(".")[:2])


def allowed(importer: str, imported: str) -> bool:
    """By the tables: may this node import that one?"""
    room, other = importer.split(".")[0], imported.split(".")[0]
    if importer in WIRING:
        return True
    if room != other:
        return other in DOWN[room] and (imported not in WIRING or importer in STARTERS)
    own, theirs = importer.removeprefix(f"{room}."), imported.removeprefix(f"{room}.")
    match room:
        case "handlers":
            return theirs in HANDLERS[own]
        case "bot":
            return theirs in BOT[own]
        case "storage":
            return own != "engine" and theirs in {"engine", "models", "town"} | STORAGE.get(own, set())
    return True


def test_imports_follow_the_table() -> None:
    wrong = [
        f"{name} imports {other}"
        for name, others in GRAPH.items()
        for other in others
        if node_of(name) != node_of(other) and not MODULES[other].is_package and not allowed(node_of(name), node_of(other))
    ]
    assert not wrong, "\n".join(wrong)


def test_the_tables_name_every_room_and_nothing_else() -> None:
    here = {room: {node_of(name).partition(".")[2] for name in MODULES if name.startswith(f"{room}.")} for room in ROOMS}
    assert HANDLERS.keys() == here["handlers"] - {"features"}
    assert BOT.keys() == here["bot"] - {"app"}
    assert STORAGE.keys() <= here["storage"]


def test_nothing_is_imported_in_a_circle() -> None:
    by_node: dict[str, set[str]] = {}
    for name, others in GRAPH.items():
        by_node.setdefault(node_of(name), set()).update(node_of(other) for other in others if node_of(other) != node_of(name))
    assert circles(GRAPH) == []
    assert circles(by_node) == []


def test_an_optional_feature_is_known_to_the_list_alone() -> None:
    """So it can be deleted whole: its package and its line in handlers/features.py."""
    packages = {module.FEATURE.key: name for name, module in manifests().items() if module.FEATURE.switch}
    assert packages.keys() == set(SWITCHES)
    for name in packages.values():
        package = name.rpartition(".")[0]
        outside = {other for other, imported in GRAPH.items() if any(i.startswith(f"{package}.") for i in imported)}
        assert {other for other in outside if not other.startswith(f"{package}.")} == {"handlers.features"}, package


def manifests() -> dict[str, Any]:
    """The modules that hold a manifest."""
    return {name: importlib.import_module(name) for name in MODULES if re.fullmatch(r"handlers\.\w+\.feature", name)}


def test_every_manifest_is_listed() -> None:
    assert {id(module.FEATURE) for module in manifests().values()} == {id(feature) for feature in FEATURES}


def test_packages_hold_no_code_in_their_init() -> None:
    for name, module in MODULES.items():
        if module.is_package:
            assert len(module.tree.body) == 1 and ast.get_docstring(module.tree), name


def test_only_handlers_and_bot_know_telegram_and_nobody_the_tests() -> None:
    for name, module in MODULES.items():
        roots = {
            (node.module or "").split(".")[0] if isinstance(node, ast.ImportFrom) else node.names[0].name.split(".")[0]
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
        }
        assert "tests" not in roots, name
        assert "telegram" not in roots or name.split(".")[0] in ("handlers", "bot"), name


def test_modules_and_functions_are_short_enough_to_read_in_one_sitting() -> None:
    for name, module in MODULES.items():
        assert module.lines <= LONGEST_MODULE, name
        for function in module.functions:
            assert lines_of(function) <= LONGEST_FUNCTION, f"{name}.{function.name}"


def test_no_folder_is_crowded() -> None:
    folders: dict[str, int] = {}
    for name, module in MODULES.items():
        if not module.is_package:
            folder = name.rpartition(".")[0]
            folders[folder] = folders.get(folder, 0) + 1
    for folder, count in folders.items():
        assert count <= FULLEST_FOLDER or folder.startswith("storage"), folder  # storage has one for each thing kept


SQL = re.compile(r"\b(SELECT [\w*(.]|INSERT INTO|UPDATE \w+ SET|DELETE FROM)")
SQLITES_OWN = re.compile(
    r"PRAGMA|sqlite_master|json_extract|VACUUM|rowid|\bMATCH \?|bm25|fts5|mode=ro|complete_statement|wal_checkpoint"
    r"|INSERT OR|IFNULL"
)
SINCE = 13  # migrations before this one are history, and stay as they were applied


def test_sql_stands_in_storage_and_sqlites_own_words_in_one_module() -> None:
    assert SQL.search(MODULES["storage.signals"].source) and SQLITES_OWN.search(MODULES["storage.engine.sqlite"].source)
    for name, module in MODULES.items():
        if not name.startswith("storage.") and name != "bot.sandbox.seed":
            assert not SQL.search(module.source), name
        if name.split(".")[0] in ("storage", "bot", "handlers", "digests") and name != "storage.engine.sqlite":
            assert not SQLITES_OWN.search(module.source), name
    for path in (ROOT / "storage" / "migrations").glob("*.sql"):
        if int(path.name[:4]) >= SINCE and not path.name.endswith(".sqlite.sql"):
            assert not SQLITES_OWN.search(path.read_text(encoding="utf-8")), path.name


def test_habits_that_would_break_the_loop_are_absent() -> None:
    for module in MODULES.values():
        text, path = module.source, module.path
        assert "block=False" not in text, path
        assert not re.search(r"\.(user_data|chat_data|conversation)\b", text), path
        assert "ConversationHandler" not in text, path
        if "handlers" in path.parts:
            assert not re.search(r"\b(context|update)\.bot\.|effective_message\.reply_|\.reply_text\(", text), path
            assert "datetime.now(" not in text or path.name == "services.py", path


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
    for command in COMMANDS:
        for name in command_names(texts, command) if command.key in SHOWN else ():
            assert f"`/{name}`" in document, name


def test_every_subcommand_is_documented() -> None:
    from bot.__main__ import cli

    document = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    assert cli.registered_commands
    for command in cli.registered_commands:
        assert command.callback is not None
        assert f"python -m bot {command.callback.__name__}" in document


def test_the_page_has_no_words_of_its_own() -> None:
    """They come with the languages of the town."""
    page = (ROOT / "bot" / "sandbox" / "page" / "index.html").read_text(encoding="utf-8")
    assert not re.findall(r">\s*[A-Za-zåäö]{3,}[^<]*<", re.sub(r"<(title|option)[^>]*>[^<]*</\1>", "", page))


def test_tests_share_steps_not_each_other() -> None:
    for path in (ROOT / "tests").rglob("*.py"):
        assert not re.search(
            r"^\s*(from tests\.[\w.]*test_\w+ import|import tests\.[\w.]*test_)", path.read_text("utf-8"), re.M
        ), path
