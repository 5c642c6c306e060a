package org.zhongshu.mode.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;
import org.zhongshu.mode.plan.UnitNames;

/**
 * Whom a directive goes to (主送), over the four command levels:
 *
 * <ul>
 *   <li>a unit by its id;
 *   <li>{@code LEVEL@AREA}: every operations centre or post of that level in an area; {@code
 *       township@410105} are all townships of that district;
 *   <li>{@code LEVEL:ENDING@AREA}: a family as plans name it, in an area; without the area in the
 *       whole city. {@code county:sl} are the water departments of all counties;
 *   <li>{@code line@AREA}: the whole line down to an area: the city's centre, the county's, the
 *       township's, the community's.
 * </ul>
 */
public final class Addressees {
  /** Most units that one directive goes to; more than a city has is a slip. */
  public static final int MOST = 5_000;

  /** From the city down; of one level by id. */
  private static final Comparator<Unit> ORDER =
      Comparator.comparing(Unit::level).thenComparing(Unit::id);

  private static final String LINE = "line";

  private Addressees() {}

  /** What names stand for. */
  public sealed interface Resolved {
    /** Units, each once, in the order of the levels. */
    record Units(List<Unit> units) implements Resolved {
      public Units {
        units = List.copyOf(units);
      }
    }

    /** A name stands for nothing. */
    record Refused(Refusal refusal) implements Resolved {}
  }

  /** The units that names stand for. */
  public static Resolved resolve(List<String> names, City city) {
    Map<String, Unit> found = new LinkedHashMap<>();
    for (String name : names) {
      List<Unit> units = units(name.strip(), city);
      if (units.isEmpty()) {
        return new Resolved.Refused(Refusal.of("directive.nobody", name.strip()));
      }
      units.forEach(it -> found.putIfAbsent(it.id(), it));
    }
    if (found.isEmpty()) {
      return new Resolved.Refused(Refusal.of("directive.to-missing"));
    }
    return found.size() > MOST
        ? new Resolved.Refused(Refusal.of("directive.too-many", found.size(), MOST))
        : new Resolved.Units(found.values().stream().sorted(ORDER).toList());
  }

  /** A name that stands for several units. */
  public sealed interface Family {
    /** Code of the area or id of the jurisdiction. */
    String area();

    /** One centre on each level down to an area. */
    record Line(String area) implements Family {}

    /** All of a level in an area. */
    record Posts(Level level, String area) implements Family {}

    /** A family as plans name it, in an area. */
    record Named(String family, String area) implements Family {}
  }

  /** What a name says, when it is one of those with an area. */
  public static Optional<Family> family(String name) {
    int at = name.indexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String what = name.substring(0, at);
    String area = name.substring(at + 1);
    if (what.equals(LINE)) {
      return Optional.of(new Family.Line(area));
    }
    return UnitNames.isFamily(what)
        ? Optional.of(new Family.Named(what, area))
        : UnitNames.level(what).map(level -> new Family.Posts(level, area));
  }

  /** The units that one name stands for; none when it stands for nothing. */
  public static List<Unit> units(String name, City city) {
    if (name.indexOf('@') < 0) {
      return UnitNames.units(name, city, List.of(city.profile().code()));
    }
    return family(name)
        .filter(it -> city.area(it.area()).isPresent() || city.jurisdiction(it.area()).isPresent())
        .map(it -> units(it, city))
        .orElse(List.of());
  }

  private static List<Unit> units(Family family, City city) {
    return switch (family) {
      case Family.Line(String area) -> line(area, city);
      case Family.Posts(Level level, String area) ->
          posts(level, city).filter(it -> within(it, area, city)).toList();
      case Family.Named(String named, String area) ->
          UnitNames.units(named, city, List.of(city.profile().code())).stream()
              .filter(it -> within(it, area, city))
              .toList();
    };
  }

  /** How the whole line down to an area is named. */
  public static String line(String area) {
    return LINE + "@" + area;
  }

  /** How all posts of a level in an area are named. */
  public static String all(Level level, String area) {
    return level.name().toLowerCase(Locale.ROOT) + "@" + area;
  }

  private static List<Unit> line(String area, City city) {
    List<Unit> line = new ArrayList<>();
    posts(Level.CITY, city).findFirst().ifPresent(line::add);
    // A functional zone commands where it manages, whatever division its streets are counted to.
    String managed = managing(area, city);
    posts(Level.COUNTY, city)
        .filter(it -> managing(it, city).equals(managed))
        .findFirst()
        .ifPresent(line::add);
    for (Level level : List.of(Level.TOWNSHIP, Level.COMMUNITY)) {
      AreaCodes.at(area, level)
          .flatMap(code -> posts(level, city).filter(it -> it.area().equals(code)).findFirst())
          .ifPresent(line::add);
    }
    return line;
  }

  /** Operations centres of a level; of communities their posts. */
  private static Stream<Unit> posts(Level level, City city) {
    return city.units().stream()
        .filter(it -> it.level() == level)
        .filter(
            it -> it.kind() == UnitKind.OPERATIONS_CENTRE || it.kind() == UnitKind.COMMUNITY_POST);
  }

  private static boolean within(Unit it, String area, City city) {
    if (area.equals(city.profile().code())) {
      return true;
    }
    return city.jurisdiction(area).isPresent()
        ? managing(it, city).equals(area)
        : AreaCodes.within(it.area(), area);
  }

  private static String managing(Unit it, City city) {
    return it.jurisdiction().isEmpty() ? managing(it.area(), city) : it.jurisdiction();
  }

  /** Id of the managing jurisdiction of an area; empty for the whole city. */
  private static String managing(String area, City city) {
    return city.jurisdiction(area)
        .or(() -> city.jurisdictionOf(area))
        .map(it -> it.id())
        .orElse("");
  }
}
