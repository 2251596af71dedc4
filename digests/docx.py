"""Word documents: a simple writer, and the digest as a document."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Sequence
from typing import Any

from digests.compose import Composer
from digests.digest_model import Digest
from storage.engine.models import Block


class Paper:
    """A document written line by line. Control characters that Word refuses are left out."""

    def __init__(self) -> None:
        from docx import Document  # slow import, needed only for documents

        self._paper: Any = Document()

    def title(self, words: str) -> None:
        self._paper.add_heading(_printable(words), level=1)

    def heading(self, words: str) -> None:
        self._paper.add_heading(_printable(words), level=2)

    def line(self, words: str) -> None:
        self._paper.add_paragraph(_printable(words))

    def points(self, words: Sequence[str]) -> None:
        """Adds a bulleted list."""
        for each in words:
            self._paper.add_paragraph(_printable(each), style="List Bullet")

    def bytes(self) -> bytes:
        """The document as a .docx file."""
        out = io.BytesIO()
        self._paper.save(out)
        return out.getvalue()


def _printable(words: str) -> str:
    return re.sub("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", "", words)


def document(composer: Composer, digest: Digest) -> bytes:
    """The digest as a .docx file, with the same words as the messages."""
    paper = Paper()
    title, *rest = _lines(composer.header(digest))
    paper.title(title)
    for line in rest:
        paper.line(line)
    for block in composer.body(digest):
        first, *rest = _lines(block)
        (paper.line if block.signal_id else paper.heading)(first)
        for line in rest:
            paper.line(line)
    return paper.bytes()


def _lines(block: Block) -> list[str]:
    plain = html.unescape(re.sub(r"<[^>]+>", "", block.html))
    return [line.strip() for line in plain.splitlines() if line.strip()]
