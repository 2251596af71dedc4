"""All texts that people read, one Fluent file per language, and analysis of the texts that people write."""
