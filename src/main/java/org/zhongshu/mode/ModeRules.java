package org.zhongshu.mode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;

/** Decides steps on modes. Pure. */
public final class ModeRules {
  private ModeRules() {}

  /** What the rules say. */
  public sealed interface Ruling {
    /** It may be: the activation as it stands afterwards. */
    record Accepted(Activation after, String opinion) implements Ruling {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  /** A new activation. */
  public static Ruling activate(ModeStep.Activate step, City city, Modes inForce, Instant now) {
    if (step.kind() == ModeKind.DAILY) {
      return refused("mode.daily");
    }
    if (step.title().isBlank()) {
      return refused("mode.title-missing");
    }
    if (step.areas().isEmpty()) {
      return refused("mode.areas-missing");
    }
    for (String area : step.areas()) {
      if (city.area(area).isEmpty() && city.jurisdiction(area).isEmpty()) {
        return refused("area.unknown", area);
      }
    }
    if (step.kind() == ModeKind.EMERGENCY && step.level() == Grade.ORDINARY) {
      return refused("mode.level-missing");
    }
    if (step.kind() == ModeKind.EMERGENCY && step.basis().isBlank()) {
      return refused("mode.order-missing");
    }
    if (step.approvedBy().isBlank()) {
      return refused("mode.approver-missing");
    }
    if (step.plannedEnd() != null && !step.plannedEnd().isAfter(now)) {
      return refused("mode.end-past", step.plannedEnd());
    }
    String leadUnit = step.leadUnit();
    if (leadUnit != null && city.unit(leadUnit).isEmpty()) {
      return refused("unit.unknown", leadUnit);
    }
    Optional<Activation> same =
        inForce.activations().stream()
            .filter(a -> a.kind() == step.kind() && a.title().equals(step.title().strip()))
            .findFirst();
    if (same.isPresent()) {
      return refused("mode.already", step.title(), same.get().startedAt());
    }
    Activation activation =
        new Activation(
            0,
            step.kind(),
            step.level(),
            step.title().strip(),
            step.areas(),
            now,
            step.plannedEnd(),
            null,
            leadUnit,
            step.approvedBy().strip(),
            step.basis().strip(),
            1);
    return new Ruling.Accepted(activation, step.basis().strip());
  }

  /** Raises or lowers. */
  public static Ruling changeLevel(Activation it, ModeStep.ChangeLevel step) {
    if (!it.inForce()) {
      return refused("mode.ended", it.title());
    }
    if (step.level() == it.level()) {
      return refused("mode.same-level", it.title(), it.level());
    }
    if (it.kind() == ModeKind.EMERGENCY && step.level() == Grade.ORDINARY) {
      return refused("mode.level-missing");
    }
    if (step.reason().isBlank()) {
      return refused("mode.reason-missing", it.title());
    }
    Activation after = next(it, step.level(), null);
    return new Ruling.Accepted(after, step.reason().strip());
  }

  /** Ends by order. */
  public static Ruling end(Activation it, ModeStep.End step, Instant now) {
    if (!it.inForce()) {
      return refused("mode.ended", it.title());
    }
    if (step.reason().isBlank()) {
      return refused("mode.reason-missing", it.title());
    }
    return new Ruling.Accepted(next(it, it.level(), now), step.reason().strip());
  }

  private static Activation next(Activation it, Grade level, @Nullable Instant endedAt) {
    return new Activation(
        it.id(),
        it.kind(),
        level,
        it.title(),
        it.areas(),
        it.startedAt(),
        it.plannedEnd(),
        endedAt,
        it.leadUnit(),
        it.approvedBy(),
        it.basis(),
        it.version() + 1);
  }

  private static Ruling refused(String key, Object... args) {
    return new Ruling.Refused(new Refusal(key, List.of(args)));
  }
}
