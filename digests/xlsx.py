"""Signals as a spreadsheet."""

from __future__ import annotations

import io
from collections.abc import Sequence

from digests.compose import Composer
from storage.answers import unpacked
from storage.models import Signal
from storage.signals import shown
from storage.town import WHOLE_TOWN

COLUMNS = (  # text key of the heading, width in characters
    ("reference", 12),
    ("date", 12),
    ("kind", 16),
    ("category", 30),
    ("area", 24),
    ("language", 12),
    ("state", 16),
    ("text", 90),
)
ANSWER_WIDTH = 30  # characters, for answers to the town's own questions


def neutral(text: str) -> str:
    """Adds an apostrophe to a text that a spreadsheet would take for a formula, also after an export to CSV."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def workbook(composer: Composer, signals: Sequence[Signal]) -> bytes:
    """An .xlsx file with typed columns, frozen header and filters. Sensitive signals have no text and no area."""
    import xlsxwriter  # slow import, needed only for spreadsheets

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    texts, language, town = composer.texts, composer.language, composer.town
    sheet = book.add_worksheet(texts.plain(language, "sheet-name")[:31])
    bold = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "d.m.yyyy", "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    names = {question.key: question.name[language] for question in town.questions}
    for answer in (each for signal in signals for each in unpacked(signal.answers)):  # also to questions of earlier times
        names.setdefault(answer.key, answer.spoken(town, language)[0])
    headings = [(texts.plain(language, f"column-{key}"), width) for key, width in COLUMNS]
    headings += [(name, ANSWER_WIDTH) for name in names.values()]
    for column, (heading, width) in enumerate(headings):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, neutral(heading), bold)
    for row, signal in enumerate(signals, 1):
        area = texts.plain(language, "area-whole") if signal.area == WHOLE_TOWN else town.area(signal.area, language)
        received = town.local(signal.received_at).replace(tzinfo=None)
        text = composer.instead(signal) or signal.shown_text
        sheet.write_string(row, 0, shown(signal.reference), wrapped)
        sheet.write_datetime(row, 1, received, day)
        sheet.write_string(row, 2, texts.plain(language, f"kind-{signal.kind}"), wrapped)
        sheet.write_string(row, 3, composer.category(signal.category), wrapped)
        sheet.write_string(row, 4, "" if signal.sensitive else area or "", wrapped)
        sheet.write_string(row, 5, texts.plain(language, f"language-{signal.language}"), wrapped)
        sheet.write_string(row, 6, texts.plain(language, f"state-{signal.state}"), wrapped)
        sheet.write_string(row, 7, neutral(text), wrapped)
        answers = () if composer.instead(signal) else unpacked(signal.answers)
        spoken = {answer.key: answer.spoken(town, language)[1] for answer in answers}
        for column, key in enumerate(names, len(COLUMNS)):
            sheet.write_string(row, column, neutral(spoken.get(key, "")), wrapped)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(signals)), len(headings) - 1)
    book.close()
    return out.getvalue()
