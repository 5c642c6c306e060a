package org.zhongshu.intake.city;

import java.util.List;
import java.util.Map;
import org.zhongshu.casework.Category;
import org.zhongshu.city.CityData;
import org.zhongshu.city.CityDrawing;
import org.zhongshu.city.Derivation;
import org.zhongshu.city.Element;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Zone;

/**
 * What a city's files say.
 *
 * @param data hierarchy, units, leaders, streets as listed
 * @param outlines outlines as listed
 * @param zones reach of functional zones
 * @param elements key places and other elements
 * @param catalogue classes; empty when the files have none
 * @param derivation how to derive grids and posts that are not listed
 * @param settings settings of the centre that go with the city, for example the source of its
 *     population figures
 */
public record CityContent(
    CityData data,
    List<Outline> outlines,
    List<Zone> zones,
    List<Element> elements,
    List<Category> catalogue,
    Derivation derivation,
    Map<String, String> settings) {
  public CityContent {
    outlines = List.copyOf(outlines);
    zones = List.copyOf(zones);
    elements = List.copyOf(elements);
    catalogue = List.copyOf(catalogue);
    settings = Map.copyOf(settings);
  }

  /**
   * Draws what has no outline, derives what is not listed. Takes a few seconds for a large city.
   */
  public CityDrawing.Drawn draw() {
    return CityDrawing.draw(data, outlines, zones, derivation);
  }
}
