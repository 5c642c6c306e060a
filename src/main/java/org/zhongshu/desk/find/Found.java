package org.zhongshu.desk.find;

/**
 * An entry that fits what is typed.
 *
 * @param kind kind of entry
 * @param code code of the class or area, id of the unit
 * @param name its name
 * @param detail what tells it from others of the same name: the big class, the area's path, the
 *     unit's full name; may be empty
 */
public record Found(Kind kind, String code, String name, String detail) {
  /** Kinds of entries. */
  public enum Kind {
    /** A small class of the catalogue. */
    CATEGORY,
    /** A unit. */
    UNIT,
    /** An area of any level but the city. */
    AREA
  }
}
