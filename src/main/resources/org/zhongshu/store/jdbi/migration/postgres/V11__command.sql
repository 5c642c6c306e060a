-- Command: what was raised to the duty leader, who took it, the directives given, the receipts of each receiver. The same tables and
-- columns as in ../sqlite.
CREATE TABLE commanding (
  number text PRIMARY KEY,
  version integer NOT NULL,
  about integer NOT NULL,
  about_key text NOT NULL,
  title text NOT NULL,
  area text NOT NULL,
  raised_at bigint NOT NULL,
  raised_by text NOT NULL,
  raised_unit text,
  words text NOT NULL,
  ended_at bigint,
  ended_by text,
  ended_how integer,
  result text
);

CREATE INDEX commanding_open ON commanding (number) WHERE ended_at IS NULL;
CREATE INDEX commanding_ended ON commanding (ended_at) WHERE ended_at IS NOT NULL;
-- However many raise one matter (99 has no record of its own), one command of it is open.
CREATE UNIQUE INDEX commanding_about ON commanding (about, about_key) WHERE ended_at IS NULL AND about <> 99;

CREATE TRIGGER commanding_no_delete BEFORE DELETE ON commanding FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER commanding_no_update BEFORE UPDATE ON commanding FOR EACH ROW
WHEN (OLD.ended_at IS NOT NULL OR NEW.about <> OLD.about OR NEW.about_key <> OLD.about_key OR NEW.title <> OLD.title
  OR NEW.area <> OLD.area OR NEW.raised_at <> OLD.raised_at OR NEW.raised_by <> OLD.raised_by
  OR NEW.raised_unit IS DISTINCT FROM OLD.raised_unit OR NEW.words <> OLD.words)
EXECUTE FUNCTION zhongshu_refuse();

-- Who commanded from when: taking command is on record, and so is handing it over.
CREATE TABLE commanding_tenure (
  command text NOT NULL REFERENCES commanding (number),
  position integer NOT NULL,
  at bigint NOT NULL,
  seat text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (command, position)
);

CREATE TRIGGER commanding_tenure_no_delete BEFORE DELETE ON commanding_tenure FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER commanding_tenure_no_update BEFORE UPDATE ON commanding_tenure FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();

CREATE TABLE directive (
  number text PRIMARY KEY,
  command text NOT NULL REFERENCES commanding (number),
  at bigint NOT NULL,
  seat text NOT NULL,
  words text NOT NULL,
  addressed text NOT NULL,
  confirm_by bigint NOT NULL,
  report_by bigint,
  withdrawn_at bigint,
  withdrawn_by text,
  reason text
);

CREATE INDEX directive_command ON directive (command, number);

CREATE TRIGGER directive_no_delete BEFORE DELETE ON directive FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER directive_no_update BEFORE UPDATE ON directive FOR EACH ROW
WHEN (OLD.withdrawn_at IS NOT NULL OR NEW.command <> OLD.command OR NEW.at <> OLD.at OR NEW.seat <> OLD.seat OR NEW.words <> OLD.words
  OR NEW.addressed <> OLD.addressed OR NEW.confirm_by <> OLD.confirm_by OR NEW.report_by IS DISTINCT FROM OLD.report_by)
EXECUTE FUNCTION zhongshu_refuse();

-- wanting: 1 while the directive still wants something of the unit; next_due: the limit it can still miss. Both are reckoned by the
-- program and are there so that what is open is found without looking at what is over.
CREATE TABLE directive_receiver (
  directive text NOT NULL REFERENCES directive (number),
  unit text NOT NULL,
  position integer NOT NULL,
  version integer NOT NULL,
  delivered_at bigint,
  delivered_by text,
  delivered_phone integer,
  read_at bigint,
  read_by text,
  read_phone integer,
  confirmed_at bigint,
  confirmed_by text,
  confirmed_phone integer,
  words text NOT NULL,
  overdue_at bigint,
  reported_at bigint,
  unreported_at bigint,
  reminders integer NOT NULL,
  reminded_at bigint,
  wanting integer NOT NULL,
  next_due bigint,
  PRIMARY KEY (directive, unit)
);

CREATE INDEX directive_receiver_unit ON directive_receiver (unit, directive);
CREATE INDEX directive_receiver_wanting ON directive_receiver (unit, directive) WHERE wanting = 1;
CREATE INDEX directive_receiver_due ON directive_receiver (next_due) WHERE next_due IS NOT NULL;

-- A receipt once given stays.
CREATE TRIGGER directive_receiver_no_delete BEFORE DELETE ON directive_receiver FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER directive_receiver_no_update BEFORE UPDATE ON directive_receiver FOR EACH ROW
WHEN ((OLD.delivered_at IS NOT NULL AND (NEW.delivered_at IS DISTINCT FROM OLD.delivered_at OR NEW.delivered_by IS DISTINCT FROM OLD.delivered_by))
  OR (OLD.read_at IS NOT NULL AND (NEW.read_at IS DISTINCT FROM OLD.read_at OR NEW.read_by IS DISTINCT FROM OLD.read_by))
  OR (OLD.confirmed_at IS NOT NULL AND (NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at OR NEW.confirmed_by IS DISTINCT FROM OLD.confirmed_by
    OR NEW.words <> OLD.words))
  OR (OLD.overdue_at IS NOT NULL AND NEW.overdue_at IS DISTINCT FROM OLD.overdue_at)
  OR (OLD.reported_at IS NOT NULL AND NEW.reported_at IS DISTINCT FROM OLD.reported_at)
  OR (OLD.unreported_at IS NOT NULL AND NEW.unreported_at IS DISTINCT FROM OLD.unreported_at))
EXECUTE FUNCTION zhongshu_refuse();

CREATE TABLE directive_report (
  directive text NOT NULL REFERENCES directive (number),
  position integer NOT NULL,
  unit text NOT NULL,
  at bigint NOT NULL,
  seat text NOT NULL,
  phone integer NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (directive, position)
);

CREATE TRIGGER directive_report_no_delete BEFORE DELETE ON directive_report FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER directive_report_no_update BEFORE UPDATE ON directive_report FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
