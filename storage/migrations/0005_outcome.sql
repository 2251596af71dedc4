-- What came of a signal when it was closed, and the team's words about it, which its author reads.
ALTER TABLE signals ADD COLUMN outcome TEXT;
ALTER TABLE signals ADD COLUMN outcome_words TEXT;
