"""Raised concerns: browsing them, endorsements and offers."""
