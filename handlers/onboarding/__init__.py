"""A person's first steps, invites, associations, roles."""
