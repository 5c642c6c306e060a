package org.zhongshu.casework;

import java.util.List;
import org.zhongshu.casework.clock.Limit;

/**
 * A small class of the catalogue (小类), with its limit and conditions.
 *
 * @param code stable code; its beginning is the big class
 * @param kind part, event or hotline topic
 * @param bigClass name of the big class (大类)
 * @param name name
 * @param nameEn English name
 * @param limit handling limit; data of the centre, not of the program
 * @param chief words for the chief department (主管部门)
 * @param aliases other names, by which other systems' files call it
 * @param condition condition of filing (立案条件)
 * @param closing condition of closing (结案条件)
 */
public record Category(
    String code,
    Kind kind,
    String bigClass,
    String name,
    String nameEn,
    Limit limit,
    String chief,
    List<String> aliases,
    String condition,
    String closing) {
  /** Kinds of classes. */
  public enum Kind {
    /** 部件: first the owner, then the area. */
    PART,
    /** 事件: first the area, then the owner. */
    EVENT,
    /** 热线诉求: a matter of the hotline. */
    TOPIC
  }

  public Category {
    aliases = List.copyOf(aliases);
  }
}
