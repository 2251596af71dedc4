CREATE TABLE tidings (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    part TEXT NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    ready_at INTEGER,
    told_at INTEGER
);
CREATE INDEX tidings_waiting ON tidings (ready_at, person_id) WHERE told_at IS NULL;
CREATE INDEX tidings_signal ON tidings (signal_id, person_id);
CREATE TABLE muted (person_id INTEGER PRIMARY KEY REFERENCES people (id));
CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    asked_by INTEGER REFERENCES people (id),
    text TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    sent_at INTEGER,
    answer TEXT,
    answered_at INTEGER
);
CREATE INDEX questions_signal ON questions (signal_id);
CREATE INDEX questions_unsent ON questions (sent_at) WHERE sent_at IS NULL;
CREATE INDEX questions_open ON questions (person_id) WHERE answer IS NULL;
CREATE TABLE seen_same (
    concern_id INTEGER NOT NULL REFERENCES concerns (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    association_id INTEGER REFERENCES associations (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (concern_id, person_id)
);
CREATE TABLE offers (
    id INTEGER PRIMARY KEY,
    concern_id INTEGER NOT NULL REFERENCES concerns (id),
    association_id INTEGER NOT NULL REFERENCES associations (id),
    person_id INTEGER REFERENCES people (id),
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    at INTEGER NOT NULL,
    replaced_at INTEGER
);
CREATE INDEX offers_concern ON offers (concern_id);
CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    due_at INTEGER NOT NULL,
    sent_at INTEGER,
    answer TEXT,
    words TEXT NOT NULL DEFAULT '',
    answered_at INTEGER
);
CREATE INDEX follow_ups_signal ON follow_ups (signal_id);
CREATE INDEX follow_ups_due ON follow_ups (due_at) WHERE sent_at IS NULL;
