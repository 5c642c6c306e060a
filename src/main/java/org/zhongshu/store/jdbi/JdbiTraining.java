package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.store.TrainingOrder;
import org.zhongshu.store.TrainingPace;
import org.zhongshu.store.TrainingTable;

/** A training in {@code training}, {@code training_order}, {@code _look} and {@code _pace}. */
final class JdbiTraining implements TrainingTable {
  private static final String ORDERS =
      "SELECT position, at, operator, station, command, body FROM training_order ";

  private final Session session;

  JdbiTraining(Session session) {
    this.session = session;
  }

  @Override
  public Optional<TrainingMark> mark() {
    return session.read(
        "SELECT scenario, name, seed, starts, until_at, body FROM training",
        (_, _) -> {},
        rows ->
            rows.next()
                ? Optional.of(
                    new TrainingMark(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getLong(3),
                        Micros.instant(rows.getLong(4)),
                        Micros.instant(rows.getLong(5)),
                        rows.getString(6)))
                : Optional.empty());
  }

  @Override
  public void found(TrainingMark mark) {
    session.write(
        "INSERT INTO training (one, scenario, name, seed, starts, until_at, body) VALUES (1, ?, ?,"
            + " ?, ?, ?, ?)",
        (row, _) ->
            row.set(mark.scenario())
                .set(mark.name())
                .set(mark.seed())
                .set(Micros.of(mark.starts()))
                .set(Micros.of(mark.until()))
                .set(mark.body()));
  }

  @Override
  public void record(TrainingOrder order) {
    session.write(
        "INSERT INTO training_order (at, operator, station, command, body) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (command) DO NOTHING",
        (row, _) ->
            row.set(Micros.of(order.at()))
                .set(order.operator())
                .set(order.station())
                .set(order.command())
                .set(order.body()));
  }

  @Override
  public List<TrainingOrder> orders(long after, int limit) {
    return session.read(
        ORDERS + "WHERE position > ? ORDER BY position LIMIT ?",
        (row, _) -> row.set(after).set(limit),
        rows -> {
          List<TrainingOrder> all = new ArrayList<>();
          while (rows.next()) {
            all.add(order(rows));
          }
          return all;
        });
  }

  @Override
  public Optional<TrainingOrder> lastOrder() {
    return session.read(
        ORDERS + "ORDER BY position DESC LIMIT 1",
        (_, _) -> {},
        rows -> rows.next() ? Optional.of(order(rows)) : Optional.empty());
  }

  private TrainingOrder order(ResultSet row) throws SQLException {
    return new TrainingOrder(
        row.getLong(1),
        Micros.instant(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        session.dialect().uuid(row, 5),
        row.getString(6));
  }

  @Override
  public void record(TrainingLook look) {
    session.write(
        "INSERT INTO training_look (at, operator, station, kind, what) VALUES (?, ?, ?, ?, ?)",
        (row, _) ->
            row.set(Micros.of(look.at()))
                .set(look.operator())
                .set(look.station())
                .set(Codes.LOOK_KIND.of(look.kind()))
                .set(look.what()));
  }

  @Override
  public List<TrainingLook> looks() {
    return session.read(
        "SELECT at, operator, station, kind, what FROM training_look ORDER BY at, position",
        (_, _) -> {},
        rows -> {
          List<TrainingLook> all = new ArrayList<>();
          while (rows.next()) {
            all.add(
                new TrainingLook(
                    Micros.instant(rows.getLong(1)),
                    rows.getString(2),
                    rows.getString(3),
                    Codes.LOOK_KIND.get(rows.getInt(4)),
                    rows.getString(5)));
          }
          return all;
        });
  }

  @Override
  public void set(TrainingPace pace) {
    session.write(
        "INSERT INTO training_pace (wall, at, speed, operator) VALUES (?, ?, ?, ?)",
        (row, _) ->
            row.set(Micros.of(pace.wall()))
                .set(Micros.of(pace.at()))
                .set(pace.speed())
                .set(pace.operator()));
  }

  @Override
  public Optional<TrainingPace> pace() {
    return session.read(
        "SELECT wall, at, speed, operator FROM training_pace ORDER BY position DESC LIMIT 1",
        (_, _) -> {},
        rows ->
            rows.next()
                ? Optional.of(
                    new TrainingPace(
                        Micros.instant(rows.getLong(1)),
                        Micros.instant(rows.getLong(2)),
                        rows.getInt(3),
                        rows.getString(4)))
                : Optional.empty());
  }
}
