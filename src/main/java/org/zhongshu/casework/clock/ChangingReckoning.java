package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts by hours that change in the course of time: each stretch by its own reckoning, up to the
 * instant at which the next one begins. What was counted before a change stays counted.
 */
public final class ChangingReckoning implements Reckoning {
  /** From when a reckoning holds, until the next one does. */
  public record Stretch(Instant from, Reckoning by) {}

  private final List<Stretch> stretches;

  /**
   * @param stretches in order of time, the first since ever
   */
  public ChangingReckoning(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
    if (stretches.isEmpty() || !stretches.getFirst().from().equals(Instant.MIN)) {
      throw new IllegalArgumentException("nothing counts at first: " + stretches);
    }
    for (int i = 1; i < stretches.size(); i++) {
      if (!stretches.get(i).from().isAfter(stretches.get(i - 1).from())) {
        throw new IllegalArgumentException("out of order: " + stretches);
      }
    }
  }

  @Override
  public Duration length(Limit limit) {
    return stretches.getFirst().by().length(limit);
  }

  @Override
  public Duration counted(Instant from, Instant to, LimitUnit unit) {
    Duration sum = Duration.ZERO;
    for (Piece piece : pieces(from, to)) {
      sum = sum.plus(piece.by().counted(piece.from(), piece.to(), unit));
    }
    return sum;
  }

  @Override
  public Instant reach(Instant from, Duration time, LimitUnit unit) {
    Instant at = from;
    Duration left = time;
    for (int i = index(from); i < stretches.size() - 1; i++) {
      Reckoning by = stretches.get(i).by();
      Instant end = stretches.get(i + 1).from();
      Duration counted = by.counted(at, end, unit);
      if (counted.compareTo(left) >= 0) {
        return by.reach(at, left, unit);
      }
      left = left.minus(counted);
      at = end;
    }
    return stretches.getLast().by().reach(at, left, unit);
  }

  @Override
  public List<ReckoningStep> steps(Instant from, Instant to, LimitUnit unit) {
    if (unit.alwaysRuns()) {
      return stretches.getFirst().by().steps(from, to, unit);
    }
    List<ReckoningStep> steps = new ArrayList<>();
    for (Piece piece : pieces(from, to)) {
      steps.addAll(piece.by().steps(piece.from(), piece.to(), unit));
    }
    return List.copyOf(steps);
  }

  @Override
  public Optional<LocalDate> firstProvisional(Instant from, Instant to, LimitUnit unit) {
    return pieces(from, to).stream()
        .flatMap(piece -> piece.by().firstProvisional(piece.from(), piece.to(), unit).stream())
        .findFirst();
  }

  private record Piece(Instant from, Instant to, Reckoning by) {}

  /** The way from one instant to a later one, cut where the reckoning changes. */
  private List<Piece> pieces(Instant from, Instant to) {
    List<Piece> pieces = new ArrayList<>();
    Instant at = from;
    for (int i = index(from); at.isBefore(to); i++) {
      Instant next = i + 1 < stretches.size() ? stretches.get(i + 1).from() : to;
      Instant end = next.isBefore(to) ? next : to;
      pieces.add(new Piece(at, end, stretches.get(i).by()));
      at = end;
    }
    return pieces;
  }

  /** The stretch that an instant is in. */
  private int index(Instant at) {
    int index = stretches.size() - 1;
    while (stretches.get(index).from().isAfter(at)) {
      index--;
    }
    return index;
  }
}
