"""How things stand, for coordinators: figures, lists, search, the audit log."""
