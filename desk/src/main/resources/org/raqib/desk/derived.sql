-- What follows from what was taken: made as a whole, in a file of its own, and never changed.
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

-- All that is held in memory of every incident, in the order of lists.
CREATE INDEX incident_by_day ON incident (
  day DESC, id DESC, last, happened_from, happened_to, event, grade, disputed, denied, findings, lat, lon, place_ar, place_en
);

CREATE INDEX incident_by_told ON incident (told_to, told_from);

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

-- Which incident a claim is part of.
CREATE TABLE told (
  report INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  incident TEXT NOT NULL,
  PRIMARY KEY (report, idx)
) STRICT, WITHOUT ROWID;

CREATE INDEX told_by_incident ON told (incident);

-- Reports that tell of an incident on which tellings differ, and those that repeat another's text.
CREATE TABLE mark (
  n INTEGER PRIMARY KEY,
  disputed INTEGER NOT NULL DEFAULT 0,
  copy_of INTEGER
) STRICT;

CREATE INDEX mark_by_copy ON mark (copy_of);
