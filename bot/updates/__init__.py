"""How updates come in and take effect: fetched or pushed, applied in one transaction, acknowledged."""
