"""Dialogs: forms as data, one engine for all of them, what they show, and redaction."""
