package org.zhongshu.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The custody clock (谁手里、多久): who held a case from when to when, reckoned from its record. At every
 * moment of its life exactly one holds it, so the stretches add up to its life without gap or
 * overlap; between closing and reopening it has no life.
 *
 * @param holdings in order of time; only the last may be open
 */
public record Custody(List<Holding> holdings) {
  public Custody {
    holdings = List.copyOf(holdings);
  }

  /** Who holds a case (持有人). */
  public sealed interface Holder {
    /**
     * A post of the centre's whose turn it is, and nobody of it has taken the case yet (岗位待领).
     *
     * @param stage stage that the post answers for
     */
    record Post(Stage stage) implements Holder {}

    /**
     * An operator of the centre who has taken the case (认领).
     *
     * @param operator his id
     */
    record Person(String operator) implements Holder {}

    /**
     * The unit that handles it (承办单位), whoever keeps an eye on it at the centre.
     *
     * @param unit its id; null when a file named one that this city's lists don't know
     */
    record HandlingUnit(@Nullable String unit) implements Holder {}
  }

  /**
   * One stretch in one hand.
   *
   * @param stage stage that the case was in
   * @param until when it passed on; null while it is held
   */
  public record Holding(Holder holder, Stage stage, Instant from, @Nullable Instant until) {
    /** How long, up to a moment when it is held still. */
    public Duration length(Instant now) {
      return Duration.between(from, end(now));
    }

    /** Its end, or the moment when it is held still. */
    public Instant end(Instant now) {
      return until != null ? until : now.isBefore(from) ? from : now;
    }
  }

  /**
   * What an entry of the record tells of custody.
   *
   * @param at when
   * @param kind key of the step
   * @param receiver who received the case; null when it stayed
   * @param after stage after it
   */
  public record Mark(Instant at, String kind, @Nullable String receiver, Stage after) {}

  /** Custody as a record tells it, oldest entry first. */
  public static Custody of(List<Mark> record) {
    Teller teller = new Teller();
    record.forEach(teller::take);
    return new Custody(teller.done());
  }

  /** Who holds it now; empty when the case has ended. */
  public Optional<Holding> now() {
    return holdings.isEmpty() || holdings.getLast().until() != null
        ? Optional.empty()
        : Optional.of(holdings.getLast());
  }

  /**
   * The life of the case so far: from coming in to its end, without the time that it was closed.
   */
  public Duration life(Instant now) {
    return holdings.stream().map(h -> h.length(now)).reduce(Duration.ZERO, Duration::plus);
  }

  /** How long each had it in all, in the order in which they first had it. */
  public Map<Holder, Duration> totals(Instant now) {
    Map<Holder, Duration> totals = new LinkedHashMap<>();
    holdings.forEach(h -> totals.merge(h.holder(), h.length(now), Duration::plus));
    return totals;
  }

  /** Goes through a record and keeps in mind who has the case. */
  private static final class Teller {
    /** Steps by which a case goes from unit to unit without the dispatcher. */
    private static final Set<String> PASSED_ON =
        Set.of(
            StepKind.SEND_UP.key(),
            StepKind.SEND_DOWN.key(),
            StepKind.HAND_BACK.key(),
            StepKind.ACCEPT_REFERRAL.key());

    private final List<Holding> holdings = new ArrayList<>();
    private @Nullable String unit;
    private @Nullable String person;
    private @Nullable Holding open;

    void take(Mark mark) {
      Stage stage = mark.after();
      if (mark.kind().equals(StepKind.TAKE.key())) {
        person = mark.receiver();
      } else if (mark.kind().equals(StepKind.RELEASE.key()) || !stage.open()) {
        person = null;
      }
      if (mark.kind().equals(StepKind.DISPATCH.key()) || mark.kind().equals("import")) {
        unit = mark.receiver();
      } else if (PASSED_ON.contains(mark.kind()) && mark.receiver() != null) {
        unit = mark.receiver();
      }
      Holder holder = stage.open() ? holder(stage) : null;
      Holding before = open;
      if (before != null && before.stage() == stage && before.holder().equals(holder)) {
        return;
      }
      pass(mark.at());
      open = holder == null ? null : new Holding(holder, stage, mark.at(), null);
    }

    /** Ends what is held; a hand that had it for no time at all did not have it. */
    private void pass(Instant at) {
      Holding before = open;
      if (before != null && at.isAfter(before.from())) {
        holdings.add(new Holding(before.holder(), before.stage(), before.from(), at));
      }
    }

    private Holder holder(Stage stage) {
      if (stage == Stage.IN_HANDLING || stage == Stage.SUSPENDED) {
        return new Holder.HandlingUnit(unit);
      }
      String who = person;
      return who == null ? new Holder.Post(stage) : new Holder.Person(who);
    }

    List<Holding> done() {
      Holding last = open;
      if (last != null) {
        holdings.add(last);
      }
      return holdings;
    }
  }
}
