package org.zhongshu.duty.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was expected held against what was done (演练评估). The first deed that fits counts, and no deed
 * from before the event that it is about.
 *
 * @param marks one for each expected act, in the scenario's order
 */
public record Assessment(List<Graded> marks) {
  public Assessment {
    marks = List.copyOf(marks);
  }

  /** How an expected act stands. */
  public enum Fulfilment {
    /** 按时完成. */
    DONE,
    /** 迟了. */
    LATE,
    /** 未做: its minute has passed. */
    NOT_DONE,
    /** 未到时. */
    NOT_DUE
  }

  /**
   * One expected act.
   *
   * @param due by when it ought to be done
   * @param done what was done; null when nothing was
   */
  public record Graded(Expected expected, Instant due, Fulfilment state, @Nullable Deed done) {
    /** When it was done, else by when it ought to be. */
    public Instant moment() {
      return done == null ? due : done.at();
    }
  }

  /** How many stand so. */
  public long count(Fulfilment state) {
    return marks.stream().filter(it -> it.state() == state).count();
  }

  /**
   * Holds one against the other.
   *
   * @param begins when the scenario began
   * @param now when it is; what is not due yet is not missed
   * @param deeds what was done, in order of time
   * @param subjects id of an inject → numbers of the cases or keys of the modes that it made
   */
  public static Assessment of(
      Scenario scenario,
      Instant begins,
      Instant now,
      List<Deed> deeds,
      Map<String, Set<String>> subjects) {
    return new Assessment(
        scenario.expected().stream()
            .map(it -> mark(it, scenario, begins, now, deeds, subjects))
            .toList());
  }

  private static Graded mark(
      Expected wanted,
      Scenario scenario,
      Instant begins,
      Instant now,
      List<Deed> deeds,
      Map<String, Set<String>> subjects) {
    Instant due = begins.plus(Duration.ofMinutes(wanted.by()));
    Instant from =
        Optional.ofNullable(wanted.about())
            .flatMap(scenario::inject)
            .map(it -> begins.plus(Duration.ofMinutes(it.minute())))
            .orElse(begins);
    Set<String> about =
        wanted.about() == null ? null : subjects.getOrDefault(wanted.about(), Set.of());
    Deed done =
        deeds.stream()
            .filter(deed -> !deed.at().isBefore(from) && fits(wanted, about, deed))
            .findFirst()
            .orElse(null);
    Fulfilment state =
        done == null
            ? now.isAfter(due) ? Fulfilment.NOT_DONE : Fulfilment.NOT_DUE
            : done.at().isAfter(due) ? Fulfilment.LATE : Fulfilment.DONE;
    return new Graded(wanted, due, state, done);
  }

  private static boolean fits(Expected wanted, @Nullable Set<String> about, Deed deed) {
    return deed.step().equals(wanted.step())
        && (about == null || about.contains(deed.subject()))
        && (wanted.seat() == null || wanted.seat().equals(deed.seat()))
        && (wanted.kind() == null || wanted.kind() == deed.kind())
        && (wanted.level() == null
            || (deed.level() != null && deed.level().compareTo(wanted.level()) >= 0))
        && (wanted.words() == null || deed.words().contains(wanted.words()));
  }
}
