-- A store of a training (演练推演): what it runs, every command in the order in which it was done, how fast its clock went, and what each
-- seat looked at. All of it stays empty in any other store. The same tables and columns as in ../postgres.
CREATE TABLE training (
  -- One row at most: a store is a training's from its founding on, or never.
  one INTEGER PRIMARY KEY CHECK (one = 1),
  scenario TEXT NOT NULL,
  name TEXT NOT NULL,
  seed INTEGER NOT NULL,
  starts INTEGER NOT NULL,
  until_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE training_order (
  position INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  station TEXT NOT NULL,
  command BLOB NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE training_look (
  position INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  station TEXT NOT NULL,
  kind INTEGER NOT NULL,
  what TEXT NOT NULL
) STRICT;

CREATE TABLE training_pace (
  position INTEGER PRIMARY KEY,
  -- Time on the wall, and the scenario's time that it was then.
  wall INTEGER NOT NULL,
  at INTEGER NOT NULL,
  -- Scenario seconds in a second; 0 while it stands still.
  speed INTEGER NOT NULL,
  operator TEXT NOT NULL
) STRICT;

CREATE TRIGGER training_no_delete BEFORE DELETE ON training BEGIN
  SELECT RAISE (ABORT, 'a store of a training stays one');
END;
CREATE TRIGGER training_no_update BEFORE UPDATE ON training BEGIN
  SELECT RAISE (ABORT, 'what a training runs never changes');
END;
CREATE TRIGGER training_order_no_delete BEFORE DELETE ON training_order BEGIN
  SELECT RAISE (ABORT, 'the recording of a training is kept');
END;
CREATE TRIGGER training_order_no_update BEFORE UPDATE ON training_order BEGIN
  SELECT RAISE (ABORT, 'the recording of a training never changes');
END;
CREATE TRIGGER training_look_no_delete BEFORE DELETE ON training_look BEGIN
  SELECT RAISE (ABORT, 'the recording of a training is kept');
END;
CREATE TRIGGER training_look_no_update BEFORE UPDATE ON training_look BEGIN
  SELECT RAISE (ABORT, 'the recording of a training never changes');
END;
CREATE TRIGGER training_pace_no_delete BEFORE DELETE ON training_pace BEGIN
  SELECT RAISE (ABORT, 'the recording of a training is kept');
END;
CREATE TRIGGER training_pace_no_update BEFORE UPDATE ON training_pace BEGIN
  SELECT RAISE (ABORT, 'the recording of a training never changes');
END;
