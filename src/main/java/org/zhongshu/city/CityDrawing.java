package org.zhongshu.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * Draws what has no public geometry inside what has (示意): the city around its counties, townships
 * inside their county or functional zone, communities inside townships, grids inside communities.
 * Grids that the centre has not listed are derived.
 *
 * <p>A zone lies over the divisions around it. Where it has a county code of its own its townships
 * are drawn inside its reach; where it has none, its townships are drawn where its reach and their
 * division meet, so that both attributes of the place, division and managing jurisdiction, hold.
 * Divisions keep the rest, so that every place lies in one township only.
 */
public final class CityDrawing {
  /** A common part smaller than this share of the townships' usual size has no room for them. */
  private static final double LEAST_ROOM = 0.2;

  private final CityData data;
  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final Map<String, List<Area>> children = new HashMap<>();
  private final Map<String, Outline> outlines = new LinkedHashMap<>();
  private final List<Area> derived = new ArrayList<>();

  private CityDrawing(CityData data) {
    this.data = data;
    data.areas().forEach(this::enter);
  }

  /**
   * The city with everything drawn.
   *
   * @param areas all areas, derived grids included
   * @param outlines outlines given and drawn
   * @param units all units, derived posts included, each with a place where its area has one
   * @param leaders all leaders, derived ones included
   */
  public record Drawn(
      List<Area> areas, List<Outline> outlines, List<Unit> units, List<Leader> leaders) {
    public Drawn {
      areas = List.copyOf(areas);
      outlines = List.copyOf(outlines);
      units = List.copyOf(units);
      leaders = List.copyOf(leaders);
    }

    /** The hierarchy with the areas and units of this drawing. */
    public CityData complete(CityData given) {
      return new CityData(
          given.profile(),
          areas,
          given.jurisdictions(),
          units,
          leaders,
          given.streets(),
          given.aliases());
    }
  }

  /** Draws with the usual derivation. */
  public static Drawn draw(CityData data, List<Outline> real, List<Zone> zones) {
    return draw(data, real, zones, Derivation.usual());
  }

  /**
   * Draws the city.
   *
   * @param real outlines that are known, of any level
   * @param zones functional zones that lie over divisions
   * @param derivation what is made up that the centre has not listed
   */
  public static Drawn draw(
      CityData data, List<Outline> real, List<Zone> zones, Derivation derivation) {
    CityDrawing drawing = new CityDrawing(data);
    real.forEach(outline -> drawing.outlines.put(outline.code(), outline));
    drawing.deriveGrids(derivation);
    drawing.drawCity();
    drawing.drawCounties(zones);
    drawing.drawBelow(Level.TOWNSHIP);
    drawing.drawBelow(Level.COMMUNITY);
    List<Area> all = new ArrayList<>(data.areas());
    all.addAll(drawing.derived);
    List<Unit> units = new ArrayList<>(data.units());
    units.addAll(derivation.posts(data));
    List<Leader> leaders = new ArrayList<>(data.leaders());
    leaders.addAll(derivation.leaders(data));
    return new Drawn(
        all,
        List.copyOf(drawing.outlines.values()),
        units.stream().map(drawing::place).toList(),
        leaders);
  }

  private void enter(Area area) {
    areas.put(area.code(), area);
    String parent = area.parent();
    if (parent != null) {
      children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(area);
    }
  }

  private void deriveGrids(Derivation derivation) {
    List<Area> bare =
        data.areas().stream()
            .filter(a -> a.level() == Level.COMMUNITY && !children.containsKey(a.code()))
            .toList();
    derived.addAll(derivation.grids(bare));
    derived.forEach(this::enter);
  }

  /** A city without an outline of its own gets the union of its counties. */
  private void drawCity() {
    String city = data.profile().code();
    List<Outline> counties =
        children.getOrDefault(city, List.of()).stream()
            .map(a -> outlines.get(a.code()))
            .filter(Objects::nonNull)
            .toList();
    if (outlines.containsKey(city) || counties.isEmpty()) {
      return;
    }
    Geometry union =
        UnaryUnionNG.union(
            counties.stream().map(Outline::geometry).toList(),
            SchematicCells.FACTORY,
            SchematicCells.PRECISION);
    outlines.put(
        city, new Outline(city, union.norm(), counties.stream().anyMatch(Outline::schematic)));
  }

  private void drawCounties(List<Zone> zones) {
    String city = data.profile().code();
    List<Geometry> taken = new ArrayList<>();
    for (Zone zone : zones) {
      if (!outlines.containsKey(zone.id())) {
        Geometry reach = zone.reach();
        Outline whole = outlines.get(city);
        if (whole != null && whole.geometry().intersects(reach)) {
          reach = overlay(reach, whole.geometry(), OverlayNG.INTERSECTION);
        }
        reach = without(reach, taken);
        if (!reach.isEmpty()) {
          outlines.put(zone.id(), new Outline(zone.id(), reach, zone.schematic()));
        }
      }
      Outline outline = outlines.get(zone.id());
      if (outline != null) {
        taken.add(outline.geometry());
      }
    }
    keep(fill(city, children.getOrDefault(city, List.of()), List.of()));
    Set<String> zoneIds = zones.stream().map(Zone::id).collect(Collectors.toSet());
    for (Area county : children.getOrDefault(city, List.of())) {
      drawTownships(county, zoneIds);
    }
  }

