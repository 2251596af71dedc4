-- What waits for the team, oldest first, without reading what is long closed.
CREATE INDEX signals_waiting ON signals (state, received_at, id) WHERE state IN ('new', 'delivered');
