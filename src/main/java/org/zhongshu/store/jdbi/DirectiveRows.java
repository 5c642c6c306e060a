package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Receiver;

/**
 * Directives in {@code directive}, {@code directive_receiver} and {@code directive_report}. Every
 * receiver is a row of its own, so that a receipt costs the same however many a directive went to.
 */
final class DirectiveRows {
  private static final String COLUMNS =
      "number, command, at, seat, words, addressed, confirm_by, report_by, withdrawn_at,"
          + " withdrawn_by, reason";

  private static final String RECEIVER =
      "unit, version, delivered_at, delivered_by, delivered_phone, read_at, read_by, read_phone,"
          + " confirmed_at, confirmed_by, confirmed_phone, words, overdue_at, reported_at, unreported_at,"
          + " reminders, reminded_at";

  private final Session session;

  DirectiveRows(Session session) {
    this.session = session;
  }

  private record Placed(int position, Receiver receiver) {}

  void insert(Directive it) {
    session.write(
        "INSERT INTO directive (number, command, at, seat, words, addressed, confirm_by,"
            + " report_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (row, _) ->
            row.set(it.number())
                .set(it.command())
                .set(Micros.of(it.at()))
                .set(it.by())
                .set(it.words())
                .set(String.join("\n", it.addressed()))
                .set(Micros.of(it.confirmBy()))
                .set(Micros.ofNullable(it.reportBy())));
    List<Placed> placed = new ArrayList<>();
    it.receivers().forEach(receiver -> placed.add(new Placed(placed.size(), receiver)));
    session.batch(
        "INSERT INTO directive_receiver (directive, unit, position, version, words, reminders,"
            + " wanting, next_due) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        placed,
        (row, each) ->
            row.set(it.number())
                .set(each.receiver().unit())
                .set(each.position())
                .set(each.receiver().version())
                .set(each.receiver().words())
                .set(each.receiver().reminders())
                .set(it.wants(each.receiver()) ? 1 : 0)
                .set(Micros.ofNullable(it.nextDue(each.receiver()))));
  }

  void update(Directive before, Directive after) {
    Directive.Withdrawn gone = after.withdrawn();
    if (before.withdrawn() == null && gone != null) {
      session.write(
          "UPDATE directive SET withdrawn_at = ?, withdrawn_by = ?, reason = ? WHERE number = ?",
          (row, _) ->
              row.set(Micros.of(gone.at())).set(gone.by()).set(gone.reason()).set(after.number()));
      session.write(
          "UPDATE directive_receiver SET wanting = 0, next_due = NULL WHERE directive = ?",
          (row, _) -> row.set(after.number()));
    }
    List<Receiver> changed = new ArrayList<>();
    for (int i = 0; i < after.receivers().size(); i++) {
      if (!after.receivers().get(i).equals(before.receivers().get(i))) {
        changed.add(after.receivers().get(i));
      }
    }
    session.batch(
        "UPDATE directive_receiver SET version = ?, delivered_at = ?, delivered_by = ?,"
            + " delivered_phone = ?, read_at = ?, read_by = ?, read_phone = ?, confirmed_at = ?,"
            + " confirmed_by = ?, confirmed_phone = ?, words = ?, overdue_at = ?, reported_at = ?,"
            + " unreported_at = ?, reminders = ?, reminded_at = ?, wanting = ?, next_due = ?"
            + " WHERE directive = ? AND unit = ?",
        changed,
        (row, it) -> {
          bind(row, it);
          row.set(after.wants(it) ? 1 : 0)
              .set(Micros.ofNullable(after.nextDue(it)))
              .set(after.number())
              .set(it.unit());
        });
    for (int i = before.reports().size(); i < after.reports().size(); i++) {
      report(after.number(), i, after.reports().get(i));
    }
  }

  private static void bind(Session.Row row, Receiver it) throws SQLException {
    Receiver.Mark delivered = it.delivered();
    Receiver.Mark read = it.read();
    Receiver.Mark confirmed = it.confirmed();
    row.set(it.version());
    bind(row, delivered);
    bind(row, read);
    bind(row, confirmed);
    row.set(it.words())
        .set(Micros.ofNullable(it.overdueAt()))
        .set(Micros.ofNullable(it.reportedAt()))
        .set(Micros.ofNullable(it.unreportedAt()))
        .set(it.reminders())
        .set(Micros.ofNullable(it.remindedAt()));
  }

