"""What personal data looks like: one search for each kind, which gives the spans of a text that hold it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from texts.personal_data.codes import ibans, identity_codes
from texts.personal_data.contacts import emails, handles, phones
from texts.personal_data.places import addresses, plates
from texts.personal_data.spans import Spans


class Personal(StrEnum):
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
)  # in this order: what one has found the next does not see
WITHOUT_DIGITS = frozenset({Personal.EMAIL, Personal.HANDLE})  # all others hold a digit