  /**
   * Townships of a county: those of a zone where the two meet, the others in what no zone takes.
   */
  private void drawTownships(Area county, Set<String> zoneIds) {
    Outline own = outlines.get(county.code());
    if (own == null) {
      return;
    }
    List<Area> townships = children.getOrDefault(county.code(), List.of());
    List<Area> others = new ArrayList<>(townships);
    List<Geometry> taken = new ArrayList<>();
    for (String zone : zoneIds.stream().sorted().toList()) {
      Outline reach = outlines.get(zone);
      if (reach == null
          || zone.equals(county.code())
          || !reach.geometry().intersects(own.geometry())) {
        continue;
      }
      if (areas.containsKey(zone)) {
        if (!zoneIds.contains(county.code())) {
          taken.add(reach.geometry());
        }
        continue;
      }
      List<Area> managed = townships.stream().filter(t -> t.jurisdiction().equals(zone)).toList();
      Geometry common = overlay(own.geometry(), reach.geometry(), OverlayNG.INTERSECTION);
      double usual = own.geometry().getArea() / Math.max(1, townships.size());
      if (!managed.isEmpty() && common.getArea() > LEAST_ROOM * usual) {
        Geometry room = without(common, taken);
        taken.add(room);
        keep(fill(room, managed));
        others.removeAll(managed);
      }
    }
    keep(fill(county.code(), others, taken));
  }

  /**
   * Draws what lies below the areas of a level; parents don't touch each other, so side by side.
   */
  private void drawBelow(Level level) {
    List<Area> parents = areas.values().stream().filter(a -> a.level() == level).toList();
    List<List<Outline>> drawn =
        parents.parallelStream()
            .map(a -> fill(a.code(), children.getOrDefault(a.code(), List.of()), List.of()))
            .toList();
    drawn.forEach(this::keep);
  }

  private void keep(List<Outline> drawn) {
    drawn.forEach(outline -> outlines.put(outline.code(), outline));
  }

  /** Draws those of the areas that have no outline in what is left of the parent. */
  private List<Outline> fill(String parent, List<Area> below, Collection<Geometry> taken) {
    Outline outline = outlines.get(parent);
    if (outline == null) {
      return List.of();
    }
    List<Geometry> gone = new ArrayList<>(taken);
    below.stream()
        .map(a -> outlines.get(a.code()))
        .filter(Objects::nonNull)
        .forEach(o -> gone.add(o.geometry()));
    if (below.stream().allMatch(a -> outlines.containsKey(a.code()))) {
      return List.of();
    }
    return fill(without(outline.geometry(), gone), below);
  }

  private List<Outline> fill(Geometry room, List<Area> below) {
    List<Area> missing =
        below.stream()
            .filter(a -> !outlines.containsKey(a.code()))
            .sorted(Comparator.comparing(Area::code))
            .toList();
    if (missing.isEmpty() || room.isEmpty()) {
      return List.of();
    }
    List<Outline> drawn = new ArrayList<>();
    List<Geometry> cells = SchematicCells.divide(room, missing.size());
    for (int i = 0; i < Math.min(cells.size(), missing.size()); i++) {
      String code = missing.get(i).code();
      drawn.add(new Outline(code, cells.get(i), true));
    }
    return drawn;
  }

  private Unit place(Unit unit) {
    Outline outline = outlines.get(unit.area());
    if (unit.at() != null || outline == null || unit.level() == Level.CITY) {
      return unit;
    }
    Coordinate c = outline.geometry().getInteriorPoint().getCoordinate();
    return new Unit(
        unit.id(),
        unit.name(),
        unit.shortName(),
        unit.kind(),
        unit.level(),
        unit.area(),
        unit.jurisdiction(),
        unit.parent(),
        unit.phone(),
        new Point(c.y, c.x),
        unit.capacity(),
        unit.classes());
  }

  private static Geometry without(Geometry from, Collection<Geometry> taken) {
    List<Geometry> near = taken.stream().filter(g -> g.intersects(from)).toList();
    if (near.isEmpty()) {
      return from;
    }
    Geometry union = UnaryUnionNG.union(near, SchematicCells.FACTORY, SchematicCells.PRECISION);
    return overlay(from, union, OverlayNG.DIFFERENCE);
  }

  /** Overlay on the common grid of coordinates; only its polygons. */
  private static Geometry overlay(Geometry a, Geometry b, int operation) {
    Geometry result = OverlayNGRobust.overlay(onGrid(a), onGrid(b), operation);
    return SchematicCells.FACTORY.buildGeometry(PolygonExtracter.getPolygons(result)).norm();
  }

  private static Geometry onGrid(Geometry geometry) {
    return SchematicCells.FACTORY.createGeometry(geometry);
  }
}
