-- The store of Zhongshu on SQLite. Instants are microseconds since 1970-01-01T00:00:00Z, enums are the small numbers that
-- enum_code tells, geometry is WKB in WGS 84. The same tables and columns are in ../postgres; a test compares them.

PRAGMA application_id = 1515407445;

CREATE TABLE enum_code (
  type TEXT NOT NULL,
  code INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (type, code)
) STRICT, WITHOUT ROWID;

-- Cases as they stand. What a board shows is in this narrow table; what only the open case shows is in case_detail, so that a
-- long description is not in the way when a hundred thousand rows are read.
CREATE TABLE cases (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  version INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  grade INTEGER NOT NULL,
  routing INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  nature INTEGER NOT NULL,
  hops INTEGER NOT NULL,
  title TEXT NOT NULL,
  address TEXT NOT NULL,
  area TEXT,
  area_words TEXT NOT NULL,
  category TEXT,
  topic_words TEXT NOT NULL,
  lead TEXT,
  lead_words TEXT NOT NULL,
  taken_by TEXT,
  reported_at INTEGER NOT NULL,
  stage_since INTEGER NOT NULL,
  stage_due INTEGER,
  case_due INTEGER,
  closed_at INTEGER,
  lat REAL,
  lon REAL,
  taken_at INTEGER,
  received_at INTEGER NOT NULL,
  filed_at INTEGER,
  dispatched_at INTEGER,
  first_dispatched_at INTEGER,
  handled_at INTEGER,
  source TEXT,
  external_number TEXT,
  CHECK ((lat IS NULL) = (lon IS NULL))
) STRICT;

CREATE UNIQUE INDEX cases_number ON cases (number);
CREATE UNIQUE INDEX cases_external ON cases (source, external_number) WHERE source IS NOT NULL;
CREATE INDEX cases_source ON cases (source) WHERE source IS NOT NULL;
-- Stages below 10 are open, those from 12 on are rare endings (see enum_code). A query finds these indexes only when it says
-- so itself.
CREATE INDEX cases_load ON cases (lead) WHERE stage < 10;
CREATE INDEX cases_open_id ON cases (id) WHERE stage < 10;
CREATE INDEX cases_rare ON cases (stage) WHERE stage >= 12;
CREATE INDEX cases_reported ON cases (reported_at);
CREATE INDEX cases_closed ON cases (closed_at, case_due) WHERE closed_at IS NOT NULL;
CREATE INDEX cases_kept ON cases (lead, closed_at, case_due) WHERE closed_at IS NOT NULL;
CREATE INDEX cases_category ON cases (category, reported_at, area) WHERE category IS NOT NULL;
CREATE INDEX cases_area ON cases (area) WHERE area IS NOT NULL;
CREATE INDEX cases_place ON cases (lat, lon, reported_at) WHERE lat IS NOT NULL;
CREATE INDEX cases_to_place ON cases (id) WHERE area IS NULL;
CREATE INDEX cases_to_class ON cases (id) WHERE category IS NULL;

CREATE TABLE case_detail (
  case_id INTEGER PRIMARY KEY REFERENCES cases (id),
  description TEXT NOT NULL,
  channel_words TEXT NOT NULL,
  reporter TEXT NOT NULL
) STRICT;

CREATE TABLE case_co_handler (
  case_id INTEGER NOT NULL REFERENCES cases (id),
  position INTEGER NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

-- Words by which cases are found: grams made by the program, kept without the text itself.
CREATE VIRTUAL TABLE case_words USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = "ascii"
);

-- Last number drawn of each day of the city.
CREATE TABLE number_counter (
  prefix TEXT NOT NULL,
  day TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (prefix, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_chain (
  id INTEGER PRIMARY KEY,
  chain TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  chain_id INTEGER NOT NULL REFERENCES journal_chain (id),
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  station TEXT NOT NULL,
  command BLOB NOT NULL,
  subject_kind INTEGER NOT NULL,
  subject TEXT NOT NULL,
  case_id INTEGER REFERENCES cases (id),
  subject_version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  receiver TEXT,
  opinion TEXT NOT NULL,
  stage_after INTEGER,
  body TEXT NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX journal_position ON journal (chain_id, position);
CREATE INDEX journal_case ON journal (case_id, subject_version) WHERE case_id IS NOT NULL;
CREATE INDEX journal_command ON journal (command);

-- The record is append-only and cases are never deleted: the database itself refuses.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN
  SELECT RAISE (ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN
  SELECT RAISE (ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_chain_no_delete BEFORE DELETE ON journal_chain BEGIN
  SELECT RAISE (ABORT, 'the journal is append-only');
END;
CREATE TRIGGER cases_no_delete BEFORE DELETE ON cases BEGIN
  SELECT RAISE (ABORT, 'cases are never deleted');
END;

CREATE TABLE activation (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  level INTEGER NOT NULL,
  title TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  planned_end INTEGER,
  ended_at INTEGER,
  lead_unit TEXT,
  approved_by TEXT NOT NULL,
  basis TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE INDEX activation_ended ON activation (ended_at);

CREATE TABLE activation_area (
  activation_id INTEGER NOT NULL REFERENCES activation (id),
  position INTEGER NOT NULL,
  area TEXT NOT NULL,
  PRIMARY KEY (activation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE operator (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  area TEXT,
  unit TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE operator_role (
  operator_id TEXT NOT NULL REFERENCES operator (id),
  role INTEGER NOT NULL,
  PRIMARY KEY (operator_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Counts changes of city, outlines and catalogue.
CREATE TABLE revision (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE city_profile (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  short_name TEXT NOT NULL,
  case_prefix TEXT NOT NULL,
  zone TEXT NOT NULL,
  population INTEGER NOT NULL,
  area_km2 REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE area (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  parent TEXT,
  level INTEGER NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  population INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE jurisdiction (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  short_name TEXT NOT NULL,
  functional_zone INTEGER NOT NULL,
  population INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind INTEGER NOT NULL,
  level INTEGER NOT NULL,
  area TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  parent TEXT,
  phone TEXT NOT NULL,
  lat REAL,
  lon REAL,
  capacity INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_class (
  unit_id TEXT NOT NULL REFERENCES unit (id),
  position INTEGER NOT NULL,
  class TEXT NOT NULL,
  PRIMARY KEY (unit_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE leader (
  position INTEGER PRIMARY KEY,
  area TEXT NOT NULL,
  post TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT;

CREATE TABLE street (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  area TEXT NOT NULL
) STRICT;

CREATE TABLE place_alias (
  alias TEXT PRIMARY KEY,
  target TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outline (
  code TEXT PRIMARY KEY,
  level INTEGER NOT NULL,
  schematic INTEGER NOT NULL,
  geometry BLOB NOT NULL
) STRICT;

CREATE INDEX outline_level ON outline (level);

CREATE TABLE element (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  area TEXT NOT NULL,
  lat REAL,
  lon REAL,
  schematic INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  big_class TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  limit_amount INTEGER NOT NULL,
  limit_unit INTEGER NOT NULL,
  chief TEXT NOT NULL,
  condition TEXT NOT NULL,
  closing TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE category_alias (
  category_code TEXT NOT NULL REFERENCES category (code),
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (category_code, position)
) STRICT, WITHOUT ROWID;
