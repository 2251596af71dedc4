"""Telephone numbers, e-mail addresses and social media handles.

Finnish numbers are recognised by their form, foreign ones by "+" or "00". When in doubt, a number counts.
"""

from __future__ import annotations

import re

import phonenumbers
from stdnum.fi import ytunnus

from texts.personal_data.spans import DATE, HOURS, ISO_DATE, TIMES, Spans, hide, joined

_AT = r"(?:\s?@\s?|\s?[\[({<]\s?(?:at|ät|ät-merkki|a|miukumauku|snabel-?a|@)\s?[\])}>]\s?)"
_AT_WORD = r"(?:\s(?:at|ät|miukumauku|miuku|snabel-?a)\s)"
_DOT = r"(?:\.|,(?=[a-z]{2})|\s?[\[({]\s?(?:\.|dot|piste|punkt)\s?[\])}]\s?)"
_DOT_WORD = r"(?:\s?\.\s?|\s(?:dot|piste|punkt)\s)"
_LOCAL = r"(?<![\w.+-])\w[\w.!#$%&'*+/=?^`{|}~-]{0,63}"
_PROVIDERS = r"gmail|hotmail|outlook|luukku|elisa|kolumbus|icloud|yahoo|suomi24|protonmail|saunalahti|netti"
_EMAIL = re.compile(
    rf"{_LOCAL}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,6}}"
    rf"|{_LOCAL}(?:{_DOT_WORD}[\w+-]{{1,63}})?{_AT_WORD}[\w-]{{1,63}}(?:{_DOT_WORD}[\w-]{{1,63}}){{0,4}}?{_DOT_WORD}"
    r"(?:fi|com|net|org|se|ax|ee|ru|eu|info|me)\b"
    rf"|{_LOCAL}{_AT}(?:{_PROVIDERS})\w{{0,9}}",
    re.I,
)
_HAS_AT = re.compile(r"@|\bat\b|\bät|miuku|snabel|[\[({<]a[\])}>]", re.I)


_INVOICE = re.compile(r"\bRF\d\d(?: ?\d{1,4}){1,6}\b", re.I)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d(?!\d)")
_BUSINESS = re.compile(r"(?<!\d)\d{7}-\d(?!\d)")
_NUMBER = re.compile(r"(?<!\d)(?<!\d[.,-])(?:\+ ?|00 ?)?\(?\d(?:[\s().\-/]{0,3}\d){4,16}(?!\d)")
_CUED = re.compile(
    r"\b(?:puh|puhelin\w*|puhnro|p|gsm|kännykkä\w*|tel|telefon\w*|tfn|mobil\w*|phone|call|ring\w*|soit\w+|whatsapp\w*|wa|"
    r"tekst\w+|viesti\w* numeroon|numeroon|numerosta)\b[ .:]{0,3}(?:(?:nro|nr|numero\w*|number|on|is|är|numret|me|him|her|"
    r"mig|mulle|minulle)[ .:]{1,2}){0,2}(\d(?:[ -]?\d){5,12})(?!\d)",
    re.I,
)
_FIVE_DIGITS = re.compile(r"\d(?:[\s().\-/]{0,3}\d){4}")  # no number is shorter; a quick test that most texts fail
_PUBLIC = re.compile(r"112$|116\d{3}$|118\d{2,3}$|100(?:22|23)$")  # emergency number, helplines, directory enquiries
_MOBILE = re.compile(r"0(?:4\d|50)\d{3,9}$")
_SWEDISH_MOBILE = re.compile(r"07[02369]\d{7}$")


