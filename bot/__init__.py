"""The running program: settings, the loop, sending, the schedule, the command line, the local Telegram."""
