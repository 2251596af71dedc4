"""The program: settings, update loop, sending, schedule, command line, and a local Telegram for demos and tests."""
