package org.zhongshu.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Waiting;
import org.zhongshu.city.Point;

/** Cases as they stand. */
public interface CaseTable {
  Optional<Case> byNumber(String number);

  /** The same, kept from other writers until the transaction ends. */
  Optional<Case> byNumberForUpdate(String number);

  /**
   * Draws {@code count} numbers {@code PREFIX-YYYYMMDD-NNNNN} of the city's day; no number is drawn
   * twice.
   *
   * @param day the city's day, not UTC's
   */
  List<String> drawNumbers(String prefix, LocalDate day, int count);

  /** Stores new cases, which have numbers, and returns them with their ids, in order. */
  List<Case> insert(List<Case> cases);

  /**
   * Stores the next version of a case; false when it is no longer at {@code after.version() - 1}.
   */
  boolean update(Case after);

  /** Which of these outside numbers of a source are in already. */
  Set<String> knownExternal(String source, Collection<String> externalNumbers);

  /** Every open case, in no order. The board's opening: must be quick at 100,000. */
  List<CaseSummary> open();

  /** How many cases are open, by where, of what class and at which stage they are. */
  List<OpenCount> openCounts();

  /** These cases, open or not; unknown ids are left out. */
  List<CaseSummary> summaries(Collection<Long> ids);

  /** A page of cases, newest id first, by key set and not by offset. */
  List<CaseSummary> page(CaseFilter filter, int limit);

  /** Cases reported since {@code since} within a box of about {@code metres} around a place. */
  List<CaseSummary> near(Point at, double metres, Instant since, int limit);

  /** Cases reported since {@code since} in one class within an area (by code prefix). */
  List<CaseSummary> sameClass(String category, String area, Instant since, int limit);

  /** Cases with each unit now: unit id → open cases of which it is the lead. */
  Map<String, Integer> loads();

  /** On-time record of units from closed cases since {@code since}: unit id → counts. */
  Map<String, OnTime> onTime(Instant since);

  /** Counts for the wall and for figures, by the question asked. */
  CaseCounts counts(Instant dayStart, Instant now);

  /**
   * The whole days before today, as many as {@link #counts} tells, oldest first. Reads each case of
   * those days, so it is asked seldom and the answer kept.
   */
  List<CaseDay> days(Instant dayStart);

  /**
   * How many ended cases wait for something, by what and by area.
   *
   * @param closedSince those that wait to be called back count from here on
   */
  List<WaitingCount> waitingAfterEnd(Instant closedSince);

  /** Numbers of the cases that are merged into this one now. */
  List<String> mergedInto(String parent);

  /** Numbers of suspended cases whose day to resume has come, the earliest first. */
  List<String> toResume(Instant now, int limit);

  /** How those fared that were reported from {@code from} on and before {@code until}. */
  List<ReportedCase> reportedBetween(Instant from, Instant until);

  long size();

  /**
   * Open cases that are alike.
   *
   * @param area null while it is not known
   * @param category null while it is not known
   */
  record OpenCount(@Nullable String area, @Nullable String category, Stage stage, int cases) {}

  /**
   * Ended cases of an area that wait for something.
   *
   * @param area null while it is not known
   */
  record WaitingCount(Waiting what, @Nullable String area, int cases) {}

  /**
   * How a unit kept its limits.
   *
   * @param closed closed cases that had a limit
   * @param inTime of them closed in time
   */
  record OnTime(int closed, int inTime) {}
}
