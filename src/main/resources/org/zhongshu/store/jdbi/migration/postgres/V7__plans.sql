-- The plan library: each version of a plan whole, as JSON, the moves of each version through its life, and drills on record.

-- A plan by its code. The row is what writers of one plan wait for.
CREATE TABLE plan (
  code text PRIMARY KEY,
  newest integer NOT NULL,
  -- The version in force; null for none.
  in_force integer
);

CREATE TABLE plan_version (
  code text NOT NULL REFERENCES plan (code),
  number integer NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (code, number)
);

-- The state of a version is that of its last move; the first made it a draft.
CREATE TABLE plan_move (
  code text NOT NULL,
  number integer NOT NULL,
  position integer NOT NULL,
  state integer NOT NULL,
  at bigint NOT NULL,
  operator text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (code, number, position),
  FOREIGN KEY (code, number) REFERENCES plan_version (code, number)
);

CREATE TABLE plan_drill (
  code text NOT NULL REFERENCES plan (code),
  position integer NOT NULL,
  held_on text NOT NULL,
  what text NOT NULL,
  found text NOT NULL,
  at bigint NOT NULL,
  operator text NOT NULL,
  PRIMARY KEY (code, position)
);

-- What a version says stays what it was; its moves and the drills are only added to.
CREATE TRIGGER plan_version_no_change BEFORE UPDATE OR DELETE ON plan_version FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER plan_move_no_change BEFORE UPDATE OR DELETE ON plan_move FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER plan_drill_no_change BEFORE UPDATE OR DELETE ON plan_drill FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
