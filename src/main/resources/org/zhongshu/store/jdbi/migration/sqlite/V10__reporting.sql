-- Who was reminded of what is due (催报), and minutes of daily meetings and assessments with what was decided there. The same tables
-- and columns as in ../postgres.

CREATE TABLE measure_reminder (
  item_id INTEGER NOT NULL REFERENCES measure_item (id),
  at INTEGER NOT NULL,
  seat TEXT NOT NULL,
  PRIMARY KEY (item_id, at)
) STRICT, WITHOUT ROWID;

-- A round has one set of minutes; what is left out is supplemented.
CREATE TABLE minutes (
  id INTEGER PRIMARY KEY,
  activation_id INTEGER NOT NULL REFERENCES activation (id),
  kind INTEGER NOT NULL,
  due INTEGER NOT NULL,
  held_at INTEGER NOT NULL,
  chair TEXT NOT NULL,
  UNIQUE (activation_id, due, kind)
) STRICT;

CREATE TABLE minutes_attended (
  minutes_id INTEGER NOT NULL REFERENCES minutes (id),
  position INTEGER NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (minutes_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE minutes_passage (
  minutes_id INTEGER NOT NULL REFERENCES minutes (id),
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  seat TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (minutes_id, position)
) STRICT, WITHOUT ROWID;

-- Each decision is a supervised task, and a task is decided once.
CREATE TABLE minutes_decision (
  minutes_id INTEGER NOT NULL REFERENCES minutes (id),
  position INTEGER NOT NULL,
  passage INTEGER NOT NULL,
  words TEXT NOT NULL,
  unit TEXT NOT NULL,
  task_number TEXT NOT NULL UNIQUE REFERENCES supervised_task (number),
  PRIMARY KEY (minutes_id, position)
) STRICT, WITHOUT ROWID;

-- What was written stays as it was written.
CREATE TRIGGER measure_reminder_no_delete BEFORE DELETE ON measure_reminder BEGIN
  SELECT RAISE (ABORT, 'reminders are never deleted');
END;
CREATE TRIGGER measure_reminder_no_update BEFORE UPDATE ON measure_reminder BEGIN
  SELECT RAISE (ABORT, 'reminders are never changed');
END;
CREATE TRIGGER minutes_no_delete BEFORE DELETE ON minutes BEGIN
  SELECT RAISE (ABORT, 'minutes are never deleted');
END;
CREATE TRIGGER minutes_no_update BEFORE UPDATE ON minutes BEGIN
  SELECT RAISE (ABORT, 'minutes are never changed');
END;
CREATE TRIGGER minutes_attended_no_delete BEFORE DELETE ON minutes_attended BEGIN
  SELECT RAISE (ABORT, 'minutes are never deleted');
END;
CREATE TRIGGER minutes_attended_no_update BEFORE UPDATE ON minutes_attended BEGIN
  SELECT RAISE (ABORT, 'minutes are never changed');
END;
CREATE TRIGGER minutes_passage_no_delete BEFORE DELETE ON minutes_passage BEGIN
  SELECT RAISE (ABORT, 'minutes are never deleted');
END;
CREATE TRIGGER minutes_passage_no_update BEFORE UPDATE ON minutes_passage BEGIN
  SELECT RAISE (ABORT, 'minutes are never changed');
END;
CREATE TRIGGER minutes_decision_no_delete BEFORE DELETE ON minutes_decision BEGIN
  SELECT RAISE (ABORT, 'minutes are never deleted');
END;
CREATE TRIGGER minutes_decision_no_update BEFORE UPDATE ON minutes_decision BEGIN
  SELECT RAISE (ABORT, 'minutes are never changed');
END;
