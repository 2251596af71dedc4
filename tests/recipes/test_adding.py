"""The README's recipes "How to add": each is carried out in a copy, used by people, and taken away again.

What people have written meanwhile is in one database, with which the bot starts again once the recipe is undone.
"""

from __future__ import annotations

import re

import pytest

from tests.recipes.tree import Tree

pytestmark = [pytest.mark.long, pytest.mark.recipes]

SCENARIO = """
from __future__ import annotations

import time
from pathlib import Path

from storage.town import Town
from tests.conftest import MONDAY_NOON
from tests.flows.steps import moment
from tests.stage import GROUP, Stage, open_stage

DATABASE = Path(__file__).parent.parent.parent / "build" / "recipe.db"
DATABASE.parent.mkdir(exist_ok=True)


def known(stage: Stage) -> None:
    stage.world.next_update = int(time.time() * 1000)  # later than those of the runs before, which the database knows
    for id, name in ((900, "Kaisa"), (1, "Aino")):
        stage.world.user(id, name, "fi")
    stage.world.group(GROUP, "Järjestötiimi", {900}, bot_in=True)


async def test_it(town: Town) -> None:
    async with open_stage(town, DATABASE, MONDAY_NOON, prepare=known) as stage:
        kaisa, aino = stage.person(900, "Kaisa"), stage.person(1, "Aino")
"""


def people(tree: Tree, *lines: str) -> None:
    """Lets people use the bot of the copy: lines of a test, with `stage`, `kaisa` and `aino`."""
    tree.write("tests/flows/test_recipe.py", SCENARIO + "".join(f"        {line}\n" for line in lines))
    tree.passes("tests/flows/test_recipe.py", "-p", "no:cacheprovider")
    tree.delete("tests/flows/test_recipe.py")


def everybody_comes(tree: Tree) -> None:
    people(tree, "await stage.team()", "await stage.volunteer()")


QUESTION = """
[[questions]]
key = "often"
question = { fi = "Kuinka usein tätä tapahtuu?", sv = "Hur ofta händer det?", en = "How often does this happen?" }
name = { fi = "Kuinka usein", sv = "Hur ofta", en = "How often" }
[questions.options]
once = { fi = "kerran", sv = "en gång", en = "once" }
weekly = { fi = "joka viikko", sv = "varje vecka", en = "every week" }
"""


def test_a_question(tree: Tree) -> None:
    everybody_comes(tree)
    before = tree.read("town.toml")
    tree.write("town.toml", before + QUESTION)
    people(
        tree,
        'await aino.says("Bussi ei kulje enää iltaisin")',
        'for label in ("^1 ", "^1 ", "Kuinka usein", "^2 "):',
        "    await aino.taps(label)",
        'assert "Kuinka usein: joka viikko" in aino.heard',
        'await aino.taps("^Lähetä$")',
        'assert "Kuinka usein: joka viikko" in await kaisa.says(f"/tilanne {aino.reference}")',
    )
    tree.write("town.toml", before)
    people(
        tree,
        '((reference,),) = stage.rows("SELECT reference FROM signals")',
        'assert "Kuinka usein: joka viikko" in await kaisa.says(f"/tilanne {reference}"), "what was answered stays readable"',
        'await aino.reports("Torin penkit ovat rikki")',
    )


def test_a_language(tree: Tree) -> None:
    """Copied from English, as somebody begins who translates."""
    everybody_comes(tree)
    kept = {name: tree.read(name) for name in ("town.toml", "texts/fi.ftl", "texts/sv.ftl", "texts/en.ftl")}
    own = kept["texts/en.ftl"].replace("language-own-name = English", "language-own-name = eesti")
    assert own != kept["texts/en.ftl"]
    tree.write("texts/et.ftl", own)
    for name in ("fi", "sv", "en", "et"):
        tree.write(f"texts/{name}.ftl", tree.read(f"texts/{name}.ftl") + "\nlanguage-et = eesti\nlanguage-in-et = eesti\n")
    town = kept["town.toml"].replace('languages = ["fi", "sv", "en"]', 'languages = ["fi", "sv", "en", "et"]')
    town = re.sub(r'(\{[^}\n]*\ben = ("[^"]*"))', r"\1, et = \2", town)
    town = re.sub(r'^(\w+)\.en = ("[^"]*")$', r"\g<0>\n\1.et = \2", town, flags=re.M)
    town = re.sub(r"^\[names\.en\]\n((?:.+\n)+)", r"\g<0>\n[names.et]\n\1", town, flags=re.M)
    tree.write("town.toml", town)
    said = tree.run("bot", "check").stdout
    assert "texts: fi, sv, en, et are complete" in said, said
    people(
        tree,
        'mari = await stage.volunteer(2, "Mari", "et")',
        'await mari.reports("The bus no longer runs in the evening")',
        'assert "message has arrived" in mari.heard',
        'assert stage.rows("SELECT language FROM people WHERE language = \'et\'") == [("et",)]',
    )
    tree.passes("tests/unit/test_texts.py", "tests/flows/test_leaving.py", "-n", "2", "-p", "no:cacheprovider")
    tree.delete("texts/et.ftl")
    for name, text in kept.items():
        tree.write(name, text)
    people(
        tree,
        'mari = stage.person(2, "Mari", "et")',
        'assert "Omat viestisi" in await mari.says("/omat"), "Finnish, now that the bot no longer speaks hers"',
    )


