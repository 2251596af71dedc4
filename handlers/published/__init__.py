"""Raised concerns: browsing them, who stands behind them."""
