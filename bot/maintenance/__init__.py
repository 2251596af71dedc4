"""Work that the bot does by itself: the schedule, nightly copies, sweeping after erasures."""
