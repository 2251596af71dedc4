"""The same dialog (text, topic, area, review, send) as users of other libraries would write it."""
