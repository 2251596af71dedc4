"""Every word that people read: one Fluent file a language, and what it takes to speak from them."""
