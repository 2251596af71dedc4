"""Each optional feature is taken away for good, and the rest does its work as before."""

from __future__ import annotations

import pytest

from handlers.features import SWITCHES
from tests.recipes.removal import BESIDE, remove
from tests.recipes.tree import SUITE, Tree

pytestmark = [pytest.mark.long, pytest.mark.recipes]


def test_the_recipe_knows_every_optional_feature() -> None:
    assert BESIDE.keys() == set(SWITCHES)


@pytest.mark.parametrize("key", SWITCHES)
def test_without_one(key: str, tree: Tree) -> None:
    remove(tree, key)
    print(key, tree.passes(*SUITE))


def test_without_any(tree: Tree) -> None:
    """Nothing that was left behind is unused, or of a wrong type."""
    for key in SWITCHES:
        remove(tree, key)
    print("none of them", tree.passes(*SUITE))
    linted = tree.run("ruff", "check", ".")
    assert linted.returncode == 0, linted.stdout
    typed = tree.run("mypy", "bot", "handlers", "digests", "storage", "texts")
    assert typed.returncode == 0, typed.stdout
