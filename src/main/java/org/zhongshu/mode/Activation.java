package org.zhongshu.mode;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/**
 * An activation of a mode on top of the daily one.
 *
 * @param id key in the store; 0 before it has been stored
 * @param kind mode; never {@link ModeKind#DAILY}
 * @param level level; {@link Grade#ORDINARY} for none; an emergency needs one of blue to red
 * @param title what people call it, for example 清明节保障
 * @param areas codes of areas or ids of jurisdictions; never empty
 * @param startedAt in force since
 * @param plannedEnd when it is meant to end; null when open
 * @param endedAt when it was ended; null while in force
 * @param leadUnit id of the lead unit; null for the centre itself
 * @param approvedBy who approved it: words of post or name
 * @param basis legal basis or start order (启动令); an emergency needs one
 * @param version counts changes
 */
public record Activation(
    long id,
    ModeKind kind,
    Grade level,
    String title,
    List<String> areas,
    Instant startedAt,
    @Nullable Instant plannedEnd,
    @Nullable Instant endedAt,
    @Nullable String leadUnit,
    String approvedBy,
    String basis,
    int version) {
  public Activation {
    areas = List.copyOf(areas);
  }

  public boolean inForce() {
    return endedAt == null;
  }
}
