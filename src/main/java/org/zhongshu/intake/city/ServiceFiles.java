package org.zhongshu.intake.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.Element;
import org.zhongshu.city.ElementKind;
import org.zhongshu.city.Leader;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.city.Street;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;
import org.zhongshu.intake.city.CityFileSet.Read;
import org.zhongshu.intake.city.CsvRows.Row;

/**
 * Reads who and what serves the city: units, leaders, key places, streets, other names, classes.
 */
final class ServiceFiles {
  private final Problems problems;
  private final Predicate<String> areaKnown;
  private final Predicate<String> jurisdictionKnown;

  ServiceFiles(
      Problems problems, Predicate<String> areaKnown, Predicate<String> jurisdictionKnown) {
    this.problems = problems;
    this.areaKnown = areaKnown;
    this.jurisdictionKnown = jurisdictionKnown;
  }

  List<Unit> units(List<Read> reads) {
    Map<String, Unit> units = new LinkedHashMap<>();
    Map<String, Row> rows = new HashMap<>();
    for (Read read : reads) {
      for (Row row :
          CsvRows.read(
              read.name(),
              read.bytes(),
              List.of("id", "name", "kind", "level", "area"),
              problems)) {
        Unit unit = unit(row);
        if (unit == null) {
          continue;
        }
        Row before = rows.putIfAbsent(unit.id(), row);
        if (before != null) {
          row.error("city.twice", unit.id(), before.file(), before.line());
        } else {
          units.put(unit.id(), unit);
        }
      }
    }
    for (Unit unit : units.values()) {
      Row row = rows.get(unit.id());
      if (row != null && unit.parent() != null && !units.containsKey(unit.parent())) {
        row.error("city.unit.parent", unit.id(), unit.parent());
      }
    }
    return List.copyOf(units.values());
  }

  private @Nullable Unit unit(Row row) {
    Optional<String> id = row.need("id");
    Optional<String> name = row.need("name");
    Optional<UnitKind> kind = row.choice("kind", UnitKind.class);
    Optional<Level> level = row.choice("level", Level.class);
    Optional<String> area = knownArea(row);
    String jurisdiction = row.text("jurisdiction");
    if (!jurisdiction.isEmpty() && !jurisdictionKnown.test(jurisdiction)) {
      row.error("city.unknown-jurisdiction", jurisdiction);
      return null;
    }
    if (id.isEmpty() || name.isEmpty() || kind.isEmpty() || level.isEmpty() || area.isEmpty()) {
      return null;
    }
    String parent = row.text("parent");
    return new Unit(
        id.get(),
        name.get(),
        row.text("short", name.get()),
        kind.get(),
        level.get(),
        area.get(),
        jurisdiction,
        parent.isEmpty() ? null : parent,
        row.text("phone"),
        point(row),
        (int) Math.min(Integer.MAX_VALUE, row.count("capacity")),
        row.list("classes"));
  }

  List<Leader> leaders(List<Read> reads) {
    Map<String, Leader> leaders = new LinkedHashMap<>();
    for (Read read : reads) {
      for (Row row :
          CsvRows.read(read.name(), read.bytes(), List.of("area", "post", "name"), problems)) {
        Optional<String> area = row.need("area");
        Optional<String> name = row.need("name");
        if (area.isEmpty() || name.isEmpty()) {
          continue;
        }
        if (!areaKnown.test(area.get()) && !jurisdictionKnown.test(area.get())) {
          row.error("city.unknown-area", area.get());
        } else if (leaders.putIfAbsent(
                area.get(), new Leader(area.get(), row.text("post"), name.get(), row.text("phone")))
            != null) {
          row.error("city.leader.two", area.get());
        }
      }
    }
    return List.copyOf(leaders.values());
  }

