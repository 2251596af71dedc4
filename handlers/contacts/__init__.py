"""Contacts: the register, referrals to them, and what they answer."""