COMMAND_TEXTS = {
    "fi": "command-hello = terve\ncommand-hello-about = Sano terve\nhello = Terve. Kerro, mitä olet huomannut.\n",
    "sv": "command-hello = tjena\ncommand-hello-about = Säg hej\nhello = Hej. Berätta vad du har lagt märke till.\n",
    "en": "command-hello = hello\ncommand-hello-about = Say hello\nhello = Hello. Tell us what you have noticed.\n",
}


def test_a_command(tree: Tree) -> None:
    everybody_comes(tree)
    names = ("handlers/help/guide.py", "handlers/help/feature.py", "docs/commands.md", *(f"texts/{c}.ftl" for c in COMMAND_TEXTS))
    kept = {name: tree.read(name) for name in names}
    function = '\n\nasync def on_hello(update: Update, context: Context) -> None:\n    await context.tell("hello")\n'
    tree.write("handlers/help/guide.py", kept["handlers/help/guide.py"] + function)
    line = '    commands=(Command("help", guide.on_help, bare=True), Command("hello", guide.on_hello)),\n'
    tree.edit("handlers/help/feature.py", '    commands=(Command("help", guide.on_help, bare=True),),\n', line)
    for language, texts in COMMAND_TEXTS.items():
        tree.write(f"texts/{language}.ftl", kept[f"texts/{language}.ftl"] + texts)
    tree.write("docs/commands.md", kept["docs/commands.md"] + "\n| `/hello` | `/terve` | `/tjena` | says hello |\n")
    people(
        tree,
        'assert "Terve. Kerro" in await aino.says("/terve") and "Terve. Kerro" in await aino.says("/tjena")',
        'menus = {command["command"] for menu in stage.world.menus.values() for command in menu}',
        'assert {"terve", "tjena", "hello"} <= menus',
    )
    tree.passes("tests/unit", "tests/flows/test_authority.py", "-n", "2", "-p", "no:cacheprovider")
    for name, text in kept.items():
        tree.write(name, text)
    people(tree, 'assert "Tuota komentoa en tunne" in await aino.says("/terve")')


STORAGE = '''"""Thanks: which signals the team has thanked for."""

from __future__ import annotations

from storage.engine.kept import Kept
from storage.engine.unit_of_work import UnitOfWork

KEPT = Kept(waiting=("DELETE FROM thanks WHERE signal_id = ?",), names_person=(("thanks", "person_id"),))


def add(unit: UnitOfWork, signal_id: int, person_id: int) -> None:
    unit.write("INSERT INTO thanks (signal_id, person_id, at) VALUES (?, ?, ?)", (signal_id, person_id, unit.now))
'''
TABLE = """CREATE TABLE thanks (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    person_id INTEGER REFERENCES people (id),
    at INTEGER NOT NULL
);
"""
THANK = '''"""A coordinator thanks the reporter of a signal."""

from __future__ import annotations

from telegram import Update

from handlers import team
from handlers.context import Context, message_params
from storage import signals, thanks


@team.coordinators_only
async def on_thank(update: Update, context: Context) -> None:
    """/thank REF"""
    signal = await signals.find(context.unit, " ".join(context.args or []))
    author = await context.unit.person_by_id(signal.person_id or 0) if signal else None
    if signal is None or author is None:
        await context.tell("reference-unknown")
        return
    thanks.add(context.unit, signal.id, context.person.id)
    html = context.texts.html(author.language, "thanks-came", reference=signals.shown(signal.reference))
    await context.unit.post(author.recipient, "sendMessage", message_params(html))
    await context.tell("thanked")
'''
FEATURE = '''"""Thanks, as a feature."""

from __future__ import annotations

from handlers.feature import Chats, Command, Feature, Menu
from handlers.thanks import thank

FEATURE = Feature("thanks", switch=True, commands=(Command("thank", thank.on_thank, Menu.TEAM, Chats.ANYWHERE),))
'''
FEATURE_TEXTS = {
    "fi": """command-thank = kiita
command-thank-about = Kiitä kertojaa
thanks-came = Tiimi kiittää viestistäsi { $reference }.
thanked = Kiitos on lähetetty.
""",
    "sv": """command-thank = tacka
command-thank-about = Tacka
thanks-came = Teamet tackar för { $reference }.
thanked = Skickat.
""",
    "en": """command-thank = thank
command-thank-about = Thank
thanks-came = The team thanks you for { $reference }.
thanked = Sent.
""",
}


