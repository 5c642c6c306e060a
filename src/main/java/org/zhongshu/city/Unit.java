package org.zhongshu.city;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that handles or leads (处置部门, 运行管理中心, 专业队伍).
 *
 * @param id stable id
 * @param name full name
 * @param shortName name for boards
 * @param kind what it is
 * @param level command level that it works at
 * @param area code of the area that it serves
 * @param jurisdiction id of the managing jurisdiction; empty for the city's own
 * @param parent id of the unit above; null at the top
 * @param phone contact for calls; exercise data is marked 演练
 * @param at place; null when not known
 * @param capacity cases it can work on at once; 0 when not known
 * @param classes prefixes of the category codes that it is responsible for (权责目录 in its simplest
 *     form)
 */
public record Unit(
    String id,
    String name,
    String shortName,
    UnitKind kind,
    Level level,
    String area,
    String jurisdiction,
    @Nullable String parent,
    String phone,
    @Nullable Point at,
    int capacity,
    List<String> classes) {
  public Unit {
    classes = List.copyOf(classes);
  }

  /** Whether this unit answers for a category by its list of responsibilities. */
  public boolean answersFor(String categoryCode) {
    return classes.stream().anyMatch(categoryCode::startsWith);
  }
}
