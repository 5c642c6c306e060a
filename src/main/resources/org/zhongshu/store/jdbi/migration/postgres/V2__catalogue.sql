-- Conditions of the standard, versions of the catalogue, and the list of duties with its versions.

CREATE TABLE category_condition (
  category_code text NOT NULL REFERENCES category (code),
  seq integer NOT NULL,
  words text NOT NULL,
  limit_amount integer NOT NULL,
  limit_unit integer NOT NULL,
  closing text NOT NULL,
  PRIMARY KEY (category_code, seq)
);

-- Each version whole, as JSON. An empty body: it is the one in force, kept before versions were, and is written when the next
-- one comes.
CREATE TABLE catalogue_version (
  number integer PRIMARY KEY,
  since bigint NOT NULL,
  operator text NOT NULL,
  note text NOT NULL,
  body text NOT NULL
);

CREATE TABLE duty (
  code text PRIMARY KEY,
  position integer NOT NULL,
  title text NOT NULL,
  class text NOT NULL,
  owner text NOT NULL,
  level integer,
  area text NOT NULL,
  basis text NOT NULL,
  matter integer NOT NULL
);

CREATE TABLE duty_version (
  number integer PRIMARY KEY,
  since bigint NOT NULL,
  operator text NOT NULL,
  note text NOT NULL,
  body text NOT NULL
);

-- A version stays what it was.
CREATE TRIGGER catalogue_version_no_delete BEFORE DELETE ON catalogue_version FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER catalogue_version_no_update BEFORE UPDATE ON catalogue_version FOR EACH ROW WHEN (OLD.body <> '')
  EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER duty_version_no_change BEFORE UPDATE OR DELETE ON duty_version FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();

-- A store that has a catalogue already: that is version 1.
INSERT INTO catalogue_version (number, since, operator, note, body)
SELECT 1, at, operator, '', '' FROM journal WHERE kind = 'set-catalogue' ORDER BY seq DESC LIMIT 1;
