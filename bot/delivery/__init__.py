"""Sending: the outbox, calls to the Bot API, HTTP transport, e-mail."""
