package org.zhongshu.console.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.city.Area;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.console.pick.Pick;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.desk.CommandWords;
import org.zhongshu.desk.Desk;
import org.zhongshu.mode.command.Addressees;
import org.zhongshu.words.Words;

/**
 * Finds receivers over the four levels by what is typed: units, all of a level in an area, the
 * whole line down to it, and the same department of all counties. Used off the FX thread.
 */
final class ReceiverPicks {
  /** Areas of which families are offered; more would hide the units. */
  private static final int AREAS = 4;

  /** Units that stand before the families of small areas. */
  private static final int UNITS = 6;

  private final Desk desk;
  private final Words words;
  private final CommandWords say;
  private final Picks picks;

  ReceiverPicks(Desk desk, Words words, CommandWords say) {
    this.desk = desk;
    this.words = words;
    this.say = say;
    this.picks = new Picks(desk);
  }

  List<Pick> find(String typed, int limit) {
    City city = desk.city();
    Map<String, Pick> found = new LinkedHashMap<>();
    String whole = city.profile().code();
    if (city.profile().name().contains(typed) || words.get("command.to.city").contains(typed)) {
      families(whole, List.of(Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY), city, found);
    }
    for (Jurisdiction it : city.jurisdictions()) {
      if (it.functionalZone() && it.name().contains(typed)) {
        families(it.id(), List.of(Level.TOWNSHIP, Level.COMMUNITY), city, found);
      }
    }
    List<Pick> units = picks.units(typed, limit);
    List<Area> areas =
        picks.areas(typed, AREAS).stream()
            .map(it -> city.area(it.id()))
            .flatMap(Optional::stream)
            .toList();
    // Who types 水利 means the departments, not the community that is called after one.
    areas.stream()
        .filter(it -> it.level() == Level.COUNTY)
        .forEach(it -> families(it.code(), below(it.level()), city, found));
    // Who types one unit's own name means that one, and not sixteen with one key.
    units.stream()
        .limit(3)
        .filter(it -> several(it.id(), units))
        .forEach(it -> everywhere(it.id(), city, found));
    units.stream().limit(UNITS).forEach(it -> found.putIfAbsent(it.id(), it));
    units.stream().limit(3).forEach(it -> everywhere(it.id(), city, found));
    areas.forEach(it -> families(it.code(), below(it.level()), city, found));
    units.forEach(it -> found.putIfAbsent(it.id(), it));
    return found.values().stream().limit(limit).toList();
  }

  private static List<Level> below(Level level) {
    return switch (level) {
      case CITY -> List.of(Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY);
      case COUNTY -> List.of(Level.TOWNSHIP, Level.COMMUNITY);
      case TOWNSHIP -> List.of(Level.COMMUNITY);
      case COMMUNITY, GRID -> List.of();
    };
  }

  private void families(String area, List<Level> levels, City city, Map<String, Pick> found) {
    List<String> names = new ArrayList<>();
    levels.forEach(level -> names.add(Addressees.all(level, area)));
    if (!area.equals(city.profile().code())) {
      names.add(Addressees.line(area));
    }
    names.forEach(name -> add(name, city, found));
  }

  /** Whether what was typed fits departments of several places, such as 水利. */
  private static boolean several(String id, List<Pick> units) {
    String department = id.substring(id.lastIndexOf('-') + 1);
    return units.stream().filter(it -> it.id().endsWith("-" + department)).count() > 1;
  }

  /** The departments of all counties that are to a city's or a county's one what it is. */
  private void everywhere(String id, City city, Map<String, Pick> found) {
    Optional<Unit> unit = city.unit(id);
    int at = id.lastIndexOf('-');
    if (at < 0 || unit.isEmpty()) {
      return;
    }
    Level level = unit.get().level();
    if (level == Level.CITY || level == Level.COUNTY) {
      add("county:" + id.substring(at + 1) + "@" + city.profile().code(), city, found);
    }
  }

  private void add(String name, City city, Map<String, Pick> found) {
    int count = Addressees.units(name, city).size();
    if (count > 1) {
      found.putIfAbsent(
          name, new Pick(name, say.addressee(name, city), words.get("command.to.count", count)));
    }
  }
}
