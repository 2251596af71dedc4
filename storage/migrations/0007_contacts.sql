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
CREATE INDEX contacts_person ON contacts (person_id);
ALTER TABLE invites ADD COLUMN contact_id INTEGER REFERENCES contacts (id);
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
CREATE INDEX referrals_signal ON referrals (signal_id);
CREATE INDEX referrals_waiting ON referrals (state, sent_at);
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
);
CREATE INDEX mails_waiting ON mails (next_at) WHERE sent_at IS NULL AND failed IS NULL;
