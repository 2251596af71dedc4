"""A local Telegram for demos and tests: a small Bot API server with people, a group and a browser page."""
