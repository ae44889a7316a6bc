-- Who may use the workbench. Times are in milliseconds since 1970-01-01T00:00Z.
CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,           -- what one signs in with, in lower case
  called TEXT NOT NULL,                -- how the ledger and the pages call this person
  role TEXT NOT NULL CHECK (role IN ('VIEWER', 'ANALYST', 'REVIEWER', 'ADMINISTRATOR')),
  password TEXT NOT NULL,              -- argon2id, with its salt and parameters
  one_time_until INTEGER,              -- the password was given out and holds until then; NULL for one's own
  closed_at INTEGER,                   -- no longer lets anyone in
  totp_secret TEXT,                    -- base32; NULL without a second factor
  totp_last INTEGER NOT NULL DEFAULT 0, -- the last time step that was used, which is not accepted again
  totp_proposed TEXT,                  -- a secret that no code was given of yet
  made_at INTEGER NOT NULL
) STRICT;

-- Codes that stand in for a lost second factor, each once.
CREATE TABLE recovery_code (
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  PRIMARY KEY (account, hash)
) STRICT, WITHOUT ROWID;

-- Browsers that are signed in. The cookie's value is not kept, its SHA-256 is.
CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,      -- names it in lists, without giving anything away
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('SECOND_FACTOR', 'NEW_PASSWORD', 'FULL')),
  made_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  address TEXT NOT NULL,
  browser TEXT NOT NULL
) STRICT;
CREATE INDEX session_account ON session (account);

-- What programs sign in with. The token is not kept, its SHA-256 is.
CREATE TABLE token (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT NOT NULL UNIQUE,
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  scopes TEXT NOT NULL,                -- names of scopes, separated by spaces
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX token_account ON token (account);

-- Failed attempts to sign in; the subject is a hash of the name that was given.
CREATE TABLE attempt (
  subject TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  locked_until INTEGER NOT NULL
) STRICT;

-- Who came and went, and what else bears on safety, for half a year. What must not be lost stands in the ledger too.
CREATE TABLE happened (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  by TEXT NOT NULL,
  about TEXT NOT NULL,
  address TEXT NOT NULL
) STRICT;
CREATE INDEX happened_at ON happened (at);
