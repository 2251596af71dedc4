"""Telegram's numbers of people at rest: found again by a keyed hash, readable only with the key.

Both keys are derived (HKDF, SHA-256) from SECRET_KEY, which is kept outside the database: a stolen copy
of the database tells nobody who wrote.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
MARK_BYTES = 16
NONCE_BYTES = 12
_ABOUT = b"telegram id"


class BadKey(ValueError):
    """SECRET_KEY is not a key."""


class WrongKey(Exception):
    """The database was made with another SECRET_KEY."""


def new_key() -> str:
    """A fresh key as it stands in the settings: 32 random bytes, base64."""
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()


class Seal:
    def __init__(self, key: str) -> None:
        """Raises BadKey for anything but 32 bytes in base64."""
        try:
            secret = base64.b64decode(key.strip().replace("-", "+").replace("_", "/"), validate=True)
        except (binascii.Error, ValueError):
            raise BadKey from None
        if len(secret) != KEY_BYTES:
            raise BadKey
        self._marks = _derived(secret, b"kuulolla: finding addresses")
        self._chain = _derived(secret, b"kuulolla: audit trail")
        self._cipher = AESGCM(_derived(secret, b"kuulolla: reading addresses"))

    def mark(self, telegram_id: int) -> bytes:
        """What the address is found by: the same for the same number, of use to nobody without the key."""
        return hmac.digest(self._marks, b"%d" % telegram_id, "sha256")[:MARK_BYTES]

    def close(self, telegram_id: int) -> bytes:
        """AES-256-GCM; each time another text."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, b"%d" % telegram_id, _ABOUT)

    def open(self, sealed: bytes) -> int:
        """Raises WrongKey."""
        try:
            return int(self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _ABOUT))
        except InvalidTag:
            raise WrongKey from None

    def sign(self, entry: bytes) -> bytes:
        """Guards an entry of the audit trail: nobody without the key can make another one fit."""
        return hmac.digest(self._chain, entry, "sha256")

    @property
    def check(self) -> str:
        """Tells one key from another, and nothing else about it."""
        return hmac.digest(self._marks, b"which key", "sha256")[:MARK_BYTES].hex()


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(secret)
