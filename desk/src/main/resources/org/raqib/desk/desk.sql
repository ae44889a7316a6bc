-- What the pages ask for, found fast. Everything here follows from a ledger and can be made again from it.
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
  retracted INTEGER NOT NULL DEFAULT 0,
  disputed INTEGER NOT NULL DEFAULT 0,
  copy_of INTEGER
) STRICT;

CREATE INDEX report_by_day ON report (day DESC, n DESC);

CREATE INDEX report_by_text ON report (text);

CREATE INDEX report_by_outlet ON report (outlet, day DESC, n DESC);

CREATE TABLE claim (
  report INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  event TEXT NOT NULL,
  modality TEXT NOT NULL,
  incident TEXT,
  judged INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (report, idx)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_by_incident ON claim (incident);

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

-- A happening as the claims tell it. Its day is the first it may have happened on, or else it was published on; last is the
-- last it may have happened on, or else its day. Some claim may date it beyond that: told_from and told_to are the bounds of all
-- dates that claims give. The document is its JSON form, deflated.
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  event TEXT NOT NULL,
  mode TEXT,
  happened_from TEXT,
  happened_to TEXT,
  day TEXT NOT NULL,
  last TEXT NOT NULL,
  told_from TEXT,
  told_to TEXT,
  grade TEXT NOT NULL,
  disputed INTEGER NOT NULL,
  denied INTEGER NOT NULL,
  decided INTEGER NOT NULL,
  killed_least INTEGER,
  killed_most INTEGER,
  injured_least INTEGER,
  injured_most INTEGER,
  place TEXT,
  place_ar TEXT,
  place_en TEXT,
  lat REAL,
  lon REAL,
  sentence_ar TEXT NOT NULL,
  sentence_en TEXT NOT NULL,
  claims INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  findings INTEGER NOT NULL
) STRICT;

-- Apart, so that lists, which never need it, do not read past it.
CREATE TABLE incident_document (
  id TEXT PRIMARY KEY,
  document BLOB NOT NULL
) STRICT;

CREATE INDEX incident_by_day ON incident (day DESC, id DESC, last);

CREATE INDEX incident_by_told ON incident (told_to, told_from);

CREATE INDEX incident_by_event ON incident (event, day DESC, id DESC);

CREATE TABLE incident_party (
  entity TEXT NOT NULL,
  role TEXT NOT NULL,
  incident TEXT NOT NULL,
  PRIMARY KEY (entity, role, incident)
) STRICT, WITHOUT ROWID;

CREATE TABLE former (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL,
  commitment TEXT NOT NULL,
  clause TEXT NOT NULL,
  status TEXT NOT NULL,
  day TEXT NOT NULL,
  document BLOB NOT NULL
) STRICT;

CREATE INDEX finding_by_incident ON finding (incident);

CREATE INDEX finding_by_commitment ON finding (commitment, day DESC, id DESC);

CREATE INDEX finding_by_day ON finding (day DESC, id DESC);

-- A truce that reports tell of and about which nobody decided, as the text a person would accept.
CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL,
  likely TEXT,
  text TEXT NOT NULL,
  open TEXT NOT NULL,
  claims TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
