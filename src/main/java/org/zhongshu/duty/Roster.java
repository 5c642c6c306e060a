package org.zhongshu.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.ModeKind;

/**
 * The roster of one area (值班表): who is on now. Shifts of a mode in force stand in the place of the
 * daily ones of their post; posts that the mode has no shift for stay as on any day. Of several
 * modes the strictest that has somebody at the post counts.
 *
 * @param shifts shifts of one area, in any order
 */
public record Roster(List<Shift> shifts) {
  /** How long a watch is taken to be where no roster says it. */
  public static final Duration USUAL_WATCH = Duration.ofHours(12);

  static final Comparator<Shift> ORDER =
      Comparator.comparing(Shift::post)
          .thenComparing(Shift::from)
          .thenComparing(Shift::until)
          .thenComparing(Shift::person)
          .thenComparing(Shift::id);

  public Roster {
    shifts = shifts.stream().sorted(ORDER).toList();
  }

  /**
   * Who is on at a moment.
   *
   * @param on those who are on, by post
   * @param displaced daily shifts in whose place a mode's stand
   * @param next who comes next at each post that has somebody now
   */
  public record OnNow(List<Shift> on, List<Shift> displaced, List<Shift> next) {
    public OnNow {
      on = List.copyOf(on);
      displaced = List.copyOf(displaced);
      next = List.copyOf(next);
    }
  }

  /**
   * A watch of the chief (班).
   *
   * @param until when it ends
   * @param nextUntil when the one after it ends
   */
  public record Watch(Instant until, Instant nextUntil) {}

  /**
   * Who is on.
   *
   * @param inForce modes in force in the area, strictest first
   */
  public OnNow at(List<ModeKind> inForce, Instant now) {
    List<Shift> on = new ArrayList<>();
    List<Shift> displaced = new ArrayList<>();
    List<Shift> next = new ArrayList<>();
    for (Post post : Post.values()) {
      ModeKind counts = counting(post, inForce, now);
      for (Shift it : shifts) {
        if (it.post() == post && it.covers(now)) {
          if (it.mode() == counts) {
            on.add(it);
          } else if (it.mode() == null) {
            displaced.add(it);
          }
        }
      }
      shifts.stream()
          .filter(it -> it.post() == post && it.mode() == counts && it.from().isAfter(now))
          .min(Comparator.comparing(Shift::from))
          .ifPresent(next::add);
    }
    return new OnNow(on, displaced, next);
  }

  /** The mode whose shifts count at a post; null for the daily roster. */
  private @Nullable ModeKind counting(Post post, List<ModeKind> inForce, Instant now) {
    return inForce.stream()
        .filter(
            kind ->
                shifts.stream()
                    .anyMatch(it -> it.post() == post && it.mode() == kind && it.covers(now)))
        .findFirst()
        .orElse(null);
  }

  /** The chief's watch at a moment; of the usual length where no roster says it. */
  public Watch watch(List<ModeKind> inForce, Instant now) {
    Instant until = end(inForce, now).orElse(now.plus(USUAL_WATCH));
    return new Watch(until, end(inForce, until).orElse(until.plus(USUAL_WATCH)));
  }

  /** A stretch of time (一班). */
  public record Span(Instant from, Instant until) {}

  /**
   * The watch that lies so many watches back, by the daily shifts of the chief, else by the usual
   * length: what the log is listed by.
   *
   * @param back 0 for the one that runs, which ends now
   */
  public Span back(Instant now, int back) {
    Span span = before(now.plusSeconds(1));
    for (int i = 0; i < back; i++) {
      span = before(span.from());
    }
    return span;
  }

  private Span before(Instant end) {
    Instant from =
        shifts.stream()
            .filter(it -> it.post() == Post.CHIEF && it.mode() == null)
            .map(Shift::from)
            .filter(it -> it.isBefore(end))
            .max(Comparator.naturalOrder())
            // Where the roster has a hole the usual length goes on.
            .filter(it -> !it.isBefore(end.minus(USUAL_WATCH.multipliedBy(4))))
            .orElse(end.minus(USUAL_WATCH));
    return new Span(from, end);
  }

  private Optional<Instant> end(List<ModeKind> inForce, Instant at) {
    return at(inForce, at).on().stream()
        .filter(it -> it.post() == Post.CHIEF)
        .map(Shift::until)
        .min(Comparator.naturalOrder());
  }
}
