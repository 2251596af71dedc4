import pytest

from storage.engine.sealing import BadKey, Seal, WrongKey, new_key
from tests.keys import KEY, SEAL


def test_what_is_sealed_opens_and_shows_nothing() -> None:
    first, second = SEAL.close(123456789), SEAL.close(123456789)
    assert SEAL.open(first) == SEAL.open(second) == 123456789
    assert first != second
    assert b"123456789" not in first and b"123456789" not in SEAL.mark(123456789)


def test_a_mark_is_the_same_for_the_same_number_and_key() -> None:
    assert SEAL.mark(5) == Seal(KEY).mark(5) != SEAL.mark(6)
    assert Seal(new_key()).mark(5) != SEAL.mark(5)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(WrongKey):
        Seal(new_key()).open(SEAL.close(5))
    tampered = bytearray(SEAL.close(5))
    tampered[-1] ^= 1
    with pytest.raises(WrongKey):
        SEAL.open(bytes(tampered))


@pytest.mark.parametrize("key", ["", "abc", "not base64 at all!", "AAAA", KEY[:-4]])
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(BadKey):
        Seal(key)


def test_a_key_may_be_written_either_way() -> None:
    key = new_key()
    assert Seal(key).check == Seal(key.replace("-", "+").replace("_", "/") + "\n").check
