-- What each person has seen of the reports. A version is the number of the ledger's entry that captured it.
CREATE TABLE read_mark (
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (account, version)
) STRICT, WITHOUT ROWID;

-- Everything up to this entry was marked as seen.
CREATE TABLE read_floor (
  account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  version INTEGER NOT NULL
) STRICT;
