-- What the ledger holds, where pages find it fast. Everything here can be made again from the ledger.
CREATE TABLE about (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A report under the number of the entry that first captured it, in its latest version.
CREATE TABLE report (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  text INTEGER NOT NULL DEFAULT 0,
  reading INTEGER NOT NULL DEFAULT 0,
  outlet TEXT,
  language TEXT NOT NULL DEFAULT 'und',
  published TEXT,
  inferred INTEGER NOT NULL DEFAULT 0,
  day TEXT NOT NULL,
  received TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  opening TEXT NOT NULL DEFAULT '',
  claims INTEGER NOT NULL DEFAULT 0,
  judged INTEGER NOT NULL DEFAULT 0,
  retracted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX report_by_day ON report (day DESC, n DESC);

CREATE INDEX report_by_text ON report (text);

CREATE INDEX report_by_outlet ON report (outlet, day DESC, n DESC);

CREATE INDEX report_by_version ON report (version);

-- What few reports are: without these, counting them reads all.
CREATE INDEX report_judged ON report (day DESC, n DESC) WHERE judged > 0;

CREATE INDEX report_retracted ON report (day DESC, n DESC) WHERE retracted = 1;

CREATE TABLE claim (
  report INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  event TEXT NOT NULL,
  modality TEXT NOT NULL,
  judged INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (report, idx)
) STRICT, WITHOUT ROWID;

-- Who is named in which report, as actor, recipient or speaker.
CREATE TABLE report_party (
  entity TEXT NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (entity, report)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_party_by_report ON report_party (report);

CREATE VIRTUAL TABLE report_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 0"
);

CREATE TABLE decision (
  entry INTEGER PRIMARY KEY,
  recorded TEXT NOT NULL,
  in_force INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE decision_target (
  sort TEXT NOT NULL,
  id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (sort, id, entry)
) STRICT, WITHOUT ROWID;
