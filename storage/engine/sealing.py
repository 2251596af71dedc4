"""Encryption of Telegram ids at rest: found by a keyed hash, readable only with the key.

The keys are derived (HKDF, SHA-256) from SECRET_KEY, which is kept outside the database: a stolen copy of the
database does not tell who wrote.
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
    """SECRET_KEY does not have the form of a key."""


class WrongKey(Exception):
    """The database was created with another SECRET_KEY."""


def new_key() -> str:
    """A random key in the form used in the settings: 32 bytes, URL-safe base64."""
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()


class Seal:
    """Encrypts Telegram ids and signs audit entries with keys derived from SECRET_KEY."""

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
        """The lookup key of an address: HMAC-SHA-256, cut to 16 bytes, the same each time for the same id."""
        return hmac.digest(self._marks, b"%d" % telegram_id, "sha256")[:MARK_BYTES]

    def close(self, telegram_id: int) -> bytes:
        """Encrypts with AES-256-GCM; the nonce is random, so the result differs each time."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, b"%d" % telegram_id, _ABOUT)

    def open(self, sealed: bytes) -> int:
        """Decrypts a Telegram id. Raises WrongKey when it was encrypted with another key."""
        try:
            return int(self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _ABOUT))
        except InvalidTag:
            raise WrongKey from None

    def sign(self, entry: bytes) -> bytes:
        """The HMAC-SHA-256 of an audit entry: without the key nobody can forge one."""
        return hmac.digest(self._chain, entry, "sha256")

    @property
    def check(self) -> str:
        """A fingerprint that tells whether two keys are the same, and nothing else about them."""
        return hmac.digest(self._marks, b"which key", "sha256")[:MARK_BYTES].hex()


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(secret)
