"""The first minutes, invites, associations, roles."""
