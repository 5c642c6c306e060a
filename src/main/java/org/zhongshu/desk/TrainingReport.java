package org.zhongshu.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.duty.training.Assessment;

/**
 * What came of a training (演练评估), as far as it has run.
 *
 * @param name the scenario's name
 * @param starts when it began
 * @param now up to when this is
 * @param assessment expected acts against those done
 * @param reported cases that came in
 * @param dispatched of them, those that were dispatched
 * @param minutesToDispatch how long that took, in minutes: half of them, nine of ten, the longest;
 *     empty when none was
 * @param missed what was due by a mode and nobody answered in time (漏报、漏巡)
 * @param seats what each seat did, the busiest first
 */
public record TrainingReport(
    String name,
    Instant starts,
    Instant now,
    Assessment assessment,
    int reported,
    int dispatched,
    List<Double> minutesToDispatch,
    List<Missed> missed,
    List<Seat> seats) {
  public TrainingReport {
    minutesToDispatch = List.copyOf(minutesToDispatch);
    missed = List.copyOf(missed);
    seats = List.copyOf(seats);
  }

  /**
   * Something that was missed.
   *
   * @param kind what was due, by the name of its kind
   * @param subject unit, place or force that it was due from
   * @param name name of the place or force; empty for a unit
   * @param count how often
   */
  public record Missed(String kind, String subject, String name, int count) {
    Missed and(Missed more) {
      return new Missed(kind, subject, name, count + more.count);
    }
  }

  /**
   * What a seat did.
   *
   * @param operator its id
   * @param deeds how many commands
   * @param looks how often it looked at something else
   * @param last when it last did or looked at something; null when never
   */
  public record Seat(String operator, int deeds, int looks, @Nullable Instant last) {}
}
