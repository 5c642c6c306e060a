package org.zhongshu.casework;

import org.jspecify.annotations.Nullable;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;

/**
 * An item of the list of duties (权责事项): who answers for a class of matters.
 *
 * @param code stable code of the item
 * @param title what is to be done, in words
 * @param category code of a class, or the beginning that several have in common
 * @param owner id of a unit; or a department's key, which every unit has at the end of its id
 *     ({@code cg} of {@code 410105-cg})
 * @param level at which level the owner acts; null for each that it has a unit at
 * @param area code of an area, or id of a managing jurisdiction, that it is for; empty for the
 *     whole city
 * @param basis words of the law or the centre's order that it rests on
 * @param matter whose matter it is in the first place
 */
public record Duty(
    String code,
    String title,
    String category,
    String owner,
    @Nullable Level level,
    String area,
    String basis,
    Matter matter) {
  public Duty {
    code = PlainText.of(code);
    title = PlainText.of(title);
    category = PlainText.of(category);
    owner = PlainText.of(owner);
    area = PlainText.of(area);
    basis = PlainText.of(basis);
  }

  /** Whose matter it is in the first place. */
  public enum Matter {
    /** 属主: the owner's first, then the area's. */
    OWNER,
    /** 属地: the area's first, then the owner's. */
    AREA
  }

  /** Whether it is about this class. */
  public boolean covers(String categoryCode) {
    return categoryCode.startsWith(category);
  }

  /**
   * Whether it is for this place: an area within its own, or one that its jurisdiction manages.
   *
   * @param place code of an area; null when it is not known, then only what is for the whole city
   */
  public boolean isFor(@Nullable String place, City city) {
    return area.isEmpty()
        || (place != null && (AreaCodes.within(place, area) || isManaged(place, city)));
  }

  private boolean isManaged(String place, City city) {
    return city.jurisdictionOf(place).filter(it -> it.id().equals(area)).isPresent();
  }

  /**
   * How closely it is about a case that it covers: of two items the closer one goes before. First
   * counts the class, then the place: a township before a county, the managing jurisdiction before
   * the administrative division, everything before the whole city.
   */
  int closeness(@Nullable String place, City city) {
    int near =
        area.isEmpty()
            ? 0
            : place != null && isManaged(place, city) ? Level.COUNTY.digits() + 1 : area.length();
    return 16 * category.length() + near;
  }

  /** Whether the owner is this very unit, whatever jurisdiction it belongs to. */
  public boolean names(Unit unit) {
    return unit.id().equals(owner);
  }

  /** Whether this unit is the owner, or one of those that the owner's key stands for. */
  public boolean isOf(Unit unit) {
    return names(unit)
        || ((level == null || unit.level() == level) && unit.id().endsWith("-" + owner));
  }

  /** Whether a township's or community's own: then it is on the area's side. */
  public boolean local() {
    return level == Level.TOWNSHIP || level == Level.COMMUNITY;
  }
}