  private static void bind(Session.Row row, Receiver.@Nullable Mark mark) throws SQLException {
    row.set(Micros.ofNullable(mark == null ? null : mark.at()))
        .set(mark == null ? null : mark.by())
        .set(mark == null ? null : Integer.valueOf(mark.phone() ? 1 : 0));
  }

  private void report(String number, int position, Directive.ReportBack it) {
    session.write(
        "INSERT INTO directive_report (directive, position, unit, at, seat, phone, words)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (row, _) ->
            row.set(number)
                .set(position)
                .set(it.unit())
                .set(Micros.of(it.at()))
                .set(it.by())
                .set(it.phone() ? 1 : 0)
                .set(it.words()));
  }

  Optional<Directive> one(String number, String lock) {
    return find("WHERE number = ?" + lock, (row, _) -> row.set(number)).stream().findFirst();
  }

  List<Directive> find(String condition, Session.Binder<Dialect> binder) {
    return bare(condition, binder).stream()
        .map(it -> whole(it, "", (row, _) -> row.set(it.number())))
        .toList();
  }

  /** What a unit sees of them: its own receipts and reports. */
  List<Directive> toUnit(String unit, int others) {
    List<Directive> found =
        new ArrayList<>(
            bare(
                "WHERE number IN (SELECT directive FROM directive_receiver WHERE unit = ? AND"
                    + " wanting = 1) ORDER BY number DESC",
                (row, _) -> row.set(unit)));
    found.addAll(
        bare(
            "WHERE number IN (SELECT directive FROM directive_receiver WHERE unit = ? AND"
                + " wanting = 0 ORDER BY directive DESC LIMIT ?) ORDER BY number DESC",
            (row, _) -> row.set(unit).set(others)));
    return found.stream()
        .map(it -> whole(it, " AND unit = ?", (row, _) -> row.set(it.number()).set(unit)))
        .toList();
  }

  private List<Directive> bare(String condition, Session.Binder<Dialect> binder) {
    return session.read(
        "SELECT " + COLUMNS + " FROM directive " + condition,
        binder,
        rows -> {
          List<Directive> found = new ArrayList<>();
          while (rows.next()) {
            found.add(directive(rows));
          }
          return found;
        });
  }

  private static Directive directive(ResultSet r) throws SQLException {
    Instant gone = TaskRows.orNull(r, 9);
    return new Directive(
        r.getString(1),
        r.getString(2),
        Micros.instant(r.getLong(3)),
        r.getString(4),
        r.getString(5),
        r.getString(6).lines().toList(),
        Micros.instant(r.getLong(7)),
        TaskRows.orNull(r, 8),
        gone == null ? null : new Directive.Withdrawn(gone, r.getString(10), r.getString(11)),
        List.of(),
        List.of());
  }

  private Directive whole(Directive bare, String ofUnit, Session.Binder<Dialect> binder) {
    return new Directive(
        bare.number(),
        bare.command(),
        bare.at(),
        bare.by(),
        bare.words(),
        bare.addressed(),
        bare.confirmBy(),
        bare.reportBy(),
        bare.withdrawn(),
        session.read(
            "SELECT "
                + RECEIVER
                + " FROM directive_receiver WHERE directive = ?"
                + ofUnit
                + " ORDER BY position",
            binder,
            rows -> {
              List<Receiver> found = new ArrayList<>();
              while (rows.next()) {
                found.add(receiver(rows));
              }
              return found;
            }),
        session.read(
            "SELECT unit, at, seat, phone, words FROM directive_report WHERE directive = ?"
                + ofUnit
                + " ORDER BY position",
            binder,
            rows -> {
              List<Directive.ReportBack> found = new ArrayList<>();
              while (rows.next()) {
                found.add(
                    new Directive.ReportBack(
                        rows.getString(1),
                        Micros.instant(rows.getLong(2)),
                        rows.getString(3),
                        rows.getInt(4) == 1,
                        rows.getString(5)));
              }
              return found;
            }));
  }

  private static Receiver receiver(ResultSet r) throws SQLException {
    return new Receiver(
        r.getString(1),
        r.getInt(2),
        mark(r, 3),
        mark(r, 6),
        mark(r, 9),
        r.getString(12),
        TaskRows.orNull(r, 13),
        TaskRows.orNull(r, 14),
        TaskRows.orNull(r, 15),
        r.getInt(16),
        TaskRows.orNull(r, 17));
  }

  private static Receiver.@Nullable Mark mark(ResultSet r, int column) throws SQLException {
    Instant at = TaskRows.orNull(r, column);
    return at == null
        ? null
        : new Receiver.Mark(at, r.getString(column + 1), r.getInt(column + 2) == 1);
  }
}
