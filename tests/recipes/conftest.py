"""The copy in which a recipe is carried out."""

from __future__ import annotations

import pytest

from tests.recipes.tree import Tree


@pytest.fixture
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A fresh copy. Not in tmp_path, which is searched for the tests' own token."""
    return Tree(tmp_path_factory.mktemp("copy") / "kuulolla")
