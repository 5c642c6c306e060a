-- Readings of sensors: of each the last few, from which its level is reckoned, and every one over a threshold as a record. The same
-- tables and columns as in ../postgres.
CREATE TABLE sensor_reading (
  sensor TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  area TEXT NOT NULL,
  lon REAL,
  lat REAL,
  value REAL NOT NULL,
  PRIMARY KEY (sensor, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE sensor_exceeded (
  sensor TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  area TEXT NOT NULL,
  lon REAL,
  lat REAL,
  value REAL NOT NULL,
  level INTEGER NOT NULL,
  PRIMARY KEY (sensor, at)
) STRICT, WITHOUT ROWID;

CREATE INDEX sensor_exceeded_at ON sensor_exceeded (at);

CREATE TRIGGER sensor_exceeded_no_delete BEFORE DELETE ON sensor_exceeded BEGIN
  SELECT RAISE (ABORT, 'readings over a threshold are never deleted');
END;
CREATE TRIGGER sensor_exceeded_no_update BEFORE UPDATE ON sensor_exceeded BEGIN
  SELECT RAISE (ABORT, 'a reading over a threshold never changes');
END;
