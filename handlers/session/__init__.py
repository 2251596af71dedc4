"""The team's weekly hour: the agenda, the card that everybody sees, and what is done to a signal there."""
