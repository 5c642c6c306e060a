package org.zhongshu.intake.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Category;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.CityData;
import org.zhongshu.city.CityProfile;
import org.zhongshu.city.Derivation;
import org.zhongshu.city.Element;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Leader;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.OutlineCheck;
import org.zhongshu.city.OutlineCheck.Finding;
import org.zhongshu.city.Unit;
import org.zhongshu.city.Zone;
import org.zhongshu.intake.city.CityFileSet.Part;
import org.zhongshu.intake.city.CityFileSet.Read;
import org.zhongshu.intake.city.CsvRows.Row;
import org.zhongshu.intake.city.GeoJson.Shape;

/**
 * Reads the files of a city. Every line is checked; with one error nothing is taken. Parts that the
 * files leave out are kept from the city that is in.
 */
final class CityFiles {
  /** Beginning of the keys of settings that keep how to derive what is not listed. */
  private static final String DERIVED = "city.derived.";

  private final Problems problems = new Problems();
  private final CityFileSet files;
  private final @Nullable Present present;

  private CityFiles(CityFileSet files, @Nullable Present present) {
    this.files = files;
    this.present = present;
  }

  /**
   * The city that is in, for what the files leave out.
   *
   * @param settings settings of the centre whose key begins with {@code city.}
   */
  public record Present(
      CityData data,
      List<Outline> outlines,
      List<Element> elements,
      Map<String, String> settings) {}

  /** Where something stands in a file. */
  record Where(String file, long line) {}

  /**
   * What came of it.
   *
   * @param content the city; empty when there was an error
   * @param problems errors and notes, in the order of the files
   * @param outlineLines where the outline of each area stands
   */
  record Result(
      Optional<CityContent> content, List<CityProblem> problems, Map<String, Where> outlineLines) {}

  /**
   * A city that ships with the program: directories on the class path, without a slash in front.
   */
  static Result shipped(String cityBase, String catalogueBase) {
    return new CityFiles(CityFileSet.shipped(List.of(cityBase, catalogueBase)), null).read();
  }

  /** The catalogue alone. */
  static List<Category> shippedCatalogue(String base) {
    CityFileSet set = CityFileSet.shipped(List.of(base));
    return new ServiceFiles(new Problems(), _ -> true, _ -> true)
        .catalogue(set.all(Part.CATEGORIES), set.all(Part.CONDITIONS));
  }

  /** Files and directories of a centre's own. */
  static Result read(List<Path> paths, @Nullable Present present) {
    Problems first = new Problems();
    CityFiles reader = new CityFiles(CityFileSet.of(paths, first), present);
    if (first.anyError()) {
      return new Result(Optional.empty(), first.list(), Map.of());
    }
    return reader.read();
  }

  private Result read() {
    if (files.isEmpty()) {
      problems.error("", 0, "city.no-files");
      return new Result(Optional.empty(), problems.list(), Map.of());
    }
    HierarchyFiles hierarchy = new HierarchyFiles(problems);
    Optional<Read> own = files.one(Part.CITY);
    Properties properties = own.map(hierarchy::properties).orElseGet(this::presentProperties);
    String propertiesFile = own.map(Read::name).orElse(Part.CITY.fileName());
    CityProfile profile = profile(hierarchy, own, properties);
    if (profile == null) {
      return new Result(Optional.empty(), problems.list(), Map.of());
    }
    HierarchyFiles.Residents residents = hierarchy.residents(files.all(Part.POPULATION));
    List<Shape> shapes = shapes(Part.OUTLINES, Part.GRIDS);
    List<Area> areas = areas(hierarchy, residents, shapes);
    List<Jurisdiction> jurisdictions = jurisdictions(hierarchy, areas, residents);
    Set<String> areaCodes = areas.stream().map(Area::code).collect(Collectors.toSet());
    Set<String> ids = jurisdictions.stream().map(Jurisdiction::id).collect(Collectors.toSet());
    ServiceFiles services = new ServiceFiles(problems, areaCodes::contains, ids::contains);
    CityData data =
        new CityData(
            profile,
            areas,
            jurisdictions,
            units(services, areaCodes),
            leaders(services, areaCodes, ids),
            files.all(Part.STREETS).isEmpty() && present != null
                ? present.data().streets().stream()
                    .filter(s -> areaCodes.contains(s.area()))
                    .toList()
                : services.streets(files.all(Part.STREETS)),
            files.all(Part.SYNONYMS).isEmpty() && present != null
                ? present.data().aliases()
                : services.aliases(files.all(Part.SYNONYMS)));
    List<Zone> zones =
        shapes(Part.ZONES).stream()
            .filter(s -> known(s, areaCodes, ids))
            .map(s -> new Zone(s.code(), s.geometry(), s.schematic()))
            .toList();
    List<Outline> outlines = outlines(shapes, areaCodes, ids, zones);
    for (Finding finding : OutlineCheck.codes(data)) {
      tell(finding, hierarchy.areaRows);
    }
    CityContent content =
        new CityContent(
            data,
            outlines,
            zones.isEmpty() ? presentZones(ids) : zones,
            files.all(Part.PLACES).isEmpty() && present != null
                ? present.elements().stream().filter(e -> areaCodes.contains(e.area())).toList()
                : services.elements(files.all(Part.PLACES)),
            services.catalogue(files.all(Part.CATEGORIES), files.all(Part.CONDITIONS)),
            hierarchy.derivation(propertiesFile, properties),
            settings(residents, properties));
    Map<String, Where> lines = new HashMap<>();
    shapes.forEach(s -> lines.putIfAbsent(s.code(), new Where(s.file(), s.line())));
    return new Result(
        problems.anyError() ? Optional.empty() : Optional.of(content), problems.list(), lines);
  }

