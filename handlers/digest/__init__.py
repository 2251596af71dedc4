"""The weekly run: the digest and its preview."""
