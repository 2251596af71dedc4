CREATE VIRTUAL TABLE signals_search USING fts5(
    text, content='signals', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='3 4'
);
CREATE TRIGGER signals_search_insert AFTER INSERT ON signals BEGIN
    INSERT INTO signals_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER signals_search_update AFTER UPDATE OF text ON signals BEGIN
    INSERT INTO signals_search (signals_search, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO signals_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER signals_search_delete AFTER DELETE ON signals BEGIN
    INSERT INTO signals_search (signals_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
