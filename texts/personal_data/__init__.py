"""Search for personal data in a text, one function per kind."""
