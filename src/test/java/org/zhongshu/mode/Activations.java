package org.zhongshu.mode;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/** Activations for tests: in force, or ended when they have an end; without a plan. */
public final class Activations {
  private Activations() {}

  public static Activation of(
      long id,
      ModeKind kind,
      Grade level,
      String title,
      List<String> areas,
      Instant from,
      @Nullable Instant plannedEnd,
      @Nullable Instant ended,
      @Nullable String leadUnit,
      String approvedBy,
      String basis,
      int version) {
    return new Activation(
        id,
        kind,
        level,
        title,
        areas,
        from,
        plannedEnd,
        ended,
        leadUnit,
        approvedBy,
        basis,
        ended == null ? ActivationState.IN_FORCE : ActivationState.ENDED,
        null,
        List.of(),
        version);
  }
}
