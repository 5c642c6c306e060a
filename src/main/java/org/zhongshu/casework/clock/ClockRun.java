package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of a clock (计时): from its start against a limit, with the pauses in between. Data alone;
 * what it comes to is asked with a reckoning, so that a changed calendar needs no other record.
 *
 * @param started when it began to run
 * @param limit what it runs against
 * @param pauses in order of time, not overlapping, none before the start; only the last may be open
 */
public record ClockRun(Instant started, Limit limit, List<Pause> pauses) {
  public ClockRun {
    pauses = List.copyOf(pauses);
    Instant since = started;
    for (int i = 0; i < pauses.size(); i++) {
      Pause pause = pauses.get(i);
      if (pause.from().isBefore(since)) {
        throw new IllegalArgumentException("pause at " + pause.from() + ", before " + since);
      }
      if (pause.until() != null) {
        since = pause.until();
      } else if (i < pauses.size() - 1) {
        throw new IllegalArgumentException("paused again while paused since " + pause.from());
      }
    }
  }

  /** A clock that starts now to run. */
  public static ClockRun start(Instant at, Limit limit) {
    return new ClockRun(at, limit, List.of());
  }

  /** Whether it stands still since some pause. */
  public boolean isPaused() {
    return !pauses.isEmpty() && pauses.getLast().isOpen();
  }

  /** This clock, stopped at an instant. */
  public ClockRun pause(Instant at, String reason) {
    List<Pause> more = new ArrayList<>(pauses);
    more.add(new Pause(at, null, reason));
    return new ClockRun(started, limit, more);
  }

  /** This clock, running on with what was left. */
  public ClockRun resume(Instant at) {
    if (!isPaused()) {
      throw new IllegalStateException("it runs, and can't be resumed at " + at);
    }
    List<Pause> more = new ArrayList<>(pauses);
    Pause open = more.removeLast();
    more.add(new Pause(open.from(), at, open.reason()));
    return new ClockRun(started, limit, more);
  }

  /**
   * Instant at which the limit is used up; empty when it isn't and the clock stands still, for then
   * nobody knows.
   */
  public Optional<Instant> deadline(Reckoning reckoning) {
    Instant at = started;
    Duration left = reckoning.length(limit);
    for (Pause pause : pauses) {
      Duration run = reckoning.counted(at, pause.from(), limit.unit());
      if (run.compareTo(left) >= 0) {
        break;
      }
      left = left.minus(run);
      if (pause.until() == null) {
        return Optional.empty();
      }
      at = pause.until();
    }
    return Optional.of(reckoning.reach(at, left, limit.unit()));
  }

  /** Time counted up to an instant; may be more than the limit. */
  public Duration used(Instant at, Reckoning reckoning) {
    Duration used = Duration.ZERO;
    Instant since = started;
    for (Pause pause : pauses) {
      if (!pause.from().isBefore(at)) {
        break;
      }
      used = used.plus(reckoning.counted(since, pause.from(), limit.unit()));
      if (pause.until() == null) {
        return used;
      }
      since = pause.until();
    }
    return used.plus(reckoning.counted(since, at, limit.unit()));
  }

  /** Time of the limit that is left at an instant; negative by what it is overrun. */
  public Duration remaining(Instant at, Reckoning reckoning) {
    return reckoning.length(limit).minus(used(at, reckoning));
  }

  /**
   * The reckoning step by step, without gaps: from the start to the deadline, or to the pause that
   * has not ended. What is counted in it is the limit, or what was used of it.
   */
  public List<ReckoningStep> explain(Reckoning reckoning) {
    Optional<Instant> deadline = deadline(reckoning);
    List<ReckoningStep> steps = new ArrayList<>();
    Instant at = started;
    for (Pause pause : pauses) {
      if (deadline.isPresent() && !pause.from().isBefore(deadline.get())) {
        break;
      }
      steps.addAll(reckoning.steps(at, pause.from(), limit.unit()));
      Why why = new Why.Paused(pause.reason());
      if (pause.until() == null) {
        steps.add(new ReckoningStep(pause.from(), null, Duration.ZERO, why));
        return List.copyOf(steps);
      }
      if (pause.until().isAfter(pause.from())) {
        steps.add(new ReckoningStep(pause.from(), pause.until(), Duration.ZERO, why));
      }
      at = pause.until();
    }
    steps.addAll(reckoning.steps(at, deadline.orElseThrow(), limit.unit()));
    return List.copyOf(steps);
  }
}
