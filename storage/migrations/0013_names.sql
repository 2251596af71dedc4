-- Tables and columns are called what the field calls them. What they hold stays as it is.

ALTER TABLE carriers RENAME TO message_index;
ALTER TABLE carried_signals RENAME TO message_index_signals;
ALTER TABLE message_index_signals RENAME COLUMN carrier_id TO indexed_message_id;
DROP INDEX carried_signals_signal;
CREATE INDEX message_index_signals_signal ON message_index_signals (signal_id);

ALTER TABLE tidings RENAME TO notifications;
DROP INDEX tidings_signal;
DROP INDEX tidings_waiting;
CREATE INDEX notifications_signal ON notifications (signal_id, person_id);
CREATE INDEX notifications_waiting ON notifications (ready_at, person_id) WHERE told_at IS NULL;

ALTER TABLE digests RENAME TO digest_runs;
ALTER TABLE seen_same RENAME TO endorsements;
ALTER TABLE people RENAME COLUMN hushed_at TO blocked_at;
