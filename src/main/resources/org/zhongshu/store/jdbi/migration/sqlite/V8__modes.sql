-- An activation is proposed, approved by those whom the centre names, in force at once or at its time, ended by order; what its
-- plan switches on is written down with the activation, and what that makes due from whom by when, with what was answered.

ALTER TABLE activation ADD COLUMN state INTEGER NOT NULL DEFAULT 3;
ALTER TABLE activation ADD COLUMN plan_code TEXT;
ALTER TABLE activation ADD COLUMN plan_version INTEGER;

-- Until now every activation was in force from its first moment: 3 in force, 4 ended.
UPDATE activation SET state = 4 WHERE ended_at IS NOT NULL;

CREATE INDEX activation_state ON activation (state, started_at);

CREATE TABLE activation_approval (
  activation_id INTEGER NOT NULL REFERENCES activation (id),
  position INTEGER NOT NULL,
  operator TEXT NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  opinion TEXT NOT NULL,
  PRIMARY KEY (activation_id, position)
) STRICT, WITHOUT ROWID;

-- A measure may be switched off and on again when the level is lowered and raised: each time is a row.
CREATE TABLE activation_measure (
  activation_id INTEGER NOT NULL REFERENCES activation (id),
  measure TEXT NOT NULL,
  since INTEGER NOT NULL,
  level INTEGER NOT NULL,
  until INTEGER,
  made_until INTEGER NOT NULL,
  PRIMARY KEY (activation_id, measure, since)
) STRICT, WITHOUT ROWID;

-- What is to be made next is found without looking at what is over.
CREATE INDEX activation_measure_made ON activation_measure (made_until) WHERE until IS NULL;

CREATE TABLE measure_item (
  id INTEGER PRIMARY KEY,
  activation_id INTEGER NOT NULL REFERENCES activation (id),
  measure TEXT NOT NULL,
  kind INTEGER NOT NULL,
  subject TEXT NOT NULL,
  opens INTEGER NOT NULL,
  due INTEGER NOT NULL,
  state INTEGER NOT NULL,
  delivered_at INTEGER,
  read_at INTEGER,
  returned_at INTEGER,
  answered_at INTEGER,
  answered_by TEXT,
  answer TEXT,
  no_report INTEGER,
  missed_at INTEGER,
  version INTEGER NOT NULL
) STRICT;

CREATE INDEX measure_item_activation ON measure_item (activation_id, due);
-- What is open (1) and has run out is found by its minute.
CREATE INDEX measure_item_open ON measure_item (due) WHERE state = 1;
