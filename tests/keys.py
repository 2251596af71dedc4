"""The key that every test seals addresses with; it guards nothing."""

from storage.engine.sealing import Seal

KEY = "dGhlIGtleSBvZiBldmVyeSB0ZXN0LCBtYWRlIHVwISE="
SEAL = Seal(KEY)
