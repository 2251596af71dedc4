"""Database infrastructure: transactions, units of work, outbox, inbox, encrypted addresses and the audit trail."""
