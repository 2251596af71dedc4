-- A digest is entered, given its signals, then posted: what a kill leaves in between goes on from there.
ALTER TABLE digests ADD COLUMN posted_at INTEGER;
UPDATE digests SET posted_at = built_at;
