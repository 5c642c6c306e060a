package org.zhongshu.duty.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/**
 * A clock of an incident's reports (报告时限).
 *
 * @param due until when it must have been told
 * @param metAt when it was; null while it was not
 */
public record ReportClock(Owed owed, Instant due, @Nullable Instant metAt) {
  /** What must be told. */
  public enum Owed {
    /** 电话报告. */
    PHONE,
    /** 书面初报. */
    WRITTEN,
    /** 续报. */
    FOLLOW_UP
  }

  /** Whether its time passed without a report (漏报). */
  public boolean missed(Instant now) {
    return metAt == null && now.isAfter(due);
  }

  /** Whether it was told, and too late (迟报). */
  public boolean late() {
    return metAt != null && metAt.isAfter(due);
  }

  /**
   * All clocks of an incident until a moment, and the next one that will run; in order of time.
   *
   * <p>Follow-ups are due from the first report on, at each of the two hours of every day until the
   * final one went out. One report answers for one hour: the earliest that has none yet and whose
   * time had begun, so that a late one does not stand for the next as well.
   *
   * <p>What was told before it was graded up answers for nothing of the graver grade: phone,
   * written report and follow-ups are owed anew from then on.
   */
  public static List<ReportClock> of(Incident it, ReportRules rules, ZoneId zone, Instant now) {
    List<ReportClock> all = new ArrayList<>();
    Instant from = it.gradedAt();
    List<Instant> told = told(it);
    Instant first = told.isEmpty() ? null : told.getFirst();
    boolean severe = it.grade().compareTo(Grade.ORANGE) >= 0;
    if (severe) {
      all.add(
          new ReportClock(
              Owed.PHONE,
              from.plusSeconds(60L * rules.phoneMinutes()),
              earlier(it.phonedSinceGraded().map(Incident.Phoned::at).orElse(null), first)));
    }
    int minutes =
        severe
            ? rules.writtenMinutes()
            : it.grade() == Grade.YELLOW ? rules.largerMinutes() : rules.generalMinutes();
    all.add(new ReportClock(Owed.WRITTEN, from.plusSeconds(60L * minutes), first));
    if (first != null && it.grade().compareTo(Grade.YELLOW) >= 0) {
      followUps(it, told, rules, zone, now, all);
    }
    return List.copyOf(all);
  }

  /** The clock that runs now, or has passed without a report; the earliest of them. */
  public static Optional<ReportClock> open(List<ReportClock> all) {
    return all.stream().filter(it -> it.metAt() == null).findFirst();
  }

  private static void followUps(
      Incident it,
      List<Instant> sent,
      ReportRules rules,
      ZoneId zone,
      Instant now,
      List<ReportClock> all) {
    Instant first = sent.getFirst();
    Deque<Instant> told = new ArrayDeque<>(sent.subList(1, sent.size()));
    Instant end = it.endedAt().orElse(null);
    Instant begun = first;
    Instant slot = next(first, rules, zone);
    while (true) {
      Instant answer = told.peekFirst();
      Instant metAt = answer != null && answer.isAfter(begun) ? told.pollFirst() : null;
      if (end != null && metAt == null && slot.isAfter(end)) {
        return;
      }
      all.add(new ReportClock(Owed.FOLLOW_UP, slot, metAt));
      if (end != null && !slot.isBefore(end)) {
        return;
      }
      if (metAt == null && slot.isAfter(now)) {
        return;
      }
      // What was told before the hour struck counted for it; more of it counts for no other.
      while (!told.isEmpty() && !told.getFirst().isAfter(slot)) {
        told.removeFirst();
      }
      begun = slot;
      slot = next(slot, rules, zone);
    }
  }

  /** When reports went out that count for the grade that it has, in the order of the chain. */
  private static List<Instant> told(Incident it) {
    List<Instant> told = new ArrayList<>();
    for (IncidentReport report : it.reports()) {
      IncidentReport.Sent sent = report.sent();
      if (sent != null && !sent.at().isBefore(it.gradedAt())) {
        told.add(sent.at());
      }
    }
    return told;
  }

  /** The next of the two hours of a day after a moment. */
  static Instant next(Instant after, ReportRules rules, ZoneId zone) {
    LocalDate day = after.atZone(zone).toLocalDate();
    for (LocalDate each : List.of(day, day.plusDays(1))) {
      for (int hour : List.of(rules.morningHour(), rules.eveningHour())) {
        Instant at = each.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
        if (at.isAfter(after)) {
          return at;
        }
      }
    }
    throw new IllegalStateException("no hour of a day after " + after);
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
