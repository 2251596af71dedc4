"""Every word that people read: one Fluent file a language, and what it takes to speak from them."""

from texts.speak import Html, MissingText, Texts

__all__ = ["Html", "MissingText", "Texts"]
