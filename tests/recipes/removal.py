"""Takes an optional feature out of a copy for good, by the README's recipe "Taking a feature away"."""

from __future__ import annotations

import re
from typing import NamedTuple

from tests.recipes.tree import Tree
from texts.messages import available


class Beside(NamedTuple):
    """What a feature has outside its package."""

    files: tuple[str, ...] = ()  # modules of other rooms, which nothing but a list knows
    tables: tuple[str, ...] = ()
    wiring: str = ""  # lines of bot/app.py that mention it, a regular expression


BESIDE = {
    "endorsements": Beside(("storage/endorsements.py", "digests/endorsed.py"), ("endorsements", "offers")),
    "follow_up": Beside(("storage/follow_ups.py", "digests/helped.py"), ("follow_ups",)),
    "email": Beside(("storage/mails.py", "bot/delivery/mailer.py"), ("mails",), "[Mm]ailer"),
    "recording": Beside(),
    "export": Beside(),
}
LISTS = ("storage/kept.py", "digests/parts.py")


def remove(tree: Tree, key: str, beside: Beside | None = None) -> None:
    """Its package, its line in the list, its texts, its tests; what lies beside it, and a migration that drops its tables."""
    tree.delete(f"handlers/{key}")
    tree.drop_lines("handlers/features.py", rf"handlers\.{key}\.feature|^    {key.upper()},$")
    for language in available():
        text = tree.read(f"texts/{language}.ftl")
        left = re.sub(rf"\n## [^\n]* \({key}\)\n.*?(?=\n## |\Z)", "", text, flags=re.S)
        assert left != text
        tree.write(f"texts/{language}.ftl", left)
    for town in ("town.toml", "bot/sandbox/town.toml"):
        tree.drop_lines(town, rf"^{key} = (true|false)")
    beside = beside or BESIDE[key]
    for name in beside.files:
        tree.delete(name)
        _take_off_the_lists(tree, name)
    if beside.wiring:
        tree.drop_lines("bot/app.py", beside.wiring)
    if beside.tables:
        number = 1 + max(int(path.name[:4]) for path in (tree.path / "storage" / "migrations").glob("*.sql"))
        drops = "".join(f"DROP TABLE {table};\n" for table in reversed(beside.tables))
        tree.write(f"storage/migrations/{number:04}_without_{key}.sql", drops)
        assert tree.run("tests.storage.write_schema").returncode == 0
    _remove_tests(tree, key)


def _take_off_the_lists(tree: Tree, name: str) -> None:
    room, _, module = name.removesuffix(".py").rpartition("/")
    for listing in LISTS:
        text = tree.read(listing)
        if re.search(rf"^    {module}\.", text, re.M):
            tree.drop_lines(listing, rf"^    {module}\.")
            imported = re.search(rf"^from {room} import (.+)$", tree.read(listing), re.M)
            assert imported is not None
            left = [each for each in imported[1].split(", ") if each != module]
            line = f"from {room} import {', '.join(left)}\n" if left else ""
            tree.edit(listing, imported[0] + "\n", line)


def _remove_tests(tree: Tree, key: str) -> None:
    for name in (f"tests/flows/test_{key}.py", f"tests/storage/test_{key}.py", f"tests/unit/buttons/{key}.txt"):
        if (tree.path / name).exists():
            tree.delete(name)
    tree.drop_lines("tests/unit/test_house.py", rf'^    "{key}": ')
    tree.drop_lines("tests/recipes/removal.py", rf'^    "{key}": ')
