package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.Sensor;
import org.zhongshu.store.SignalTable;

/** Readings in {@code sensor_reading}, those over a threshold in {@code sensor_exceeded}. */
final class JdbiSignals implements SignalTable {
  private static final String COLUMNS = "sensor, at, kind, name, area, lon, lat, value";

  private final Session session;

  JdbiSignals(Session session) {
    this.session = session;
  }

  @Override
  public List<Sensor> sensors() {
    return session.read(
        "SELECT " + COLUMNS + " FROM sensor_reading ORDER BY sensor, at",
        (_, _) -> {},
        rows -> {
          Map<String, List<Reading>> bySensor = new LinkedHashMap<>();
          while (rows.next()) {
            Reading it = reading(rows);
            bySensor.computeIfAbsent(it.sensor(), _ -> new ArrayList<>()).add(it);
          }
          return bySensor.values().stream().map(Sensor::new).toList();
        });
  }

  @Override
  public void put(List<Reading> readings) {
    session.batch(
        "INSERT INTO sensor_reading ("
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sensor, at) DO NOTHING",
        readings,
        JdbiSignals::bind);
    session.batch(
        "DELETE FROM sensor_reading WHERE sensor = ? AND at < (SELECT at FROM sensor_reading WHERE"
            + " sensor = ? ORDER BY at DESC LIMIT 1 OFFSET "
            + (Sensor.KEPT - 1)
            + ")",
        readings.stream().map(Reading::sensor).distinct().toList(),
        (row, sensor) -> row.set(sensor).set(sensor));
  }

  @Override
  public void record(List<Exceeded> exceeded) {
    session.batch(
        "INSERT INTO sensor_exceeded ("
            + COLUMNS
            + ", level) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sensor, at) DO NOTHING",
        exceeded,
        (row, it) -> {
          bind(row, it.reading());
          row.set(Codes.GRADE.of(it.level()));
        });
  }

  @Override
  public List<Exceeded> exceededSince(Instant since) {
    return exceeded("WHERE at > ?", (row, _) -> row.set(Micros.of(since)));
  }

  @Override
  public List<Exceeded> exceededBetween(Instant since, Instant until) {
    return exceeded(
        "WHERE at > ? AND at <= ?", (row, _) -> row.set(Micros.of(since)).set(Micros.of(until)));
  }

  private List<Exceeded> exceeded(String condition, Session.Binder<Dialect> binder) {
    return session.read(
        "SELECT " + COLUMNS + ", level FROM sensor_exceeded " + condition + " ORDER BY at, sensor",
        binder,
        rows -> {
          List<Exceeded> found = new ArrayList<>();
          while (rows.next()) {
            found.add(new Exceeded(reading(rows), Codes.GRADE.get(rows.getInt(9))));
          }
          return found;
        });
  }

  private static void bind(Session.Row row, Reading it) throws SQLException {
    Point at = it.at();
    row.set(it.sensor())
        .set(Micros.of(it.time()))
        .set(Codes.SENSOR_KIND.of(it.kind()))
        .set(it.name())
        .set(it.area())
        .set(at == null ? null : Double.valueOf(at.lon()))
        .set(at == null ? null : Double.valueOf(at.lat()))
        .set(Double.valueOf(it.value()));
  }

  private static Reading reading(ResultSet r) throws SQLException {
    double lon = r.getDouble(6);
    @Nullable Point at = r.wasNull() ? null : new Point(r.getDouble(7), lon);
    return new Reading(
        r.getString(1),
        Codes.SENSOR_KIND.get(r.getInt(3)),
        r.getString(4),
        r.getString(5),
        at,
        r.getDouble(8),
        Micros.instant(r.getLong(2)));
  }
}
