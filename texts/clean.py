"""Normalisation of typed text, so that it is safe to store, compare and measure."""

from __future__ import annotations

import re
import unicodedata

# Direction overrides and isolates change the reading order of the text after them; the byte order mark and other
# control characters are invisible. Joiners stay: Persian and emoji need them.
_UNWANTED = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_INVISIBLE = re.compile("[\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\uffa0]")


def clean(text: str) -> str:
    """The text in NFC without control characters and direction overrides, lone surrogates as U+FFFD. '' if nothing is visible."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = _UNWANTED.sub("", unicodedata.normalize("NFC", text)).strip()
    return text if _INVISIBLE.sub("", text).strip() else ""


def fold(text: str) -> str:
    """A form for comparing labels: letters and digits only, without case."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"\w+", text))


def units(text: str) -> int:
    """The length in UTF-16 code units, which Telegram counts in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shorten(text: str, limit: int) -> str:
    """Cuts to at most `limit` UTF-16 units, at a space if possible, and adds an ellipsis if something was cut."""
    if units(text) <= limit:
        return text
    cut, used = 0, 1
    for cut, character in enumerate(text):  # noqa: B007
        used += 2 if character > "\uffff" else 1
        if used > limit:
            break
    head = text[:cut]
    space = max(head.rfind(" "), head.rfind("\n"))
    return (head[:space] if space > limit // 2 else head).rstrip(" \n.,;:") + "…"