def test_a_feature(tree: Tree) -> None:
    everybody_comes(tree)
    tree.write("handlers/thanks/__init__.py", '"""Thanks: the team thanks somebody for a signal."""\n')
    tree.write("handlers/thanks/thank.py", THANK)
    tree.write("handlers/thanks/feature.py", FEATURE)
    anchor = "from handlers.triage.feature import FEATURE as TRIAGE\n"
    tree.edit("handlers/features.py", anchor, "from handlers.thanks.feature import FEATURE as THANKS\n" + anchor)
    tree.edit("handlers/features.py", "    RETENTION,\n", "    RETENTION,\n    THANKS,\n")
    tree.edit("tests/unit/test_house.py", '    "retention": BASICS', '    "thanks": BASICS,\n    "retention": BASICS')
    for language, texts in FEATURE_TEXTS.items():
        tree.write(f"texts/{language}.ftl", tree.read(f"texts/{language}.ftl") + f"\n## Thanks (thanks)\n\n{texts}")
    tree.write("storage/thanks.py", STORAGE)
    number = 1 + max(int(path.name[:4]) for path in (tree.path / "storage" / "migrations").glob("*.sql"))
    tree.write(f"storage/migrations/{number:04}_thanks.sql", TABLE)
    tree.edit("storage/kept.py", "questions, referrals\n", "questions, referrals, thanks\n")
    tree.edit("storage/kept.py", "    mails.KEPT,\n", "    mails.KEPT,\n    thanks.KEPT,\n")
    tree.edit("tests/unit/test_house.py", '"questions", "referrals"}', '"questions", "referrals", "thanks"}')
    assert tree.run("tests.storage.write_schema").returncode == 0
    tree.write("docs/commands.md", tree.read("docs/commands.md") + "\n| `/thank` | `/kiita` | `/tacka` | thanks the writer |\n")
    people(
        tree,
        'reference = await aino.reports("Bussi ei kulje enää iltaisin")',
        'assert "lähetetty" in await kaisa.says(f"/kiita {reference}")',
        'assert "Tiimi kiittää viestistäsi" in aino.heard and stage.rows("SELECT count(*) FROM thanks") == [(1,)]',
        'assert "vain järjestötiimille" in await aino.says(f"/kiita {reference}")',
        'await aino.says("/unohda")',
        'await aino.taps("Kyllä, unohda")',
        'assert stage.rows("SELECT count(*) FROM thanks") == [(0,)]',
        "await stage.volunteer()",
    )
    tree.passes("tests/unit", "tests/storage", "tests/flows/test_authority.py", "-n", "2", "-p", "no:cacheprovider")
    _take_away(tree)
    people(tree, 'assert "Tuota komentoa en tunne" in await aino.says("/kiita")', 'await aino.reports("Torin penkit ovat rikki")')


def _take_away(tree: Tree) -> None:
    """By the recipe for taking a feature away, with the table in a migration of its own."""
    from tests.recipes import removal

    for town in ("town.toml", "bot/sandbox/town.toml"):
        tree.edit(town, "[features]\n", "[features]\nthanks = true\n")
    tree.write(
        "tests/recipes/removal.py",
        tree.read("tests/recipes/removal.py").replace(
            '    "export": Beside(),\n', '    "export": Beside(),\n    "thanks": Beside(),\n'
        ),
    )
    removal.remove(tree, "thanks", removal.Beside(("storage/thanks.py",), ("thanks",)))
