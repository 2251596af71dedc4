"""What the bot does without being asked: the schedule, nightly copies, sweeping up after erasures."""
