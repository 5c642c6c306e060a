package org.zhongshu.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Task;

/** Supervised tasks and alarms, and what of the cases has fallen due. */
public interface SupervisionTable {
  /** Draws the next number {@code DB-YYYYMMDD-NNN} of the city's day. */
  String drawNumber(LocalDate day);

  Optional<Task> task(String number);

  /** The same, kept from other writers until the transaction ends. */
  Optional<Task> taskForUpdate(String number);

  void insert(Task task);

  /** Stores the next version; false when it is no longer at {@code after.version() - 1}. */
  boolean update(Task after);

  /** Tasks that are open. */
  List<Task> openTasks();

  /** Tasks that were settled, latest first. */
  List<Task> settledTasks(int limit);

  /** Tasks about a case, in the order of their numbers. */
  List<Task> tasksOf(String caseNumber);

  /**
   * Numbers of tasks whose clock was used up by then and which nobody has chased since, by index.
   */
  List<String> lateTasks(Instant now, int limit);

  /** Says that a late task was looked at, so that it is not found again until it has moved on. */
  void chased(String number, Instant clock);

  /** Stores a new alarm; empty when the same has been raised before, by whomever. */
  Optional<Alarm> raise(Alarm alarm, @Nullable Instant passOn);

  Optional<Alarm> alarm(long id);

  /** The same, kept from other writers until the transaction ends. */
  Optional<Alarm> alarmForUpdate(long id);

  /**
   * Stores the next version; false when it is no longer at {@code after.version() - 1}.
   *
   * @param passOn when it is to be passed on; null for never
   */
  boolean update(Alarm after, @Nullable Instant passOn);

  /** Alarms that stand. */
  List<Alarm> standingAlarms();

  /** Alarms that stand on one subject. */
  List<Alarm> standingAlarms(String subject);

  /** Every alarm about a case, also of tasks on it, in the order in which they were raised. */
  List<Alarm> alarmsOf(String caseNumber);

  /** Which occurrences of a subject have been raised before: cause and occurrence as one. */
  Set<Raised> raisedBefore(String subject);

  /** Ids of alarms that are to be passed on by then, by index. */
  List<Long> alarmsToPass(Instant now, int limit);

  /** Alarms that reached somebody since then, whatever became of them. */
  List<Alarm> reachedSince(Instant since);

  /**
   * Ids of open cases one of whose clocks was used up after {@code from} and by {@code until}, by
   * index: the cost is what fell due, not what is open.
   *
   * @param from null for whatever fell due before
   * @param after only ids above it, for the next page
   */
  List<Long> fellDue(@Nullable Instant from, Instant until, long after, int limit);

  /** Ids of open cases that were returned so often or more. */
  List<Long> returnedAtLeast(int returns, int limit);

  /** The numbers of cases. */
  List<String> numbers(Collection<Long> cases);

  /** What makes an alarm the same: see {@link Alarm}. */
  record Raised(Cause cause, String occurrence) {}
}
