package org.zhongshu.intake.city;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.CityProfile;
import org.zhongshu.city.Derivation;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.intake.city.CityFileSet.Read;
import org.zhongshu.intake.city.CsvRows.Row;

/** Reads what the city is: profile, areas, jurisdictions, residents. */
final class HierarchyFiles {
  /** Keys of the city's properties that tell how to derive what no file lists. */
  static final List<String> DERIVATION_KEYS =
      List.of(
          "grids",
          "grid.name",
          "grid.short",
          "post.name",
          "post.short",
          "leader.post",
          "leader.name",
          "derived.phone");

  /** Keys of the city's properties that tell how it is shown; kept as settings. */
  static final List<String> SHOWN_KEYS = List.of("main.areas", "over.share");

  private final Problems problems;

  /** Line of each area in its file, so that what is found later can be told by line. */
  final Map<String, Row> areaRows = new HashMap<>();

  HierarchyFiles(Problems problems) {
    this.problems = problems;
  }

  Properties properties(Read read) {
    Properties properties = new Properties();
    Optional<String> text = TextFiles.decode(read.bytes());
    if (text.isEmpty()) {
      problems.error(read.name(), 0, "city.encoding", read.name());
      return properties;
    }
    try {
      properties.load(new StringReader(text.get()));
    } catch (IllegalArgumentException e) {
      problems.error(read.name(), 0, "city.properties", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  @Nullable CityProfile profile(String file, Properties from) {
    boolean complete = true;
    for (String key : List.of("code", "name", "casePrefix", "zone")) {
      if (from.getProperty(key, "").isBlank()) {
        problems.error(file, 0, "city.profile.missing", key);
        complete = false;
      }
    }
    if (!complete) {
      return null;
    }
    String code = from.getProperty("code").strip();
    if (AreaCodes.level(code).filter(Level.CITY::equals).isEmpty()) {
      problems.error(file, 0, "city.profile.code", code);
      return null;
    }
    try {
      return new CityProfile(
          code,
          from.getProperty("name").strip(),
          from.getProperty("name.en", "").strip(),
          from.getProperty("short", from.getProperty("name")).strip(),
          from.getProperty("casePrefix").strip(),
          ZoneId.of(from.getProperty("zone").strip()),
          Long.parseLong(from.getProperty("population", "0").strip()),
          Double.parseDouble(from.getProperty("areaKm2", "0").strip()));
    } catch (DateTimeException e) {
      problems.error(file, 0, "city.profile.zone", from.getProperty("zone"));
    } catch (NumberFormatException e) {
      problems.error(file, 0, "city.profile.number", String.valueOf(e.getMessage()));
    }
    return null;
  }

  Derivation derivation(String file, Properties from) {
    Derivation usual = Derivation.usual();
    int grids = 0;
    try {
      grids = Integer.parseInt(from.getProperty("grids", "0").strip());
    } catch (NumberFormatException e) {
      problems.error(file, 0, "city.profile.number", "grids");
    }
    return new Derivation(
        Math.max(0, grids),
        from.getProperty("grid.name", usual.gridName()),
        from.getProperty("grid.short", usual.gridShort()),
        from.getProperty("post.name", usual.postName()),
        from.getProperty("post.short", usual.postShort()),
        from.getProperty("leader.post", usual.leaderPost()),
        from.getProperty("leader.name", usual.leaderName()),
        from.getProperty("derived.phone", usual.phone()));
  }

  /**
   * Areas; level, parent and jurisdiction are told by the code where the row does not tell them.
   */
  List<Area> areas(List<Read> reads) {
    Map<String, Area> areas = new LinkedHashMap<>();
    for (Read read : reads) {
      for (Row row : CsvRows.read(read.name(), read.bytes(), List.of("code", "name"), problems)) {
        Area area = area(row, areas);
        if (area == null) {
          continue;
        }
        Row before = areaRows.putIfAbsent(area.code(), row);
        if (before != null) {
          row.error("city.twice", area.code(), before.file(), before.line());
        } else {
          areas.put(area.code(), area);
        }
      }
    }
    return List.copyOf(areas.values());
  }

  private @Nullable Area area(Row row, Map<String, Area> before) {
    Optional<String> code = row.need("code");
    Optional<String> name = row.need("name");
    if (code.isEmpty() || name.isEmpty()) {
      return null;
    }
    Optional<Level> byCode = AreaCodes.level(code.get());
    if (byCode.isEmpty()) {
      row.error("city.code", code.get());
      return null;
    }
    Level level =
        row.text("level").isEmpty()
            ? byCode.get()
            : row.choice("level", Level.class).orElse(byCode.get());
    String parent = row.text("parent", AreaCodes.parent(code.get()).orElse(""));
    String jurisdiction = row.text("jurisdiction");
    if (jurisdiction.isEmpty() && level != Level.CITY) {
      Area above = before.get(parent);
      jurisdiction =
          above == null || above.jurisdiction().isEmpty()
              ? AreaCodes.at(code.get(), Level.COUNTY).orElse("")
              : above.jurisdiction();
    }
    return new Area(
        code.get(),
        parent.isEmpty() ? null : parent,
        level,
        name.get(),
        row.text("short", name.get()),
        jurisdiction,
        row.count("population"));
  }

  List<Jurisdiction> jurisdictions(List<Read> reads) {
    List<Jurisdiction> jurisdictions = new ArrayList<>();
    Map<String, Row> seen = new HashMap<>();
    for (Read read : reads) {
      for (Row row : CsvRows.read(read.name(), read.bytes(), List.of("id", "name"), problems)) {
        Optional<String> id = row.need("id");
        Optional<String> name = row.need("name");
        if (id.isEmpty() || name.isEmpty()) {
          continue;
        }
        Row before = seen.putIfAbsent(id.get(), row);
        if (before != null) {
          row.error("city.twice", id.get(), before.file(), before.line());
          continue;
        }
        jurisdictions.add(
            new Jurisdiction(
                id.get(),
                name.get(),
                row.text("name.en"),
                row.text("short", name.get()),
                row.text("kind").equals("functional-zone"),
                row.count("population")));
      }
    }
    return jurisdictions;
  }

  /** Without a list of jurisdictions each county is its own. */
  static List<Jurisdiction> jurisdictionsOf(List<Area> areas) {
    return areas.stream()
        .filter(a -> a.level() == Level.COUNTY)
        .map(a -> new Jurisdiction(a.code(), a.name(), "", a.shortName(), false, a.population()))
        .toList();
  }

  /**
   * Residents by area or jurisdiction: the latest figures. Counties are compared with each other,
   * so that for them the latest date is taken at which most of them have one.
   */
  Residents residents(List<Read> reads) {
    Map<String, Map<String, Long>> byDate = new HashMap<>();
    Map<String, String> sources = new HashMap<>();
    for (Read read : reads) {
      for (Row row :
          CsvRows.read(
              read.name(), read.bytes(), List.of("area", "date", "population"), problems)) {
        Optional<String> area = row.need("area");
        Optional<String> date = row.need("date");
        if (area.isPresent() && date.isPresent()) {
          byDate
              .computeIfAbsent(date.get(), _ -> new HashMap<>())
              .put(area.get(), row.count("population"));
          sources.put(date.get(), row.text("source"));
        }
      }
    }
    return byDate.entrySet().stream()
        .max(
            Map.Entry.<String, Map<String, Long>>comparingByValue(
                    Comparator.comparingInt(Map::size))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> new Residents(e.getKey(), sources.getOrDefault(e.getKey(), ""), e.getValue()))
        .orElse(new Residents("", "", Map.of()));
  }

  /** Residents of one date. */
  record Residents(String date, String source, Map<String, Long> numbers) {
    long of(String id) {
      return numbers.getOrDefault(id, 0L);
    }
  }
}
