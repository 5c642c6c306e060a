package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.supervise.Climb;
import org.zhongshu.casework.supervise.Receipt;
import org.zhongshu.casework.supervise.Task;

/** Supervised tasks with their receipts and rungs. */
final class TaskRows {
  private static final String COLUMNS =
      "version, case_number, area, cause, words, leader, issued_by, issued_at, handling_amount,"
          + " handling_unit, handling_due, feedback_amount, feedback_unit, feedback_due,"
          + " settled_at, settled_by, mark, settle_words, chase_at";

  private final Session session;

  TaskRows(Session session) {
    this.session = session;
  }

  Optional<Task> one(String number, String lock) {
    return find("WHERE number = ?" + lock, (row, _) -> row.set(number)).stream().findFirst();
  }

  List<Task> find(String condition, Session.Binder<Dialect> binder) {
    List<Task> bare =
        session.read(
            "SELECT number, " + COLUMNS + " FROM supervised_task " + condition,
            binder,
            rows -> {
              List<Task> found = new ArrayList<>();
              while (rows.next()) {
                found.add(bare(rows));
              }
              return found;
            });
    return bare.stream().map(this::whole).toList();
  }

  private static Task bare(ResultSet r) throws SQLException {
    Instant settled = orNull(r, 16);
    int mark = r.getInt(18);
    Integer marked = r.wasNull() ? null : mark;
    return new Task(
        r.getString(1),
        r.getInt(2),
        r.getString(3),
        r.getString(4),
        Codes.CAUSE.get(r.getInt(5)),
        r.getString(6),
        r.getString(7),
        r.getString(8),
        Micros.instant(r.getLong(9)),
        new Limit(r.getInt(10), Codes.LIMIT_UNIT.get(r.getInt(11))),
        Micros.instant(r.getLong(12)),
        new Limit(r.getInt(13), Codes.LIMIT_UNIT.get(r.getInt(14))),
        Micros.instant(r.getLong(15)),
        List.of(),
        List.of(),
        settled == null
            ? null
            : new Task.Settlement(settled, r.getString(17), marked, r.getString(19)));
  }

  static @Nullable Instant orNull(ResultSet r, int column) throws SQLException {
    long micros = r.getLong(column);
    return r.wasNull() ? null : Micros.instant(micros);
  }

  private Task whole(Task bare) {
    return new Task(
        bare.number(),
        bare.version(),
        bare.caseNumber(),
        bare.area(),
        bare.cause(),
        bare.words(),
        bare.leader(),
        bare.issuedBy(),
        bare.issuedAt(),
        bare.handling(),
        bare.handlingDue(),
        bare.feedback(),
        bare.feedbackDue(),
        receipts(bare.number()),
        climbs(bare.number()),
        bare.settlement());
  }

  private List<Receipt> receipts(String number) {
    return session.read(
        "SELECT unit, signed_at, signed_by, replied_at, replied_by, reply, done_at FROM"
            + " supervised_receipt WHERE task_number = ? ORDER BY position",
        (row, _) -> row.set(number),
        rows -> {
          List<Receipt> found = new ArrayList<>();
          while (rows.next()) {
            found.add(
                new Receipt(
                    rows.getString(1),
                    orNull(rows, 2),
                    rows.getString(3),
                    orNull(rows, 4),
                    rows.getString(5),
                    rows.getString(6),
                    orNull(rows, 7)));
          }
          return found;
        });
  }

  private List<Climb> climbs(String number) {
    return session.read(
        "SELECT rung, climbed_at, climbed_by, due, words FROM supervised_rung WHERE task_number = ?"
            + " ORDER BY position",
        (row, _) -> row.set(number),
        rows -> {
          List<Climb> found = new ArrayList<>();
          while (rows.next()) {
            found.add(
                new Climb(
                    Codes.RUNG.get(rows.getInt(1)),
                    Micros.instant(rows.getLong(2)),
                    rows.getString(3),
                    Micros.instant(rows.getLong(4)),
                    rows.getString(5)));
          }
          return found;
        });
  }

  void insert(Task task) {
    session.write(
        "INSERT INTO supervised_task ("
            + COLUMNS
            + ", number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row, _) -> {
          bind(row, task);
          row.set(task.number());
        });
    insertParts(task);
  }

  boolean update(Task after) {
    int changed =
        session.write(
            "UPDATE supervised_task SET "
                + COLUMNS.replace(",", " = ?,")
                + " = ? WHERE number = ? AND version = ?",
            (row, _) -> {
              bind(row, after);
              row.set(after.number()).set(after.version() - 1);
            });
    if (changed == 0) {
      return false;
    }
    for (String table : List.of("supervised_receipt", "supervised_rung")) {
      session.write(
          "DELETE FROM " + table + " WHERE task_number = ?", (row, _) -> row.set(after.number()));
    }
    insertParts(after);
    return true;
  }

  private void insertParts(Task task) {
    session.batch(
        "INSERT INTO supervised_receipt (task_number, position, unit, signed_at, signed_by,"
            + " replied_at, replied_by, reply, done_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        IntStream.range(0, task.receipts().size()).boxed().toList(),
        (row, i) -> {
          Receipt it = task.receipts().get(i);
          row.set(task.number())
              .set(i.intValue())
              .set(it.unit())
              .set(Micros.ofNullable(it.signedAt()))
              .set(it.signedBy())
              .set(Micros.ofNullable(it.repliedAt()))
              .set(it.repliedBy())
              .set(it.reply())
              .set(Micros.ofNullable(it.doneAt()));
        });
    session.batch(
        "INSERT INTO supervised_rung (task_number, position, rung, climbed_at, climbed_by, due,"
            + " words) VALUES (?, ?, ?, ?, ?, ?, ?)",
        IntStream.range(0, task.climbs().size()).boxed().toList(),
        (row, i) -> {
          Climb it = task.climbs().get(i);
          row.set(task.number())
              .set(i.intValue())
              .set(Codes.RUNG.of(it.rung()))
              .set(Micros.of(it.at()))
              .set(it.by())
              .set(Micros.of(it.due()))
              .set(it.words());
        });
  }

  private static void bind(Session.Row row, Task task) throws SQLException {
    Task.Settlement end = task.settlement();
    row.set(task.version())
        .set(task.caseNumber())
        .set(task.area())
        .set(Codes.CAUSE.of(task.cause()))
        .set(task.words())
        .set(task.leader())
        .set(task.issuedBy())
        .set(Micros.of(task.issuedAt()))
        .set(task.handling().amount())
        .set(Codes.LIMIT_UNIT.of(task.handling().unit()))
        .set(Micros.of(task.handlingDue()))
        .set(task.feedback().amount())
        .set(Codes.LIMIT_UNIT.of(task.feedback().unit()))
        .set(Micros.of(task.feedbackDue()))
        .set(Micros.ofNullable(end == null ? null : end.at()))
        .set(end == null ? null : end.by())
        .set(end == null ? null : end.mark())
        .set(end == null ? null : end.words())
        .set(Micros.ofNullable(task.clock().map(Task.Clock::due).orElse(null)));
  }
}
