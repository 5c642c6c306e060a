-- What units say of the readiness of the forces of a plan (战备状态): the last word counts, and every word stays.
CREATE TABLE force_readiness (
  id INTEGER PRIMARY KEY,
  plan_code TEXT NOT NULL,
  force TEXT NOT NULL,
  out_count INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  operator TEXT NOT NULL
) STRICT;

CREATE INDEX force_readiness_force ON force_readiness (plan_code, force, id);

CREATE TRIGGER force_readiness_no_delete BEFORE DELETE ON force_readiness BEGIN
  SELECT RAISE (ABORT, 'what was said of the readiness of forces is never deleted');
END;
CREATE TRIGGER force_readiness_no_update BEFORE UPDATE ON force_readiness BEGIN
  SELECT RAISE (ABORT, 'what was said of the readiness of forces never changes');
END;

-- The case that a finding became.
ALTER TABLE measure_item ADD COLUMN case_number TEXT;
CREATE INDEX measure_item_case ON measure_item (case_number) WHERE case_number IS NOT NULL;
