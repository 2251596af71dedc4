"""Recording for somebody else what came by phone, on paper, in a meeting or by e-mail."""
