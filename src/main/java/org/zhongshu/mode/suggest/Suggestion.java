package org.zhongshu.mode.suggest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.ModeKind;

/**
 * That a mode be activated.
 *
 * @param kind mode
 * @param level level; the mildest that the reason bears
 * @param areas where
 * @param plan code of a plan in force that fits; null when none does
 * @param start when it should begin; null for at once
 * @param end when it would end; null for open
 * @param reason why
 */
public record Suggestion(
    ModeKind kind,
    Grade level,
    List<String> areas,
    @Nullable String plan,
    @Nullable Instant start,
    @Nullable Instant end,
    Reason reason) {
  public Suggestion {
    areas = List.copyOf(areas);
  }
}
