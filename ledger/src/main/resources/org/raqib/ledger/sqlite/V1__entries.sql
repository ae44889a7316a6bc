-- The log: entries and their content. What follows them only finds things in it, and could be made again from it.
CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  at TEXT NOT NULL,
  header BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE part (
  entry INTEGER NOT NULL REFERENCES entry,
  name TEXT NOT NULL,
  salt BLOB NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (entry, name)
) STRICT;

CREATE TABLE capture (
  entry INTEGER PRIMARY KEY REFERENCES entry,
  id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  UNIQUE (id, sha256)
) STRICT;

CREATE INDEX capture_by_id ON capture (id, entry);

CREATE TABLE text (
  entry INTEGER PRIMARY KEY REFERENCES entry,
  capture INTEGER NOT NULL REFERENCES capture,
  sha256 TEXT NOT NULL
) STRICT;

CREATE INDEX text_by_capture ON text (capture, entry);

CREATE TABLE reading (
  entry INTEGER PRIMARY KEY REFERENCES entry,
  capture INTEGER NOT NULL REFERENCES capture,
  text INTEGER NOT NULL REFERENCES text,
  reader TEXT NOT NULL,
  published TEXT,
  happened_from TEXT,
  happened_to TEXT,
  claims INTEGER NOT NULL
) STRICT;

CREATE INDEX reading_by_capture ON reading (capture, entry);

CREATE TRIGGER entry_follows BEFORE INSERT ON entry
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
BEGIN SELECT RAISE(ABORT, 'an entry is added after the last one'); END;

CREATE TRIGGER entry_refuses_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER entry_refuses_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER part_refuses_update BEFORE UPDATE ON part BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER part_refuses_delete BEFORE DELETE ON part BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER capture_refuses_update BEFORE UPDATE ON capture BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER capture_refuses_delete BEFORE DELETE ON capture BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER text_refuses_update BEFORE UPDATE ON text BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER text_refuses_delete BEFORE DELETE ON text BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER reading_refuses_update BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER reading_refuses_delete BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

-- "RQLG", which marks the file as a ledger.
PRAGMA application_id = 1381059655;

PRAGMA user_version = 1;
