import time

import pytest

from tests.measured import redaction
from texts.personal_data.kinds import Personal
from texts.redaction import Find, find, redact, spared_keys

WORDS = {what: what.value for what in Personal}
SURE = (Personal.IDENTITY_CODE, Personal.PHONE, Personal.EMAIL, Personal.IBAN)


def redacted(text: str) -> str:
    return redact(text, find(text), WORDS)


@pytest.mark.parametrize("part", redaction.PARTS)
def test_what_must_be_found_is_found_and_clean_texts_stay(part: str) -> None:
    figures = redaction.measure(part)
    for what in SURE:
        count = figures["classes"][what]
        assert count["found"] >= 0.99 * count["texts"], figures["missed"]
    everything = figures["classes"].values()
    assert sum(c["found"] for c in everything) >= 0.95 * sum(c["texts"] for c in everything), figures["missed"]
    clean = sum(spoken["clean"] for spoken in figures["languages"].values())
    sure_alarms = [alarm for alarm in figures["false_alarms"] if alarm[0] in SURE]
    assert len(sure_alarms) <= 0.01 * clean, sure_alarms
    assert len(figures["false_alarms"]) <= 0.05 * clean, figures["false_alarms"]


def test_the_sets_are_as_large_as_they_should_be() -> None:
    known, apart = (redaction.samples(part) for part in redaction.PARTS)
    assert len(known) + len(apart) >= 150
    assert len(apart) * 3 >= len(known) + len(apart)
    assert not {s.text for s in known} & {s.text for s in apart}


def test_the_rest_of_the_text_stays_as_it_was() -> None:
    assert redacted("Soita 040 123 4567 heti.\nKoulukatu 5:ssä ♥") == "Soita [phone] heti.\n[address]:ssä ♥"


def test_what_is_public_is_left() -> None:
    spared = spared_keys(["02 000 0000", "tiimi@example.org"])
    text = "Soita +358 2 000 0000 tai kirjoita Tiimi@Example.org"
    assert find(text, spared) == []
    assert find("Soita 040 1234567", spared) == [Find(6, 17, Personal.PHONE)]


def test_other_digits_and_what_does_not_show() -> None:
    assert redacted("رقمي ٠٤٠١٢٣٤٥٦٧") == "رقمي [phone]"
    assert redacted("131\u200b052\u2060-301K") == "[identity_code]"
    assert redacted("０４０-１２３４５６７") == "[phone]"


@pytest.mark.parametrize(
    "pattern",
    ["a.", "1 ", "1", "_", "a_", "1-", "a at ", "a dot b at ", "ig ", "tietie 1 ", "FI12", "@", "a@", "(", "00 ", "+ ",
     "ig on on on ", "puh ", "insta: ", "katu", "as ", "!a", "hetu ", "\u200b1", "b.", "b-", "ABC 1 ", "1.1.", "0-"],
)  # fmt: skip
def test_no_text_takes_long(pattern: str) -> None:
    for text in (pattern * 4096)[:4096], "Koulukatu 1 " + (pattern * 4096)[:4080] + "@":
        begun = time.process_time()
        find(text)
        assert time.process_time() - begun < 0.5


@pytest.mark.parametrize("text", [
    "Naapurin Matti,0401234567 ei pärjää", "Naapurin Matti,040 123 4567 ei pärjää", "Naapuri ei pärjää.0401234567",
    "Matti-0401234567", "- Matti\n-0401234567", "Grannen,0701234567,svarar inte", "soita hänelle puh0401234567",
    "matti.m (a) gmail.com", "matti.m miukumauku gmail.com", "matti.m snabel-a gmail.com", "hänen sivunsa on t.me/mattim",
    "se on linkedin.com/in/matti-m", "hän on syntynyt 13.10.1952-301K", "tunnus 13101952-301K", "hetu131052-301K",
    "asuu Koulukadulla numerossa 5", "asuu Koulukadun talossa 12", "asuu Koulukatu5", "bor på Storgatan i nummer 5",
])  # fmt: skip
def test_ways_of_writing_that_were_missed_once(text: str) -> None:
    assert find(text)


@pytest.mark.parametrize("text", [
    "pituus 12,0401234567 metriä", "Signal: three shops closed", "Vi känner inte igen handstilen. Men ändå",
    "Avoinna 1.10.2026-100 e maksaa", "Asukkaita 12,5 prosenttia", "Talossa 12 asuu kolme perhettä",
])  # fmt: skip
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert not find(text)