  List<Element> elements(List<Read> reads) {
    List<Element> elements = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Read read : reads) {
      for (Row row :
          CsvRows.read(
              read.name(), read.bytes(), List.of("id", "name", "kind", "area"), problems)) {
        Optional<String> id = row.need("id");
        Optional<String> name = row.need("name");
        Optional<String> kind = row.need("kind");
        Optional<String> area = knownArea(row);
        ElementKind element =
            row.text("element").isEmpty()
                ? ElementKind.PLACE
                : row.choice("element", ElementKind.class).orElse(ElementKind.PLACE);
        if (id.isEmpty() || name.isEmpty() || kind.isEmpty() || area.isEmpty()) {
          continue;
        }
        if (!seen.add(id.get())) {
          row.error("city.twice-here", id.get());
          continue;
        }
        boolean schematic = row.text("schematic", row.text("source")).matches("true|1|.*示意.*");
        elements.add(
            new Element(
                id.get(), element, kind.get(), name.get(), area.get(), point(row), schematic));
      }
    }
    return elements;
  }

  List<Street> streets(List<Read> reads) {
    List<Street> streets = new ArrayList<>();
    for (Read read : reads) {
      for (Row row : CsvRows.read(read.name(), read.bytes(), List.of("name", "area"), problems)) {
        Optional<String> name = row.need("name");
        Optional<String> area = knownArea(row);
        if (name.isPresent() && area.isPresent()) {
          streets.add(new Street(name.get(), area.get()));
        }
      }
    }
    return streets;
  }

  Map<String, String> aliases(List<Read> reads) {
    Map<String, String> aliases = new LinkedHashMap<>();
    for (Read read : reads) {
      for (Row row : CsvRows.read(read.name(), read.bytes(), List.of("alias", "code"), problems)) {
        Optional<String> alias = row.need("alias");
        Optional<String> code = row.need("code");
        if (alias.isEmpty() || code.isEmpty()) {
          continue;
        }
        if (!areaKnown.test(code.get()) && !jurisdictionKnown.test(code.get())) {
          row.error("city.unknown-area", code.get());
          continue;
        }
        String before = aliases.putIfAbsent(alias.get(), code.get());
        if (before != null && !before.equals(code.get())) {
          row.error("city.alias.two", alias.get(), before, code.get());
        }
      }
    }
    return aliases;
  }

  List<Category> catalogue(List<Read> reads, List<Read> finer) {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (Read read : reads) {
      List<String> columns =
          List.of("code", "kind", "bigClass", "name", "limitAmount", "limitUnit");
      for (Row row : CsvRows.read(read.name(), read.bytes(), columns, problems)) {
        Optional<String> code = row.need("code");
        Optional<String> name = row.need("name");
        Optional<Category.Kind> kind = row.choice("kind", Category.Kind.class);
        Optional<LimitUnit> unit = row.choice("limitUnit", LimitUnit.class);
        long amount = amount(row);
        if (code.isEmpty() || name.isEmpty() || kind.isEmpty() || unit.isEmpty() || amount < 1) {
          continue;
        }
        Category category =
            new Category(
                code.get(),
                kind.get(),
                row.text("bigClass"),
                name.get(),
                row.text("name.en"),
                new Limit((int) amount, unit.get()),
                row.text("chief"),
                row.list("aliases"),
                row.text("condition"),
                row.text("closing"));
        if (categories.putIfAbsent(category.code(), category) != null) {
          row.error("city.twice-here", category.code());
        }
      }
    }
    Map<String, List<Condition>> conditions = conditions(finer, categories.keySet());
    return categories.values().stream()
        .map(each -> each.withConditions(conditions.getOrDefault(each.code(), List.of())))
        .toList();
  }

  /** A limit's number; 0, and told, when it is none. */
  private static long amount(Row row) {
    long amount = row.count("limitAmount");
    if (amount >= 1 && amount <= LimitText.MOST) {
      return amount;
    }
    row.error("city.limit", row.text("limitAmount"), LimitText.MOST);
    return 0;
  }

  private Map<String, List<Condition>> conditions(List<Read> reads, Set<String> classes) {
    Map<String, List<Condition>> conditions = new HashMap<>();
    Set<String> seen = new HashSet<>();
    List<String> columns = List.of("code", "seq", "condition", "limitAmount", "limitUnit");
    for (Read read : reads) {
      for (Row row : CsvRows.read(read.name(), read.bytes(), columns, problems)) {
        Optional<String> code = row.need("code");
        Optional<String> words = row.need("condition");
        Optional<LimitUnit> unit = row.choice("limitUnit", LimitUnit.class);
        long amount = amount(row);
        long seq = row.count("seq");
        if (seq < 1 || seq > LimitText.MOST) {
          row.error("city.condition.seq", row.text("seq"));
        }
        if (code.isPresent() && !classes.contains(code.get())) {
          row.error("city.condition.class", code.get());
        } else if (code.isPresent() && !seen.add(code.get() + " " + seq)) {
          row.error("city.twice-here", code.get() + " " + seq);
        } else if (code.isPresent()
            && words.isPresent()
            && unit.isPresent()
            && amount > 0
            && seq > 0) {
          conditions
              .computeIfAbsent(code.get(), _ -> new ArrayList<>())
              .add(
                  new Condition(
                      (int) seq,
                      words.get(),
                      new Limit((int) amount, unit.get()),
                      row.text("closing")));
        }
      }
    }
    return conditions;
  }

  private Optional<String> knownArea(Row row) {
    Optional<String> area = row.need("area");
    if (area.isPresent() && !areaKnown.test(area.get())) {
      row.error("city.unknown-area", area.get());
      return Optional.empty();
    }
    return area;
  }

  private static @Nullable Point point(Row row) {
    OptionalDouble lat = row.degrees("lat", 90);
    OptionalDouble lon = row.degrees("lon", 180);
    return lat.isPresent() && lon.isPresent()
        ? new Point(lat.getAsDouble(), lon.getAsDouble())
        : null;
  }
}
