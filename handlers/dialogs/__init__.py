"""Half-finished conversations: forms as data, one engine for all of them, what they show, what is redacted."""
