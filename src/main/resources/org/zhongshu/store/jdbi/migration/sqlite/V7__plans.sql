-- The plan library: each version of a plan whole, as JSON, the moves of each version through its life, and drills on record.

-- A plan by its code. The row is what writers of one plan wait for.
CREATE TABLE plan (
  code TEXT PRIMARY KEY,
  newest INTEGER NOT NULL,
  -- The version in force; null for none.
  in_force INTEGER
) STRICT;

CREATE TABLE plan_version (
  code TEXT NOT NULL REFERENCES plan (code),
  number INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (code, number)
) STRICT, WITHOUT ROWID;

-- The state of a version is that of its last move; the first made it a draft.
CREATE TABLE plan_move (
  code TEXT NOT NULL,
  number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  state INTEGER NOT NULL,
  at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (code, number, position),
  FOREIGN KEY (code, number) REFERENCES plan_version (code, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_drill (
  code TEXT NOT NULL REFERENCES plan (code),
  position INTEGER NOT NULL,
  held_on TEXT NOT NULL,
  what TEXT NOT NULL,
  found TEXT NOT NULL,
  at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  PRIMARY KEY (code, position)
) STRICT, WITHOUT ROWID;

-- What a version says stays what it was; its moves and the drills are only added to.
CREATE TRIGGER plan_version_no_delete BEFORE DELETE ON plan_version BEGIN
  SELECT RAISE (ABORT, 'versions of plans are kept');
END;
CREATE TRIGGER plan_version_no_update BEFORE UPDATE ON plan_version BEGIN
  SELECT RAISE (ABORT, 'a version of a plan never changes');
END;
CREATE TRIGGER plan_move_no_delete BEFORE DELETE ON plan_move BEGIN
  SELECT RAISE (ABORT, 'moves of plans are kept');
END;
CREATE TRIGGER plan_move_no_update BEFORE UPDATE ON plan_move BEGIN
  SELECT RAISE (ABORT, 'a move of a plan never changes');
END;
CREATE TRIGGER plan_drill_no_delete BEFORE DELETE ON plan_drill BEGIN
  SELECT RAISE (ABORT, 'drills are kept');
END;
CREATE TRIGGER plan_drill_no_update BEFORE UPDATE ON plan_drill BEGIN
  SELECT RAISE (ABORT, 'a drill on record never changes');
END;
