"""The kinds of personal data, and the search function for each, which yields (start, end) spans of a text."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from texts.personal_data.codes import ibans, identity_codes
from texts.personal_data.contacts import emails, handles, phones
from texts.personal_data.places import addresses, plates
from texts.personal_data.spans import Spans


class Personal(StrEnum):
    """The kinds of personal data that redaction finds."""

    IDENTITY_CODE = "identity_code"
    IBAN = "iban"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    HANDLE = "handle"
    PLATE = "plate"


SEARCHES: tuple[tuple[Personal, Callable[[str], Spans]], ...] = (
    (Personal.EMAIL, emails),
    (Personal.IBAN, ibans),
    (Personal.IDENTITY_CODE, identity_codes),
    (Personal.PHONE, phones),
    (Personal.ADDRESS, addresses),
    (Personal.HANDLE, handles),
    (Personal.PLATE, plates),
)  # the order matters: what one search finds is not seen by the next
WITHOUT_DIGITS = frozenset({Personal.EMAIL, Personal.HANDLE})  # all other kinds contain a digit
