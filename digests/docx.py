"""The digest as a document to print or to keep with the minutes."""

from __future__ import annotations

import html
import io
import re

from digests.compose import Composer
from digests.view import Digest
from storage.models import Block


def document(composer: Composer, digest: Digest) -> bytes:
    """A .docx file with the same words as the messages."""
    from docx import Document  # heavy: only when asked

    paper = Document()
    title, *rest = _lines(composer.header(digest))
    paper.add_heading(title, level=1)
    for line in rest:
        paper.add_paragraph(line)
    for block in composer.body(digest):
        heading = block.signal_id is None
        for number, line in enumerate(_lines(block)):
            if heading and number == 0:
                paper.add_heading(line, level=2)
            else:
                paper.add_paragraph(line)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _lines(block: Block) -> list[str]:
    plain = html.unescape(re.sub(r"<[^>]+>", "", block.html))
    plain = re.sub("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", "", plain)
    return [line.strip() for line in plain.splitlines() if line.strip()]
