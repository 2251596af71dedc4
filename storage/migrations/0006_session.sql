ALTER TABLE signals ADD COLUMN agenda INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signals ADD COLUMN outcome_own TEXT;
ALTER TABLE signals ADD COLUMN merged_into INTEGER REFERENCES signals (id);
UPDATE signals SET agenda = 1 WHERE state = 'delivered';
CREATE INDEX signals_agenda ON signals (agenda) WHERE agenda = 1;
CREATE INDEX signals_merged ON signals (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX signal_events_what ON signal_events (what, at);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL REFERENCES chats (id),
    chair_id INTEGER REFERENCES people (id),
    item_id INTEGER,
    started_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    ended_at INTEGER,
    approved_at INTEGER,
    approved_by INTEGER REFERENCES people (id)
);
CREATE TABLE session_items (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    position INTEGER NOT NULL,
    signal_id INTEGER REFERENCES signals (id),
    state TEXT NOT NULL
);
CREATE INDEX session_items_session ON session_items (session_id, position);
CREATE TABLE attendees (
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    PRIMARY KEY (session_id, person_id)
);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    person_id INTEGER REFERENCES people (id),
    at INTEGER NOT NULL,
    replaced_at INTEGER
);
CREATE INDEX notes_signal ON notes (signal_id, id);
CREATE TABLE marks (
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    mark TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (signal_id, mark)
);
CREATE TABLE tasks (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER REFERENCES signals (id),
    text TEXT NOT NULL,
    who TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    done_at INTEGER
);
