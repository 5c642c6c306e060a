package org.zhongshu.console.pick;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Category;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.Desk;

/**
 * What can be chosen at this desk: classes of the catalogue, areas and units of the city. Used off
 * the FX thread.
 */
public final class Picks {
  private final Desk desk;
  private @Nullable AreaNames areas;
  private @Nullable City areasOf;

  public Picks(Desk desk) {
    this.desk = desk;
  }

  public List<Pick> categories(String typed, int limit) {
    String words = typed.toLowerCase(Locale.ROOT);
    return desk.catalogue().all().stream()
        .map(c -> new Ranked(rank(words, c.code(), c.name(), c.aliases()), pick(c)))
        .filter(r -> r.rank < 4)
        .sorted(Comparator.comparingInt(Ranked::rank))
        .limit(limit)
        .map(Ranked::pick)
        .toList();
  }

  public List<Pick> units(String typed, int limit) {
    String words = typed.toLowerCase(Locale.ROOT);
    return desk.city().units().stream()
        .map(u -> new Ranked(rank(words, u.id(), u.name(), List.of(u.shortName())), pick(u)))
        .filter(r -> r.rank < 4)
        .sorted(Comparator.comparingInt(Ranked::rank))
        .limit(limit)
        .map(Ranked::pick)
        .toList();
  }

  public List<Pick> areas(String typed, int limit) {
    return names().find(typed, limit).stream()
        .map(f -> new Pick(f.area().code(), f.area().name(), f.path()))
        .toList();
  }

  /** The area that an address names, when it names one. */
  public Optional<Pick> areaIn(String address) {
    AreaNames names = names();
    return names.inText(address).map(a -> new Pick(a.code(), a.name(), names.path(a)));
  }

  public Optional<Pick> area(@Nullable String code) {
    AreaNames names = names();
    return desk.city().area(code).map(a -> new Pick(a.code(), a.name(), names.path(a)));
  }

  public Optional<Pick> category(@Nullable String code) {
    return desk.catalogue().byCode(code).map(Picks::pick);
  }

  public Optional<Pick> unit(@Nullable String id) {
    return desk.city().unit(id).map(this::pick);
  }

  private synchronized AreaNames names() {
    City city = desk.city();
    AreaNames known = areas;
    if (known == null || city != areasOf) {
      known = new AreaNames(city);
      areas = known;
      areasOf = city;
    }
    return known;
  }

  private static Pick pick(Category category) {
    return new Pick(category.code(), category.name(), category.bigClass() + " " + category.code());
  }

  private Pick pick(Unit unit) {
    String area = desk.city().area(unit.area()).map(a -> a.name()).orElse("");
    return new Pick(unit.id(), unit.name(), area);
  }

  private record Ranked(int rank, Pick pick) {}

  private static int rank(String words, String code, String name, List<String> others) {
    if (code.equalsIgnoreCase(words) || name.equalsIgnoreCase(words)) {
      return 0;
    }
    if (name.toLowerCase(Locale.ROOT).startsWith(words) || code.startsWith(words)) {
      return 1;
    }
    if (name.toLowerCase(Locale.ROOT).contains(words)) {
      return 2;
    }
    return others.stream().anyMatch(o -> o.contains(words)) ? 3 : 4;
  }
}
