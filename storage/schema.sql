CREATE INDEX carried_signals_signal ON carried_signals (signal_id);

CREATE INDEX concerns_published ON concerns (unpublished_at, published_at);

CREATE INDEX drafts_touched ON drafts (touched_at);

CREATE INDEX proposal_concerns_concern ON proposal_concerns (concern_id);

CREATE INDEX seen_updates_at ON seen_updates (seen_at);

CREATE INDEX signal_events_signal ON signal_events (signal_id, id);

CREATE INDEX signals_digest ON signals (digest_id, state);

CREATE INDEX signals_open ON signals (state, category, received_at);

CREATE INDEX signals_person ON signals (person_id, id);

CREATE INDEX signals_waiting ON signals (state, received_at, id) WHERE state IN ('new', 'delivered');

CREATE INDEX signals_week ON signals (received_at, kind, category, state);

CREATE TABLE associations (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    contact TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
);

CREATE TABLE carried_signals (
    carrier_id INTEGER NOT NULL REFERENCES carriers (id),
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    PRIMARY KEY (carrier_id, signal_id)
);

CREATE TABLE carriers (
    id INTEGER PRIMARY KEY,
    recipient TEXT NOT NULL,
    slot TEXT NOT NULL,
    blocks TEXT NOT NULL,
    UNIQUE (recipient, slot)
);

CREATE TABLE chats (
    id INTEGER PRIMARY KEY,
    telegram_id INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    topic_id INTEGER,
    joined_at INTEGER NOT NULL,
    connected_at INTEGER
);

CREATE TABLE concern_texts (
    concern_id INTEGER NOT NULL REFERENCES concerns (id),
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (concern_id, language)
);

CREATE TABLE concerns (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER NOT NULL UNIQUE REFERENCES signals (id),
    category TEXT,
    area TEXT,
    published_at INTEGER NOT NULL,
    unpublished_at INTEGER
);

CREATE TABLE dead_letters (
    id INTEGER PRIMARY KEY,
    update_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    error TEXT NOT NULL,
    payload TEXT NOT NULL,
    replay_at INTEGER
);

CREATE TABLE digest_weeks (
    iso_year INTEGER NOT NULL,
    iso_week INTEGER NOT NULL,
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    PRIMARY KEY (iso_year, iso_week)
);

CREATE TABLE digests (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL REFERENCES chats (id),
    due_at INTEGER NOT NULL,
    built_at INTEGER NOT NULL,
    late INTEGER NOT NULL DEFAULT 0
, posted_at INTEGER);

CREATE TABLE drafts (
    person_id INTEGER PRIMARY KEY REFERENCES people (id),
    id INTEGER NOT NULL,
    form TEXT NOT NULL,
    answers TEXT NOT NULL,
    asking TEXT,
    visited TEXT NOT NULL DEFAULT '',
    page INTEGER NOT NULL DEFAULT 0,
    undo TEXT,
    started_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    nudged_at INTEGER
);

CREATE TABLE invites (
    id INTEGER PRIMARY KEY,
    code_hash TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    association_id INTEGER REFERENCES associations (id),
    one_time INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    used_at INTEGER,
    revoked_at INTEGER
);

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    recipient TEXT NOT NULL,
    method TEXT NOT NULL,
    params TEXT NOT NULL,
    slot TEXT,
    anew INTEGER NOT NULL DEFAULT 0,
    priority INTEGER NOT NULL DEFAULT 0,
    file BLOB,
    file_name TEXT,
    failed TEXT
);

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    telegram_id INTEGER NOT NULL UNIQUE,
    language TEXT NOT NULL,
    notice_version INTEGER,
    notice_at INTEGER,
    association_id INTEGER REFERENCES associations (id) DEFERRABLE INITIALLY DEFERRED,
    last_area TEXT,
    reachable INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL
);

CREATE TABLE previews (
    person_id INTEGER NOT NULL REFERENCES people (id),
    due_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, due_at)
);

CREATE TABLE proposal_concerns (
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    concern_id INTEGER NOT NULL REFERENCES concerns (id),
    PRIMARY KEY (signal_id, concern_id)
);

CREATE TABLE roles (
    person_id INTEGER NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, role)
);

CREATE TABLE seen_updates (
    update_id INTEGER PRIMARY KEY,
    seen_at INTEGER NOT NULL
);

CREATE TABLE signal_events (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    at INTEGER NOT NULL,
    person_id INTEGER REFERENCES people (id),
    what TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
);

CREATE TABLE signals (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    category TEXT,
    area TEXT,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    person_id INTEGER REFERENCES people (id),
    association_id INTEGER REFERENCES associations (id),
    recorded_by INTEGER REFERENCES people (id),
    source TEXT,
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    sensitive INTEGER NOT NULL DEFAULT 0,
    wording TEXT,
    held_until INTEGER,
    digest_id INTEGER REFERENCES digests (id)
, outcome TEXT, outcome_words TEXT);

CREATE VIRTUAL TABLE signals_search USING fts5(
    text, content='signals', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='3 4'
);

CREATE TABLE slots (
    recipient TEXT NOT NULL,
    name TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (recipient, name)
);

CREATE TRIGGER signals_search_delete AFTER DELETE ON signals BEGIN
    INSERT INTO signals_search (signals_search, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TRIGGER signals_search_insert AFTER INSERT ON signals BEGIN
    INSERT INTO signals_search (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER signals_search_update AFTER UPDATE OF text ON signals BEGIN
    INSERT INTO signals_search (signals_search, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO signals_search (rowid, text) VALUES (new.id, new.text);
END;

