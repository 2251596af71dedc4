"""What personal data looks like: one search for each kind, which gives the spans of a text that hold it.

Personal identity codes (Finnish by the rules of the Digital and Population Data Services Agency; Swedish and
Estonian when their check digit holds), telephone numbers, e-mail addresses, IBANs, street addresses with a number,
handles of social media, Finnish number plates. When in doubt a number counts: it can be told again in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum

import phonenumbers
from stdnum import iban, luhn
from stdnum.ee import ik
from stdnum.fi import hetu, ytunnus

TAKEN = "\x00"  # stands where something was found


class Personal(StrEnum):
    IDENTITY_CODE = "identity_code"
    IBAN = "iban"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    HANDLE = "handle"
    PLATE = "plate"


_GAP = r"[ .]?"
_TWO = r"(\d\s?\d)"
_HETU = re.compile(rf"(?<![\w+]){_TWO}{_GAP}{_TWO}{_GAP}{_TWO}\s?([-+A-FU-Y])\s?(\d\s?\d\s?\d)\s?([0-9A-Y])(?=(\w?))", re.I)
_HETU_LOOSE = re.compile(r"(?<![\w+-])(\d{6}) ?(\d{3}) ?([0-9A-Y])(?!\w)", re.I)
_HETU_SHORT = re.compile(
    r"(?:hetu|henkilötun|sotu|personbeteckning|personnummer|identity|\bid)[^\d\n]{0,25}(\d{6} ?[-+A-FU-Y] ?\d{0,3})(?!\w)", re.I
)
_SWEDISH = re.compile(r"(?<!\d)(?:19|20)?(\d{6})[-+ ]?(\d{4})(?!\d)")
_ESTONIAN = re.compile(r"(?<!\d)[1-8]\d{10}(?!\d)")

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2} ?\d[ -]?\d(?:[ -]{0,2}[A-Z0-9]){11,30}", re.I)
_IBAN_LENGTHS = range(34, 14, -1)
_FINNISH_IBAN = 18

_AT = r"(?:\s?@\s?|\s?[\[({<]\s?(?:at|ät|ät-merkki|a|miukumauku|snabel-?a|@)\s?[\])}>]\s?)"
_AT_WORD = r"(?:\s(?:at|ät|miukumauku|miuku|snabel-?a)\s)"
_DOT = r"(?:\.|\s?[\[({]\s?(?:\.|dot|piste|punkt)\s?[\])}]\s?)"
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

_DATE = re.compile(r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\. ?(?:0?[1-9]|1[0-2])\. ?(?:(?:19|20)?\d\d)?(?!\d)")
_ISO_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
_TIMES = re.compile(r"(?<![\d.+])(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)? ?- ?(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)")
_TIME = re.compile(r"(?<![\d.+])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.])")
_HOURS = re.compile(r"(?<!\d)((?:[01]\d|2[0-3])[0-5]\d) ?- ?((?:[01]\d|2[0-4])[0-5]\d)(?!\d)")
_INVOICE = re.compile(r"\bRF\d\d(?: ?\d{1,4}){1,6}\b", re.I)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d(?!\d)")
_BUSINESS = re.compile(r"(?<!\d)\d{7}-\d(?!\d)")
_NUMBER = re.compile(r"(?<![\w.,-])(?:\+ ?|00 ?)?\(?\d(?:[\s().\-/]{0,3}\d){4,16}(?!\d)")
_CUED = re.compile(
    r"\b(?:puh|puhelin\w*|puhnro|p|gsm|kännykkä\w*|tel|telefon\w*|tfn|mobil\w*|phone|call|ring\w*|soit\w+|whatsapp\w*|wa|"
    r"tekst\w+|viesti\w* numeroon|numeroon|numerosta)\b[ .:]{0,3}(?:(?:nro|nr|numero\w*|number|on|is|är|numret|me|him|her|"
    r"mig|mulle|minulle)[ .:]{1,2}){0,2}(\d(?:[ -]?\d){5,12})(?!\d)",
    re.I,
)
_PUBLIC = re.compile(r"112$|116\d{3}$|118\d{2,3}$|100(?:22|23)$")  # emergency, helplines, directory enquiries
_MOBILE = re.compile(r"0(?:4\d|50)\d{3,9}$")
_SWEDISH_MOBILE = re.compile(r"07[02369]\d{7}$")

_STRONG = re.compile(
    r"[\w'’-]+(?:katu|kadu|kuja|polku|polu|bulevardi|raitti|raiti|puistotie|rantatie|esplanadi|puistikko|puistiko|penger|"
    r"penkere|gata|gatan|gränd|gränden|esplanaden|allén|stråket)\w{0,5}",
    re.I,
)
_WEAK = re.compile(
    r"[\w'’-]{2,}(?:tie|ranta|ranna|tori|mäki|mäe|rinne|rinte|kaari|kaare|kulma|piha|portti|porti|väylä|aukio|silta|silla|"
    r"laituri|pelto|pello|niitty|niity|lahti|lahde|kallio|vuori|vuore|luoto|varsi|varre|puisto|linja|väg|vägen|stig|stigen|"
    r"backe|backen|torg|torget|plan|planen|strand|stranden|brink|brinken|kaj|kajen|allé|allen|parken|gård|gården|"
    r"promenaden)\w{0,5}",
    re.I,
)  # common words too: a street when it has a capital, or a staircase and a flat
_WAY = re.compile(r"\w{3,}(?:tie(?:llä|ltä|lle|n)?|väg(?:en)?s?)", re.I)
_ROAD = re.compile(
    r"(?:valta|kanta|seutu|yhdys|moottori|maan|ulosmeno|ohitus|rauta|kehä|riks|stam|region|motor|lands|järn|ring|eu)-?"
    r"(?:tie|väg)",
    re.I,
)
_NUMBERED = re.compile(r"([^\W\d_][\w'’-]{3,}),? (?:(?:nro|nr|numero|nummer|number) )?(?=\d)")
_HOUSE = re.compile(
    r"\d{1,3}(?!\d)(?: ?[-–/] ?\d{1,3}(?!\d))?(?P<stair> ?[A-Za-z](?!\w))?"
    r"(?P<flat>[ -]\d{1,3}(?! ?(?:vuot|år|year|v\b|kpl|henk|ihm|pers))\b)?"
    r"(?:[ ,]*(?:as|asunto|bst|bostad|lgh|lägenhet|apt|flat|rappu|porras|trappa|stair(?:case)?|huoneisto)\b\.? ?"
    r"(?:[A-Z]\b)? ?\d{0,3})*"
    r"(?(flat)|(?! ?(?:[.,:]\d|-?(?:vuot|v\b|vee|år|year)|%|€|eur|km|kilom|m\b|metri|min|h\b|tun|tim|kpl|st\b|henk|ihm|"
    r"pers|people|kert|gånger|times|lasta|lapsi|nuor|barn|unga|auto|bil|cars|penk|puu|talo|hus\b|hous|asukas|viik|veck|week|"
    r"päiv|dag|day|kuuk|mån|month|kuole|onnet|olyck|accid|valo|lamp|light|bänk|bench|träd|tree|-?luokk|"
    r"rajoit|nopeu|begräns|hastig|speed|limit)))",
    re.I,
)
_BEFORE = re.compile(
    r"(?:Itäi|Läntis?|Vanha|Uusi|Uude|Iso|Pikku|Pohjoi|Eteläi|Norra|Södra|Östra|Västra|Gamla|Nya|Stora|Lilla|Övre|Nedre|"
    r"Ylä|Ala)\w* $"
)
_ENGLISH_STREETS = (
    re.compile(r"\b\d{1,3} [A-Z]\w+ (?:[A-Z]\w+ )?(?:Street|Road|Lane|Avenue|St\b|Rd\b|Ave\b)(?:[ ,]*(?:apt|flat)\.? ?\w+)?"),
    re.compile(
        r"\b[A-Z]\w+ (?:Street|Road|Lane|Avenue) \d{1,3}(?!\d)(?: ?[A-Za-z]\b)?(?: \d{1,3}\b)?"
        r"(?! (?:day|week|month|year|hour|min|people|person|times|cars|km|metre|bench|light|tree))"
    ),
)

_NETWORK = (
    r"insta(?:gram)?|ig|snap(?:chat)?|snäp(?:chat)?|tiktok|tikkari|discord|telegram|tg|kik|facebook|face|fb|twitter|threads|"
    r"bluesky|steam|jodel|linkedin|youtube|yt|signal"
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
        rf"\b(?:{_NETWORK})(?:i?ssa|i?ssä|i?sta|in|en|et|i|:\w{{1,4}})?"
        r"(?:[ ,]+(?:on|is|är|hänen|sen|tili\w*|profiili\w*|nimi|name|konto\w*|account|profil\w*|kanava\w*|he|she|hen|han|hon|"
        r"goes|by|heter|user|as|under|namnet|med|nimellä|nimimerkillä|nimimerkki|nick|nickname|nimeltä|tunnus|tunnuksella|"
        r"käyttäjä\w*|användar\w*|username|handle)){0,5} [\"'”]?@?((?=\w*[\d_.])[A-Za-z][\w.]*\w)",
        re.I,
    ),
    re.compile(
        r"\b(?:nimimerkillä|nimimerkki|käyttäjätunnus\w*|käyttäjänimi\w*|käyttäjänimellä|tunnuksella|användarnamn\w*|"
        r"username|handle|nickname|nick)\b(?:[ :]+(?:on|is|är))?[ :]+[\"'”]?@?((?=\w*[\d_.])[A-Za-z][\w.]*\w)",
        re.I,
    ),
)

_HAS_NETWORK = re.compile(
    r"[@/_]|\b(?:insta|ig|sn[aä]p|tikt|tikk|disc|tele|tg|kik|face|fb|twit|thre|blue|stea|jode|link|yout|yt|sign)|"
    r"nimim|käyttäjä|tunnuks|användar|user|handle|nick",
    re.I,
)

_CAR = re.compile(
    r"auto\w*|bil(?:en|ar)?\b|\bcar\b|\bvan\b|paku|mopo\w*|mopo|moped\w*|motor\w*|rekist\w+|rekkari\w*|reg\b|regnr|register\w*|"
    r"plate|kilpi|kilve\w+|skylt\w*|scoot\w*|skoot\w*|kuorma\w*|taksi\w*|taxi\w*|bussi\w*|bus\b|buss\w*|lastbil\w*|mönkijä\w*|"
    r"ajo\w*|kör\w*|driv\w*|drov\w*|parked|parker\w*|pysäk\w*|traktor\w*|volvo\w*|toyota\w*|bmw\w*|audi\w*|mersu\w*|"
    r"mersedes\w*|mercedes\w*|skoda\w*|ford\w*|opel\w*|golf\w*|corolla\w*|saab\w*|nissan\w*",
    re.I,
)
_PLATE_SURE = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{3} ?- ?\d{1,3}(?![\w-])|(?<![\w-])[A-ZÅÄÖ]{3} ?\d{3}(?![\w-])")
_PLATE_CUED = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{2,3} ?-? ?\d{1,3}(?![\w%€-])(?! ?(?:v\b|kpl|eur|€))", re.I)
_PLATE_NAMED = re.compile(
    r"\b(?:rekkari\w*|rekist\w+|kilpi|kilve\w+|skylten|skylt|regnr|reg\.?nr|plates?|registration)[ :.]+(?:on |is |är )?"
    r"([A-ZÅÄÖ]{1,3} ?-? ?\d{1,3})(?!\w)",
    re.I,
)
_PLATE_LOWER = re.compile(r"(?<![\w-])[a-zåäö]{3}-\d{3}(?![\w-])")
_NO_PLATE = re.compile(
    r"(?:iso|sfs|ral|usb|pdf|bmw|eur|fin|klo|vrk|min|max|lvi|hiv|dna|yle|kpl|cov|vko|nro|puh|ikä|and|the|for|den|och|med|"
    r"ett|tie|bus|bil|car|van|per|all|day|nyt|jo|on|ei|se|oli|tai|ja|noin|yli|alle|kun|vain|vid|till|från|kl|nr|vol|"
    r"sid|mom|art|gps|led|rtx|gtx|sms|api|lcd|mp|rh|uv|eu|en|ii|iii|fi|sv|gt|am|pm|rd|ve|ka|ma|ti|ke|to|pe|la|su)",
    re.I,
)  # short words and names that stand before a number


# Each search gives spans of the text; what one has found the next does not see.

Spans = Iterator[tuple[int, int]]


def _identity_codes(text: str) -> Spans:
    for match in _HETU.finditer(text):
        day, month, year, sign, number, check = (re.sub(r"\s", "", part) for part in match.groups()[:6])
        if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
            continue
        valid = _valid_hetu(day + month + year, sign, number + check)
        if not valid and ((match[7] and match[7].isalnum()) or _MOBILE.match(day + month + year + number + check)):
            continue  # the beginning of something longer, or a telephone number
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


def _ibans(text: str) -> Spans:
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
    """The rest of an account number with the check digits that it ought to have had."""
    digits = compact[2:length]
    return str(iban.calc_check_digits(compact[:2] + digits)) + digits[2:]


def _emails(text: str) -> Spans:
    if not _HAS_AT.search(text):
        return
    for match in _EMAIL.finditer(text):
        yield match.span(0)


def _phones(text: str) -> Spans:
    hidden = text
    for pattern in (_DATE, _ISO_DATE, _TIMES, _HOURS, _YEARS, _INVOICE):
        hidden = pattern.sub(_hide, hidden)
    hidden = _BUSINESS.sub(lambda m: _hide(m) if ytunnus.is_valid(m[0]) else m[0], hidden)
    for match in _NUMBER.finditer(hidden):
        yield from _phones_in(match[0], match.start())
    for match in _CUED.finditer(hidden):
        if not _PUBLIC.match(re.sub(r"\D", "", match[1])):
            yield match.span(1)


def _hide(match: re.Match[str]) -> str:
    return TAKEN * len(match[0])


def _phones_in(run: str, offset: int) -> Spans:
    """A run of digits is one number, or a number with other numbers before or after it."""
    groups = [(m.start(), m.end()) for m in re.finditer(r"\+? ?\(?\+?\d+", run)]
    first = 0
    while first < len(groups):
        for last in range(len(groups), first, -1):
            start, end = groups[first][0], groups[last - 1][1]
            if _is_phone(run[start:end]) and (first == 0 or sum(map(str.isdigit, run[start:end])) > 8):
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
    """What begins like an international number is one, even when nobody may have it."""
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False


def _valid(number: str, region: str | None) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


def _addresses(text: str) -> Spans:
    hidden = text
    for pattern in (_DATE, _TIMES, _TIME):
        hidden = pattern.sub(_hide, hidden)
    for match in _NUMBERED.finditer(hidden):
        house = _HOUSE.match(hidden, match.end())
        if house and _is_street(match[1], house):
            before = _BEFORE.search(hidden, max(0, match.start() - 20), match.start())
            yield before.start() if before else match.start(), house.end()
    for street in _ENGLISH_STREETS:
        for match in street.finditer(hidden):
            yield match.span(0)


def _is_street(word: str, house: re.Match[str]) -> bool:
    if _STRONG.fullmatch(word):
        return True
    if _ROAD.match(word):
        return False
    named = word[0].isupper() or bool(house["stair"] and house["flat"])
    return bool(_WAY.fullmatch(word) or (named and _WEAK.fullmatch(word)))


def _handles(text: str) -> Spans:
    if not _HAS_NETWORK.search(text):
        return
    for pattern in _HANDLE:
        for match in pattern.finditer(text):
            yield match.span(match.lastindex or 0)


def _plates(text: str) -> Spans:
    for match in () if text.isupper() else _PLATE_SURE.finditer(text):
        if not _NO_PLATE.fullmatch(match[0][:3]):
            yield match.span(0)
    for match in _PLATE_LOWER.finditer(text):
        if not _NO_PLATE.fullmatch(match[0][:3]):
            yield match.span(0)
    yield from (match.span(1) for match in _PLATE_NAMED.finditer(text))
    maybe = [match for match in _PLATE_CUED.finditer(text) if _looks_like_plate(match[0])]
    if maybe and _CAR.search(text):
        yield from (match.span(0) for match in maybe)


def _looks_like_plate(written: str) -> bool:
    letters, digits = re.sub(r"[^A-Za-zÅÄÖåäö]", "", written), re.sub(r"\D", "", written)
    if _NO_PLATE.fullmatch(letters):
        return False
    if letters.isupper():
        return len(letters) == 3 or "-" in written
    return len(letters) == 3 and ("-" in written or len(digits) == 3)


SEARCHES: tuple[tuple[Personal, Callable[[str], Spans]], ...] = (
    (Personal.EMAIL, _emails),
    (Personal.IBAN, _ibans),
    (Personal.IDENTITY_CODE, _identity_codes),
    (Personal.PHONE, _phones),
    (Personal.ADDRESS, _addresses),
    (Personal.HANDLE, _handles),
    (Personal.PLATE, _plates),
)
