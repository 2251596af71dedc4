-- Answers to the town's own questions, as JSON; '' for none.

ALTER TABLE signals ADD COLUMN answers TEXT NOT NULL DEFAULT '';
