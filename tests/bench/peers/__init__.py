"""The same dialog as other libraries' users would write it: text, topic, area, check, send."""
