"""The register of contacts: who acts on what and where, and how they are reached."""

from __future__ import annotations

import re

from telegram import Update

from handlers import team
from handlers.buttons import NewContact
from handlers.choices import areas, categories
from handlers.contacts import outgoing
from handlers.contacts.buttons import ContactTap, RegisterPage
from handlers.context import Button, Context, button
from handlers.dialogs import engine
from handlers.dialogs.base import TeamDialog
from handlers.dialogs.forms import Choice, Form, Option, Question, Text
from handlers.onboarding import connecting
from handlers.pager import pager
from storage import contacts, invites, referrals
from storage.contacts import Contact, ContactKind
from storage.engine.models import Draft
from storage.models import Invite, Purpose
from storage.town import WHOLE_TOWN
from texts.clean import shorten
from texts.redaction import EVERYTHING

PAGE = 12
EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")


def is_email(text: str) -> bool:
    """Is the text one plain address that a mail server would take, without line breaks or a display name?"""
    return len(text) <= 254 and bool(EMAIL.fullmatch(text.strip()))


@team.coordinators_only
async def on_contacts(update: Update, context: Context) -> None:
    await _list(context, 0, new=True)


@team.coordinators_only
async def on_new(update: Update, context: Context, data: NewContact) -> None:
    await engine.begin(context, "contact", {} if context.services.send_letter else {"email": None})


@team.coordinators_only
async def on_page(update: Update, context: Context, data: RegisterPage) -> None:
    await _list(context, data.page)


@team.coordinators_only
async def on_contact_tap(update: Update, context: Context, data: ContactTap) -> None:
    wish = data.wish
    contact = await contacts.by_id(context.unit, data.contact)
    if contact is None or contact.removed_at is not None:
        context.toast("toast-old-button", alert=True)
    elif wish == "open":
        await _open(context, contact)
    elif wish == "link":
        await send_link(context, contact)
    elif wish == "confirm":
        contacts.confirm(context.unit, contact.id)
        context.toast("toast-done")
        await _open(context, contact.model_copy(update={"flag": None, "confirmed_at": context.now}))
    elif wish == "remove":
        rows = [
            [button(context.plain("button-remove-yes"), ContactTap("gone", contact.id))],
            [button(context.plain("button-back"), ContactTap("open", contact.id))],
        ]
        await context.show(context.html("contact-remove-ask", unit=contact.unit), rows, slot="contacts")
    else:
        contacts.remove(context.unit, contact)
        context.audit("contact-removed", detail=contact.unit)
        await context.show(context.html("contact-removed", unit=contact.unit), [_back(context)], slot="contacts")


def _back(context: Context) -> list[Button]:
    return [button(context.plain("button-back"), RegisterPage("list"))]


async def _list(context: Context, page: int, *, new: bool = False) -> None:
    known = await contacts.everyone(context.unit)
    shown = known[page * PAGE : (page + 1) * PAGE]
    lines: list[str] = [context.html("contacts-title" if known else "contacts-none", count=len(known))]
    rows: list[list[Button]] = [
        [button(shorten(_label(context, contact), 60), ContactTap("open", contact.id))] for contact in shown
    ]
    lacking = [
        names[context.language]
        for key, names in context.town.categories.items()
        if not any(outgoing.reachable(context.services, contact) and contact.covers(key, None) for contact in known)
    ]
    if known and lacking:
        lines.append(context.html("contacts-lacking", names=", ".join(lacking)))
    rows += pager(context, page, len(known) > (page + 1) * PAGE, lambda p: RegisterPage("list", p))
    rows.append([button(context.plain("button-contact-new"), NewContact())])
    speak = context.say if new else context.show
    await speak("\n\n".join(lines), rows, slot="contacts")


def _label(context: Context, contact: Contact) -> str:
    warning = context.plain(f"flag-{contact.flag}") if contact.flag else ""
    if not outgoing.reachable(context.services, contact):
        warning = context.plain("flag-unlinked")
    return f"{contact.unit} · {warning}" if warning else contact.unit


