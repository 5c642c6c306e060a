package org.zhongshu.duty.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A scenario of a training (演练脚本): what comes in and what goes wrong, minute by minute, who plays,
 * and what the trainees ought to do by when. Minutes count from its beginning.
 *
 * @param code unique among the scenarios, for example {@code flood-night}
 * @param name name, for people
 * @param purpose what is trained
 * @param seed the same scenario with the same seed runs the same way
 * @param start when it begins, by the city's time
 * @param hours how long it lasts
 * @param history what lies behind the city when it begins
 * @param people seats that people sit on, unless the runner is told otherwise; the program plays
 *     the rest
 * @param phases how many cases come in, of what
 * @param injects single events (注入事件), in the order of their minutes
 * @param expected what ought to be done (应有动作)
 */
public record Scenario(
    String code,
    String name,
    String purpose,
    long seed,
    LocalDateTime start,
    int hours,
    History history,
    List<String> people,
    List<Phase> phases,
    List<Inject> injects,
    List<Expected> expected) {
  public Scenario {
    people = List.copyOf(people);
    phases = List.copyOf(phases);
    injects = List.copyOf(injects);
    expected = List.copyOf(expected);
  }

  /** Days of ordinary cases before it begins. */
  public record History(int days, int casesPerDay) {}

  /**
   * A stretch of time in which cases come in at one rate.
   *
   * @param from first minute
   * @param until the minute after the last
   */
  public record Phase(String name, int from, int until, int casesPerHour, List<Share> mix) {
    public Phase {
      mix = List.copyOf(mix);
    }
  }

  /**
   * Cases of one kind within a phase.
   *
   * @param category code of the class
   * @param weight share beside the others of the phase
   * @param inAreas codes of areas or ids of jurisdictions that they come from; empty for the whole
   *     city
   * @param title what the case is called
   * @param text what is reported; {@code {street}}, {@code {community}} and {@code {n}} stand for a
   *     place
   */
  public record Share(
      String category, int weight, List<String> inAreas, String title, String text) {
    public Share {
      inAreas = List.copyOf(inAreas);
    }
  }

  /** How long it lasts, in minutes. */
  public int minutes() {
    return hours * 60;
  }

  /** When it begins. */
  public Instant starts(ZoneId zone) {
    return start.atZone(zone).toInstant();
  }

  /** When it is over. */
  public Instant until(ZoneId zone) {
    return starts(zone).plus(Duration.ofHours(hours));
  }

  public Optional<Inject> inject(String id) {
    return injects.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
