"""The pure dialog: every step, and what must hold whatever people do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.dialogs import forms, steps
from handlers.dialogs.forms import Choice, Form, FormError, Option, Question, Text
from handlers.dialogs.steps import Ask, Cancelled, Review, Stale, Submit, Tapped, Typed
from storage.engine.models import Draft

FORM = Form(
    "signal",
    (
        Question("text", Text(limit=50)),
        Question("category", Choice()),
        Question("area", Choice(), optional=True, when=lambda answers: answers.get("category") != "b"),
    ),
    main="text",
)
OPTIONS = {"category": [Option("a", "Apple"), Option("b", "Bärry pie")], "area": [Option("x", "North"), Option("y", "South")]}
CONTROLS = [Option(forms.BACK, "Back"), Option(forms.SKIP, "Skip"), Option(forms.CANCEL, "Stop"), Option(forms.KEEP, "Keep")]
REVIEW = [Option(forms.SEND, "Send"), Option(forms.CANCEL, "Delete"), Option(f"{forms.EDIT}text", "Change")]


def draft(**changes: Any) -> Draft:
    return Draft(**{"id": 1, "person_id": 1, "form": "signal", "asking": "text", **changes})


def step(state: Draft, reply: Typed | Tapped) -> steps.Step:
    if state.asking is None:
        return steps.advance(FORM, state, reply, REVIEW)
    hidden = set() if state.asking == "area" else {forms.SKIP}
    hidden |= set() if state.asking in state.answers else {forms.KEEP}
    controls = [option for option in CONTROLS if option.value not in hidden]
    return steps.advance(FORM, state, reply, [*OPTIONS.get(state.asking, []), *controls])


def test_answers_lead_to_the_review_and_sending() -> None:
    found = step(draft(), Typed("words"))
    assert isinstance(found, Ask) and found.question.key == "category"
    found = step(found.draft, Tapped("category", "a"))
    assert isinstance(found, Ask) and found.question.key == "area"
    found = step(found.draft, Typed("2"))
    assert isinstance(found, Review) and found.draft.answers == {"text": "words", "category": "a", "area": "y"}
    assert isinstance(step(found.draft, Typed("  SEND. ")), Submit)


def test_a_question_that_does_not_apply_is_not_asked() -> None:
    state = draft(asking="category", answers={"text": "words"})
    assert isinstance(step(state, Typed("bärry  PIE")), Review)


def test_a_question_inserted_later_is_asked_and_corrupts_nothing() -> None:
    longer = Form("signal", (*FORM.questions, Question("new", Choice())), main="text")
    state = draft(asking=None, answers={"text": "words", "category": "a", "area": None})
    found = steps.ask_next(longer, state)
    assert isinstance(found, Ask) and found.question.key == "new"


def test_buttons_of_another_question_are_stale() -> None:
    state = draft(asking="category", answers={"text": "words"})
    assert isinstance(step(state, Tapped("area", "x")), Stale)
    assert isinstance(step(state, Tapped("category", "forged")), Stale)


def test_too_long_an_addition_changes_nothing() -> None:
    state = draft(asking="category", answers={"text": "words"})
    found = step(state, Typed("x" * 60))
    assert isinstance(found, Ask) and found.note == "full" and found.draft.answers == {"text": "words"}


@pytest.mark.parametrize(
    "build",
    [
        lambda: Form("x", ()),
        lambda: Form("x", (Question("a", Text()), Question("a", Text()))),
        lambda: Form("x", (Question("a b", Text()),)),
        lambda: Form("x", (Question("a", Choice()),), main="a"),
        lambda: Form("x", (Question("a", Text()),), main="b"),
    ],
)
def test_wrong_forms_are_refused_when_built(build: Any) -> None:
    with pytest.raises(FormError):
        build()


replies = st.one_of(
    st.builds(Typed, st.sampled_from(["", "1", "2", "Apple", "Send", "Back", "Skip", "Keep", "words", "x" * 60])),
    st.builds(
        Tapped,
        st.sampled_from([None, "text", "category", "area"]),
        st.sampled_from(["a", "x", forms.BACK, forms.SKIP, forms.KEEP, forms.UNDO, forms.SEND, f"{forms.EDIT}text", "zz"]),
    ),
)


@given(st.lists(replies, max_size=40))
def test_whatever_people_do_a_dialog_goes_on(audit_entries: list[Typed | Tapped]) -> None:
    state = draft()
    for act in audit_entries:
        found = step(state, act)
        assert not isinstance(found, Cancelled)
        if isinstance(found, Submit):
            assert found.draft.answers["text"] and "category" in found.draft.answers
            return
        if isinstance(found, Ask):
            assert found.draft.asking == found.question.key
        if isinstance(found, Review):
            assert FORM.next_question(found.draft.answers) is None
        before = state.answers.get("text") or ""
        assert len(found.draft.answers.get("text") or "") <= max(50, len(before))
        state = found.draft
