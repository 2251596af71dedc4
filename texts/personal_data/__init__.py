"""Personal data in a text: one search for each kind."""
