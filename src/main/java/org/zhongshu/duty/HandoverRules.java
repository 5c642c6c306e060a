package org.zhongshu.duty;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;

/** Decides steps on a handover. Pure. */
public final class HandoverRules {
  private HandoverRules() {}

  /** What the rules say. */
  public sealed interface Ruling {
    /** It may be: the handover as it stands afterwards. */
    record Accepted(Handover after) implements Ruling {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  /** Whether one may be drawn up beside the one that is open in the area. */
  public static Optional<Refusal> draw(@Nullable Handover open) {
    return open == null
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "duty.handover-open", open.id(), Told.operator(open.drawnBy()), open.drawnAt()));
  }

  /** 交班: the outgoing chief signs. */
  public static Ruling sign(Handover it, String seat, Instant now) {
    Handover.Signature by = it.outgoing();
    return ended(it)
        .or(
            () ->
                by == null
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.of(
                            "duty.handover-signed", it.id(), Told.operator(by.by()), by.at())))
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> new Ruling.Accepted(it.signed(new Handover.Signature(now, seat))));
  }

  /** 接班: the incoming chief signs, from another seat; from then on the new watch answers. */
  public static Ruling take(Handover it, String seat, Instant now) {
    Optional<Refusal> refusal = ended(it);
    if (refusal.isPresent()) {
      return new Ruling.Refused(refusal.get());
    }
    Handover.Signature out = it.outgoing();
    if (out == null) {
      return new Ruling.Refused(Refusal.of("duty.handover-unsigned", it.id()));
    }
    if (out.by().equals(seat)) {
      return new Ruling.Refused(
          Refusal.of("duty.handover-same-seat", it.id(), Told.operator(seat)));
    }
    return new Ruling.Accepted(it.taken(new Handover.Signature(now, seat)));
  }

  /** Gives one up that nobody has taken over yet, to draw it up anew. */
  public static Ruling withdraw(Handover it, String seat, String reason, Instant now) {
    Optional<Refusal> refusal = ended(it);
    if (refusal.isPresent()) {
      return new Ruling.Refused(refusal.get());
    }
    return reason.isBlank()
        ? new Ruling.Refused(Refusal.of("duty.handover-reason", it.id()))
        : new Ruling.Accepted(it.givenUp(new Handover.Withdrawal(now, seat, reason.strip())));
  }

  /** Words about one that is over. */
  public static Ruling remark(Handover it, String seat, String words, Instant now) {
    if (it.state() != Handover.HandoverState.TAKEN) {
      return new Ruling.Refused(Refusal.of("duty.handover-not-taken", it.id()));
    }
    return words.isBlank()
        ? new Ruling.Refused(Refusal.of("duty.words-missing"))
        : new Ruling.Accepted(it.with(new Handover.Remark(now, seat, words.strip())));
  }

  private static Optional<Refusal> ended(Handover it) {
    Handover.Signature in = it.incoming();
    if (in != null) {
      return Optional.of(
          Refusal.of("duty.handover-taken", it.id(), Told.operator(in.by()), in.at()));
    }
    Handover.Withdrawal gone = it.withdrawn();
    return gone == null
        ? Optional.empty()
        : Optional.of(
            Refusal.of("duty.handover-withdrawn", it.id(), Told.operator(gone.by()), gone.at()));
  }
}
