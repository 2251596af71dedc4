"""Overviews for coordinators: figures, lists, search, the audit log."""
