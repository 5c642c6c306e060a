package org.zhongshu.mode.force;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureRules;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.plan.Force;

/** Decides steps on forces. Pure. */
public final class ForceRules {
  private ForceRules() {}

  /**
   * Sends a force, says that it is there, or that it is back.
   *
   * @param standings how the force stands, once for each place it is asked to
   */
  public static MeasureStep.Ruling move(
      ForceStep step, Force force, List<ForceStanding> standings, String operator, Instant now) {
    Optional<MeasureItem> meant =
        standings.stream()
            .filter(it -> fits(step, it.state()))
            .flatMap(it -> Stream.ofNullable(it.item()))
            .findFirst();
    return switch (step) {
      case ForceStep.Send _ ->
          meant
              .map(it -> MeasureRules.progress(it, MeasureStep.Progress.DELIVERED, now))
              .orElseGet(() -> refused("force.not-sent", force, standings));
      case ForceStep.Arrive(var _, var _, String note) ->
          meant
              .map(
                  it ->
                      MeasureRules.answer(
                          it, new MeasureStep.Answered(it.id(), note, false), operator, now))
              .orElseGet(() -> refused("force.not-arrived", force, standings));
      case ForceStep.Return _ ->
          meant
              .map(it -> MeasureRules.progress(it, MeasureStep.Progress.RETURNED, now))
              .orElseGet(() -> refused("force.not-returned", force, standings));
      case ForceStep.Ready _, ForceStep.NotReady _ ->
          throw new IllegalArgumentException("readiness moves nothing");
    };
  }

  private static boolean fits(ForceStep step, ForceState state) {
    return switch (step) {
      case ForceStep.Send _ -> state == ForceState.ORDERED;
      case ForceStep.Arrive _ -> state == ForceState.ORDERED || state == ForceState.SENT;
      case ForceStep.Return _ -> state.out();
      case ForceStep.Ready _, ForceStep.NotReady _ -> false;
    };
  }

  private static MeasureStep.Ruling refused(
      String key, Force force, List<ForceStanding> standings) {
    ForceState state =
        standings.stream().map(ForceStanding::state).findFirst().orElse(ForceState.STANDBY);
    return new MeasureStep.Ruling.Refused(Refusal.of(key, force.name(), state));
  }

  /** What the rules say of a word on readiness. */
  public sealed interface Word {
    record Accepted(Readiness now) implements Word {}

    record Refused(Refusal refusal) implements Word {}
  }

  /**
   * Says that a force is ready again, or that some of it is not.
   *
   * @param plan code of the plan
   * @param before what was said last; null when nothing was
   */
  public static Word say(
      ForceStep step,
      String plan,
      Force force,
      @Nullable Readiness before,
      String operator,
      Instant now) {
    int out;
    String reason;
    switch (step) {
      case ForceStep.Ready it -> {
        if (before == null || before.out() == 0) {
          return new Word.Refused(Refusal.of("force.ready-already", force.name()));
        }
        out = 0;
        reason = it.note().strip();
      }
      case ForceStep.NotReady it -> {
        Integer told = it.out();
        out = told == null ? force.amount() : told;
        reason = it.reason().strip();
        if (out < 1 || out > force.amount()) {
          return new Word.Refused(
              Refusal.of("force.out-wrong", force.name(), out, force.amount(), force.measure()));
        }
        if (reason.isEmpty()) {
          return new Word.Refused(Refusal.of("force.reason-missing", force.name()));
        }
      }
      case ForceStep.Send _, ForceStep.Arrive _, ForceStep.Return _ ->
          throw new IllegalArgumentException("a move says nothing of readiness");
    }
    if (reason.length() > MeasureRules.LONGEST) {
      return new Word.Refused(Refusal.of("measure.long", reason.length(), MeasureRules.LONGEST));
    }
    return new Word.Accepted(new Readiness(plan, force.id(), out, reason, now, operator));
  }
}
