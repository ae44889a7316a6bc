-- What the record has that it had not: each thing once, when it was first derived.
CREATE TABLE alert (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,                  -- incident, finding, proposal, digest
  id TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  UNIQUE (kind, id)
) STRICT;
CREATE INDEX alert_latest ON alert (kind, number);

-- Digests on their way to publication. What the machine wrote is kept as it was when the draft was begun.
CREATE TABLE digest (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('DRAFT', 'APPROVED', 'PUBLISHED')),
  version INTEGER NOT NULL,            -- counts changes, for whoever edits what somebody else did too
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  area TEXT,
  within REAL NOT NULL,
  party TEXT,
  document TEXT NOT NULL,              -- the machine's digest, as JSON
  basis INTEGER NOT NULL,              -- the last entry of the ledger that it follows from
  withheld TEXT NOT NULL,              -- a name for what was withheld then
  made_by INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  approved_by INTEGER,
  approved_at INTEGER,
  published_by INTEGER,
  published_at INTEGER,
  entry INTEGER,                       -- the entry of the ledger that records the publication
  page_ar TEXT,                        -- what was published, byte for byte
  page_en TEXT
) STRICT;
CREATE INDEX digest_latest ON digest (made_at DESC);

-- What editors did to a draft: a remark at a line or section, or a line left out.
CREATE TABLE digest_edit (
  digest TEXT NOT NULL REFERENCES digest (id) ON DELETE CASCADE,
  at TEXT NOT NULL,                    -- section, or section/line, or section/line/line
  left_out INTEGER NOT NULL,
  ar TEXT NOT NULL,
  en TEXT NOT NULL,
  account INTEGER NOT NULL,
  called TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  PRIMARY KEY (digest, at)
) STRICT, WITHOUT ROWID;

-- Everyone who ever changed a draft, for the four eyes.
CREATE TABLE digest_editor (
  digest TEXT NOT NULL REFERENCES digest (id) ON DELETE CASCADE,
  account INTEGER NOT NULL,
  called TEXT NOT NULL,
  PRIMARY KEY (digest, account)
) STRICT, WITHOUT ROWID;

-- Programs that are told of what is new.
CREATE TABLE webhook (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL,
  label TEXT NOT NULL,
  kinds TEXT NOT NULL,                 -- of alerts, separated by spaces
  secret TEXT NOT NULL,                -- with which messages are signed
  made_by INTEGER NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  webhook INTEGER NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL,            -- when it is tried next
  done_at INTEGER,                     -- when it was taken, or given up
  outcome TEXT NOT NULL DEFAULT ''     -- what the last attempt came to
) STRICT;
CREATE INDEX delivery_due ON delivery (next_at) WHERE done_at IS NULL;

-- Verifications of the ledger that were run from the workbench.
CREATE TABLE verification (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_by TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  entries INTEGER,
  hash TEXT,
  faults INTEGER,
  told TEXT NOT NULL DEFAULT ''        -- the first faults, a line each
) STRICT;
