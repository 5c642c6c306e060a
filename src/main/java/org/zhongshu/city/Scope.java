package org.zhongshu.city;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the city by one of the two attributes that every place has: its administrative division
 * (行政区划) or its managing jurisdiction (管理辖区). A county's code is often also the id of a
 * jurisdiction, but the two differ where a functional zone manages places of the county: whoever
 * counts by one and shows by the other shows another number than he told.
 *
 * @param kind by which attribute
 * @param id code of the division, or id of the jurisdiction
 */
public record Scope(Kind kind, String id) {
  /** By which attribute of a place. */
  public enum Kind {
    /** 行政区划. */
    DIVISION,
    /** 管理辖区. */
    JURISDICTION
  }

  public static Scope division(String code) {
    return new Scope(Kind.DIVISION, code);
  }

  public static Scope jurisdiction(String id) {
    return new Scope(Kind.JURISDICTION, id);
  }

  /** What a word means that may be either: a well-formed code is a division. */
  public static Scope of(String codeOrJurisdiction) {
    return AreaCodes.level(codeOrJurisdiction).isPresent()
        ? division(codeOrJurisdiction)
        : jurisdiction(codeOrJurisdiction);
  }

  /**
   * What somebody means who points at a place where names down to a level are written: the managing
   * jurisdiction at county level, as figures go by it, a division below.
   *
   * @param code finest code of the place
   */
  public static Scope pointed(City city, String code, Level level) {
    if (level == Level.COUNTY || level == Level.CITY) {
      return city.jurisdictionOf(code).map(j -> jurisdiction(j.id())).orElseGet(() -> of(code));
    }
    return division(AreaCodes.at(code, level).orElse(code));
  }

  /**
   * A test for codes of places to run over many, on one thread: it remembers what it has looked up.
   */
  public Predicate<@Nullable String> over(City city) {
    Map<String, Boolean> known = new HashMap<>();
    return code -> code != null && known.computeIfAbsent(code, c -> holds(city, c));
  }

  private boolean holds(City city, String code) {
    return switch (kind) {
      case DIVISION -> AreaCodes.within(code, id);
      case JURISDICTION -> city.jurisdictionOf(code).filter(j -> j.id().equals(id)).isPresent();
    };
  }

  /** Its name in the city; the id itself where the city does not know it. */
  public String name(City city) {
    return switch (kind) {
      case DIVISION -> city.area(id).map(Area::name).orElse(id);
      case JURISDICTION -> city.jurisdiction(id).map(Jurisdiction::name).orElse(id);
    };
  }
}
