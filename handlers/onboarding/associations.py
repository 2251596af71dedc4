"""The register of associations: name, contact, languages."""

from __future__ import annotations

from handlers.context import Context
from handlers.dialogs.base import TeamDialog
from handlers.dialogs.forms import Form, Question, Text
from handlers.onboarding import connecting
from storage import people
from storage.engine.models import Draft
from storage.models import Purpose
from texts.redaction import EVERYTHING


class RegisterAssociation(TeamDialog):
    """Registers an association, then sends an invite for it."""

    form = Form(
        "association",
        (
            Question("name", Text(limit=100, stays=EVERYTHING)),
            Question("contact", Text(limit=300, stays=EVERYTHING), optional=True),
            Question("languages", Text(limit=100), optional=True),
        ),
    )

    async def summary(self, context: Context, draft: Draft) -> str:
        answers = draft.answers
        return context.html(
            "association-review",
            name=answers["name"],
            contact=answers.get("contact") or "–",
            languages=answers.get("languages") or "–",
        )

    async def submit(self, context: Context, draft: Draft) -> None:
        answers = draft.answers
        number = await people.register_association(
            context.unit, answers["name"], answers.get("contact") or "", answers.get("languages") or ""
        )
        context.audit("association", detail=answers["name"])
        await connecting.send_invite(context, Purpose(answers.get("purpose", Purpose.ASSOCIATION)), number)
