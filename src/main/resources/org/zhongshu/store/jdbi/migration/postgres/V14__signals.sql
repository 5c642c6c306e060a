-- Readings of sensors: of each the last few, from which its level is reckoned, and every one over a threshold as a record. The same
-- tables and columns as in ../sqlite.
CREATE TABLE sensor_reading (
  sensor text NOT NULL,
  at bigint NOT NULL,
  kind integer NOT NULL,
  name text NOT NULL,
  area text NOT NULL,
  lon double precision,
  lat double precision,
  value double precision NOT NULL,
  PRIMARY KEY (sensor, at)
);

CREATE TABLE sensor_exceeded (
  sensor text NOT NULL,
  at bigint NOT NULL,
  kind integer NOT NULL,
  name text NOT NULL,
  area text NOT NULL,
  lon double precision,
  lat double precision,
  value double precision NOT NULL,
  level integer NOT NULL,
  PRIMARY KEY (sensor, at)
);

CREATE INDEX sensor_exceeded_at ON sensor_exceeded (at);

CREATE TRIGGER sensor_exceeded_no_delete BEFORE DELETE ON sensor_exceeded FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
CREATE TRIGGER sensor_exceeded_no_update BEFORE UPDATE ON sensor_exceeded FOR EACH ROW EXECUTE FUNCTION zhongshu_refuse();
