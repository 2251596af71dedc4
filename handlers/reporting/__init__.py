"""Telling the town something: the volunteer's dialog, recording for others, free text."""
