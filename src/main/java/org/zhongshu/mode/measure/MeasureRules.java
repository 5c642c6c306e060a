package org.zhongshu.mode.measure;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.mode.measure.MeasureStep.Ruling;

/** Decides steps on what is due. Pure. */
public final class MeasureRules {
  /** Longest answer, characters. */
  public static final int LONGEST = 4_000;

  private MeasureRules() {}

  /** Answers. */
  public static Ruling answer(
      MeasureItem it, MeasureStep.Answered step, String operator, Instant now) {
    String words = step.words().strip();
    if (it.state() == ItemState.CANCELLED) {
      return refused("measure.cancelled", it.id());
    }
    if (!it.state().wanted()) {
      ItemAnswer before = it.answer();
      return refused("measure.answered", it.id(), before == null ? it.due() : before.at());
    }
    if (now.isBefore(it.opens())) {
      return refused("measure.early", it.id(), it.opens());
    }
    if (step.nothing() && !it.kind().mayBeNothing()) {
      return refused("measure.not-nothing", it.kind());
    }
    if (!step.nothing() && words.isEmpty() && it.kind() != ItemKind.STATION) {
      return refused("measure.words-missing", it.kind());
    }
    if (words.length() > LONGEST) {
      return refused("measure.long", words.length(), LONGEST);
    }
    return new Ruling.Accepted(it.answered(new ItemAnswer(now, operator, words, step.nothing())));
  }

  /**
   * Whether what a look at a key place found can become a case (发现转案件).
   *
   * @param title title of the case: the finding in words
   */
  public static Ruling finding(MeasureItem it, String title, String operator, Instant now) {
    return it.kind() == ItemKind.VIDEO
        ? answer(it, new MeasureStep.Answered(it.id(), title, false), operator, now)
        : refused("measure.no-finding", it.kind());
  }

  /** How far it has come; what has been reached before stays. */
  public static Ruling progress(MeasureItem it, MeasureStep.Progress how, Instant now) {
    boolean sent = it.kind() == ItemKind.INSTRUCTION || it.kind() == ItemKind.STATION;
    if (!sent || (how == MeasureStep.Progress.RETURNED && it.kind() != ItemKind.STATION)) {
      return refused("measure.no-progress", it.kind());
    }
    if (it.state() == ItemState.CANCELLED && how != MeasureStep.Progress.RETURNED) {
      return refused("measure.cancelled", it.id());
    }
    Receipts known = it.receipts();
    Receipts after =
        switch (how) {
          case DELIVERED ->
              new Receipts(or(known.delivered(), now), known.read(), known.returned());
          case READ ->
              new Receipts(or(known.delivered(), now), or(known.read(), now), known.returned());
          case RETURNED -> new Receipts(known.delivered(), known.read(), or(known.returned(), now));
        };
    return after.equals(known)
        ? refused("measure.progressed", it.id())
        : new Ruling.Accepted(it.with(after));
  }

  /**
   * 催报: why nobody can be reminded of this now; empty when they can.
   *
   * @param before how they were reminded before; null when they were not
   */
  public static Optional<Refusal> remind(
      MeasureItem it, @Nullable Reminded before, ReminderRules rules, Instant now) {
    if (it.state() == ItemState.CANCELLED) {
      return Optional.of(Refusal.of("measure.cancelled", it.id()));
    }
    if (!it.state().wanted()) {
      ItemAnswer answer = it.answer();
      return Optional.of(
          Refusal.of("measure.remind-answered", it.id(), answer == null ? it.due() : answer.at()));
    }
    if (now.isBefore(it.opens())) {
      return Optional.of(Refusal.of("measure.remind-early", it.id(), it.opens()));
    }
    return before != null && now.isBefore(before.next(rules.everyMinutes()))
        ? Optional.of(
            Refusal.of(
                "measure.reminded",
                it.id(),
                before.last(),
                rules.everyMinutes(),
                before.next(rules.everyMinutes())))
        : Optional.empty();
  }

  private static Instant or(@Nullable Instant before, Instant now) {
    return before == null ? now : before;
  }

  private static Ruling refused(String key, Object... args) {
    return new Ruling.Refused(Refusal.of(key, args));
  }
}
