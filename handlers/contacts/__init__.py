"""Those who act: the register, what is sent on to them, what they answer."""
