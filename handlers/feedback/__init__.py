"""Notifications and feedback: what came of a signal, told to everyone concerned."""
