package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.CityData;
import org.zhongshu.city.CityProfile;
import org.zhongshu.city.Element;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Leader;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Point;
import org.zhongshu.city.Street;
import org.zhongshu.city.Unit;
import org.zhongshu.store.CityTable;

/**
 * The city, its outlines, elements and catalogue. Lists keep their order by a column {@code
 * position}.
 */
final class JdbiCity implements CityTable {
  private final Session session;

  JdbiCity(Session session) {
    this.session = session;
  }

  @Override
  public Optional<CityData> load() {
    Optional<CityProfile> profile =
        session
            .query(
                "SELECT code, name, name_en, short_name, case_prefix, zone, population, area_km2 FROM city_profile")
            .map((r, _) -> profile(r))
            .findFirst();
    return profile.map(
        found ->
            new CityData(
                found, areas(), jurisdictions(), units(), leaders(), streets(), aliases()));
  }

  private static CityProfile profile(ResultSet r) throws SQLException {
    return new CityProfile(
        r.getString(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        ZoneId.of(r.getString(6)),
        r.getLong(7),
        r.getDouble(8));
  }

  private interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private <T> List<T> all(String sql, Mapper<T> mapper) {
    return session.read(
        sql,
        (_, _) -> {},
        rows -> {
          List<T> all = new ArrayList<>();
          while (rows.next()) {
            all.add(mapper.map(rows));
          }
          return all;
        });
  }

  private List<Area> areas() {
    return all(
        "SELECT code, parent, level, name, short_name, jurisdiction, population FROM area ORDER BY position",
        r ->
            new Area(
                r.getString(1),
                r.getString(2),
                Codes.LEVEL.get(r.getInt(3)),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getLong(7)));
  }

  private List<Jurisdiction> jurisdictions() {
    return all(
        "SELECT id, name, name_en, short_name, functional_zone, population FROM jurisdiction ORDER BY position",
        r ->
            new Jurisdiction(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                r.getBoolean(5),
                r.getLong(6)));
  }

  private List<Unit> units() {
    Map<String, List<String>> classes =
        lists("SELECT unit_id, class FROM unit_class ORDER BY unit_id, position");
    return all(
        "SELECT id, name, short_name, kind, level, area, jurisdiction, parent, phone, lat, lon, capacity FROM unit"
            + " ORDER BY position",
        r ->
            new Unit(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                Codes.UNIT_KIND.get(r.getInt(4)),
                Codes.LEVEL.get(r.getInt(5)),
                r.getString(6),
                r.getString(7),
                r.getString(8),
                r.getString(9),
                point(r, 10, 11),
                r.getInt(12),
                classes.getOrDefault(r.getString(1), List.of())));
  }

  private Map<String, List<String>> lists(String sql) {
    Map<String, List<String>> lists = new HashMap<>();
    all(
        sql,
        r -> lists.computeIfAbsent(r.getString(1), _ -> new ArrayList<>()).add(r.getString(2)));
    return lists;
  }

  private List<Leader> leaders() {
    return all(
        "SELECT area, post, name, phone FROM leader ORDER BY position",
        r -> new Leader(r.getString(1), r.getString(2), r.getString(3), r.getString(4)));
  }

  private List<Street> streets() {
    return all(
        "SELECT name, area FROM street ORDER BY position",
        r -> new Street(r.getString(1), r.getString(2)));
  }

  private Map<String, String> aliases() {
    Map<String, String> aliases = new LinkedHashMap<>();
    all(
        "SELECT alias, target FROM place_alias",
        r -> aliases.put(r.getString(1), r.getString(2)) == null);
    return aliases;
  }

  @Override
  public void replace(CityData data) {
    for (String table :
        List.of(
            "unit_class",
            "unit",
            "leader",
            "street",
            "place_alias",
            "jurisdiction",
            "area",
            "city_profile")) {
      clear(table);
    }
    CityProfile profile = data.profile();
    session.write(
        "INSERT INTO city_profile (code, name, name_en, short_name, case_prefix, zone, population, area_km2)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (row, _) ->
            row.set(profile.code())
                .set(profile.name())
                .set(profile.nameEn())
                .set(profile.shortName())
                .set(profile.casePrefix())
                .set(profile.zone().getId())
                .set(profile.population())
                .set((Double) profile.areaKm2()));
    insert(
        "INSERT INTO area (position, code, parent, level, name, short_name, jurisdiction, population)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        data.areas(),
        (row, area) ->
            row.set(area.code())
                .set(area.parent())
                .set(Codes.LEVEL.of(area.level()))
                .set(area.name())
                .set(area.shortName())
                .set(area.jurisdiction())
                .set(area.population()));
    insert(
        "INSERT INTO jurisdiction (position, id, name, name_en, short_name, functional_zone, population)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        data.jurisdictions(),
        (row, j) ->
            row.set(j.id())
                .set(j.name())
                .set(j.nameEn())
                .set(j.shortName())
                .set(j.functionalZone())
                .set(j.population()));
    insertUnits(data.units());
    insert(
        "INSERT INTO leader (position, area, post, name, phone) VALUES (?, ?, ?, ?, ?)",
        data.leaders(),
        (row, leader) ->
            row.set(leader.area()).set(leader.post()).set(leader.name()).set(leader.phone()));
    insert(
        "INSERT INTO street (position, name, area) VALUES (?, ?, ?)",
        data.streets(),
        (row, street) -> row.set(street.name()).set(street.area()));
    session.batch(
        "INSERT INTO place_alias (alias, target) VALUES (?, ?)",
        List.copyOf(data.aliases().entrySet()),
        (row, alias) -> row.set(alias.getKey()).set(alias.getValue()));
    changed();
  }

  private void insertUnits(List<Unit> units) {
    insert(
        "INSERT INTO unit (position, id, name, short_name, kind, level, area, jurisdiction, parent, phone, lat, lon, capacity)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        units,
        (row, unit) -> {
          row.set(unit.id())
              .set(unit.name())
              .set(unit.shortName())
              .set(Codes.UNIT_KIND.of(unit.kind()))
              .set(Codes.LEVEL.of(unit.level()))
              .set(unit.area())
              .set(unit.jurisdiction())
              .set(unit.parent())
              .set(unit.phone());
          at(row, unit.at());
          row.set(unit.capacity());
        });
    insertLists(
        "INSERT INTO unit_class (unit_id, position, class) VALUES (?, ?, ?)",
        units.stream().map(unit -> new Listed(unit.id(), unit.classes())).toList());
  }

  private record Listed(String owner, List<String> values) {}

  private void insertLists(String sql, List<Listed> lists) {
    record Value(String owner, int position, String value) {}
    List<Value> values = new ArrayList<>();
    for (Listed list : lists) {
      for (int i = 0; i < list.values().size(); i++) {
        values.add(new Value(list.owner(), i, list.values().get(i)));
      }
    }
    session.batch(sql, values, (row, v) -> row.set(v.owner()).set(v.position()).set(v.value()));
  }

  /** Inserts with the position first. */
  private <T> void insert(String sql, List<T> values, Session.Binder<T> binder) {
    int[] position = {0};
    session.batch(sql, values, (row, value) -> binder.bind(row.set(position[0]++), value));
  }

  @Override
  public List<Outline> outlines(Set<Level> levels) {
    WKBReader reader = new WKBReader();
    return all(
        "SELECT code, geometry, schematic FROM outline WHERE level IN ("
            + codes(levels)
            + ") ORDER BY code",
        r -> new Outline(r.getString(1), geometry(reader, r.getBytes(2)), r.getBoolean(3)));
  }

  private static Geometry geometry(WKBReader reader, byte[] wkb) {
    try {
      return reader.read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("an outline in the store is no geometry", e);
    }
  }

  private static String codes(Set<Level> levels) {
    return levels.isEmpty()
        ? "-1"
        : levels.stream()
            .map(level -> Integer.toString(Codes.LEVEL.of(level)))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  @Override
  public void replaceOutlines(Set<Level> levels, List<Outline> outlines) {
    session.write("DELETE FROM outline WHERE level IN (" + codes(levels) + ")", (_, _) -> {});
    WKBWriter writer = new WKBWriter();
    session.batch(
        "INSERT INTO outline (code, level, schematic, geometry) VALUES (?, ?, ?, ?)",
        outlines,
        (row, outline) ->
            row.set(outline.code())
                // A jurisdiction without a statistical code is one of county level.
                .set(Codes.LEVEL.of(AreaCodes.level(outline.code()).orElse(Level.COUNTY)))
                .set(outline.schematic())
                .set(writer.write(outline.geometry())));
    changed();
  }

  @Override
  public List<Element> elements() {
    return all(
        "SELECT id, kind, type, name, area, lat, lon, schematic FROM element ORDER BY position",
        r ->
            new Element(
                r.getString(1),
                Codes.ELEMENT_KIND.get(r.getInt(2)),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                point(r, 6, 7),
                r.getBoolean(8)));
  }

  @Override
  public void replaceElements(List<Element> elements) {
    clear("element");
    insert(
        "INSERT INTO element (position, id, kind, type, name, area, lat, lon, schematic) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        elements,
        (row, element) -> {
          row.set(element.id())
              .set(Codes.ELEMENT_KIND.of(element.kind()))
              .set(element.type())
              .set(element.name())
              .set(element.area());
          at(row, element.at());
          row.set(element.schematic());
        });
    changed();
  }

  @Override
  public List<Category> catalogue() {
    Map<String, List<String>> aliases =
        lists("SELECT category_code, alias FROM category_alias ORDER BY category_code, position");
    return all(
        "SELECT code, kind, big_class, name, name_en, limit_amount, limit_unit, chief, condition, closing FROM category"
            + " ORDER BY position",
        r ->
            new Category(
                r.getString(1),
                Codes.CATEGORY_KIND.get(r.getInt(2)),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                new Limit(r.getInt(6), Codes.LIMIT_UNIT.get(r.getInt(7))),
                r.getString(8),
                aliases.getOrDefault(r.getString(1), List.of()),
                r.getString(9),
                r.getString(10)));
  }

  @Override
  public void replaceCatalogue(List<Category> categories) {
    clear("category_alias");
    clear("category");
    insert(
        "INSERT INTO category (position, code, kind, big_class, name, name_en, limit_amount, limit_unit, chief, condition,"
            + " closing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        categories,
        (row, category) ->
            row.set(category.code())
                .set(Codes.CATEGORY_KIND.of(category.kind()))
                .set(category.bigClass())
                .set(category.name())
                .set(category.nameEn())
                .set(category.limit().amount())
                .set(Codes.LIMIT_UNIT.of(category.limit().unit()))
                .set(category.chief())
                .set(category.condition())
                .set(category.closing()));
    insertLists(
        "INSERT INTO category_alias (category_code, position, alias) VALUES (?, ?, ?)",
        categories.stream()
            .map(category -> new Listed(category.code(), category.aliases()))
            .toList());
    changed();
  }

  @Override
  public long revision() {
    return session.read(
        "SELECT value FROM revision WHERE name = 'city'",
        (_, _) -> {},
        rows -> rows.next() ? rows.getLong(1) : 0L);
  }

  private void changed() {
    session.write(
        "INSERT INTO revision (name, value) VALUES ('city', 1) ON CONFLICT (name) DO UPDATE SET value = revision.value + 1",
        (_, _) -> {});
  }

  private void clear(String table) {
    session.write("DELETE FROM " + table, (_, _) -> {});
  }

  private static void at(Session.Row row, @Nullable Point at) throws SQLException {
    row.set(at == null ? (Double) null : (Double) at.lat())
        .set(at == null ? (Double) null : (Double) at.lon());
  }

  private static @Nullable Point point(ResultSet r, int lat, int lon) throws SQLException {
    double north = r.getDouble(lat);
    return r.wasNull() ? null : new Point(north, r.getDouble(lon));
  }
}
