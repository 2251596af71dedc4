"""Immediate danger in a text: what it sounds like, and how surely."""
