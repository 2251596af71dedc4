"""Reporting: the volunteer's dialog, recording for somebody else, free text."""
