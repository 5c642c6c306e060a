-- Command: what was raised to the duty leader, who took it, the directives given, the receipts of each receiver. The same tables and
-- columns as in ../postgres.
CREATE TABLE commanding (
  number TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  about INTEGER NOT NULL,
  about_key TEXT NOT NULL,
  title TEXT NOT NULL,
  area TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  raised_by TEXT NOT NULL,
  raised_unit TEXT,
  words TEXT NOT NULL,
  ended_at INTEGER,
  ended_by TEXT,
  ended_how INTEGER,
  result TEXT
) STRICT;

CREATE INDEX commanding_open ON commanding (number) WHERE ended_at IS NULL;
CREATE INDEX commanding_ended ON commanding (ended_at) WHERE ended_at IS NOT NULL;
-- However many raise one matter (99 has no record of its own), one command of it is open.
CREATE UNIQUE INDEX commanding_about ON commanding (about, about_key) WHERE ended_at IS NULL AND about <> 99;

CREATE TRIGGER commanding_no_delete BEFORE DELETE ON commanding BEGIN
  SELECT RAISE (ABORT, 'commands are never deleted');
END;
CREATE TRIGGER commanding_no_update BEFORE UPDATE ON commanding
WHEN OLD.ended_at IS NOT NULL OR NEW.about <> OLD.about OR NEW.about_key <> OLD.about_key OR NEW.title <> OLD.title
  OR NEW.area <> OLD.area OR NEW.raised_at <> OLD.raised_at OR NEW.raised_by <> OLD.raised_by
  OR NEW.raised_unit IS NOT OLD.raised_unit OR NEW.words <> OLD.words
BEGIN
  SELECT RAISE (ABORT, 'what was raised and what has ended never changes');
END;

-- Who commanded from when: taking command is on record, and so is handing it over.
CREATE TABLE commanding_tenure (
  command TEXT NOT NULL REFERENCES commanding (number),
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  seat TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (command, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER commanding_tenure_no_delete BEFORE DELETE ON commanding_tenure BEGIN
  SELECT RAISE (ABORT, 'who took command stays on record');
END;
CREATE TRIGGER commanding_tenure_no_update BEFORE UPDATE ON commanding_tenure BEGIN
  SELECT RAISE (ABORT, 'who took command stays on record');
END;

CREATE TABLE directive (
  number TEXT PRIMARY KEY,
  command TEXT NOT NULL REFERENCES commanding (number),
  at INTEGER NOT NULL,
  seat TEXT NOT NULL,
  words TEXT NOT NULL,
  addressed TEXT NOT NULL,
  confirm_by INTEGER NOT NULL,
  report_by INTEGER,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  reason TEXT
) STRICT;

CREATE INDEX directive_command ON directive (command, number);

CREATE TRIGGER directive_no_delete BEFORE DELETE ON directive BEGIN
  SELECT RAISE (ABORT, 'directives are withdrawn and never deleted');
END;
CREATE TRIGGER directive_no_update BEFORE UPDATE ON directive
WHEN OLD.withdrawn_at IS NOT NULL OR NEW.command <> OLD.command OR NEW.at <> OLD.at OR NEW.seat <> OLD.seat OR NEW.words <> OLD.words
  OR NEW.addressed <> OLD.addressed OR NEW.confirm_by <> OLD.confirm_by OR NEW.report_by IS NOT OLD.report_by
BEGIN
  SELECT RAISE (ABORT, 'a directive never changes');
END;

-- wanting: 1 while the directive still wants something of the unit; next_due: the limit it can still miss. Both are reckoned by the
-- program and are there so that what is open is found without looking at what is over.
CREATE TABLE directive_receiver (
  directive TEXT NOT NULL REFERENCES directive (number),
  unit TEXT NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  delivered_at INTEGER,
  delivered_by TEXT,
  delivered_phone INTEGER,
  read_at INTEGER,
  read_by TEXT,
  read_phone INTEGER,
  confirmed_at INTEGER,
  confirmed_by TEXT,
  confirmed_phone INTEGER,
  words TEXT NOT NULL,
  overdue_at INTEGER,
  reported_at INTEGER,
  unreported_at INTEGER,
  reminders INTEGER NOT NULL,
  reminded_at INTEGER,
  wanting INTEGER NOT NULL,
  next_due INTEGER,
  PRIMARY KEY (directive, unit)
) STRICT, WITHOUT ROWID;

CREATE INDEX directive_receiver_unit ON directive_receiver (unit, directive);
CREATE INDEX directive_receiver_wanting ON directive_receiver (unit, directive) WHERE wanting = 1;
CREATE INDEX directive_receiver_due ON directive_receiver (next_due) WHERE next_due IS NOT NULL;

-- A receipt once given stays.
CREATE TRIGGER directive_receiver_no_delete BEFORE DELETE ON directive_receiver BEGIN
  SELECT RAISE (ABORT, 'receipts are never deleted');
END;
CREATE TRIGGER directive_receiver_no_update BEFORE UPDATE ON directive_receiver
WHEN (OLD.delivered_at IS NOT NULL AND (NEW.delivered_at IS NOT OLD.delivered_at OR NEW.delivered_by IS NOT OLD.delivered_by))
  OR (OLD.read_at IS NOT NULL AND (NEW.read_at IS NOT OLD.read_at OR NEW.read_by IS NOT OLD.read_by))
  OR (OLD.confirmed_at IS NOT NULL AND (NEW.confirmed_at IS NOT OLD.confirmed_at OR NEW.confirmed_by IS NOT OLD.confirmed_by
    OR NEW.words <> OLD.words))
  OR (OLD.overdue_at IS NOT NULL AND NEW.overdue_at IS NOT OLD.overdue_at)
  OR (OLD.reported_at IS NOT NULL AND NEW.reported_at IS NOT OLD.reported_at)
  OR (OLD.unreported_at IS NOT NULL AND NEW.unreported_at IS NOT OLD.unreported_at)
BEGIN
  SELECT RAISE (ABORT, 'a receipt never changes');
END;

CREATE TABLE directive_report (
  directive TEXT NOT NULL REFERENCES directive (number),
  position INTEGER NOT NULL,
  unit TEXT NOT NULL,
  at INTEGER NOT NULL,
  seat TEXT NOT NULL,
  phone INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (directive, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER directive_report_no_delete BEFORE DELETE ON directive_report BEGIN
  SELECT RAISE (ABORT, 'reports are never deleted');
END;
CREATE TRIGGER directive_report_no_update BEFORE UPDATE ON directive_report BEGIN
  SELECT RAISE (ABORT, 'a report never changes');
END;
