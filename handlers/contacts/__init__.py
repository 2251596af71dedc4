"""Those who act: the register, what is sent on to them, and what they answer."""
