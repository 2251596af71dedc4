"""Base classes of dialogs. A dialog is a form with its options, its summary and what sending it does."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from typing import Protocol

from handlers import team
from handlers.context import Context
from handlers.dialogs import forms
from handlers.dialogs.forms import Answers, Form, Option, Question
from storage.engine.models import Draft
from storage.town import Town


class Dialog(ABC):
    """A form with what only it knows: its options, its summary, and what sending it does."""

    form: Form
    presets: Mapping[str, Collection[str]] = {}  # values that a button may bring, by answer; extends the engine's list

    def __init__(self, town: Town) -> None:
        self.town = town

    async def allowed(self, context: Context) -> bool:
        """May this person go on with it? Asked at every step, because a role can end in between."""
        return True

    def ask(self, context: Context, draft: Draft, question: Question) -> str:
        """The HTML of a question."""
        return context.html(f"{self.form.key}-{question.key}-ask")

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        """The options of a Choice question, in the order in which they are numbered."""
        return []

    async def summary(self, context: Context, draft: Draft) -> str:
        """The HTML of the review. Never asked of a form that is sent without one."""
        raise NotImplementedError

    def words(self, answers: Answers) -> str:
        """What the person has written so far: a change of it calls on_text_changed."""
        return str(answers.get(self.form.main or "") or "")

    async def on_text_changed(self, context: Context, before: Draft, after: Draft) -> Draft:
        """Called after something was written, extended, replaced or restored. Returns the draft to go on with."""
        return after

    def prepare_review(self, context: Context, draft: Draft) -> Draft:
        """Computes what the review needs, before it is shown. The result is stored with the draft."""
        return draft

    async def review_options(self, context: Context, draft: Draft) -> list[list[Option]]:
        """Rows of buttons for the review, besides send and delete: by default one edit button for each question."""
        return [[edit_option(context, self.form, question.key)] for question in self.form.questions]

    @abstractmethod
    async def submit(self, context: Context, draft: Draft) -> None:
        """Carries out what was sent. The engine has dropped the draft before."""


class TeamDialog(Dialog):
    """A dialog for coordinators only."""

    async def allowed(self, context: Context) -> bool:
        return await team.coordinates(context)


Dialogs = Mapping[str, Dialog]  # by the key of their form


class HasDialogs(Protocol):
    """Whatever knows all dialogs: the features, put together."""

    @property
    def dialogs(self) -> Dialogs: ...


def dialogs_of(context: Context) -> Dialogs:
    """All dialogs, as they were put together when the program started."""
    features: HasDialogs = context.application.bot_data["features"]
    return features.dialogs


def edit_option(context: Context, form: Form, question: str) -> Option:
    """A button of the review that asks one question again."""
    return Option(f"{forms.EDIT}{question}", context.plain(f"{form.key}-{question}-edit"))
