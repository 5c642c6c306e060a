package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Shift;
import org.zhongshu.store.DutyTable;

/** The duty room in {@code duty_…}; see the classes that it is made of. */
final class JdbiDuty implements DutyTable {
  private static final String OPEN = "stage < " + Codes.FIRST_CLOSED_STAGE;
  private static final List<String> CLOCKS = List.of("stage_due", "case_due");
  private static final long HOUR = 3_600_000_000L;

  private final Session session;
  private final ShiftRows shifts;
  private final LogRows log;
  private final HandoverRows handovers;

  JdbiDuty(Session session) {
    this.session = session;
    this.shifts = new ShiftRows(session);
    this.log = new LogRows(session);
    this.handovers = new HandoverRows(session);
  }

  @Override
  public List<Shift> shifts(Instant from, Instant until) {
    return shifts.between(from, until);
  }

  @Override
  public Optional<Shift> shift(long id) {
    return shifts.one(id);
  }

  @Override
  public List<Shift> insert(List<Shift> some) {
    return shifts.insert(some);
  }

  @Override
  public boolean update(Shift after) {
    return shifts.update(after);
  }

  @Override
  public boolean remove(long id) {
    return shifts.remove(id);
  }

  @Override
  public LogEntry insert(LogEntry entry) {
    return log.insert(entry);
  }

  @Override
  public Optional<LogEntry> entry(long id) {
    return log.one(id);
  }

  @Override
  public boolean strike(LogEntry after) {
    return log.strike(after);
  }

  @Override
  public List<LogEntry> log(String area, Instant from, Instant until, int limit) {
    return log.between(area, from, until, limit);
  }

  @Override
  public Optional<Handover> insert(Handover handover) {
    return handovers.insert(handover);
  }

  @Override
  public Optional<Handover> handover(long id) {
    return handovers.one(id, "");
  }

  @Override
  public Optional<Handover> handoverForUpdate(long id) {
    return handovers.one(id, session.dialect().forUpdate());
  }

  @Override
  public Optional<Handover> openHandover(String area) {
    return handovers.open(area);
  }

  @Override
  public Optional<Handover> lastTaken(String area) {
    return handovers.lastTaken(area);
  }

  @Override
  public List<Handover> handovers(String area, int limit) {
    return handovers.all(area, limit);
  }

  @Override
  public boolean update(Handover after) {
    return handovers.update(after);
  }

  @Override
  public void remark(long handover, Handover.Remark remark) {
    handovers.remark(handover, remark);
  }

  @Override
  public List<Deadline> deadlines(@Nullable Instant from, Instant until) {
    List<Deadline> all = new ArrayList<>();
    for (String clock : CLOCKS) {
      all.addAll(
          session.read(
              ("SELECT id, area, grade, %1$s FROM cases WHERE "
                          + OPEN
                          + " AND %1$s IS NOT NULL AND")
                      .formatted(clock)
                  + " %1$s >= ? AND %1$s < ? ORDER BY %1$s".formatted(clock),
              (row, _) ->
                  row.set(from == null ? Micros.NONE : Micros.of(from)).set(Micros.of(until)),
              JdbiDuty::deadlines));
    }
    return all;
  }

  private static List<Deadline> deadlines(ResultSet rows) throws SQLException {
    List<Deadline> all = new ArrayList<>();
    while (rows.next()) {
      all.add(
          new Deadline(
              rows.getLong(1),
              rows.getString(2),
              Codes.GRADE.get(rows.getInt(3)),
              Micros.instant(rows.getLong(4))));
    }
    return all;
  }

  @Override
  public List<DeadlineCount> deadlineCounts(Instant from, Instant until) {
    List<DeadlineCount> all = new ArrayList<>();
    for (String clock : CLOCKS) {
      String hour = "(" + clock + " - " + Micros.of(from) + ") / " + HOUR;
      all.addAll(
          session.read(
              "SELECT area, %2$s, count(*) FROM cases WHERE %3$s AND %1$s IS NOT NULL AND %1$s >= ? AND %1$s < ? GROUP BY area, %2$s"
                  .formatted(clock, hour, OPEN),
              (row, _) -> row.set(Micros.of(from)).set(Micros.of(until)),
              rows -> {
                List<DeadlineCount> counts = new ArrayList<>();
                while (rows.next()) {
                  counts.add(new DeadlineCount(rows.getString(1), rows.getInt(2), rows.getInt(3)));
                }
                return counts;
              }));
    }
    return all;
  }
}
