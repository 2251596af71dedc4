"""Street addresses with a house number, and vehicle registration plates."""

from __future__ import annotations

import re

from texts.messages import available
from texts.personal_data.spans import DATE, TIME, TIMES, Spans, hide

# Quick tests that most texts fail.
_WORD_AND_NUMBER = re.compile(r"[^\W\d_]{2}['’-]?,? ?\d")
_NUMBER_AND_WORD = re.compile(r"\d [A-Z]")
_LETTERS_AND_NUMBER = re.compile(r"[^\W\d_] ?-? ?\d")
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
)  # also endings of common words: a street only with a capital letter, or with staircase and flat
_WAY = re.compile(r"\w{3,}(?:tie(?:llä|ltä|lle|n)?|väg(?:en)?s?)", re.I)
_ROAD = re.compile(
    r"(?:valta|kanta|seutu|yhdys|moottori|maan|ulosmeno|ohitus|rauta|kehä|riks|stam|region|motor|lands|järn|ring|eu)-?"
    r"(?:tie|väg)",
    re.I,
)
_NUMBERED = re.compile(
    r"(?<![^\W\d_])([^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*),? ?"
    r"(?:(?:[ip]å? )?(?:nro|nr|numero\w*|nummer|number|talo\w*|hus\w*) )?(?=\d)"
)
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
    r"\b(?:rekkari\w*|rekist\w+|kilpi|kilve\w+|skylten|skylt|plåten|regnr|reg\.?nr|plates?|registration)[ :.]+(?:on |is |är )?"
    r"([A-ZÅÄÖ]{1,3} ?-? ?\d{1,3})(?!\w)",
    re.I,
)
_PLATE_OF_CAR = re.compile(
    r"\b(?:auto|car|bilen|bil|mopo|moppen|mopeden|skootteri|van|pakettiauto)(?: on| is| är| oli| was| var| med)? "
    r"([a-zåäö]{3} \d{2,3})(?![\w%])",
    re.I,
)
_PLATE_LOWER = re.compile(r"(?<![\w-])[a-zåäö]{3}-\d{3}(?![\w-])")
_NO_PLATE = re.compile(
    r"(?:har|had|was|var|med|ajo|kuu|yön|iso|sfs|ral|usb|pdf|bmw|eur|fin|klo|vrk|min|max|lvi|hiv|dna|yle|kpl|cov|vko|nro|puh|ikä|and|the|for|den|och|med|"
    r"ett|tie|bus|bil|car|van|per|all|day|nyt|jo|on|ei|se|oli|tai|ja|noin|yli|alle|kun|vain|vid|till|från|kl|nr|vol|"
    r"sid|mom|art|gps|led|rtx|gtx|sms|api|lcd|mp|rh|uv|eu|ii|iii|gt|am|pm|rd|ve|ka|ma|ti|ke|to|pe|la|su|"
    rf"{'|'.join(available())})",
    re.I,
)  # short words and names that often stand before a number


def addresses(text: str) -> Spans:
    """The spans of street addresses in Finnish, Swedish and English."""
    if not _WORD_AND_NUMBER.search(text) and not _NUMBER_AND_WORD.search(text):
        return
    hidden = text
    for pattern in (DATE, TIMES, TIME):
        hidden = pattern.sub(hide, hidden)
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


def plates(text: str) -> Spans:
    """The spans of registration plates; doubtful ones count only when the text mentions a vehicle."""
    if not _LETTERS_AND_NUMBER.search(text):
        return
    for match in () if text.isupper() else _PLATE_SURE.finditer(text):
        if not _NO_PLATE.fullmatch(match[0][:3]):
            yield match.span(0)
    for match in _PLATE_LOWER.finditer(text):
        if not _NO_PLATE.fullmatch(match[0][:3]):
            yield match.span(0)
    yield from (match.span(1) for match in _PLATE_NAMED.finditer(text))
    yield from (match.span(1) for match in _PLATE_OF_CAR.finditer(text) if not _NO_PLATE.fullmatch(match[1][:3]))
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
