package org.zhongshu.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The marks in time of a case; instants of the store, zone applied at the edges.
 *
 * @param receivedAt when this centre had it
 * @param filedAt 立案; null before
 * @param dispatchedAt latest dispatch; null before
 * @param firstDispatchedAt first dispatch; null before
 * @param handledAt latest hand-in of a result; null before
 * @param closedAt end of the loop, however it ended; null while open
 * @param stageSince since when the present stage runs
 * @param stageDue when the clock of the present stage is used up; null when it has none
 * @param caseDue when the citizen's clock, from report to closing, is used up; null when the case
 *     has no limit
 * @param hops returns so far (退回次数)
 */
public record Times(
    Instant receivedAt,
    @Nullable Instant filedAt,
    @Nullable Instant dispatchedAt,
    @Nullable Instant firstDispatchedAt,
    @Nullable Instant handledAt,
    @Nullable Instant closedAt,
    Instant stageSince,
    @Nullable Instant stageDue,
    @Nullable Instant caseDue,
    int hops) {

  /** Marks of a case that was just received. */
  public static Times received(Instant at) {
    return new Times(at, null, null, null, null, null, at, null, null, 0);
  }

  public Times withStage(Instant since, @Nullable Instant due) {
    return new Times(
        receivedAt,
        filedAt,
        dispatchedAt,
        firstDispatchedAt,
        handledAt,
        closedAt,
        since,
        due,
        caseDue,
        hops);
  }

  public Times withFiled(Instant at) {
    return new Times(
        receivedAt,
        at,
        dispatchedAt,
        firstDispatchedAt,
        handledAt,
        closedAt,
        stageSince,
        stageDue,
        caseDue,
        hops);
  }

  /** A dispatch at this instant; the first one is kept. */
  public Times withDispatched(Instant at) {
    return new Times(
        receivedAt,
        filedAt,
        at,
        firstDispatchedAt == null ? at : firstDispatchedAt,
        handledAt,
        closedAt,
        stageSince,
        stageDue,
        caseDue,
        hops);
  }

  public Times withHandled(Instant at) {
    return new Times(
        receivedAt,
        filedAt,
        dispatchedAt,
        firstDispatchedAt,
        at,
        closedAt,
        stageSince,
        stageDue,
        caseDue,
        hops);
  }

  public Times withClosed(@Nullable Instant at) {
    return new Times(
        receivedAt,
        filedAt,
        dispatchedAt,
        firstDispatchedAt,
        handledAt,
        at,
        stageSince,
        stageDue,
        caseDue,
        hops);
  }

  public Times withCaseDue(@Nullable Instant due) {
    return new Times(
        receivedAt,
        filedAt,
        dispatchedAt,
        firstDispatchedAt,
        handledAt,
        closedAt,
        stageSince,
        stageDue,
        due,
        hops);
  }

  public Times withHops(int count) {
    return new Times(
        receivedAt,
        filedAt,
        dispatchedAt,
        firstDispatchedAt,
        handledAt,
        closedAt,
        stageSince,
        stageDue,
        caseDue,
        count);
  }
}