_NETWORK = (
    r"insta(?:gram)?|ig|snap(?:chat)?|snäp(?:chat)?|tiktok|tikkari|discord|telegram|tg|kik|facebook|face|fb|twitter|threads|"
    r"bluesky|steam|jodel|linkedin|youtube|yt"
)
_HANDLE = (
    re.compile(r"(?<![\w.@/])@[A-Za-z0-9_](?:[\w.]*\w){2,31}"),
    re.compile(
        r"(?:https?://)?(?:www\.|m\.)?(?:instagram\.com|facebook\.com|fb\.com|tiktok\.com|snapchat\.com|twitter\.com|x\.com|"
        r"t\.me|linkedin\.com|youtube\.com|threads\.net|discord\.gg|wa\.me)/[\w@./?=&%+-]*[\w]",
        re.I,
    ),
    re.compile(r"(?<![\w.@/])(?=[\w.]{5,32}(?![\w.]))(?=[\w.]*\w_)[A-Za-z][\w.]*\w"),
    re.compile(rf"\b(?:{_NETWORK})(?:i?ssa|i?ssä|i?sta|in|en|issa|et|i|:\w{{1,4}})? ?[:=] ?@?([\w.-]*\w)", re.I),
    re.compile(
        rf"\b(?:{_NETWORK}|signal)(?:i?ssa|i?ssä|i?sta|in|en|et|i|:\w{{1,4}})?"
        r"(?:[ ,]+(?:on|is|är|hänen|sen|tili\w*|profiili\w*|nimi|name|konto\w*|account|profil\w*|kanava\w*|he|she|hen|han|hon|"
        r"goes|by|heter|user|as|under|namnet|med|nimellä|nimimerkillä|nimimerkki|nick|nickname|nimeltä|tunnus|tunnuksella|"
        r"käyttäjä\w*|användar\w*|username|handle)){0,5} [\"'”]?@?((?=\w*(?:[\d_]|\.\w))[A-Za-z][\w.]*\w)",
        re.I,
    ),
    re.compile(
        r"\b(?:nimimerkillä|nimimerkki|käyttäjätunnus\w*|käyttäjänimi\w*|käyttäjänimellä|tunnuksella|användarnamn\w*|"
        r"username|handle|nickname|nick)\b(?:[ :]+(?:on|is|är))?[ :]+[\"'”]?@?((?=\w*(?:[\d_]|\.\w))[A-Za-z][\w.]*\w)",
        re.I,
    ),
)

_HAS_NETWORK = re.compile(
    r"[@/_]|\b(?:insta|ig|sn[aä]p|tikt|tikk|disc|tele|tg|kik|face|fb|twit|thre|blue|stea|jode|link|yout|yt|sign)|"
    r"nimim|käyttäjä|tunnuks|användar|user|handle|nick",
    re.I,
)


def emails(text: str) -> Spans:
    """The spans of e-mail addresses, also with "at" and "dot" written as words."""
    if not _HAS_AT.search(text):
        return
    for match in _EMAIL.finditer(text):
        yield match.span(0)


def phones(text: str) -> Spans:
    """The spans of telephone numbers; dates, times, invoice references and business ids are ignored."""
    if not _FIVE_DIGITS.search(text):
        return
    hidden = text
    for pattern in (DATE, ISO_DATE, TIMES, HOURS, _YEARS, _INVOICE):
        hidden = pattern.sub(hide, hidden)
    hidden = _BUSINESS.sub(lambda m: hide(m) if ytunnus.is_valid(m[0]) else m[0], hidden)
    for match in _NUMBER.finditer(hidden):
        yield from _phones_in(match[0], match.start(), joined(text, match.start()))
    for match in _CUED.finditer(hidden):
        if not _PUBLIC.match(re.sub(r"\D", "", match[1])):
            yield match.span(1)


def _phones_in(run: str, offset: int, to_word: bool) -> Spans:
    """The telephone numbers in a run of digits, which may hold other numbers before or after them.

    A run joined to a word counts only when it is clear: a mobile number, or one with "+".
    """
    groups = [(m.start(), m.end()) for m in re.finditer(r"\+? ?\(?\+?\d+", run)]
    first = 0
    while first < len(groups):
        for last in range(len(groups), first, -1):
            start, end = groups[first][0], groups[last - 1][1]
            plain = not to_word or first or run.startswith("+") or _MOBILE.match(re.sub(r"\D", "", run[start:end]))
            if plain and _is_phone(run[start:end]) and (first == 0 or sum(map(str.isdigit, run[start:end])) > 8):
                yield offset + start, offset + end
                first = last
                break
        else:
            first += 1


def _is_phone(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    if written.lstrip(" (").startswith("+") or (digits.startswith("00") and len(digits) > 8):
        number = "+" + (digits if written.lstrip(" (").startswith("+") else digits[2:])
        return _possible(number.replace("+3580", "+358"))
    if digits.startswith("0") and not re.match(r"\d{2,3}[.,]\d$", written):
        return bool(_MOBILE.match(digits) or _SWEDISH_MOBILE.match(digits)) or (len(digits) > 6 and _valid(digits, "FI"))
    return len(digits) in (11, 12, 13) and digits.startswith("358") and _valid("+" + digits, None)


def _possible(number: str) -> bool:
    """Whether the number has a possible length for its country. It need not be assigned to anybody."""
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False


def _valid(number: str, region: str | None) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


def handles(text: str) -> Spans:
    """The spans of user names and profile links on social media."""
    if not _HAS_NETWORK.search(text):
        return
    for pattern in _HANDLE:
        for match in pattern.finditer(text):
            yield match.span(match.lastindex or 0)
