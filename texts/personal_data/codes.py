"""Personal identity codes and account numbers, which have check digits.

Finnish codes follow the rules of the Digital and Population Data Services Agency (with temporary codes and the century
signs of 2023) and are also found with a wrong check character; Swedish and Estonian ones only with a valid check digit.
"""

from __future__ import annotations

import re

from stdnum import iban, luhn
from stdnum.ee import ik
from stdnum.fi import hetu

from texts.personal_data.spans import Spans, joined

_SIX_DIGITS = re.compile(r"\d(?:[\s.]{0,2}\d){5}")  # every code begins so; a quick test that most texts fail
_GAP = r"[ .]?"
_TWO = r"(\d\s?\d)"
_BORN = rf"{_TWO}{_GAP}{_TWO}{_GAP}(1[89]|20)?{_TWO}"
_HETU = re.compile(rf"(?<![\d+]){_BORN}\s?([-+A-FU-Y])\s?(\d\s?\d\s?\d)\s?([0-9A-Y])(?=(\w?))", re.I)
_HETU_LOOSE = re.compile(r"(?<![\w+-])(\d{6}) ?(\d{3}) ?([0-9A-Y])(?!\w)", re.I)
_HETU_SHORT = re.compile(
    r"(?:hetu|henkilötun|sotu|personbeteckning|personnummer|identity|\bid)[^\d\n]{0,25}(\d{6} ?[-+A-FU-Y] ?\d{0,3})(?!\w)", re.I
)
_SWEDISH = re.compile(r"(?<!\d)(?:19|20)?(\d{6})[-+ ]?(\d{4})(?!\d)")
_ESTONIAN = re.compile(r"(?<!\d)[1-8]\d{10}(?!\d)")

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2} ?\d[ -]?\d(?:[ -]{0,2}[A-Z0-9]){11,30}", re.I)
_IBAN_LENGTHS = range(34, 14, -1)
_FINNISH_IBAN = 18

_MOBILE = re.compile(r"0(?:4\d|50)\d{3,9}$")


def identity_codes(text: str) -> Spans:
    """The spans of Finnish, Swedish and Estonian personal identity codes."""
    if not _SIX_DIGITS.search(text):
        return
    for match in _HETU.finditer(text):
        day, month, century, year, sign, number, check = (re.sub(r"\s", "", part or "") for part in match.groups()[:7])
        if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
            continue
        valid = _valid_hetu(day + month + year, sign, number + check)
        longer = joined(text, match.start()) or century or (match[8] and match[8].isalnum())
        if not valid and (longer or _MOBILE.match(day + month + year + number + check)):
            continue  # part of a longer number, or a telephone number
        yield match.span(0)
    for match in _HETU_LOOSE.finditer(text):
        if _valid_hetu(match[1], "-", match[2] + match[3]):
            yield match.span(0)
    for match in _HETU_SHORT.finditer(text):
        yield match.span(1)
    for match in _SWEDISH.finditer(text):
        born_month, born_day = int(match[1][2:4]), int(match[1][4:])
        if 1 <= born_month <= 12 and (1 <= born_day <= 31 or 61 <= born_day <= 91) and luhn.is_valid(match[1] + match[2]):
            yield match.span(0)
    for match in _ESTONIAN.finditer(text):
        if ik.is_valid(match[0]):
            yield match.span(0)


def _valid_hetu(born: str, sign: str, end: str) -> bool:
    return bool(hetu.is_valid(f"{born}{sign}{end}".upper(), allow_temporary=True))


def ibans(text: str) -> Spans:
    """The spans of IBANs. Finnish ones, and others of digits only, are also found with wrong check digits."""
    for match in _IBAN.finditer(text):
        places = [place for place in range(*match.span(0)) if text[place].isalnum()]
        compact = "".join(text[place] for place in places).upper()
        for length in _IBAN_LENGTHS:
            if length <= len(compact) and iban.is_valid(compact[:length]):
                yield places[0], places[length - 1] + 1
                break
        else:
            digits = re.match(r"[A-Z]{2}\d{10,}", compact)
            if compact.startswith("FI") and compact[2:_FINNISH_IBAN].isdigit():
                yield places[0], places[min(len(places), _FINNISH_IBAN) - 1] + 1
            elif digits and iban.is_valid(compact[:2] + _right_check(compact, digits.end())):
                yield places[0], places[digits.end() - 1] + 1


def _right_check(compact: str, length: int) -> str:
    """The account number after its country code, with the check digits that it should have."""
    digits = compact[2:length]
    return str(iban.calc_check_digits(compact[:2] + digits)) + digits[2:]
