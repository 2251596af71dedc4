"""Endorsements and offers: who has seen the same as a raised concern, which associations act or could help."""
