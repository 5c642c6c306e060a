package org.zhongshu.console.pick;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.find.Finder;
import org.zhongshu.desk.find.Found;

/**
 * What can be chosen at this desk: classes of the catalogue, areas and units of the city, found by
 * Chinese, pinyin or code. Used off the FX thread; what is already chosen is told on any.
 */
public final class Picks {
  private final Desk desk;
  private @Nullable Index index;

  /** The index of one picture of city and catalogue; another picture needs another. */
  private record Index(City city, Catalogue catalogue, AreaNames areas, Finder finder) {}

  public Picks(Desk desk) {
    this.desk = desk;
  }

  public List<Pick> categories(String typed, int limit) {
    return find(typed, Found.Kind.CATEGORY, limit);
  }

  public List<Pick> units(String typed, int limit) {
    return find(typed, Found.Kind.UNIT, limit);
  }

  /** Areas, also by several parts from coarse to fine (金水 未来). */
  public List<Pick> areas(String typed, int limit) {
    List<Pick> found = find(typed, Found.Kind.AREA, limit);
    return !found.isEmpty() || !typed.strip().contains(" ")
        ? found
        : index().areas().find(typed, limit).stream()
            .map(f -> new Pick(f.area().code(), f.area().name(), f.path()))
            .toList();
  }

  /** The area that an address names, when it names one. */
  public Optional<Pick> areaIn(String address) {
    AreaNames names = index().areas();
    return names.inText(address).map(a -> new Pick(a.code(), a.name(), names.path(a)));
  }

  public Optional<Pick> area(@Nullable String code) {
    return desk.city().area(code).map(a -> new Pick(a.code(), a.name(), index().areas().path(a)));
  }

  public Optional<Pick> category(@Nullable String code) {
    return desk.catalogue().byCode(code).map(Picks::pick);
  }

  public Optional<Pick> unit(@Nullable String id) {
    return desk.city().unit(id).map(u -> new Pick(u.id(), u.shortName(), u.name()));
  }

  private List<Pick> find(String typed, Found.Kind kind, int limit) {
    return index().finder().find(typed, kind, limit).stream().map(Picks::pick).toList();
  }

  private synchronized Index index() {
    City city = desk.city();
    Catalogue catalogue = desk.catalogue();
    Index known = index;
    if (known == null || known.city() != city || known.catalogue() != catalogue) {
      AreaNames areas = new AreaNames(city);
      Finder finder = new Finder(city, areas, catalogue);
      finder.learnPinyin();
      known = new Index(city, catalogue, areas, finder);
      index = known;
    }
    return known;
  }

  private static Pick pick(Found found) {
    String note =
        found.kind() == Found.Kind.CATEGORY
            ? found.detail() + " " + found.code()
            : found.detail().equals(found.name()) ? "" : found.detail();
    return new Pick(found.code(), found.name(), note);
  }

  private static Pick pick(Category category) {
    return new Pick(category.code(), category.name(), category.bigClass() + " " + category.code());
  }
}
