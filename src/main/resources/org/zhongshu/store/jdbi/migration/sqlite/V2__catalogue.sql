-- Conditions of the standard, versions of the catalogue, and the list of duties with its versions.

CREATE TABLE category_condition (
  category_code TEXT NOT NULL REFERENCES category (code),
  seq INTEGER NOT NULL,
  words TEXT NOT NULL,
  limit_amount INTEGER NOT NULL,
  limit_unit INTEGER NOT NULL,
  closing TEXT NOT NULL,
  PRIMARY KEY (category_code, seq)
) STRICT, WITHOUT ROWID;

-- Each version whole, as JSON. An empty body: it is the one in force, kept before versions were, and is written when the next
-- one comes.
CREATE TABLE catalogue_version (
  number INTEGER PRIMARY KEY,
  since INTEGER NOT NULL,
  operator TEXT NOT NULL,
  note TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE duty (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  class TEXT NOT NULL,
  owner TEXT NOT NULL,
  level INTEGER,
  area TEXT NOT NULL,
  basis TEXT NOT NULL,
  matter INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE duty_version (
  number INTEGER PRIMARY KEY,
  since INTEGER NOT NULL,
  operator TEXT NOT NULL,
  note TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

-- A version stays what it was.
CREATE TRIGGER catalogue_version_no_delete BEFORE DELETE ON catalogue_version BEGIN
  SELECT RAISE (ABORT, 'versions of the catalogue are kept');
END;
CREATE TRIGGER catalogue_version_no_update BEFORE UPDATE ON catalogue_version WHEN OLD.body <> '' BEGIN
  SELECT RAISE (ABORT, 'a version of the catalogue never changes');
END;
CREATE TRIGGER duty_version_no_delete BEFORE DELETE ON duty_version BEGIN
  SELECT RAISE (ABORT, 'versions of the duties are kept');
END;
CREATE TRIGGER duty_version_no_update BEFORE UPDATE ON duty_version BEGIN
  SELECT RAISE (ABORT, 'a version of the duties never changes');
END;

-- A store that has a catalogue already: that is version 1.
INSERT INTO catalogue_version (number, since, operator, note, body)
SELECT 1, at, operator, '', '' FROM journal WHERE kind = 'set-catalogue' ORDER BY seq DESC LIMIT 1;
