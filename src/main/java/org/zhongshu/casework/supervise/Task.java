package org.zhongshu.casework.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;

/**
 * A supervised task (督办件).
 *
 * @param number number that people use, {@code DB-20260404-001}; empty before it has been stored
 * @param version counts its steps
 * @param caseNumber the case that it is about; null when it stands on its own
 * @param area managing jurisdiction of the case, else {@code city}
 * @param cause why
 * @param words the instruction
 * @param leader whose instruction it is (批示领导), as a post; empty when whoever issued it speaks for
 *     himself
 * @param issuedBy operator who issued it; {@code system} when a rule did
 * @param handling handling limit (办理时限)
 * @param feedback feedback limit (反馈时限)
 * @param receipts one for each unit that received it
 * @param climbs rungs climbed, in order of time
 * @param settlement how it ended; null while it is open
 */
public record Task(
    String number,
    int version,
    @Nullable String caseNumber,
    String area,
    Cause cause,
    String words,
    String leader,
    String issuedBy,
    Instant issuedAt,
    Limit handling,
    Instant handlingDue,
    Limit feedback,
    Instant feedbackDue,
    List<Receipt> receipts,
    List<Climb> climbs,
    @Nullable Settlement settlement) {
  public Task {
    receipts = List.copyOf(receipts);
    climbs = List.copyOf(climbs);
  }

  /**
   * How a task ended (评).
   *
   * @param mark 0 to 100; null when it ended with its case and nobody marked it
   */
  public record Settlement(Instant at, String by, @Nullable Integer mark, String words) {}

  /** Which clock of a task runs (督办时限). */
  public enum ClockKind {
    /** 反馈时限: until every unit has answered. */
    FEEDBACK,
    /** 办理时限: until every unit has said that it is done. */
    HANDLING,
    /** 梯级时限: of the rung climbed last. */
    RUNG
  }

  /** The clock that runs. */
  public record Clock(ClockKind kind, Instant due) {
    public boolean over(Instant now) {
      return now.isAfter(due);
    }
  }

  public boolean open() {
    return settlement == null;
  }

  /** The rung that it stands on; empty before the first. */
  public Optional<Rung> rung() {
    return climbs.isEmpty() ? Optional.empty() : Optional.of(climbs.getLast().rung());
  }

  public Optional<Receipt> receipt(String unit) {
    return receipts.stream().filter(receipt -> receipt.unit().equals(unit)).findFirst();
  }

  /** Units that still owe an answer, or their word that it is done when all have answered. */
  public List<Receipt> owing() {
    List<Receipt> unanswered = receipts.stream().filter(r -> r.repliedAt() == null).toList();
    return unanswered.isEmpty()
        ? receipts.stream().filter(r -> r.doneAt() == null).toList()
        : unanswered;
  }

  /**
   * The clock that runs: what is owed next gives it, and a rung that was climbed since gives it
   * anew. Empty when nothing is owed any more.
   */
  public Optional<Clock> clock() {
    if (!open() || owing().isEmpty()) {
      return Optional.empty();
    }
    boolean answers = receipts.stream().anyMatch(r -> r.repliedAt() == null);
    Clock own =
        answers
            ? new Clock(ClockKind.FEEDBACK, feedbackDue)
            : new Clock(ClockKind.HANDLING, handlingDue);
    return Optional.of(
        !climbs.isEmpty() && climbs.getLast().due().isAfter(own.due())
            ? new Clock(ClockKind.RUNG, climbs.getLast().due())
            : own);
  }

  /** Whether anybody owes something and the clock for it is used up. */
  public boolean late(Instant now) {
    return clock().map(clock -> clock.over(now)).orElse(false);
  }

  Task with(List<Receipt> some) {
    return next(some, climbs, settlement);
  }

  Task with(Climb climb) {
    List<Climb> more = new ArrayList<>(climbs);
    more.add(climb);
    return next(receipts, more, settlement);
  }

  Task with(Settlement end) {
    return next(receipts, climbs, end);
  }

  /** The same under the number that it was given. */
  public Task withNumber(String given) {
    return of(given, version, receipts, climbs, settlement);
  }

  private Task next(List<Receipt> some, List<Climb> more, @Nullable Settlement end) {
    return of(number, version + 1, some, more, end);
  }

  private Task of(
      String as, int step, List<Receipt> some, List<Climb> more, @Nullable Settlement end) {
    return new Task(
        as,
        step,
        caseNumber,
        area,
        cause,
        words,
        leader,
        issuedBy,
        issuedAt,
        handling,
        handlingDue,
        feedback,
        feedbackDue,
        some,
        more,
        end);
  }
}
