"""A person's own signals and own data."""
