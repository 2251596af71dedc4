"""Rules that models of what is kept know by themselves."""

from __future__ import annotations

import pytest

from storage.contacts import Contact, ContactKind
from storage.engine.inflection import prefixes
from storage.engine.models import Recipient
from storage.models import Invite, Purpose
from storage.signals import folded, new_reference, shown
from storage.town import WHOLE_TOWN


def contact(categories: str = "", areas: str = "", **more: object) -> Contact:
    values = {"id": 1, "kind": ContactKind.TOWN, "unit": "u", "created_at": 0, "confirmed_at": 0}
    return Contact.model_validate({**values, "categories": categories, "areas": areas, **more})


@pytest.mark.parametrize(
    ("categories", "areas", "category", "area", "covered"),
    [
        ("", "", "food", "nummi", True),
        ("food money", "", "food", "nummi", True),
        ("food money", "", "older", "nummi", False),
        ("food", "", None, "nummi", False),
        ("", "nummi skanssi", "food", "nummi", True),
        ("", "nummi", "food", "skanssi", False),
        ("", "nummi", "food", WHOLE_TOWN, True),
        ("", "nummi", "food", None, True),
    ],
)
def test_a_contact_covers_all_that_is_not_left_out(
    categories: str, areas: str, category: str | None, area: str | None, covered: bool
) -> None:
    assert contact(categories, areas).covers(category, area) is covered


def test_a_contact_is_reached_by_mail_or_by_telegram() -> None:
    assert contact(email="a@example.org").reachable and contact(person_id=0).reachable
    assert not contact().reachable and not contact(email="").reachable


def invite(**more: object) -> Invite:
    values = {"id": 1, "purpose": Purpose.TEAM, "association_id": None, "one_time": True, "created_at": 0, "expires_at": 100}
    return Invite.model_validate({**values, "used_at": None, "revoked_at": None, **more})


@pytest.mark.parametrize(
    ("more", "now", "valid"),
    [
        ({}, 99, True),
        ({}, 100, False),
        ({"used_at": 5}, 10, False),
        ({"one_time": False, "used_at": 5}, 10, True),
        ({"one_time": False, "expires_at": None}, 10**9, True),
        ({"one_time": False, "expires_at": None, "revoked_at": 5}, 10, False),
    ],
)
def test_an_invite_is_valid_until_it_is_used_expired_or_revoked(more: dict[str, object], now: int, valid: bool) -> None:
    assert invite(**more).valid(now) is valid


def test_references_survive_being_read_and_typed() -> None:
    for _ in range(50):
        reference = new_reference()
        assert folded(shown(reference)) == folded(shown(reference).lower()) == reference and len(reference) == 8


def test_a_recipient_is_kept_as_words() -> None:
    for recipient in (Recipient.person(7), Recipient.chat(-3)):
        assert Recipient.parse(str(recipient)) == recipient


@pytest.mark.parametrize(
    ("word", "language", "inflected"),
    [
        ("katu", "fi", ("kadulla", "kadun", "katua")),
        ("ranta", "fi", ("rannalla", "rantaan")),
        ("vanhus", "fi", ("vanhukset", "vanhuksille")),
        ("yksinäisyys", "fi", ("yksinäisyyden", "yksinäisyyttä")),
        ("bussen", "sv", ("buss", "bussar")),
        ("walking", "en", ("walk", "walked")),
    ],
)
def test_inflected_forms_begin_like_the_word(word: str, language: str, inflected: tuple[str, ...]) -> None:
    for form in inflected:
        assert any(form.startswith(prefix) for prefix in prefixes(word, language)), form
