-- Telegram's numbers of people move into a table of their own, sealed (storage/sealing.py).

CREATE TABLE addresses (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    mark BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
);

INSERT INTO addresses (person_id, mark, sealed)
SELECT id, address_mark(telegram_id), address_sealed(telegram_id) FROM people;

CREATE TABLE people_anew (
    id INTEGER PRIMARY KEY,
    language TEXT NOT NULL,
    notice_version INTEGER,
    notice_at INTEGER,
    association_id INTEGER REFERENCES associations (id) DEFERRABLE INITIALLY DEFERRED,
    last_area TEXT,
    reachable INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL
);

INSERT INTO people_anew (id, language, notice_version, notice_at, association_id, last_area, reachable, created_at)
SELECT id, language, notice_version, notice_at, association_id, last_area, reachable, created_at FROM people;

DROP TABLE people;

ALTER TABLE people_anew RENAME TO people;
