"""Fixtures of the flows."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.post import PostOffice
from tests.stage import Stage


@pytest.fixture
async def post_office(stage: Stage) -> AsyncIterator[PostOffice]:
    office = PostOffice()
    await office.open()
    office.serve(stage)
    yield office
    await office.close()
