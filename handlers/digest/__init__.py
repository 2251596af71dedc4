"""The weekly digest run: the digest and its preview."""
