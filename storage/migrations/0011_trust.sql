-- Who looked at what; what was erased, for whoever brings a copy back; the last word to somebody who leaves.
-- People can go while what the town keeps of their matters stays.

ALTER TABLE signals ADD COLUMN hidden_at INTEGER;

ALTER TABLE mails ADD COLUMN signal_id INTEGER REFERENCES signals (id);

CREATE INDEX mails_signal ON mails (signal_id) WHERE signal_id IS NOT NULL;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person_id INTEGER,
    act TEXT NOT NULL,
    signal_id INTEGER,
    detail TEXT NOT NULL DEFAULT '',
    mark BLOB NOT NULL
);

INSERT INTO meta (key, value) VALUES ('audit_head', audit_head());

CREATE TABLE erasures (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL
);

CREATE TABLE farewells (
    person_id INTEGER PRIMARY KEY,
    sealed BLOB NOT NULL,
    at INTEGER NOT NULL
);

CREATE TABLE questions_anew (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    person_id INTEGER REFERENCES people (id),
    asked_by INTEGER REFERENCES people (id),
    text TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    sent_at INTEGER,
    answer TEXT,
    answered_at INTEGER
);

INSERT INTO questions_anew SELECT id, signal_id, person_id, asked_by, text, asked_at, sent_at, answer, answered_at FROM questions;

DROP TABLE questions;

ALTER TABLE questions_anew RENAME TO questions;

CREATE INDEX questions_open ON questions (person_id) WHERE answer IS NULL;

CREATE INDEX questions_signal ON questions (signal_id);

CREATE INDEX questions_unsent ON questions (sent_at) WHERE sent_at IS NULL;

CREATE TABLE attendees_anew (
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    person_id INTEGER REFERENCES people (id),
    name TEXT NOT NULL,
    UNIQUE (session_id, person_id)
);

INSERT INTO attendees_anew SELECT session_id, person_id, name FROM attendees;

DROP TABLE attendees;

ALTER TABLE attendees_anew RENAME TO attendees;
