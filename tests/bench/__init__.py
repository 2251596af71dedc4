"""Measures the bot beside others that speak the same dialog: `make bench`."""
