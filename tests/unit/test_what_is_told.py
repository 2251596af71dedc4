"""What a card, a spreadsheet and the minutes say, from plain data."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import openpyxl
import pytest

from bot.words import build_texts
from digests.card import NOTES, PROPOSALS, Card, CardComposer
from digests.compose import Composer, joined
from digests.minutes import event_words
from digests.week import period
from digests.xlsx import workbook
from storage.likeness import Crowd
from storage.models import Event, Signal, State
from storage.notes import Note, TeamQuestion
from storage.town import Town
from tests.storage.steps import NOW, signal


def card(about: Signal, **more: object) -> Card:
    nothing = ("proposals", "merged", "notes", "marks", "referrals", "questions", "earlier", "added")
    values = {**dict.fromkeys(nothing, ()), "crowd": Crowd((about,))}
    return Card(about, now=datetime.fromtimestamp(NOW + 3 * 86400, UTC), **{**values, **more})  # type: ignore[arg-type]


def told(town: Town, shown: Card, *, open_text: bool = False) -> str:
    return joined(CardComposer(town, build_texts(town, strict=True)).card(shown, open_text=open_text))


@pytest.mark.parametrize(("count", "more"), [(PROPOSALS, ""), (PROPOSALS + 1, "ja 1 muuta"), (PROPOSALS + 3, "ja 3 muuta")])
def test_a_card_shows_some_proposals_and_counts_the_rest(town: Town, count: int, more: str) -> None:
    proposals = tuple(signal(number, text=f"Ehdotus numero {number}") for number in range(2, 2 + count))
    html = told(town, card(signal(1), proposals=proposals))
    assert html.count("Ehdotus numero") == PROPOSALS
    assert (more in html) if more else ("muuta" not in html)


def test_a_card_shows_the_newest_notes_of_each_question(town: Town) -> None:
    doing = TeamQuestion.DOING
    notes = tuple(Note(id=n, signal_id=1, question=doing, text=f"kirjaus {n:02}", at=NOW) for n in range(1, NOTES + 3))
    html = told(town, card(signal(1), notes=notes))
    assert "kirjaus 02" not in html and "kirjaus 03" in html and f"kirjaus {NOTES + 2:02}" in html


def test_a_sensitive_text_is_shown_only_where_it_is_asked_for(town: Town) -> None:
    shown = card(signal(1, text="Arka asia", sensitive=True, area="nummi"))
    assert "Arka asia" not in told(town, shown) and "Nummi" not in told(town, shown)
    assert "Arka asia" in told(town, shown, open_text=True) and "3 pv" in told(town, shown)


def test_every_column_of_the_spreadsheet_is_filled(town: Town) -> None:
    known = signal(1, text="Pimeä piha", area="nummi", category="housing", state=State.DELIVERED, language="sv")
    hidden = signal(2, text="Arka asia", area="nummi", sensitive=True)
    book = openpyxl.load_workbook(io.BytesIO(workbook(Composer(town, build_texts(town, strict=True)), [known, hidden])))
    assert book.active is not None
    head, first, second = (list(row) for row in book.active.iter_rows(values_only=True))
    assert head == ["Tunnus", "Päivä", "Laji", "Aihe", "Alue", "Kieli", "Vaihe", "Teksti"]
    assert first[0] == "0000-0001" and isinstance(first[1], datetime) and first[2] == "huoli"
    assert first[3:5] == ["Asuminen ja asunnottomuus", "Nummi–Halinen"] and first[5] == "ruotsi" and first[7] == "Pimeä piha"
    assert first[6] == build_texts(town).plain("fi", "state-delivered")
    assert not second[4] and "Arka asia" not in str(second)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Event(at=NOW, what="referral-taken", detail="Joukkoliikenne"), "vastaanottaja hoitaa asiaa: Joukkoliikenne"),
        (Event(at=NOW, what="merged", detail="ABCDEFGH"), "yhdistettiin toiseen viestiin: ABCD-EFGH"),
        (Event(at=NOW, what="merged-here", detail="ABCDEFGH"), "toinen viesti yhdistettiin tähän: ABCD-EFGH"),
        (Event(at=NOW, what="reworded", detail="earlier words"), None),
    ],
)
def test_events_name_units_and_other_signals_and_never_earlier_words(town: Town, event: Event, words: str | None) -> None:
    said = event_words(Composer(town, build_texts(town, strict=True)), event)
    assert said == words if words else "earlier words" not in said


def test_a_week_lasts_from_monday_to_sunday() -> None:
    monday, sunday = period(2026, 53)
    assert (monday.isoformat(), sunday.isoformat()) == ("2026-12-28", "2027-01-03")
