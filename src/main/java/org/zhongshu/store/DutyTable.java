package org.zhongshu.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Shift;

/** Roster, watch log and handovers, and what of the cases falls due in a watch. */
public interface DutyTable {
  /** Shifts that overlap a stretch of time, of all areas, in order of time. */
  List<Shift> shifts(Instant from, Instant until);

  Optional<Shift> shift(long id);

  /** Stores new ones and returns them with their keys. */
  List<Shift> insert(List<Shift> shifts);

  /** Stores the next version; false when it is no longer at {@code after.version() - 1}. */
  boolean update(Shift after);

  /** Takes one off the roster; false when it is not there. */
  boolean remove(long id);

  /** Stores a new entry and returns it with its key. */
  LogEntry insert(LogEntry entry);

  Optional<LogEntry> entry(long id);

  /** Stores that an entry is struck; false when it was before. */
  boolean strike(LogEntry after);

  /** Entries of an area's watch from a moment until another, latest first. */
  List<LogEntry> log(String area, Instant from, Instant until, int limit);

  /** Stores a new handover; empty when another of the area is open. */
  Optional<Handover> insert(Handover handover);

  Optional<Handover> handover(long id);

  /** The same, kept from other writers until the transaction ends. */
  Optional<Handover> handoverForUpdate(long id);

  /** The one that waits for a signature. */
  Optional<Handover> openHandover(String area);

  /** The one that was taken over last. */
  Optional<Handover> lastTaken(String area);

  /** All of an area, latest first. */
  List<Handover> handovers(String area, int limit);

  /** Stores the signatures of the next version; false when another was quicker. */
  boolean update(Handover after);

  /** Adds a remark to one. */
  void remark(long handover, Handover.Remark remark);

  /**
   * Deadlines of open cases that fall into a stretch of time, by index: the cost is what falls due,
   * not what is open.
   *
   * @param from null for whatever fell due before
   */
  List<Deadline> deadlines(@Nullable Instant from, Instant until);

  /** How many deadlines of open cases fall into each hour of a stretch of time, by index. */
  List<DeadlineCount> deadlineCounts(Instant from, Instant until);

  /**
   * A deadline of an open case.
   *
   * @param area code of the finest area known; null while the case is to be placed
   */
  record Deadline(long caseId, @Nullable String area, Grade grade, Instant due) {}

  /**
   * Deadlines within one hour.
   *
   * @param hour hour from the beginning of the stretch on, from 0
   */
  record DeadlineCount(@Nullable String area, int hour, int count) {}
}
