package org.zhongshu.city;

import java.util.List;
import java.util.Map;

/**
 * A city's hierarchy as it is loaded, stored and exchanged; {@link City} is the indexed picture of
 * it.
 *
 * @param aliases other names of areas and jurisdictions → code or id
 */
public record CityData(
    CityProfile profile,
    List<Area> areas,
    List<Jurisdiction> jurisdictions,
    List<Unit> units,
    List<Leader> leaders,
    List<Street> streets,
    Map<String, String> aliases) {
  public CityData {
    areas = List.copyOf(areas);
    jurisdictions = List.copyOf(jurisdictions);
    units = List.copyOf(units);
    leaders = List.copyOf(leaders);
    streets = List.copyOf(streets);
    aliases = Map.copyOf(aliases);
  }

  public City toCity() {
    return new City(profile, areas, jurisdictions, units, leaders, aliases);
  }
}
