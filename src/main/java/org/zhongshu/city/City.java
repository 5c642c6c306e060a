package org.zhongshu.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The city as one immutable picture: hierarchy, jurisdictions, units, leaders. Held in memory by
 * each desk; a change of the city makes a new one. Outlines are apart ({@link Outline}) since they
 * are large and only maps and locating need them.
 */
public final class City {
  private final CityProfile profile;
  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final Map<String, List<Area>> children = new HashMap<>();
  private final Map<String, Jurisdiction> jurisdictions = new HashMap<>();
  private final List<Jurisdiction> jurisdictionList;
  private final Map<String, Unit> units = new HashMap<>();
  private final List<Unit> unitList;
  private final Map<String, List<Unit>> unitsByArea = new HashMap<>();
  private final Map<String, List<Unit>> unitsByJurisdiction = new HashMap<>();
  private final Map<String, Leader> leaders = new LinkedHashMap<>();
  private final Map<String, String> aliases;

  /**
   * @param aliases other names of areas and jurisdictions → code or id
   */
  public City(
      CityProfile profile,
      Collection<Area> areas,
      Collection<Jurisdiction> jurisdictions,
      Collection<Unit> units,
      Collection<Leader> leaders,
      Map<String, String> aliases) {
    this.profile = profile;
    this.aliases = Map.copyOf(aliases);
    for (Area area : areas) {
      this.areas.put(area.code(), area);
      String parent = area.parent();
      if (parent != null) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(area);
      }
    }
    this.jurisdictionList = List.copyOf(jurisdictions);
    jurisdictionList.forEach(j -> this.jurisdictions.put(j.id(), j));
    this.unitList = List.copyOf(units);
    for (Unit unit : unitList) {
      this.units.put(unit.id(), unit);
      unitsByArea.computeIfAbsent(unit.area(), _ -> new ArrayList<>()).add(unit);
      if (!unit.jurisdiction().isEmpty()) {
        unitsByJurisdiction.computeIfAbsent(unit.jurisdiction(), _ -> new ArrayList<>()).add(unit);
      }
    }
    leaders.forEach(l -> this.leaders.put(l.area(), l));
  }

  public CityProfile profile() {
    return profile;
  }

  public Optional<Area> area(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(areas.get(code));
  }

  /** All areas, in the order they were given. */
  public Collection<Area> areas() {
    return areas.values();
  }

  /** Areas directly below, in the order they were given. */
  public List<Area> children(String code) {
    return children.getOrDefault(code, List.of());
  }

  /** Managing jurisdictions in the order of the centre's own list. */
  public List<Jurisdiction> jurisdictions() {
    return jurisdictionList;
  }

  public Optional<Jurisdiction> jurisdiction(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(jurisdictions.get(id));
  }

  /**
   * Managing jurisdiction of an area: its own, or that of the nearest area above which is known.
   */
  public Optional<Jurisdiction> jurisdictionOf(@Nullable String areaCode) {
    String code = areaCode;
    while (code != null) {
      Area area = areas.get(code);
      if (area != null && !area.jurisdiction().isEmpty()) {
        return jurisdiction(area.jurisdiction());
      }
      code = AreaCodes.parent(code).orElse(null);
    }
    return Optional.empty();
  }

  public List<Unit> units() {
    return unitList;
  }

  public Optional<Unit> unit(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(units.get(id));
  }

  /** Units that serve exactly this area. */
  public List<Unit> unitsOf(String areaCode) {
    return unitsByArea.getOrDefault(areaCode, List.of());
  }

  /** Units of a managing jurisdiction, wherever they have their seat. */
  public List<Unit> unitsOfJurisdiction(String id) {
    return unitsByJurisdiction.getOrDefault(id, List.of());
  }

  /** Responsible leader of an area or jurisdiction. */
  public Optional<Leader> leader(String areaOrJurisdiction) {
    return Optional.ofNullable(leaders.get(areaOrJurisdiction));
  }

  /** All leaders, in the order of the centre's own list. */
  public List<Leader> leaders() {
    return List.copyOf(leaders.values());
  }

  /** Other names of areas and jurisdictions → code or id. */
  public Map<String, String> aliases() {
    return aliases;
  }
}