  private @Nullable CityProfile profile(
      HierarchyFiles hierarchy, Optional<Read> own, Properties properties) {
    if (own.isPresent()) {
      return hierarchy.profile(own.get().name(), properties);
    }
    if (present != null) {
      return present.data().profile();
    }
    problems.error(Part.CITY.fileName(), 0, "city.missing-file", Part.CITY.fileName());
    return null;
  }

  /** What the city that is in was told about derivation, kept in its settings. */
  private Properties presentProperties() {
    Properties properties = new Properties();
    if (present != null) {
      present
          .settings()
          .forEach(
              (key, value) -> {
                if (key.startsWith(DERIVED)) {
                  properties.setProperty(key.substring(DERIVED.length()), value);
                }
              });
    }
    return properties;
  }

  private static Map<String, String> settings(
      HierarchyFiles.Residents residents, Properties properties) {
    Map<String, String> settings = new HashMap<>();
    for (String key : HierarchyFiles.DERIVATION_KEYS) {
      String value = properties.getProperty(key);
      if (value != null) {
        settings.put(DERIVED + key, value);
      }
    }
    for (String key : HierarchyFiles.SHOWN_KEYS) {
      String value = properties.getProperty(key);
      if (value != null) {
        settings.put("city." + key, value);
      }
    }
    if (!residents.date().isEmpty()) {
      settings.put("city.residents.date", residents.date());
      settings.put("city.residents.source", residents.source());
    }
    return settings;
  }

  private List<Shape> shapes(Part... parts) {
    List<Shape> shapes = new ArrayList<>();
    for (Part part : parts) {
      for (Read read : files.all(part)) {
        shapes.addAll(GeoJson.read(read.name(), read.bytes(), problems));
      }
    }
    return shapes;
  }

  /** Areas of the files, or those that are in; and the grids that outlines bring with them. */
  private List<Area> areas(
      HierarchyFiles hierarchy, HierarchyFiles.Residents residents, List<Shape> shapes) {
    List<Read> lists = files.all(Part.AREAS);
    Map<String, Area> areas = new LinkedHashMap<>();
    if (lists.isEmpty() && present != null) {
      present.data().areas().forEach(a -> areas.put(a.code(), a));
    } else if (lists.isEmpty()) {
      problems.error(Part.AREAS.fileName(), 0, "city.missing-file", Part.AREAS.fileName());
    } else {
      hierarchy.areas(lists).forEach(a -> areas.put(a.code(), withResidents(a, residents)));
    }
    List<Shape> grids =
        shapes.stream()
            .filter(s -> AreaCodes.level(s.code()).filter(Level.GRID::equals).isPresent())
            .toList();
    if (lists.isEmpty()) {
      // A community's new grids replace the ones that it had.
      Set<String> renewed =
          grids.stream().map(s -> s.code().substring(0, 12)).collect(Collectors.toSet());
      areas.values().removeIf(a -> a.level() == Level.GRID && renewed.contains(a.parent()));
    }
    for (Shape grid : grids) {
      Area community = areas.get(grid.code().substring(0, 12));
      if (community == null) {
        problems.error(
            grid.file(),
            grid.line(),
            "city.grid.orphan",
            grid.code(),
            grid.code().substring(0, 12));
      } else if (!areas.containsKey(grid.code())) {
        String name = grid.name().isEmpty() ? grid.code().substring(12) : grid.name();
        areas.put(
            grid.code(),
            new Area(
                grid.code(),
                community.code(),
                Level.GRID,
                name,
                name,
                community.jurisdiction(),
                0));
      }
    }
    return List.copyOf(areas.values());
  }

