-- Decisions of people, and checkpoints.
CREATE TABLE decision (
  entry INTEGER PRIMARY KEY REFERENCES entry,
  kind TEXT NOT NULL,
  targets TEXT NOT NULL
) STRICT;

CREATE TABLE checkpoint (
  entry INTEGER PRIMARY KEY REFERENCES entry
) STRICT;

CREATE TRIGGER decision_refuses_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER decision_refuses_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER checkpoint_refuses_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

CREATE TRIGGER checkpoint_refuses_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a ledger is append-only'); END;

PRAGMA user_version = 2;
