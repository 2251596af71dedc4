"""The list of what optional features add to what is told."""

from __future__ import annotations

from digests import endorsed, helped
from digests.part import Part

PARTS: tuple[Part, ...] = (
    endorsed.PART,
    helped.PART,
)
