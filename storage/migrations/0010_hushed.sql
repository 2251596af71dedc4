-- People whose messages the team does not take for the time being, after misuse.

ALTER TABLE people ADD COLUMN hushed_at INTEGER;
