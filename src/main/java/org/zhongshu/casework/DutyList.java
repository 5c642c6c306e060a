package org.zhongshu.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;

/**
 * One version of the list of duties (权责目录).
 *
 * @param version number of the version; 0 when no store keeps it and it is made of the units' own
 *     lists
 */
public record DutyList(int version, List<Duty> items) {
  public DutyList {
    items = List.copyOf(items);
  }

  /**
   * What the list says of a class at a place.
   *
   * @param owners items of departments, those that go before others only; empty: no owner is known
   * @param local items of townships and communities
   */
  public record Said(List<Duty> owners, List<Duty> local) {
    public Said {
      owners = List.copyOf(owners);
      local = List.copyOf(local);
    }

    /** Whether more than one owner answers for it: then the first receiver does (首接负责). */
    public boolean severalOwners() {
      return owners.stream().map(Duty::owner).distinct().count() > 1;
    }
  }

  /**
   * What the list says. Of departments' items the closer one goes before the wider one: first the
   * longest code of a class, then one for an area before one for the whole city. Equally close ones
   * all count.
   */
  public Said about(@Nullable String category, @Nullable String place, City city) {
    if (category == null) {
      return new Said(List.of(), List.of());
    }
    List<Duty> local = new ArrayList<>();
    List<Duty> owners = new ArrayList<>();
    for (Duty item : items) {
      if (!item.covers(category) || !item.isFor(place, city)) {
        continue;
      }
      if (item.local()) {
        local.add(item);
        continue;
      }
      int closer =
          owners.isEmpty()
              ? 1
              : Integer.compare(
                  item.closeness(place, city), owners.getFirst().closeness(place, city));
      if (closer > 0) {
        owners.clear();
      }
      if (closer >= 0) {
        owners.add(item);
      }
    }
    return new Said(owners, local);
  }

  /**
   * The list that the units' own lists of classes amount to: for a centre that keeps no list yet. A
   * key that all its units share the class with is one item; other units have items of their own.
   */
  public static DutyList ofUnits(City city, Catalogue catalogue) {
    Map<String, List<Unit>> byKey = new LinkedHashMap<>();
    for (Unit unit : city.units()) {
      byKey.computeIfAbsent(key(unit, city), _ -> new ArrayList<>()).add(unit);
    }
    List<Duty> items = new ArrayList<>();
    byKey.forEach(
        (key, units) -> {
          Set<String> classes = new LinkedHashSet<>();
          units.forEach(unit -> classes.addAll(unit.classes()));
          for (String each : classes) {
            Optional<Category> example =
                catalogue.all().stream().filter(it -> it.code().startsWith(each)).findFirst();
            List<Unit> having = units.stream().filter(u -> u.classes().contains(each)).toList();
            if (having.size() == units.size()) {
              items.add(item(key, level(units), each, example));
            } else {
              having.forEach(unit -> items.add(item(unit.id(), unit.level(), each, example)));
            }
          }
        });
    return new DutyList(0, items);
  }

  /** The key that a unit shares with its like; its id when it has none. */
  private static String key(Unit unit, City city) {
    int dash = unit.id().lastIndexOf('-');
    if (dash <= 0) {
      return unit.id();
    }
    String before = unit.id().substring(0, dash);
    boolean placed = city.area(before).isPresent() || city.jurisdiction(before).isPresent();
    return placed ? unit.id().substring(dash + 1) : unit.id();
  }

  /** The level that all have; null when they are at several. */
  private static @Nullable Level level(List<Unit> units) {
    Level first = units.getFirst().level();
    return units.stream().allMatch(unit -> unit.level() == first) ? first : null;
  }

  private static Duty item(
      String owner, @Nullable Level level, String code, Optional<Category> example) {
    boolean local = level == Level.TOWNSHIP || level == Level.COMMUNITY;
    boolean event = example.filter(it -> it.kind() == Category.Kind.EVENT).isPresent();
    return new Duty(
        owner + "-" + code,
        example.map(it -> it.code().equals(code) ? it.name() : it.bigClass()).orElse(code),
        code,
        owner,
        level,
        "",
        "",
        local || event ? Duty.Matter.AREA : Duty.Matter.OWNER);
  }
}
