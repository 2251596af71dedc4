"""Shared by the searches for personal data: spans, patterns of dates and times."""

from __future__ import annotations

import re
from collections.abc import Iterator

TAKEN = "\x00"  # replaces each character of a find, so that the next search does not see it
Spans = Iterator[tuple[int, int]]  # start and end offset, end excluded

# Dates and times, which must not be taken for telephone numbers or addresses.
DATE = re.compile(r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\. ?(?:0?[1-9]|1[0-2])\. ?(?:(?:19|20)?\d\d)?(?!\d)")
ISO_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
TIMES = re.compile(r"(?<![\d.+])(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)? ?- ?(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)")
TIME = re.compile(r"(?<![\d.+])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.])")
HOURS = re.compile(r"(?<!\d)((?:[01]\d|2[0-3])[0-5]\d) ?- ?((?:[01]\d|2[0-4])[0-5]\d)(?!\d)")


def hide(match: re.Match[str]) -> str:
    """Replacement for re.sub: as many TAKEN characters, so that offsets stay valid."""
    return TAKEN * len(match[0])


def joined(text: str, start: int) -> bool:
    """Whether what begins at `start` is joined to a word before it."""
    return start > 0 and (text[start - 1].isalpha() or text[start - 1] == "_")
