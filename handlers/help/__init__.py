"""Help, and friendly answers to what the bot does not take."""
