-- The duty room: roster, watch log, handovers, information reports of incidents. The same tables and columns as in ../postgres.
CREATE TABLE duty_shift (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  area TEXT NOT NULL,
  post INTEGER NOT NULL,
  from_at INTEGER NOT NULL,
  until_at INTEGER NOT NULL,
  person TEXT NOT NULL,
  phone TEXT NOT NULL,
  mode INTEGER
) STRICT;

CREATE INDEX duty_shift_until ON duty_shift (until_at);

CREATE TABLE duty_log (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  area TEXT NOT NULL,
  seat TEXT NOT NULL,
  kind INTEGER NOT NULL,
  words TEXT NOT NULL,
  case_number TEXT,
  unit TEXT,
  hand_over INTEGER NOT NULL,
  struck_at INTEGER,
  struck_by TEXT,
  struck_reason TEXT
) STRICT;

CREATE INDEX duty_log_at ON duty_log (area, at);

-- An entry stays what it was; it may be struck once.
CREATE TRIGGER duty_log_no_delete BEFORE DELETE ON duty_log BEGIN
  SELECT RAISE (ABORT, 'entries of the watch log are struck and never deleted');
END;
CREATE TRIGGER duty_log_no_update BEFORE UPDATE ON duty_log
WHEN OLD.struck_at IS NOT NULL OR NEW.struck_at IS NULL OR NEW.at <> OLD.at OR NEW.area <> OLD.area OR NEW.seat <> OLD.seat
  OR NEW.kind <> OLD.kind OR NEW.words <> OLD.words OR NEW.case_number IS NOT OLD.case_number OR NEW.unit IS NOT OLD.unit
  OR NEW.hand_over <> OLD.hand_over
BEGIN
  SELECT RAISE (ABORT, 'an entry of the watch log never changes');
END;

CREATE TABLE duty_handover (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  area TEXT NOT NULL,
  drawn_at INTEGER NOT NULL,
  drawn_by TEXT NOT NULL,
  until_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  signed_at INTEGER,
  signed_by TEXT,
  taken_at INTEGER,
  taken_by TEXT,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_reason TEXT
) STRICT;

-- However many draw one up, one is open in an area.
CREATE UNIQUE INDEX duty_handover_open ON duty_handover (area) WHERE taken_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX duty_handover_area ON duty_handover (area, drawn_at);
CREATE INDEX duty_handover_taken ON duty_handover (area, taken_at) WHERE taken_at IS NOT NULL;

-- What both have signed never changes, and what one has signed is what the other signs.
CREATE TRIGGER duty_handover_no_delete BEFORE DELETE ON duty_handover BEGIN
  SELECT RAISE (ABORT, 'handovers are never deleted');
END;
CREATE TRIGGER duty_handover_no_update BEFORE UPDATE ON duty_handover
WHEN OLD.taken_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL OR NEW.area <> OLD.area OR NEW.drawn_at <> OLD.drawn_at
  OR NEW.drawn_by <> OLD.drawn_by OR NEW.until_at <> OLD.until_at OR NEW.words <> OLD.words
  OR (OLD.signed_at IS NOT NULL AND (NEW.signed_at IS NOT OLD.signed_at OR NEW.signed_by IS NOT OLD.signed_by))
BEGIN
  SELECT RAISE (ABORT, 'a signed handover never changes');
END;

CREATE TABLE duty_handover_item (
  handover_id INTEGER NOT NULL REFERENCES duty_handover (id),
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  subject TEXT NOT NULL,
  words TEXT NOT NULL,
  due INTEGER,
  count INTEGER NOT NULL,
  PRIMARY KEY (handover_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER duty_handover_item_no_delete BEFORE DELETE ON duty_handover_item BEGIN
  SELECT RAISE (ABORT, 'handovers are never deleted');
END;
CREATE TRIGGER duty_handover_item_no_update BEFORE UPDATE ON duty_handover_item BEGIN
  SELECT RAISE (ABORT, 'a handover never changes');
END;

CREATE TABLE duty_handover_remark (
  handover_id INTEGER NOT NULL REFERENCES duty_handover (id),
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  seat TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (handover_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER duty_handover_remark_no_delete BEFORE DELETE ON duty_handover_remark BEGIN
  SELECT RAISE (ABORT, 'remarks are never deleted');
END;
CREATE TRIGGER duty_handover_remark_no_update BEFORE UPDATE ON duty_handover_remark BEGIN
  SELECT RAISE (ABORT, 'a remark never changes');
END;

CREATE TABLE incident (
  number TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  area TEXT NOT NULL,
  grade INTEGER NOT NULL,
  case_number TEXT,
  learned_at INTEGER NOT NULL,
  graded_at INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  phoned_at INTEGER,
  phoned_by TEXT,
  phoned_to TEXT,
  ended_at INTEGER
) STRICT;

CREATE INDEX incident_open ON incident (number) WHERE ended_at IS NULL;
CREATE INDEX incident_ended ON incident (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX incident_case ON incident (case_number) WHERE case_number IS NOT NULL;
CREATE TRIGGER incident_no_delete BEFORE DELETE ON incident BEGIN
  SELECT RAISE (ABORT, 'incidents are never deleted');
END;

CREATE TABLE incident_report (
  incident TEXT NOT NULL REFERENCES incident (number),
  seq INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  drafted_at INTEGER NOT NULL,
  drafted_by TEXT NOT NULL,
  happened TEXT NOT NULL,
  place TEXT NOT NULL,
  what TEXT NOT NULL,
  casualties TEXT NOT NULL,
  measures TEXT NOT NULL,
  needs TEXT NOT NULL,
  contact TEXT NOT NULL,
  signed_at INTEGER,
  signed_by TEXT,
  sent_at INTEGER,
  sent_by TEXT,
  sent_to TEXT,
  PRIMARY KEY (incident, seq)
) STRICT, WITHOUT ROWID;

-- What was signed stays what was signed; what went out went out.
CREATE TRIGGER incident_report_no_delete BEFORE DELETE ON incident_report BEGIN
  SELECT RAISE (ABORT, 'reports are never deleted');
END;
CREATE TRIGGER incident_report_no_update BEFORE UPDATE ON incident_report
WHEN OLD.sent_at IS NOT NULL OR (OLD.signed_at IS NOT NULL AND (NEW.kind <> OLD.kind OR NEW.drafted_at <> OLD.drafted_at
  OR NEW.drafted_by <> OLD.drafted_by OR NEW.happened <> OLD.happened OR NEW.place <> OLD.place OR NEW.what <> OLD.what
  OR NEW.casualties <> OLD.casualties OR NEW.measures <> OLD.measures OR NEW.needs <> OLD.needs OR NEW.contact <> OLD.contact
  OR NEW.signed_at IS NOT OLD.signed_at OR NEW.signed_by IS NOT OLD.signed_by))
BEGIN
  SELECT RAISE (ABORT, 'a signed report never changes');
END;
