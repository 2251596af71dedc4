"""Half-finished dialogs: going on with one, the reminder, and the end after a long time."""
