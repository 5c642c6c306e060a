package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.store.SupervisionTable;

/**
 * Supervision in {@code supervised_…} and {@code alarm…}; see the two classes that it is made of.
 */
final class JdbiSupervision implements SupervisionTable {
  private static final String PREFIX = "DB";
  private static final String OPEN = "stage < " + Codes.FIRST_CLOSED_STAGE;

  private final Session session;
  private final TaskRows tasks;
  private final AlarmRows alarms;

  JdbiSupervision(Session session) {
    this.session = session;
    this.tasks = new TaskRows(session);
    this.alarms = new AlarmRows(session);
  }

  @Override
  public String drawNumber(LocalDate day) {
    return NumberCounter.draw(session, PREFIX, day);
  }

  @Override
  public Optional<Task> task(String number) {
    return tasks.one(number, "");
  }

  @Override
  public Optional<Task> taskForUpdate(String number) {
    return tasks.one(number, session.dialect().forUpdate());
  }

  @Override
  public void insert(Task task) {
    tasks.insert(task);
  }

  @Override
  public boolean update(Task after) {
    return tasks.update(after);
  }

  @Override
  public List<Task> openTasks() {
    return tasks.find("WHERE settled_at IS NULL ORDER BY number", (_, _) -> {});
  }

  @Override
  public List<Task> settledTasks(int limit) {
    return tasks.find(
        "WHERE settled_at IS NOT NULL ORDER BY settled_at DESC, number DESC LIMIT ?",
        (row, _) -> row.set(limit));
  }

  @Override
  public List<Task> tasksOf(String caseNumber) {
    return tasks.find(
        "WHERE case_number = ? ORDER BY issued_at, number", (row, _) -> row.set(caseNumber));
  }

  @Override
  public List<String> lateTasks(Instant now, int limit) {
    return session.read(
        "SELECT number FROM supervised_task WHERE chase_at < ? ORDER BY chase_at LIMIT ?",
        (row, _) -> row.set(Micros.of(now)).set(limit),
        JdbiSupervision::texts);
  }

  @Override
  public void chased(String number, Instant clock) {
    session.write(
        "UPDATE supervised_task SET chase_at = NULL WHERE number = ? AND chase_at = ?",
        (row, _) -> row.set(number).set(Micros.of(clock)));
  }

  @Override
  public Optional<Alarm> raise(Alarm alarm, @Nullable Instant passOn) {
    return alarms.insert(alarm, passOn);
  }

  @Override
  public Optional<Alarm> alarm(long id) {
    return alarms.one(id, "");
  }

  @Override
  public Optional<Alarm> alarmForUpdate(long id) {
    return alarms.one(id, session.dialect().forUpdate());
  }

  @Override
  public boolean update(Alarm after, @Nullable Instant passOn) {
    return alarms.update(after, passOn);
  }

  @Override
  public List<Alarm> standingAlarms() {
    return alarms.find("WHERE cleared_at IS NULL ORDER BY id", (_, _) -> {});
  }

  @Override
  public List<Alarm> standingAlarms(String subject) {
    return alarms.find(
        "WHERE cleared_at IS NULL AND subject = ? ORDER BY id", (row, _) -> row.set(subject));
  }

  @Override
  public List<Alarm> alarmsOf(String caseNumber) {
    return alarms.find("WHERE case_number = ? ORDER BY id", (row, _) -> row.set(caseNumber));
  }

  @Override
  public Set<Raised> raisedBefore(String subject) {
    return session.read(
        "SELECT cause, occurrence FROM alarm WHERE subject = ?",
        (row, _) -> row.set(subject),
        rows -> {
          Set<Raised> raised = new HashSet<>();
          while (rows.next()) {
            raised.add(new Raised(Codes.CAUSE.get(rows.getInt(1)), rows.getString(2)));
          }
          return raised;
        });
  }

  @Override
  public List<Long> alarmsToPass(Instant now, int limit) {
    return session.read(
        "SELECT id FROM alarm WHERE pass_at <= ? ORDER BY pass_at, id LIMIT ?",
        (row, _) -> row.set(Micros.of(now)).set(limit),
        JdbiSupervision::numbers);
  }

  @Override
  public List<Alarm> reachedSince(Instant since) {
    return alarms.find(
        "WHERE id IN (SELECT alarm_id FROM alarm_reached WHERE reached_at > ?) ORDER BY id",
        (row, _) -> row.set(Micros.of(since)));
  }

  @Override
  public List<Long> fellDue(@Nullable Instant from, Instant until, long after, int limit) {
    // Each clock by its own index; "or" in one query would walk the open cases.
    Set<Long> ids = new TreeSet<>();
    for (String clock : List.of("stage_due", "case_due")) {
      ids.addAll(
          session.read(
              ("SELECT id FROM cases WHERE %1$s AND %2$s IS NOT NULL AND %2$s >= ? AND %2$s < ?"
                      + " AND id > ? ORDER BY id LIMIT ?")
                  .formatted(OPEN, clock),
              (row, _) ->
                  row.set(from == null ? Micros.NONE : Micros.of(from))
                      .set(Micros.of(until))
                      .set(after)
                      .set(limit),
              JdbiSupervision::numbers));
    }
    return ids.stream().limit(limit).toList();
  }

  @Override
  public List<Long> returnedAtLeast(int returns, int limit) {
    return session.read(
        "SELECT id FROM cases WHERE " + OPEN + " AND hops > 0 AND hops >= ? ORDER BY id LIMIT ?",
        (row, _) -> row.set(returns).set(limit),
        JdbiSupervision::numbers);
  }

  @Override
  public List<String> numbers(Collection<Long> cases) {
    return session
        .query(
            "SELECT number FROM cases WHERE id IN ("
                + session.dialect().longList()
                + ") ORDER BY id")
        .bind(0, session.dialect().longs(cases))
        .mapTo(String.class)
        .list();
  }

  private static List<String> texts(ResultSet rows) throws SQLException {
    List<String> all = new ArrayList<>();
    while (rows.next()) {
      all.add(rows.getString(1));
    }
    return all;
  }

  private static List<Long> numbers(ResultSet rows) throws SQLException {
    List<Long> all = new ArrayList<>();
    while (rows.next()) {
      all.add(rows.getLong(1));
    }
    return all;
  }
}