  private static Area withResidents(Area area, HierarchyFiles.Residents residents) {
    long known = area.population() > 0 ? area.population() : residents.of(area.code());
    return new Area(
        area.code(),
        area.parent(),
        area.level(),
        area.name(),
        area.shortName(),
        area.jurisdiction(),
        known);
  }

  private List<Jurisdiction> jurisdictions(
      HierarchyFiles hierarchy, List<Area> areas, HierarchyFiles.Residents residents) {
    List<Read> lists = files.all(Part.JURISDICTIONS);
    if (lists.isEmpty()) {
      return present == null
          ? HierarchyFiles.jurisdictionsOf(areas)
          : present.data().jurisdictions();
    }
    return hierarchy.jurisdictions(lists).stream()
        .map(
            j ->
                new Jurisdiction(
                    j.id(),
                    j.name(),
                    j.nameEn(),
                    j.shortName(),
                    j.functionalZone(),
                    j.population() > 0 ? j.population() : residents.of(j.id())))
        .toList();
  }

  private List<Unit> units(ServiceFiles services, Set<String> areaCodes) {
    if (!files.all(Part.UNITS).isEmpty() || present == null) {
      return services.units(files.all(Part.UNITS));
    }
    List<Unit> kept = new ArrayList<>();
    for (Unit unit : present.data().units()) {
      if (areaCodes.contains(unit.area())) {
        kept.add(unit);
      } else if (!unit.id().startsWith(Derivation.POST)) {
        problems.warn("", 0, "city.unit.dropped", unit.name(), unit.area());
      }
    }
    return kept;
  }

  private List<Leader> leaders(ServiceFiles services, Set<String> areaCodes, Set<String> ids) {
    if (!files.all(Part.LEADERS).isEmpty() || present == null) {
      return services.leaders(files.all(Part.LEADERS));
    }
    return present.data().leaders().stream()
        .filter(l -> areaCodes.contains(l.area()) || ids.contains(l.area()))
        .toList();
  }

  /**
   * Outlines of the files, and of those that are in the real ones that the files do not replace.
   */
  private List<Outline> outlines(
      List<Shape> shapes, Set<String> areaCodes, Set<String> ids, List<Zone> zones) {
    Map<String, Outline> outlines = new LinkedHashMap<>();
    Map<String, Shape> seen = new HashMap<>();
    for (Shape shape : shapes) {
      if (!known(shape, areaCodes, ids)) {
        continue;
      }
      Shape before = seen.putIfAbsent(shape.code(), shape);
      if (before != null) {
        problems.error(
            shape.file(), shape.line(), "city.twice", shape.code(), before.file(), before.line());
      } else {
        outlines.put(shape.code(), new Outline(shape.code(), shape.geometry(), shape.schematic()));
      }
    }
    if (present != null) {
      Set<String> zoneIds = new HashSet<>();
      zones.forEach(z -> zoneIds.add(z.id()));
      for (Outline outline : present.outlines()) {
        boolean named = areaCodes.contains(outline.code()) || ids.contains(outline.code());
        if (!outline.schematic() && named && !zoneIds.contains(outline.code())) {
          outlines.putIfAbsent(outline.code(), outline);
        }
      }
    }
    return List.copyOf(outlines.values());
  }

  /** Zones that are in: outlines of functional zones. */
  private List<Zone> presentZones(Set<String> ids) {
    if (present == null) {
      return List.of();
    }
    Set<String> zoneIds =
        present.data().jurisdictions().stream()
            .filter(Jurisdiction::functionalZone)
            .map(Jurisdiction::id)
            .filter(ids::contains)
            .collect(Collectors.toSet());
    return present.outlines().stream()
        .filter(o -> zoneIds.contains(o.code()))
        .map(o -> new Zone(o.code(), o.geometry(), o.schematic()))
        .toList();
  }

  private boolean known(Shape shape, Set<String> areaCodes, Set<String> ids) {
    if (areaCodes.contains(shape.code()) || ids.contains(shape.code())) {
      return true;
    }
    // An orphaned grid has been told already.
    if (AreaCodes.level(shape.code()).filter(Level.GRID::equals).isEmpty()) {
      problems.error(shape.file(), shape.line(), "city.geo.unknown", shape.code());
    }
    return false;
  }

  private void tell(Finding finding, Map<String, Row> rows) {
    Row row = rows.get(finding.code());
    String file = row == null ? "" : row.file();
    long line = row == null ? 0 : row.line();
    String key = "city.find." + finding.problem().name();
    String other = finding.other() == null ? "" : finding.other();
    if (finding.problem().error()) {
      problems.error(file, line, key, finding.code(), other);
    } else {
      problems.warn(file, line, key, finding.code(), other);
    }
  }
}
