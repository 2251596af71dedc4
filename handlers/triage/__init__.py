"""Triage, a coordinator's work on a signal: edit, close, erase, merge, note, block its author."""
