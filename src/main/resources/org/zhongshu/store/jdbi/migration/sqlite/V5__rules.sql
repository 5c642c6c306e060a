-- Versions of the centre's rules: limits, hours, who may, supervision. Each version whole, as JSON; the newest is in force, and
-- clocks that began under one before go on by its limits. Without any, what is usual counts.

CREATE TABLE rule_version (
  number INTEGER PRIMARY KEY,
  since INTEGER NOT NULL,
  operator TEXT NOT NULL,
  note TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

-- A version stays what it was.
CREATE TRIGGER rule_version_no_delete BEFORE DELETE ON rule_version BEGIN
  SELECT RAISE (ABORT, 'versions of the rules are kept');
END;
CREATE TRIGGER rule_version_no_update BEFORE UPDATE ON rule_version BEGIN
  SELECT RAISE (ABORT, 'a version of the rules never changes');
END;
