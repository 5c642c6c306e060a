-- Supervised tasks with their receipts and rungs, and alarms.
CREATE TABLE supervised_task (
  number TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  case_number TEXT,
  area TEXT NOT NULL,
  cause INTEGER NOT NULL,
  words TEXT NOT NULL,
  leader TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  handling_amount INTEGER NOT NULL,
  handling_unit INTEGER NOT NULL,
  handling_due INTEGER NOT NULL,
  feedback_amount INTEGER NOT NULL,
  feedback_unit INTEGER NOT NULL,
  feedback_due INTEGER NOT NULL,
  settled_at INTEGER,
  settled_by TEXT,
  mark INTEGER,
  settle_words TEXT,
  chase_at INTEGER
) STRICT;

CREATE INDEX supervised_task_case ON supervised_task (case_number) WHERE case_number IS NOT NULL;
CREATE INDEX supervised_task_open ON supervised_task (number) WHERE settled_at IS NULL;
CREATE INDEX supervised_task_settled ON supervised_task (settled_at) WHERE settled_at IS NOT NULL;
-- When the clock of a task is used up that nobody has chased since.
CREATE INDEX supervised_task_chase ON supervised_task (chase_at) WHERE chase_at IS NOT NULL;

CREATE TABLE supervised_receipt (
  task_number TEXT NOT NULL REFERENCES supervised_task (number),
  position INTEGER NOT NULL,
  unit TEXT NOT NULL,
  signed_at INTEGER,
  signed_by TEXT,
  replied_at INTEGER,
  replied_by TEXT,
  reply TEXT NOT NULL,
  done_at INTEGER,
  PRIMARY KEY (task_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE supervised_rung (
  task_number TEXT NOT NULL REFERENCES supervised_task (number),
  position INTEGER NOT NULL,
  rung INTEGER NOT NULL,
  climbed_at INTEGER NOT NULL,
  climbed_by TEXT NOT NULL,
  due INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (task_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE alarm (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  subject TEXT NOT NULL,
  case_number TEXT,
  title TEXT NOT NULL,
  area TEXT NOT NULL,
  cause INTEGER NOT NULL,
  occurrence TEXT NOT NULL,
  priority INTEGER NOT NULL,
  raised_at INTEGER NOT NULL,
  acknowledged_at INTEGER,
  acknowledged_by TEXT,
  acknowledge_words TEXT,
  shelved_at INTEGER,
  shelved_by TEXT,
  shelved_until INTEGER,
  shelve_reason TEXT,
  cleared_at INTEGER,
  pass_at INTEGER
) STRICT;

-- However many desks find the same, it is raised once; and never again.
CREATE UNIQUE INDEX alarm_occurrence ON alarm (subject, cause, occurrence);
CREATE INDEX alarm_standing ON alarm (subject) WHERE cleared_at IS NULL;
CREATE INDEX alarm_case ON alarm (case_number) WHERE case_number IS NOT NULL;
CREATE INDEX alarm_pass ON alarm (pass_at) WHERE pass_at IS NOT NULL;

CREATE TABLE alarm_reached (
  alarm_id INTEGER NOT NULL REFERENCES alarm (id),
  position INTEGER NOT NULL,
  whom INTEGER NOT NULL,
  reached_at INTEGER NOT NULL,
  PRIMARY KEY (alarm_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX alarm_reached_at ON alarm_reached (reached_at);

CREATE TABLE alarm_seat (
  alarm_id INTEGER NOT NULL REFERENCES alarm (id),
  position INTEGER NOT NULL,
  operator TEXT NOT NULL,
  PRIMARY KEY (alarm_id, position, operator)
) STRICT, WITHOUT ROWID;

-- What falls due is found by index among the open cases, however many there are: stages below 10 are open.
CREATE INDEX cases_stage_due ON cases (stage_due) WHERE stage < 10 AND stage_due IS NOT NULL;
CREATE INDEX cases_case_due ON cases (case_due) WHERE stage < 10 AND case_due IS NOT NULL;
CREATE INDEX cases_returned ON cases (hops) WHERE stage < 10 AND hops > 0;
