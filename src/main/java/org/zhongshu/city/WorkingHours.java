package org.zhongshu.city;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * The hours of a workday at a centre (工作时间), in the city's zone.
 *
 * @param periods in order of time, one at least; what lies between them is a break (午休)
 */
public record WorkingHours(List<Period> periods) {
  /**
   * One stretch of a workday. It begins at {@code from} and ends before {@code to}.
   *
   * @param from whole minute
   * @param to whole minute, after {@code from}; midnight stands for the day's end
   */
  public record Period(LocalTime from, LocalTime to) {
    public Period {
      if (!isWholeMinute(from) || !isWholeMinute(to)) {
        throw new IllegalArgumentException("not in whole minutes: " + from + "–" + to);
      }
      if (minute(to) <= from.toSecondOfDay() / 60) {
        throw new IllegalArgumentException("ends before it begins: " + from + "–" + to);
      }
    }

    /** Whether it ends with the day. */
    public boolean endsAtMidnight() {
      return to.equals(LocalTime.MIDNIGHT);
    }

    private static boolean isWholeMinute(LocalTime time) {
      return time.getSecond() == 0 && time.getNano() == 0;
    }

    /** End in minutes of the day, 1–1440. */
    private static int minute(LocalTime end) {
      return end.equals(LocalTime.MIDNIGHT) ? 24 * 60 : end.toSecondOfDay() / 60;
    }
  }

  public WorkingHours {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("a workday has hours");
    }
    for (int i = 1; i < periods.size(); i++) {
      Period before = periods.get(i - 1);
      if (before.endsAtMidnight() || periods.get(i).from().isBefore(before.to())) {
        throw new IllegalArgumentException("overlapping or out of order: " + periods.get(i));
      }
    }
  }

  /** What centres commonly set: 08:00–12:00 and 14:00–18:00. Data, not law. */
  public static WorkingHours usual() {
    return new WorkingHours(
        List.of(
            new Period(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new Period(LocalTime.of(14, 0), LocalTime.of(18, 0))));
  }

  /** Time worked on a day without a change of the clocks. */
  public Duration perDay() {
    return periods.stream()
        .map(
            each ->
                Duration.ofMinutes(
                    Period.minute(each.to()) - (long) each.from().toSecondOfDay() / 60))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
