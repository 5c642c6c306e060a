package org.zhongshu.casework.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alarm (告警), after the habits of ISA-18.2. Its key is subject, cause and occurrence: the same
 * occurrence is never raised twice, so what was acknowledged or has passed does not come back.
 *
 * @param id key in the store; 0 before it has been stored
 * @param version counts its steps
 * @param subject number of the case or of the supervised task that it is about
 * @param caseNumber the case behind it; null when there is none
 * @param title what the subject is about, one line, as it stood when it was raised
 * @param area managing jurisdiction, else {@code city}: floods are told by it
 * @param cause why
 * @param occurrence which time it happened, for example the start of the clock that is used up
 * @param reached whom it reached and when, in order
 * @param acknowledgement who acknowledged it; null before
 * @param shelving the latest time that it was put aside; null when it never was
 * @param clearedAt when what it tells had ended; null while it stands
 */
public record Alarm(
    long id,
    int version,
    String subject,
    @Nullable String caseNumber,
    String title,
    String area,
    Cause cause,
    String occurrence,
    Priority priority,
    Instant raisedAt,
    List<Reached> reached,
    @Nullable Acknowledgement acknowledgement,
    @Nullable Shelving shelving,
    @Nullable Instant clearedAt) {
  public Alarm {
    reached = List.copyOf(reached);
  }

  /**
   * Whom it reached.
   *
   * @param seats ids of the operators of that role for whose area it is
   */
  public record Reached(Reach whom, Instant at, List<String> seats) {
    public Reached {
      seats = List.copyOf(seats);
    }
  }

  /** Who acknowledged it (确认). */
  public record Acknowledgement(Instant at, String by, String words) {}

  /**
   * Put aside (搁置).
   *
   * @param until when it comes back by itself
   */
  public record Shelving(Instant at, String by, Instant until, String reason) {}

  /** How it stands (告警状态). */
  public enum State {
    /** 未确认. */
    UNACKNOWLEDGED,
    /** 已确认. */
    ACKNOWLEDGED,
    /** 已搁置. */
    SHELVED,
    /** 已消除. */
    CLEARED
  }

  /** How it stands at a moment; a shelving ends by itself. */
  public State state(Instant now) {
    if (clearedAt != null) {
      return State.CLEARED;
    }
    if (acknowledgement != null) {
      return State.ACKNOWLEDGED;
    }
    return shelving != null && now.isBefore(shelving.until())
        ? State.SHELVED
        : State.UNACKNOWLEDGED;
  }

  public boolean standing() {
    return clearedAt == null;
  }

  /** Whom it reached last. */
  public Reach level() {
    return reached.isEmpty() ? cause.firstReach() : reached.getLast().whom();
  }

  /**
   * When it is to be passed on to whom it reaches next; empty when somebody acknowledged it, it has
   * passed, or nobody is left.
   */
  public Optional<Instant> passOn(SupervisionRules rules) {
    if (clearedAt != null || acknowledgement != null) {
      return Optional.empty();
    }
    return level()
        .next()
        .map(
            next -> {
              Duration more = rules.after(next).minus(rules.after(level()));
              Instant since = reached.isEmpty() ? raisedAt : reached.getLast().at();
              Instant at = since.plus(more);
              return shelving != null && shelving.until().isAfter(at) ? shelving.until() : at;
            });
  }

  /** The same under the id that it was given. */
  public Alarm withId(long given) {
    return of(given, version, reached, acknowledgement, shelving, clearedAt);
  }

  Alarm acknowledged(Acknowledgement by) {
    return of(id, version + 1, reached, by, shelving, clearedAt);
  }

  Alarm shelved(Shelving aside) {
    return of(id, version + 1, reached, acknowledgement, aside, clearedAt);
  }

  /** The same, passed on. */
  public Alarm reaching(Reached next) {
    List<Reached> more = new ArrayList<>(reached);
    more.add(next);
    return of(id, version + 1, more, acknowledgement, shelving, clearedAt);
  }

  /** The same, once what it tells has ended. */
  public Alarm cleared(Instant at) {
    return of(id, version + 1, reached, acknowledgement, shelving, at);
  }

  private Alarm of(
      long as,
      int step,
      List<Reached> who,
      @Nullable Acknowledgement ack,
      @Nullable Shelving aside,
      @Nullable Instant end) {
    return new Alarm(
        as,
        step,
        subject,
        caseNumber,
        title,
        area,
        cause,
        occurrence,
        priority,
        raisedAt,
        who,
        ack,
        aside,
        end);
  }
}
