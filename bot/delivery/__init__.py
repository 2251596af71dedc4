"""How messages leave: the sender, the calls to the Bot API, HTTP, e-mail."""
