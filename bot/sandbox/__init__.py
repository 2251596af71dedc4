"""A local Telegram: a small Bot API server with people, a group and a browser page."""
