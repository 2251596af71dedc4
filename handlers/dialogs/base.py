"""What a dialog is: a form with what only it knows. TeamDialog is a coordinator's."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from handlers import team
from handlers.context import Context
from handlers.dialogs import forms
from handlers.dialogs.forms import Form, Option, Question
from storage.engine.models import Draft


class Dialog:
    """A form with what only it knows: its options, its summary, and what sending it does."""

    form: Form
    presets: Mapping[str, Collection[str]] = {}  # what a button may bring as an answer, where forms differ

    async def allowed(self, context: Context) -> bool:
        """May this person go on with it? Asked at every step: a role can end in the middle."""
        return True

    def ask(self, context: Context, draft: Draft, question: Question) -> str:
        return context.html(f"{self.form.key}-{question.key}-ask")

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        return []

    async def summary(self, context: Context, draft: Draft) -> str:
        raise NotImplementedError

    async def on_text_changed(self, context: Context, before: Draft, after: Draft) -> Draft:
        """Listens to a main text that has just been written, added to, replaced or taken back."""
        return after

    def prepare_review(self, context: Context, draft: Draft) -> Draft:
        """What is worked out once, before the review shows, and kept with the draft."""
        return draft

    async def review_options(self, context: Context, draft: Draft) -> list[list[Option]]:
        return [[edit_option(context, self.form, question.key)] for question in self.form.questions]

    async def submit(self, context: Context, draft: Draft) -> None:
        raise NotImplementedError


class TeamDialog(Dialog):
    """A coordinator's."""

    async def allowed(self, context: Context) -> bool:
        return await team.coordinates(context)


Dialogs = Mapping[str, Dialog]  # by the key of their form


def dialogs_of(context: Context) -> Dialogs:
    """Every dialog there is, as the running program put them together."""
    found: Dialogs = context.application.bot_data["dialogs"]
    return found


def edit_option(context: Context, form: Form, question: str) -> Option:
    """A button of the review that opens one answer again."""
    return Option(f"{forms.EDIT}{question}", context.plain(f"{form.key}-{question}-edit"))
