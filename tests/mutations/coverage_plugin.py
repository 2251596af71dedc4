"""A pytest plugin that records which test ran which line, in the file named by COVERED."""

from __future__ import annotations

import os
from collections.abc import Generator

import coverage
import pytest

_coverage = coverage.Coverage(
    data_file=os.environ["COVERED"], source=["bot", "handlers", "digests", "storage", "texts"], config_file=False
)
_coverage.set_option("run:concurrency", ["thread"])
_coverage.set_option("run:core", "ctrace")


def pytest_configure() -> None:
    _coverage.start()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    _coverage.switch_context(item.nodeid)
    try:
        return (yield)
    finally:
        _coverage.switch_context("")


def pytest_unconfigure() -> None:
    _coverage.stop()
    _coverage.save()
