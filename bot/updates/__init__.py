"""Updates: received by polling or webhook, applied in one transaction per batch, then acknowledged."""
