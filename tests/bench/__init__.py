"""`make bench`: compares the bot with other bots that run the same dialog."""
