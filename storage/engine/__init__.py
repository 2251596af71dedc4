"""The database and what keeps it: transactions, units of work, outbox and inbox, sealing, the audit trail."""
