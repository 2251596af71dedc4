"""Signals and digests as files."""

from __future__ import annotations

import io
from datetime import datetime

import openpyxl
import pytest
from docx import Document

from tests.flows.steps import (
    moment,
)
from tests.stage import GROUP, Stage

pytestmark = pytest.mark.needs("export")


async def test_the_spreadsheet_is_typed_and_harmless(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.reports('=HYPERLINK("http://x","klikkaa tästä")')
    await kaisa.says("/vienti 2")
    name, data = kaisa.documents[-1]
    assert name.endswith(".xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "Tunnus" and rows[1][7] == '\'=HYPERLINK("http://x","klikkaa tästä")'
    assert sheet.cell(2, 8).data_type == "s" and isinstance(rows[1][1], datetime)
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:H2"


async def test_the_week_as_files_by_button_privately(stage: Stage) -> None:
    kaisa, aino = await stage.team(), await stage.volunteer()
    await aino.reports("Torilla ei ole penkkejä")
    await stage.jump(moment(23))
    count = len(stage.messages(GROUP))
    await kaisa.taps("Excel", chat_id=GROUP)
    await kaisa.taps("Word", chat_id=GROUP)
    (sheet, _), (paper, data) = kaisa.documents[-2:]
    assert sheet == "kuulolla-2026-47.xlsx" and paper == "kuulolla-2026-47.docx"
    text = "\n".join(p.text for p in Document(io.BytesIO(data)).paragraphs)
    assert "viikko 47" in text and "Torilla ei ole penkkejä" in text
    assert len(stage.messages(GROUP)) == count


@pytest.mark.parametrize("words", ["abc", "0"])
async def test_no_number_of_weeks(stage: Stage, words: str) -> None:
    kaisa = await stage.team()
    assert "viikkojen määrä" in await kaisa.says(f"/vienti {words}")
