package org.zhongshu.console.city;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.city.Scope;

/**
 * What can be chosen in the tree: an area, or a managing jurisdiction, which may have no code of
 * its own.
 */
sealed interface Spot {
  /** Code of the area, or id of the jurisdiction. */
  String id();

  String name();

  /** The part of the city that it stands for. */
  Scope scope();

  record OfArea(Area area) implements Spot {
    @Override
    public String id() {
      return area.code();
    }

    @Override
    public String name() {
      return area.name();
    }

    @Override
    public Scope scope() {
      return Scope.division(area.code());
    }
  }

  record OfJurisdiction(Jurisdiction jurisdiction) implements Spot {
    @Override
    public String id() {
      return jurisdiction.id();
    }

    @Override
    public String name() {
      return jurisdiction.name();
    }

    @Override
    public Scope scope() {
      return Scope.jurisdiction(jurisdiction.id());
    }
  }

  /** By which of its two attributes the city is laid out below its top. */
  enum Order {
    /** 按管理辖区. */
    JURISDICTION,
    /** 按行政区划. */
    DIVISION
  }

  /** Spots directly below. */
  static List<Spot> below(City city, Spot spot, Order order) {
    return switch (spot) {
      case OfJurisdiction(Jurisdiction jurisdiction) ->
          city.areas().stream()
              .filter(a -> a.level() == Level.TOWNSHIP)
              .filter(a -> city.jurisdictionOf(a.code()).filter(jurisdiction::equals).isPresent())
              .map(Spot::of)
              .toList();
      case OfArea(Area area) when area.level() == Level.CITY && order == Order.JURISDICTION ->
          city.jurisdictions().stream().<Spot>map(OfJurisdiction::new).toList();
      case OfArea(Area area) -> city.children(area.code()).stream().map(Spot::of).toList();
    };
  }

  static Spot of(Area area) {
    return new OfArea(area);
  }

  /** The area or jurisdiction with this code or id. */
  static Optional<Spot> find(City city, String id) {
    return city.area(id)
        .<Spot>map(OfArea::new)
        .or(() -> city.jurisdiction(id).map(OfJurisdiction::new));
  }

  /**
   * What somebody means who points at a place where names down to a level are written.
   *
   * @param code finest code of the place
   */
  static Optional<Spot> pointed(City city, String code, Level level, Order order) {
    if (level == Level.COUNTY && order == Order.JURISDICTION) {
      return city.jurisdictionOf(code).map(OfJurisdiction::new);
    }
    return AreaCodes.at(code, level).flatMap(city::area).map(Spot::of);
  }

  /**
   * The same spot as the tree has it in an order: a county and the jurisdiction of its name are one
   * line of it, but differ where a zone manages places of the county.
   */
  static Spot as(City city, Spot spot, Order order) {
    return switch (spot) {
      case OfArea(Area area) when area.level() == Level.COUNTY && order == Order.JURISDICTION ->
          city.jurisdiction(area.code()).<Spot>map(OfJurisdiction::new).orElse(spot);
      case OfJurisdiction(Jurisdiction own) when order == Order.DIVISION ->
          city.area(own.id()).map(Spot::of).orElse(spot);
      default -> spot;
    };
  }

  /** Spots from the city down to this one, it included, in the tree's order. */
  static List<Spot> path(City city, Spot spot, Order order) {
    Spot top = city.area(city.profile().code()).map(Spot::of).orElse(spot);
    return switch (spot) {
      case OfJurisdiction(Jurisdiction jurisdiction) when order == Order.JURISDICTION ->
          List.of(top, spot);
      case OfJurisdiction(Jurisdiction jurisdiction) ->
          city.area(jurisdiction.id()).map(a -> List.of(top, of(a))).orElse(List.of(top));
      case OfArea(Area area) -> {
        ArrayDeque<Spot> path = new ArrayDeque<>();
        Area at = area;
        while (at != null && at.level() != Level.CITY) {
          Area here = at;
          if (here.level() == Level.COUNTY && order == Order.JURISDICTION) {
            // A county and its jurisdiction are one line of the tree; a zone without a code manages
            // parts of several.
            city.jurisdictionOf(area.level() == Level.COUNTY ? here.code() : lowest(path, here))
                .ifPresent(j -> path.addFirst(new OfJurisdiction(j)));
          } else {
            path.addFirst(of(here));
          }
          at = city.area(here.parent()).orElse(null);
        }
        path.addFirst(top);
        yield List.copyOf(path);
      }
    };
  }

  private static String lowest(ArrayDeque<Spot> path, Area otherwise) {
    Spot first = path.peekFirst();
    return first == null ? otherwise.code() : first.id();
  }
}
