package org.zhongshu.mode.plan;

import java.util.List;
import org.zhongshu.mode.ModeKind;

/**
 * What a plan is for.
 *
 * @param code stable code, small letters, digits and hyphens, for example {@code qingming}
 * @param name name, for example 清明节保障预案
 * @param scene scene (场景), for example 清明节, 汛情
 * @param kind mode that it is for; never {@link ModeKind#DAILY}
 * @param areas where it may be activated: codes of areas or ids of jurisdictions; never empty
 * @param exercise whether it is exercise data (演练)
 */
public record PlanHead(
    String code, String name, String scene, ModeKind kind, List<String> areas, boolean exercise) {
  public PlanHead {
    areas = List.copyOf(areas);
  }
}