async def _open(context: Context, contact: Contact) -> None:
    town, language = context.town, context.language
    covered = [town.category(key, language) or key for key in contact.categories.split()]
    places = [town.area(key, language) or key for key in contact.areas.split()]
    waiting = await referrals.waiting_of(context.unit, contact.id)
    lines: list[str] = [
        context.html(
            "contact-card",
            unit=contact.unit,
            kind=context.plain(f"contact-kind-{contact.kind}"),
            name=contact.name or "–",
            categories=", ".join(covered) or context.plain("contact-all"),
            areas=", ".join(places) or context.plain("contact-all"),
            way=_way(context, contact),
            day=context.day(context.town.local(contact.confirmed_at).date()),
            waiting=len(waiting),
        )
    ]
    if contact.flag:
        lines.append(context.html(f"flag-{contact.flag}-long"))
    rows = [
        [button(context.plain("button-contact-link"), ContactTap("link", contact.id))],
        [button(context.plain("button-contact-confirm"), ContactTap("confirm", contact.id))],
        [button(context.plain("button-contact-remove"), ContactTap("remove", contact.id))],
        _back(context),
    ]
    await context.show("\n\n".join(lines), rows, slot="contacts")


def _way(context: Context, contact: Contact) -> str:
    if contact.person_id is not None:
        return "Telegram"
    return contact.email or context.plain("flag-unlinked")


async def send_link(context: Context, contact: Contact) -> None:
    """Sends a link for one use. The person who opens it is this contact from then on."""
    code = invites.create(context.unit, Purpose.CONTACT, contact_id=contact.id)
    context.audit("invited-contact", detail=contact.unit)
    url = context.services.link(code)
    caption = context.html("invite-made-contact", unit=contact.unit, link=url, days=invites.DAYS)
    await connecting.send_link(context, url, caption)


async def join(context: Context, invite: Invite) -> None:
    """The link of a contact was used: from now on that contact is reached in this chat."""
    contact = await contacts.by_id(context.unit, invite.contact_id) if invite.contact_id else None
    if contact is None or contact.removed_at is not None:
        await context.tell("code-unknown")
        return
    contacts.join(context.unit, contact, context.person.id)
    await context.tell("you-act", unit=contact.unit)


class RegisterContact(TeamDialog):
    """A new contact. No category means all categories, no area means all areas."""

    form = Form(
        "contact",
        (
            Question("unit", Text(limit=100, stays=EVERYTHING)),
            Question("kind", Choice()),
            Question("name", Text(limit=100, stays=EVERYTHING), optional=True),
            Question("categories", Choice(many=True), optional=True),
            Question("areas", Choice(page=12, many=True), optional=True),
            Question("email", Text(limit=254, accepts=is_email, refusal="email", stays=EVERYTHING), optional=True),
        ),
    )

    async def options(self, context: Context, draft: Draft, question: Question) -> list[Option]:
        if question.key == "kind":
            return [Option(kind, context.plain(f"contact-kind-{kind}")) for kind in ContactKind]
        if question.key == "categories":
            return await categories(context)
        if question.key == "areas":  # no area means the whole town
            return [option for option in areas(context) if option.value != WHOLE_TOWN]
        return []

    async def review_options(self, context: Context, draft: Draft) -> list[list[Option]]:
        rows = await super().review_options(context, draft)
        return rows if context.services.send_letter else rows[:-1]  # without e-mail nobody is asked for an address

    async def summary(self, context: Context, draft: Draft) -> str:
        answers, town = draft.answers, context.town
        covered = [town.categories[key][context.language] for key in answers.get("categories") or []]
        places = [town.areas[key][context.language] for key in answers.get("areas") or []]
        return context.html(
            "contact-review",
            unit=answers["unit"],
            kind=context.plain(f"contact-kind-{answers['kind']}"),
            name=answers.get("name") or "–",
            categories=", ".join(covered) or context.plain("contact-all"),
            areas=", ".join(places) or context.plain("contact-all"),
            way=answers.get("email") or context.plain("contact-by-link"),
        )

    async def submit(self, context: Context, draft: Draft) -> None:
        answers = draft.answers
        number = await contacts.add(
            context.unit,
            ContactKind(answers["kind"]),
            answers["unit"],
            answers.get("name") or "",
            " ".join(answers.get("categories") or []),
            " ".join(answers.get("areas") or []),
            (answers.get("email") or "").strip() or None,
        )
        contact = await contacts.by_id(context.unit, number)
        assert contact is not None
        context.audit("contact-added", detail=contact.unit)
        await context.tell("contact-kept", unit=contact.unit)
        if contact.email is None:
            await send_link(context, contact)
