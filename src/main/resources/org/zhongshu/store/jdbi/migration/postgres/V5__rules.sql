-- Versions of the centre's rules: limits, hours, who may, supervision. Each version whole, as JSON; the newest is in force, and
-- clocks that began under one before go on by its limits. Without any, what is usual counts.

CREATE TABLE rule_version (
  number integer PRIMARY KEY,
  since bigint NOT NULL,
  operator text NOT NULL,
  note text NOT NULL,
  body text NOT NULL
);

-- A version stays what it was.
CREATE TRIGGER rule_version_no_change BEFORE UPDATE OR DELETE ON rule_version FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
