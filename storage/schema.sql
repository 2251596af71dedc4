CREATE INDEX concerns_published ON concerns (unpublished_at, published_at);

CREATE INDEX contacts_person ON contacts (person_id);

CREATE INDEX drafts_touched ON drafts (touched_at);

CREATE INDEX follow_ups_due ON follow_ups (due_at) WHERE sent_at IS NULL;

CREATE INDEX follow_ups_signal ON follow_ups (signal_id);

CREATE INDEX mails_signal ON mails (signal_id) WHERE signal_id IS NOT NULL;

CREATE INDEX mails_waiting ON mails (next_at) WHERE sent_at IS NULL AND failed IS NULL;

CREATE INDEX message_index_signals_signal ON message_index_signals (signal_id);

CREATE INDEX notes_signal ON notes (signal_id, id);

CREATE INDEX notifications_signal ON notifications (signal_id, person_id);

CREATE INDEX notifications_waiting ON notifications (ready_at, person_id) WHERE told_at IS NULL;

CREATE INDEX offers_concern ON offers (concern_id);

CREATE INDEX proposal_concerns_concern ON proposal_concerns (concern_id);

CREATE INDEX questions_open ON questions (person_id) WHERE answer IS NULL;

CREATE INDEX questions_signal ON questions (signal_id);

CREATE INDEX questions_unsent ON questions (sent_at) WHERE sent_at IS NULL;

CREATE INDEX referrals_signal ON referrals (signal_id);

CREATE INDEX referrals_waiting ON referrals (state, sent_at);

CREATE INDEX seen_updates_at ON seen_updates (seen_at);

CREATE INDEX session_items_session ON session_items (session_id, position);

CREATE INDEX signal_events_signal ON signal_events (signal_id, id);

CREATE INDEX signal_events_what ON signal_events (what, at);

CREATE INDEX signals_agenda ON signals (agenda) WHERE agenda = 1;

CREATE INDEX signals_digest ON signals (digest_id, state);

CREATE INDEX signals_merged ON signals (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX signals_open ON signals (state, category, received_at);

CREATE INDEX signals_person ON signals (person_id, id);

CREATE INDEX signals_waiting ON signals (state, received_at, id) WHERE state IN ('new', 'delivered');

CREATE INDEX signals_week ON signals (received_at, kind, category, state);

CREATE TABLE addresses (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    mark BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
);

CREATE TABLE associations (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    contact TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
);

CREATE TABLE "attendees" (
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    person_id INTEGER REFERENCES people (id),
    name TEXT NOT NULL,
    UNIQUE (session_id, person_id)
);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person_id INTEGER,
    act TEXT NOT NULL,
    signal_id INTEGER,
    detail TEXT NOT NULL DEFAULT '',
    mark BLOB NOT NULL
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

CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    categories TEXT NOT NULL DEFAULT '',
    areas TEXT NOT NULL DEFAULT '',
    email TEXT,
    person_id INTEGER REFERENCES people (id),
    created_at INTEGER NOT NULL,
    asked_at INTEGER,
    confirmed_at INTEGER NOT NULL,
    flag TEXT NOT NULL DEFAULT '',
    removed_at INTEGER
);

CREATE TABLE dead_letters (
    id INTEGER PRIMARY KEY,
    update_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    error TEXT NOT NULL,
    payload TEXT NOT NULL,
    replay_at INTEGER
);

CREATE TABLE "digest_runs" (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL REFERENCES chats (id),
    due_at INTEGER NOT NULL,
    built_at INTEGER NOT NULL,
    late INTEGER NOT NULL DEFAULT 0
, posted_at INTEGER);

CREATE TABLE digest_weeks (
    iso_year INTEGER NOT NULL,
    iso_week INTEGER NOT NULL,
    digest_id INTEGER NOT NULL REFERENCES "digest_runs" (id),
    PRIMARY KEY (iso_year, iso_week)
);

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

CREATE TABLE "endorsements" (
    concern_id INTEGER NOT NULL REFERENCES concerns (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    association_id INTEGER REFERENCES associations (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (concern_id, person_id)
);

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
, contact_id INTEGER REFERENCES contacts (id));

CREATE TABLE mails (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    message_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL,
    sent_at INTEGER,
    failed TEXT
, signal_id INTEGER REFERENCES signals (id));

CREATE TABLE marks (
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    mark TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (signal_id, mark)
);

CREATE TABLE "message_index" (
    id INTEGER PRIMARY KEY,
    recipient TEXT NOT NULL,
    slot TEXT NOT NULL,
    blocks TEXT NOT NULL,
    UNIQUE (recipient, slot)
);

CREATE TABLE "message_index_signals" (
    indexed_message_id INTEGER NOT NULL REFERENCES "message_index" (id),
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    PRIMARY KEY (indexed_message_id, signal_id)
);

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE muted (person_id INTEGER PRIMARY KEY REFERENCES people (id));

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    person_id INTEGER REFERENCES people (id),
    at INTEGER NOT NULL,
    replaced_at INTEGER
);

CREATE TABLE "notifications" (
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

CREATE TABLE "people" (
    id INTEGER PRIMARY KEY,
    language TEXT NOT NULL,
    notice_version INTEGER,
    notice_at INTEGER,
    association_id INTEGER REFERENCES associations (id) DEFERRABLE INITIALLY DEFERRED,
    last_area TEXT,
    reachable INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL
, blocked_at INTEGER);

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

CREATE TABLE "questions" (
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

CREATE TABLE referrals (
    id INTEGER PRIMARY KEY,
    signal_id INTEGER NOT NULL REFERENCES signals (id),
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    person_id INTEGER REFERENCES people (id),
    wording TEXT NOT NULL,
    ask TEXT NOT NULL,
    question TEXT NOT NULL DEFAULT '',
    due_at INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    reminded_at INTEGER,
    raised_at INTEGER,
    state TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    answered_at INTEGER
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

CREATE TABLE session_items (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    position INTEGER NOT NULL,
    signal_id INTEGER REFERENCES signals (id),
    state TEXT NOT NULL
);

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
    digest_id INTEGER REFERENCES "digest_runs" (id)
, outcome TEXT, outcome_words TEXT, agenda INTEGER NOT NULL DEFAULT 0, outcome_own TEXT, merged_into INTEGER REFERENCES signals (id), hidden_at INTEGER, answers TEXT NOT NULL DEFAULT '');

CREATE VIRTUAL TABLE signals_search USING fts5(
    text, content='signals', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='3 4'
);

CREATE TABLE slots (
    recipient TEXT NOT NULL,
    name TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (recipient, name)
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

